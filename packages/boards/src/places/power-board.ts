/**
 * Places on the power board: 50 × 56 mm, the least that low-cost fabs bevel. It stands upright at the rear of
 * the tray, component side to the right as seen from the front, fingers on its right edge (to the rear), and
 * hangs with play on two necks of the tray: notches in its upper and lower edge take them.
 */
import { connectors, lugs, nuts, powerBoardParts, rowOf, shunts, suppressors } from "@rubus/catalogue";
import { type Polygon, type Vec2, vec2 } from "@rubus/units";
import {
  type BoardPlaces,
  type BodyPlace,
  boardThicknessMm,
  type HolePlace,
  mostMm,
} from "./board-places.js";
import { fingerPlaces, fingerTable } from "./fingers.js";

const widthMm = 50;
const heightMm = 56;
const middle = heightMm / 2;

/** Half a millimetre narrower than the shortest slot a socket may have; its corners are cut so that they lead it in. */
const tongue = { widthMm: 41, lengthMm: 9.5, middleMm: middle, cornerMm: 1 } as const;

/** Where the middle of a finger position stands; position 1 is the highest. */
export const fingerHeightMm = (position: number): number =>
  tongue.middleMm + (5.5 - position) * fingerPlaces.pitchMm;

const keySlotMm =
  (fingerHeightMm(fingerPlaces.keySlot.after) + fingerHeightMm(fingerPlaces.keySlot.after + 1)) / 2;

/**
 * Notches for the necks: 0.3 mm of play along the board on either side, twice what a milled outline is off, and the board's float in
 * height beyond the neck on the closed end.
 */
const notch = { middleMm: 29, widthMm: 7.4, depthMm: 6.4, neckMm: 6.8 } as const;
const float = { acrossMm: 1.3, heightMm: 1.6 } as const;

const outline: Polygon = [
  vec2(0, 0),
  vec2(notch.middleMm - notch.widthMm / 2, 0),
  vec2(notch.middleMm - notch.widthMm / 2, notch.depthMm),
  vec2(notch.middleMm + notch.widthMm / 2, notch.depthMm),
  vec2(notch.middleMm + notch.widthMm / 2, 0),
  vec2(widthMm - tongue.lengthMm, 0),
  vec2(widthMm - tongue.lengthMm, middle - tongue.widthMm / 2),
  vec2(widthMm - tongue.cornerMm, middle - tongue.widthMm / 2),
  vec2(widthMm, middle - tongue.widthMm / 2 + tongue.cornerMm),
  vec2(widthMm, keySlotMm - fingerPlaces.keySlot.widthMm / 2),
  vec2(widthMm - fingerPlaces.keySlot.depthMm, keySlotMm - fingerPlaces.keySlot.widthMm / 2),
  vec2(widthMm - fingerPlaces.keySlot.depthMm, keySlotMm + fingerPlaces.keySlot.widthMm / 2),
  vec2(widthMm, keySlotMm + fingerPlaces.keySlot.widthMm / 2),
  vec2(widthMm, middle + tongue.widthMm / 2 - tongue.cornerMm),
  vec2(widthMm - tongue.cornerMm, middle + tongue.widthMm / 2),
  vec2(widthMm - tongue.lengthMm, middle + tongue.widthMm / 2),
  vec2(widthMm - tongue.lengthMm, heightMm),
  vec2(notch.middleMm + notch.widthMm / 2, heightMm),
  vec2(notch.middleMm + notch.widthMm / 2, heightMm - notch.depthMm),
  vec2(notch.middleMm - notch.widthMm / 2, heightMm - notch.depthMm),
  vec2(notch.middleMm - notch.widthMm / 2, heightMm),
  vec2(0, heightMm),
];

const signalSocket = rowOf(connectors, "jst-sm08b-srss-tb");

/** Between IN and OUT of the eFuses, which stand on it one above the other. */
const efuseLineMm = 31.95;

/** Where the tall parts stand: origin of the land pattern and how far it is turned. */
const stands = {
  /** As near to the left edge as its hold-down pads may; the cable leaves over that edge. */
  signals: { at: vec2(3.2, 25), rotation: 270 },
  /** At the 5 V fingers, cathode down. */
  suppressor: { at: vec2(38.3, 40.4), rotation: 90 },
  /** Upright in the current's way, its lower end beside the 5 V lug's land. */
  shunt: { at: vec2(22.5, 18), rotation: 270 },
  outputDiode: { at: vec2(20.9, 25.6), rotation: 180 },
} as const;

