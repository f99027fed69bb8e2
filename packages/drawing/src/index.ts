/** @rubus/drawing: one scene of paths and text in millimetres. */
/** Writers for SVG, PDF and PNG; one font ships and text becomes outlines. */
export * from "./scene.js";
