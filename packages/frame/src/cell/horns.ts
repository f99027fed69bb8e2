/**
 * Horns of a bay: below and above the power board's tongue two jaws that take it in the middle of its width before it
 * meets the socket, and between them a ramp that takes the board in the middle of its height before the fingers touch.
 */
import { powerBoardPlaces } from "@rubus/boards";
import { polygonContour, type Solid, type Workshop } from "@rubus/cad";
import { type Vec2, vec2 } from "@rubus/units";
import { bay, powerBoardAt } from "../bay.js";
import { acrossX, acrossZ } from "../tray/shapes.js";
import { risePerReach } from "./measures.js";

const middleX = powerBoardAt.x + powerBoardPlaces.thicknessMm / 2;
const halfBoard = powerBoardPlaces.thicknessMm / 2;
const shoulderY = powerBoardAt.y + powerBoardPlaces.widthMm - powerBoardPlaces.tongue.lengthMm;

/** Behind the posts of the power board's seat, which reach to y = 128.7. */
const frontMm = 129.3;

export const horn = {
  middleX,
  frontMm,
  /**
   * Jaws reach over the tongue's edge, which is 15.5 mm above the beam and hangs 1.6 mm lower before the ramps lift
   * it, and stay below the first part beside it.
   */
  heightMm: 16,
  /**
   * What is left to the board in the jaws and on the ramps, either way: as little as lets the thickest and the highest
   * board through jaws that are printed too narrow.
   */
  playMm: 0.15,
  /** How far off the middle the jaws still take a board: its float and what the parts are off. */
  takesMm: 2.55,
  /** Fins beside the widest socket, x from its middle. */
  fin: { from: 6.4, to: 9.2, topRearMm: bay.socketMouthMm - 0.05 },
  /** Narrowest place of the jaws. */
  throatMm: 131.2,
  ramp: { halfMm: 1.6, from: 126.9, fromHeightMm: 5, to: 129.2, flatTo: 133.5 },
} as const;

/** Where the board's lower edge is held: below it by the play. */
const rampTop = powerBoardAt.z - horn.playMm;

/** As it stands on the lower beam, or its mirror image below the upper one. */
const ends = [(z: number) => z, (z: number) => bay.heightMm - z] as const;

/** The fin of a jaw as (y, z): its rear leans down to the beam. */
export const finProfile = (at: (z: number) => number): readonly Vec2[] => {
  const { fin, heightMm } = horn;
  const rear = fin.topRearMm + heightMm * risePerReach;
  return [
    vec2(frontMm, at(-0.5)),
    vec2(rear, at(-0.5)),
    vec2(rear, at(0)),
    vec2(fin.topRearMm, at(heightMm)),
    vec2(frontMm, at(heightMm)),
  ];
};

/** The jaw that closes in from the right, from above: x from the board's middle. */
export const jawProfile = (): readonly Vec2[] => {
  const { fin, throatMm, playMm, takesMm } = horn;
  const half = halfBoard + playMm;
  const rear = throatMm + 0.1 + (fin.from - half) * risePerReach;
  return [
    vec2(fin.from + 1, frontMm),
    vec2(halfBoard + takesMm, frontMm),
    vec2(half, throatMm),
    vec2(half, throatMm + 0.1),
    vec2(fin.from, rear),
    vec2(fin.from + 1, rear),
  ];
};

/** The ramp as (y, z). */
export const rampProfile = (at: (z: number) => number): readonly Vec2[] => {
  const { ramp } = horn;
  const rear = ramp.flatTo + rampTop * risePerReach;
  return [
    vec2(ramp.from, at(-0.5)),
    vec2(rear, at(-0.5)),
    vec2(rear, at(0)),
    vec2(ramp.flatTo, at(rampTop)),
    vec2(ramp.to, at(rampTop)),
    vec2(ramp.from, at(ramp.fromHeightMm)),
  ];
};

const spanOf = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });

const jaw = (shop: Workshop, x: number, way: 1 | -1, at: (z: number) => number): Solid =>
  acrossZ(
    shop,
    jawProfile().map((point) => vec2(x + middleX + way * point.x, point.y)),
    spanOf(at(-0.5), at(horn.heightMm)),
  );

/** Both horns of the bay whose left wall is at `x`. */
export const hornSolids = (shop: Workshop, x: number): readonly Solid[] =>
  ends.flatMap((at) => {
    const { fin, ramp } = horn;
    const fins = ([-1, 1] as const).map((way) =>
      acrossX(
        shop,
        { outline: polygonContour(finProfile(at)) },
        spanOf(x + middleX + way * fin.from, x + middleX + way * fin.to),
      ),
    );
    const rise = acrossX(
      shop,
      { outline: polygonContour(rampProfile(at)) },
      { from: x + middleX - ramp.halfMm, to: x + middleX + ramp.halfMm },
    );
    return [...fins, jaw(shop, x, -1, at), jaw(shop, x, 1, at), rise];
  });

/**
 * How deep the card is in its socket when each horn has done its work: the jaws before its edge is at the mouth, the
 * ramps before a contact can touch copper.
 */
export const hornDepths = () => ({
  /** Of the card's edge before the mouth when it passes the throat. */
  acrossMm: horn.throatMm - bay.socketMouthMm,
  /** The same when the board's corner is on top of the ramp. */
  heightMm: horn.ramp.to - (shoulderY - (powerBoardAt.y + powerBoardPlaces.widthMm - bay.socketMouthMm)),
});

/** How far off the middle the horns still take a board: between the jaws' mouths, and over the feet of the ramps. */
export const hornTakes = () => ({
  acrossMm: horn.takesMm,
  heightMm: powerBoardAt.z - horn.ramp.fromHeightMm,
});
