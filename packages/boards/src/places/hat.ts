/**
 * Places on the HAT: 65 × 56 mm over a Raspberry Pi, in the Pi's own coordinates (origin at the corner between power
 * socket and SD card, the header at the top). Parts on the upper side only; below hangs the header's socket.
 */
import { cableSockets, connectors, fans, lugs, nuts, rowOf } from "@rubus/catalogue";
import { roundedRectangle, type Vec2, vec2 } from "@rubus/units";
import {
  type BoardPlaces,
  type BodyPlace,
  boardThicknessMm,
  type HolePlace,
  mostMm,
} from "./board-places.js";

const widthMm = 65;
const heightMm = 56;

/** HAT drawing: 3.5 mm from the edges, 58 × 49 mm apart, drilled 2.75, a land of at least 6.2 mm. */
export const hatHoles: readonly HolePlace[] = [
  vec2(3.5, 3.5),
  vec2(61.5, 3.5),
  vec2(3.5, 52.5),
  vec2(61.5, 52.5),
].map((at) => ({ name: "M2.5 corner", at, diameterMm: 2.75, keepoutMm: 6.2 }));

/** One centre for all models: 2.5 to 5.3 mm from every processor. */
const fanCentre = vec2(31, 27.5);

/** Lugs in the left strip, beyond the fan's frame: 5 V beside header pins 2 and 4, GND lower down. */
const lugHoles = {
  fiveVolt: { name: "5 V lug", at: vec2(5.4, 43.5), diameterMm: 3.2, keepoutMm: 8.5 },
  ground: { name: "GND lug", at: vec2(5.4, 14), diameterMm: 4.3, keepoutMm: 10.5 },
} as const satisfies Readonly<Record<string, HolePlace>>;

/** Pins of the PoE headers of Pi 3B+ and 4B, and of Pi 5, stand below these squares. */
const poeSquares = { sizeMm: 7, centres: [vec2(61.6, 46.4), vec2(61.6, 9.5)] } as const;

const headerAt = vec2(32.5, 52.5);

/**
 * Which socket hangs below, by the way from board to board. The raised one and the base of the Pi's header are 16.13 mm
 * high together: a washer of 0.5 mm lies on each spacer of 16 mm.
 */
export const hatStacks = {
  a: { spacerMm: 12, socket: "samtec-ssw-120-01-g-d", spacer: "stud-spacer-m2-5-12", fan: true },
  b: { spacerMm: 16.5, socket: "samtec-esq-120-24-g-d", spacer: "stud-spacer-m2-5-16", fan: false },
} as const;

export const hatLayouts = ["hat-fan40", "hat-fan30", "hat-plain"] as const;

export type HatLayout = (typeof hatLayouts)[number];

const fanOf = {
  "hat-fan40": "any-40x10-5v-pwm",
  "hat-fan30": "any-30x10-5v-pwm",
  "hat-plain": null,
} as const;

/** The fan's holes, its bore and its frame; null where the HAT carries none. */
export const hatFan = (layout: HatLayout) => {
  const key = fanOf[layout];
  if (key === null) return null;
  const row = rowOf(fans, key);
  const half = row.holePitch.value / 2;
  const holes: readonly Vec2[] = [
    vec2(fanCentre.x - half, fanCentre.y - half),
    vec2(fanCentre.x + half, fanCentre.y - half),
    vec2(fanCentre.x - half, fanCentre.y + half),
    vec2(fanCentre.x + half, fanCentre.y + half),
  ];
  return {
    centre: fanCentre,
    frameMm: row.frameSide.value,
    depthMm: row.frameDepth.value,
    boreMm: row.bore.value,
    holes: holes.map((at) => ({ name: "M3 fan", at, diameterMm: 3.2, keepoutMm: 7 })),
  };
};

const flatSocket = rowOf(cableSockets, "te-1-84952-2");

/** Where the connectors of the upper side stand: origin of the land pattern and how far it is turned. */
const stands = {
  /** In the left strip, because its other end is behind it on the power board; its hold-downs near the edge. */
  signals: { at: vec2(3.3, 28), rotation: 270 },
  /**
   * In the lower strip, which is the upper edge in the tray: the cable comes from above it, beside the drivers it
   * joins. Its front stands 0.1 mm beyond the edge, so that its contacts keep clear of the fan's frame.
   */
  lamps: { at: vec2(44, 4.5), rotation: 0 },
  /** At the right edge, over which their cables leave. */
  qwiic: { at: vec2(61.7, 21.4), rotation: 90 },
  serial: { at: vec2(61.7, 14), rotation: 90 },
  fan: { at: vec2(54.6, 20.4), rotation: 90 },
} as const;