/** Lands of the two wires to the HAT: at the heights of the HAT's own lugs, so that the wires lie side by side. */
const holes: readonly HolePlace[] = [
  { name: "5 V lug", at: vec2(20, 9.5), diameterMm: 3.2, keepoutMm: 8.5 },
  { name: "GND lug", at: vec2(20, 39), diameterMm: 4.3, keepoutMm: 10.5 },
];

/** A ring lug with its nut: the barrel points away from the fingers. */
const lugBody = (name: string, hole: HolePlace, widthOfTongue: number, nutMm: number): BodyPlace => ({
  name,
  side: "component",
  at: vec2(hole.at.x - 4, hole.at.y),
  sizeX: widthOfTongue + 8,
  sizeY: widthOfTongue,
  // Barrel of a 2.5 mm² lug with its insulation is 4.5 mm thick; the nut lies on a tongue of 0.8 mm.
  tallMm: Math.max(4.5, 0.8 + nutMm + 1),
});

const [fiveVolt, ground] = holes as readonly [HolePlace, HolePlace];
/** Plan from the outline; what stands up is the order number's own height over the board. */
const tvs = {
  ...rowOf(suppressors, "littelfuse-smbj7-0a"),
  height: rowOf(powerBoardParts, "littelfuse-smbj7-0a-smb").height,
};
const shunt = rowOf(shunts, "shunt-500uohm-2512");

/** A part that stands along y. */
const upright = (
  name: string,
  at: Vec2,
  body: Pick<(typeof shunts)[number], "bodyLength" | "bodyWidth" | "height">,
): BodyPlace => ({
  name,
  side: "component",
  at,
  sizeX: body.bodyWidth.value,
  sizeY: body.bodyLength.value,
  tallMm: mostMm(body.height),
});

const bodies: readonly BodyPlace[] = [
  lugBody(
    "5 V lug",
    fiveVolt,
    mostMm(rowOf(lugs, "ring-m3-2-5mm2").tongueWidth),
    mostMm(rowOf(nuts, "iso-4032-m3").height),
  ),
  lugBody(
    "GND lug",
    ground,
    mostMm(rowOf(lugs, "ring-m4-2-5mm2").tongueWidth),
    mostMm(rowOf(nuts, "iso-4032-m4").height),
  ),
  // Heads of the lugs' screws, on the solder side.
  { name: "5 V screw", side: "solder", at: fiveVolt.at, sizeX: 5.7, sizeY: 5.7, tallMm: 2.4 },
  { name: "GND screw", side: "solder", at: ground.at, sizeX: 8, sizeY: 8, tallMm: 3.1 },
  {
    name: "signals to the HAT",
    side: "component",
    // The housing's middle lies a quarter of a millimetre before the land's origin.
    at: vec2(stands.signals.at.x - 0.25, stands.signals.at.y),
    sizeX: signalSocket.bodyWidth.value,
    sizeY: signalSocket.bodyLength.value,
    tallMm: mostMm(signalSocket.height),
  },
  upright("suppressor", stands.suppressor.at, tvs),
  upright("shunt", stands.shunt.at, shunt),
  {
    name: "output diode",
    side: "component",
    at: stands.outputDiode.at,
    sizeX: tvs.bodyLength.value,
    sizeY: tvs.bodyWidth.value,
    tallMm: mostMm(rowOf(powerBoardParts, "diodes-b340b-13-f").height),
  },
];

/** Corners beside the tongue, free of parts on both sides: the cell's horns close about them and centre the board. */
const hornZone = { lengthMm: 8, heightMm: 5 } as const;

export const powerBoardPlaces = {
  name: "power",
  title: "Power board",
  widthMm,
  heightMm,
  thicknessMm: boardThicknessMm,
  outline,
  holes,
  bodies,
  tongue,
  notch,
  float,
  hornZone,
  keySlotMm,
  stands,
  efuseLineMm,
  fingers: fingerTable.map((finger) => ({ ...finger, middleMm: fingerHeightMm(finger.position) })),
} as const satisfies BoardPlaces & Readonly<Record<string, unknown>>;
