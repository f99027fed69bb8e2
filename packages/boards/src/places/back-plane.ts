/**
 * Places on the back-plane, seen from its front, where the two sockets stand: 82 × 50 mm, low enough that 11 mm of the
 * bay stay open above and below it.
 */
import { boardFuses, bushes, connectors, radialCapacitors, rowOf, throughParts } from "@rubus/catalogue";
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
 * above, so that neither lug nor bar can be swapped; bars of 15 mm keep 8 mm between them. The hole for M6 is as wide
 * as the greatest drill for plated holes (6.3 mm): it leaves the bolt 0.2 mm at the least, and the bars have slots.
 */
const lands = {
  fiveVolt: { name: "5 V M5", at: vec2(middle.x, 12), diameterMm: 5.5, keepoutMm: 14 },
  ground: { name: "GND M6", at: vec2(middle.x, 35), diameterMm: 6.3, keepoutMm: 15 },
  bushMm: 6,
  barWidthMm: 15,
} as const;

/**
 * Screws into the cell's bosses: corners, and between the bays beside the lands, against 40 N from each socket. The two
 * between the bays are close: they give the sockets their place, and stand 10 mm from them.
 */
const bosses: readonly HolePlace[] = [
  ...[vec2(4, 4), vec2(widthMm - 4, 4), vec2(4, heightMm - 4), vec2(widthMm - 4, heightMm - 4)].map((at) => ({
    name: "M3 boss",
    at,
    diameterMm: 3.4,
    keepoutMm: 7,
  })),
  ...[vec2(30, middle.y - 1.5), vec2(52, middle.y - 1.5)].map((at) => ({
    name: "close M3 boss",
    at,
    diameterMm: 3.2,
    keepoutMm: 7,
  })),
];

const mirrored = ({ x, y }: Vec2): Vec2 => vec2(widthMm - x, y);

/** One a bay, in the current's way from the land to the socket: above the boss, their ends towards both. */
const fuses = [vec2(31.2, 28.9), mirrored(vec2(31.2, 28.9))] as const;

/** Behind the fuses, beyond the sockets. */
const capacitors = [vec2(10.2, 34.4), mirrored(vec2(10.2, 34.4))] as const;

/** Datum of the three-way connectors at the left and right edge, so that the wires run straight from cell to cell. */
const buses = [vec2(3.2, 11), mirrored(vec2(3.2, 11))] as const;

const selectorAt = vec2(72.9, 19.6);

const socketRow = rowOf(connectors, "card-edge-2x10-3-96");
const capacitor = rowOf(radialCapacitors, "nichicon-rr70j102mdn1");
const fuse = rowOf(boardFuses, "littelfuse-0451015");
const selector = rowOf(throughParts, "omron-a6t-3101");
const bus = rowOf(throughParts, "jst-bm03b-srss-tb-lf");
/** From the datum of the connector to the middle of its housing. */
const busMiddleMm = 0.45;

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
  sizeX: mostMm(capacitor.diameter),
  sizeY: mostMm(capacitor.diameter),
  tallMm: mostMm(capacitor.height),
});

const fuseBody = (name: string, at: Vec2): BodyPlace => ({
  name,
  side: "component",
  at,
  sizeX: fuse.bodyLength.value,
  sizeY: fuse.bodyWidth.value,
  tallMm: mostMm(fuse.height),
});

const busBody = (name: string, { x, y }: Vec2): BodyPlace => ({
  name,
  side: "component",
  at: vec2(x < middle.x ? x - busMiddleMm : x + busMiddleMm, y),
  sizeX: bus.bodyWidth.value,
  sizeY: bus.bodyLength.value,
  tallMm: bus.height.value,
});

const bushBody = (name: string, at: Vec2, key: (typeof bushes)[number]["key"]): BodyPlace => {
  const { diameter } = rowOf(bushes, key);
  return {
    name,
    side: "solder",
    at,
    sizeX: diameter.value,
    sizeY: diameter.value,
    tallMm: lands.bushMm,
  };
};

const bodies: readonly BodyPlace[] = [
  socketBody("socket of bay 1", sockets[0]),
  socketBody("socket of bay 2", sockets[1]),
  capacitorBody("capacitor of bay 1", capacitors[0]),
  capacitorBody("capacitor of bay 2", capacitors[1]),
  fuseBody("fuse of bay 1", fuses[0]),
  fuseBody("fuse of bay 2", fuses[1]),
  {
    name: "cell number",
    side: "component",
    at: selectorAt,
    sizeX: selector.bodyWidth.value,
    sizeY: selector.bodyLength.value,
    tallMm: selector.height.value,
  },
  busBody("management from the left", buses[0]),
  busBody("management to the right", buses[1]),
  bushBody("5 V bush", lands.fiveVolt.at, "bush-m5"),
  bushBody("GND bush", lands.ground.at, "bush-m6"),
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
  fuses,
  capacitors,
  buses,
  selectorAt,
} as const satisfies BoardPlaces & Readonly<Record<string, unknown>>;