/** From the origin of the land of a side-entry socket of the SH family to the middle of its body, towards the cable. */
const shMiddleMm = 0.25;

/** A socket of the upper side that stands along y, `towards` the edge its cable leaves over. */
const socketBody = (
  name: string,
  key: Parameters<typeof rowOf<(typeof connectors)[number]>>[1],
  { x, y }: Vec2,
  towardsMm: number,
): BodyPlace => {
  const row = rowOf(connectors, key);
  return {
    name,
    side: "component",
    at: vec2(x + towardsMm, y),
    sizeX: row.bodyWidth.value,
    sizeY: row.bodyLength.value,
    tallMm: mostMm(row.height),
  };
};

const [m3Lug, m4Lug] = [rowOf(lugs, "ring-m3-2-5mm2"), rowOf(lugs, "ring-m4-2-5mm2")];

/** A lug whose wire leaves to the rear, beyond the edge of the board. */
const lugBody = (hole: HolePlace, tongueMm: number, nutMm: number): BodyPlace => ({
  name: hole.name,
  side: "component",
  at: hole.at,
  sizeX: tongueMm,
  sizeY: tongueMm,
  tallMm: 0.8 + nutMm + 1,
});

const fixedBodies: readonly BodyPlace[] = [
  lugBody(lugHoles.fiveVolt, mostMm(m3Lug.tongueWidth), mostMm(rowOf(nuts, "iso-4032-m3").height)),
  lugBody(lugHoles.ground, mostMm(m4Lug.tongueWidth), mostMm(rowOf(nuts, "iso-4032-m4").height)),
  socketBody("signals to the power board", "jst-sm08b-srss-tb", stands.signals.at, -shMiddleMm),
  {
    name: "cable to the LED board",
    side: "component",
    at: vec2(
      stands.lamps.at.x,
      stands.lamps.at.y + (flatSocket.rearAt.value - flatSocket.frontShut.value) / 2,
    ),
    sizeX: flatSocket.sliderWidth.value,
    sizeY: flatSocket.rearAt.value + flatSocket.frontShut.value,
    tallMm: mostMm(flatSocket.height),
  },
  socketBody("I2C break-out", "jst-sm04b-srss-tb", stands.qwiic.at, shMiddleMm),
  socketBody("serial break-out", "jst-sm03b-srss-tb", stands.serial.at, shMiddleMm),
];

const fanHeader = socketBody("fan", "molex-47053-1000", stands.fan.at, 0);

/**
 * The layout for a node's stack and its fan.
 * @param frameMm side of the fan's frame; undefined where the HAT carries no fan
 */
export const hatLayoutFor = (stack: keyof typeof hatStacks, frameMm: number | undefined): HatLayout => {
  if (!hatStacks[stack].fan || frameMm === undefined) return "hat-plain";
  return frameMm === 30 ? "hat-fan30" : "hat-fan40";
};

/** Places of the HAT of a layout; the header's socket is that of the layout's stack. */
export const hatPlaces = (layout: HatLayout) => {
  const stack = hatStacks[layout === "hat-plain" ? "b" : "a"];
  const socket = rowOf(connectors, stack.socket);
  const fan = hatFan(layout);
  const header: BodyPlace = {
    name: "header",
    side: "solder",
    at: headerAt,
    sizeX: socket.bodyLength.value,
    sizeY: socket.bodyWidth.value,
    tallMm: socket.height.value,
  };
  return {
    name: layout,
    title: "HAT",
    widthMm,
    heightMm,
    thicknessMm: boardThicknessMm,
    outline: roundedRectangle(vec2(widthMm / 2, heightMm / 2), widthMm, heightMm, 3, 0.02),
    cornerMm: 3,
    holes: [...hatHoles, lugHoles.fiveVolt, lugHoles.ground, ...(fan?.holes ?? [])],
    bodies: [header, ...fixedBodies, ...(fan === null ? [] : [fanHeader])],
    headerAt,
    lugs: lugHoles,
    stands,
    poeSquares,
    fan,
    stack,
  } as const satisfies BoardPlaces & Readonly<Record<string, unknown>>;
};
