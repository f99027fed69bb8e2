/**
 * Places on the back-plane, seen from its front, where the two sockets stand: 82 × 50 mm, low enough that 11 mm of the
 * bay stay open above and below it.
 */
import { addressSwitches, capacitors, connectors, fuses, rowOf } from "@rubus/catalogue";
import { roundedRectangle, type Vec2, vec2 } from "@rubus/units";
import {
  type BoardPlaces,
  type BodyPlace,
  boardThicknessMm,
  type HolePlace,
  mostMm,
} from "./board-places.js";

const widthMm = 82;
const heightMm = 50;
const middle = vec2(widthMm / 2, heightMm / 2);

/** Sockets stand one bay apart, long side up; the key is between the second and third position from the top. */
const baysApartMm = 42;
const sockets = [
  vec2(middle.x - baysApartMm / 2, middle.y),
  vec2(middle.x + baysApartMm / 2, middle.y),
] as const;

/**
 * Lands between the sockets: copper bushes on the rear side that the bars are bolted to, M5 for 5 V below, M6 for GND
 * above, so that neither lug nor bar can be swapped; bars of 15 mm keep 8 mm between them.
 */
const lands = {
  fiveVolt: { name: "5 V M5", at: vec2(middle.x, 12), diameterMm: 5.5, keepoutMm: 14 },
  ground: { name: "GND M6", at: vec2(middle.x, 35), diameterMm: 6.6, keepoutMm: 15 },
  bushMm: 6,
  barWidthMm: 15,
} as const;

/** Screws into the cell's bosses: corners, and between the bays beside the lands, against 40 N from each socket. */
const bosses: readonly HolePlace[] = [
  vec2(4, 4),
  vec2(widthMm - 4, 4),
  vec2(4, heightMm - 4),
  vec2(widthMm - 4, heightMm - 4),
  vec2(30, middle.y - 1.5),
  vec2(52, middle.y - 1.5),
].map((at) => ({ name: "M3 boss", at, diameterMm: 3.4, keepoutMm: 7 }));

const socketRow = rowOf(connectors, "card-edge-2x10-3-96");
const capacitor = rowOf(capacitors, "polymer-1000u-6v3");
const fuse = rowOf(fuses, "chip-fuse-15a");
const selector = rowOf(addressSwitches, "dip-switch-3");
const bus = rowOf(connectors, "jst-sm03b-srss-tb");

/** The socket may stand 2 mm over the board's edges at either end: its contacts' rows are 36 mm long. */
const socketBody = (name: string, at: Vec2): BodyPlace => ({
  name,
  side: "component",
  at,
  sizeX: socketRow.bodyWidth.value,
  sizeY: socketRow.bodyLength.value,
  tallMm: socketRow.height.value,
});

const capacitorBody = (name: string, at: Vec2): BodyPlace => ({
  name,
  side: "component",
  at,
  sizeX: mostMm(capacitor.bodyLength),
  sizeY: mostMm(capacitor.bodyWidth),
  tallMm: mostMm(capacitor.height),
});

const fuseBody = (name: string, at: Vec2): BodyPlace => ({
  name,
  side: "component",
  at,
  sizeX: fuse.width.value,
  sizeY: fuse.length.value,
  tallMm: fuse.height.value,
});

const busBody = (name: string, at: Vec2): BodyPlace => ({
  name,
  side: "component",
  at,
  sizeX: bus.bodyWidth.value,
  sizeY: bus.bodyLength.value,
  tallMm: bus.height.value,
});

const bodies: readonly BodyPlace[] = [
  socketBody("socket of bay 1", sockets[0]),
  socketBody("socket of bay 2", sockets[1]),
  capacitorBody("capacitor of bay 1", vec2(8.5, 30)),
  capacitorBody("capacitor of bay 2", vec2(73, 24)),
  fuseBody("fuse of bay 1", vec2(32, 14)),
  fuseBody("fuse of bay 2", vec2(50, 14)),
  {
    name: "cell number",
    side: "component",
    at: vec2(70.5, 35),
    sizeX: selector.bodyWidth.value,
    sizeY: selector.bodyLength.value,
    tallMm: selector.height.value,
  },
  // Left and right, so that the three wires run straight from cell to cell.
  busBody("management from the left", vec2(2.5, 15)),
  busBody("management to the right", vec2(widthMm - 2.5, 15)),
  // Copper bushes for the bars, on the rear.
  { name: "5 V bush", side: "solder", at: lands.fiveVolt.at, sizeX: 12, sizeY: 12, tallMm: lands.bushMm },
  { name: "GND bush", side: "solder", at: lands.ground.at, sizeX: 13, sizeY: 13, tallMm: lands.bushMm },
];

export const backPlanePlaces = {
  name: "back-plane",
  title: "Back-plane",
  widthMm,
  heightMm,
  thicknessMm: boardThicknessMm,
  outline: roundedRectangle(middle, widthMm, heightMm, 2, 0.02),
  holes: [lands.fiveVolt, lands.ground, ...bosses],
  bodies,
  sockets,
  baysApartMm,
  lands,
  bosses,
} as const satisfies BoardPlaces & Readonly<Record<string, unknown>>;
