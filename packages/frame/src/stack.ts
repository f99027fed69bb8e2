/**
 * The stack of a node along x, and where each board of it stands: the tray's wall, Pi, HAT, fan, intake. Everything
 * here follows from rows and places; a tray asks it where to put stand-offs and lips.
 */
import { type HatLayout, hatPlaces, ledBoardPlaces } from "@rubus/boards";
import type { Placement } from "@rubus/cad";
import { type PiBoard, piBoards, rowOf } from "@rubus/catalogue";
import { type Vec2, type Vec3, vec2, vec3 } from "@rubus/units";
import { powerBoardAt } from "./bay.js";

export type PiKey = (typeof piBoards)[number]["key"];

/** What decides the form of a tray: the Pi, and the HAT above it with its stack. */
export type TrayKind = { readonly model: PiKey; readonly layout: HatLayout };

/** Stack (b) has an Active Cooler below its HAT, stack (a) a fan on it. */
export const isPlain = (layout: HatLayout): boolean => layout === "hat-plain";

/**
 * What the parts of a tray are called after: fans of 30 and 40 mm stand in the same tray behind the same face; stack
 * (b) has its own.
 */
export const trayWord = ({ model, layout }: TrayKind): string => (isPlain(layout) ? `${model}-b` : model);

/** What stands in a tray: `Raspberry Pi 5 with Active Cooler`. */
export const trayTitle = ({ model, layout }: TrayKind): string =>
  `${rowOf(piBoards, model).name}${isPlain(layout) ? " with Active Cooler" : ""}`;

/** A tray as it is printed. */
export type TrayOptions = TrayKind & {
  /** Between parts that slide or plug, per side: from the cluster's printer. */
  readonly clearanceMm: number;
};

/** Of every tray: left gap, wall, stand-off. */
const leftMm = 0.5;
const wallMm = 2;
const standoffMm = 5;

/** The header's edge stands this high; the floor below it has its own play. */
const piLowMm = 4.6;
/** The board's front edge stands behind the face, so that the sockets end half a millimetre inside it. */
const piFrontMm = 2.6;
const boardLengthMm = 85;
const boardWidthMm = 56;

/** A point of the Pi's or the HAT's own drawing, raised above the Pi's lower surface. */
const uprightAt = (xMm: number): Placement => [
  ...([0, 0, 1, xMm] as const),
  ...([-1, 0, 0, piFrontMm + boardLengthMm] as const),
  ...([0, -1, 0, piLowMm + boardWidthMm] as const),
];

export type Stack = {
  readonly pi: PiBoard;
  readonly layout: HatLayout;
  readonly leftMm: number;
  readonly wallMm: number;
  /** Inner face of the wall, and x of each level of the stack. */
  readonly insideMm: number;
  readonly piMm: number;
  readonly piTopMm: number;
  readonly hatMm: number;
  readonly hatTopMm: number;
  /** Edges of the Pi: front and rear in y, low (header) and high in z. */
  readonly front: number;
  readonly rear: number;
  readonly low: number;
  readonly high: number;
  /** Front and rear edge of the HAT. */
  readonly hatFront: number;
  /** A point of the Pi's drawing as (y, z) of the bay. */
  readonly onBoard: (at: Vec2) => Vec2;
  readonly place: {
    readonly pi: Placement;
    readonly hat: Placement;
    readonly fan: Placement;
    readonly power: Placement;
    readonly led: Placement;
  };
};

/** Lower left corner of the LED board, on its solder side, which looks to the rear. */
const ledAt: Vec3 = vec3(0.6, 6.8, 66.5);

/** The stack of a model below a HAT of a layout. */
export const stackOf = ({ model, layout }: TrayKind): Stack => {
  const pi: PiBoard = rowOf(piBoards, model);
  const hat = hatPlaces(layout);
  const insideMm = leftMm + wallMm;
  const piMm = insideMm + standoffMm;
  const piTopMm = piMm + pi.thickness.value;
  const hatMm = piTopMm + hat.stack.spacerMm;
  const hatTopMm = hatMm + hat.thicknessMm;
  const rear = piFrontMm + boardLengthMm;
  const high = piLowMm + boardWidthMm;
  const onBoard = (at: Vec2): Vec2 => vec2(rear - at.x, high - at.y);
  const { x, y, z } = powerBoardAt;
  return {
    pi,
    layout,
    leftMm,
    wallMm,
    insideMm,
    piMm,
    piTopMm,
    hatMm,
    hatTopMm,
    front: piFrontMm,
    rear,
    low: piLowMm,
    high,
    hatFront: rear - hat.widthMm,
    onBoard,
    place: {
      pi: uprightAt(piMm),
      hat: uprightAt(hatMm),
      fan: uprightAt(hatTopMm),
      power: [0, 0, 1, x, 1, 0, 0, y, 0, 1, 0, z],
      led: [1, 0, 0, ledAt.x, 0, 0, -1, ledAt.y, 0, 1, 0, ledAt.z],
    },
  };
};

/** A stack by which what all trays share is measured: heads, rails, latch, power board. */
export const anyStack = (): Stack => stackOf({ model: "pi4b", layout: "hat-fan40" });

/** Where the LED board's lights and holes are on the face: (x, z). */
export const onFace = (at: Vec2): Vec2 => vec2(ledAt.x + at.x, ledAt.z + at.y);

export const ledBoard = {
  low: ledAt.z,
  high: ledAt.z + ledBoardPlaces.heightMm,
  frontMm: ledAt.y - 1.6,
  rearMm: ledAt.y,
} as const;
