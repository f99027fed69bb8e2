/** @rubus/frame: printed parts, bought parts as solids, link bars and cables, and how they go together. */
/** Every part is a function of a workshop and its options; nothing is loaded before it is called. */

export * from "./bars/bolt.js";
export * from "./bars/clearance.js";
export { barResistance, chainResistance, massOf } from "./bars/figures.js";
export * from "./bars/link-bar.js";
export * from "./bay.js";
export { boardBody, lugBodies } from "./bodies/board.js";
export { fanBody } from "./bodies/fan.js";
export * from "./bodies/copper.js";
export * from "./bodies/fasteners.js";
export * from "./bodies/supply.js";
export { cardBody, headerBaseMm, piBody } from "./bodies/pi.js";
export { compileWiring } from "./cables/compile-wiring.js";
export { feedResistance, hatWireResistance } from "./cables/resistance.js";
export * from "./cables/wiring.js";
export { compileFrame } from "./compile-frame.js";
export * from "./output.js";
export * from "./stack.js";
export * from "./tray/drawing.js";
export { faceSolid, faceSpec, trayFace } from "./tray/face.js";
export * from "./tray/face-measures.js";
export * from "./tray/latch.js";
export * from "./tray/measures.js";
export * from "./tray/on-bed.js";
export * from "./guard/guard.js";
export * from "./guard/measures.js";
export * from "./guard/rear-inserts.js";
export * from "./relief/relief.js";
export * from "./cradle/cradle.js";
export * from "./faces/blank.js";
export * from "./faces/filler.js";
export * from "./fit-test/fit-test.js";
export * from "./labels/label-text.js";
export * from "./labels/label.js";
export * from "./tray/seated.js";
export { tray, traySolid, traySpec } from "./tray/tray.js";
