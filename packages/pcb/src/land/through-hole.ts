/** Parts with wires or pins through the board: capacitors, connectors, switches, sockets, test points. */
import { circlePolygon, type Polygon, type Vec2, vec2 } from "@rubus/units";
import type { LandPattern, Pad, PadShape } from "../model/pads.js";
import { finishLandPattern } from "./finish.js";

export type ThroughPin = { readonly number: string; readonly at: Vec2 };

export type ThroughHoleInput = {
  readonly name: string;
  readonly description: string;
  readonly source: string;
  readonly pins: readonly ThroughPin[];
  /** Holes without copper for pegs of the body. */
  readonly pegs?: readonly { readonly at: Vec2; readonly diameterMm: number }[];
  /** Finished hole and copper round it: IPC-2222 level B asks for pin + 0.2 mm, the ring for 0.25 mm at least. */
  readonly drillMm: number;
  readonly padMm: number;
  /** Width of the pad across a row of narrow pitch; round where absent. */
  readonly padWidthMm?: number;
  readonly body: Polygon;
  readonly bodyHeightMm: number;
  readonly courtyardExcessMm: number;
  readonly pinOneDot?: Vec2;
  readonly polarityMark?: readonly Vec2[];
  readonly outline?: "body" | "none";
  readonly connection?: Pad["connection"];
};

/** Land pattern of a part whose pins all have one size. The pad of pin 1 is square-cornered where pins are numbered. */
export const throughHoleLandPattern = (input: ThroughHoleInput): LandPattern => {
  const { drillMm, padMm, padWidthMm = padMm } = input;
  const shape = (index: number): PadShape => {
    if (index === 0 && input.pins.length > 1)
      return {
        kind: "rounded",
        widthMm: padWidthMm,
        heightMm: padMm,
        radiusMm: Math.min(0.25, padWidthMm / 4),
      };
    return padWidthMm === padMm
      ? { kind: "circle", diameterMm: padMm }
      : { kind: "oval", widthMm: padWidthMm, heightMm: padMm };
  };
  return finishLandPattern({
    name: input.name,
    description: input.description,
    source: input.source,
    pads: [
      ...input.pins.map(
        ({ number, at }, index): Pad => ({
          number,
          at,
          rotation: 0,
          shape: shape(index),
          technology: "through",
          side: "near",
          drill: { widthMm: drillMm, heightMm: drillMm },
          ...(input.connection === undefined ? {} : { connection: input.connection }),
        }),
      ),
      ...(input.pegs ?? []).map(
        ({ at, diameterMm }): Pad => ({
          number: "",
          at,
          rotation: 0,
          shape: { kind: "circle", diameterMm },
          technology: "hole",
          side: "near",
          drill: { widthMm: diameterMm, heightMm: diameterMm },
        }),
      ),
    ],
    body: input.body,
    bodyHeightMm: input.bodyHeightMm,
    courtyardExcessMm: input.courtyardExcessMm,
    ...(input.pinOneDot === undefined ? {} : { pinOneDot: input.pinOneDot }),
    ...(input.polarityMark === undefined ? {} : { polarityMark: input.polarityMark }),
    outline: input.outline ?? "body",
  });
};

/** Courtyard round a radial can: IPC-7251 level B. */
const radialExcessMm = 0.25;

/**
 * A radial capacitor standing upright: pin 1 (plus) left, pin 2 right of the middle; a printed plus beside pin 1.
 * @param drillMm wire 0.6 mm and 0.2 mm more
 */
export const radialCapacitor = (
  diameterMm: number,
  pitchMm: number,
  heightMm: number,
  source: string,
  drillMm = 0.8,
): LandPattern => {
  const plus = vec2(-diameterMm * 0.45, -diameterMm * 0.43);
  const arm = 0.5;
  return {
    ...throughHoleLandPattern({
      name: `CAPPRD${Math.round(pitchMm * 100)}W60D${Math.round(diameterMm * 100)}H${Math.round(heightMm * 100)}`,
      description: `Radial capacitor, diameter ${diameterMm} mm, wires ${pitchMm} mm apart`,
      source,
      pins: [
        { number: "1", at: vec2(-pitchMm / 2, 0) },
        { number: "2", at: vec2(pitchMm / 2, 0) },
      ],
      drillMm,
      padMm: drillMm + 0.8,
      body: circlePolygon(vec2(0, 0), diameterMm / 2, 0.05),
      bodyHeightMm: heightMm,
      courtyardExcessMm: radialExcessMm,
      outline: "none",
      polarityMark: [vec2(plus.x - arm, plus.y), vec2(plus.x + arm, plus.y)],
    }),
    // A round can claims a round courtyard.
    courtyard: circlePolygon(vec2(0, 0), diameterMm / 2 + radialExcessMm),
    silkscreen: [
      ...circleLines(diameterMm / 2 + 0.11),
      { kind: "line", from: vec2(plus.x - arm, plus.y), to: vec2(plus.x + arm, plus.y), widthMm: 0.15 },
      { kind: "line", from: vec2(plus.x, plus.y - arm), to: vec2(plus.x, plus.y + arm), widthMm: 0.15 },
    ],
  };
};

const circleLines = (radiusMm: number): LandPattern["silkscreen"] => {
  const ring = circlePolygon(vec2(0, 0), radiusMm, 0.05);
  return ring.map((from, index) => ({
    kind: "line",
    from,
    to: ring[(index + 1) % ring.length] ?? from,
    widthMm: 0.15,
  }));
};

/** Copper on both sides round a plated hole, which carries current into every pour it stands in. */
export const boltedPad = (holeMm: number, landMm: number): Pad => ({
  number: "1",
  at: vec2(0, 0),
  rotation: 0,
  shape: { kind: "circle", diameterMm: landMm },
  technology: "through",
  side: "near",
  drill: { widthMm: holeMm, heightMm: holeMm },
  connection: "solid",
});

/**
 * A bare copper land on both sides round a plated hole, for a bolt that presses a bush or a lug on it.
 * @param landMm diameter of the copper, no smaller than the bush and the washer
 */
export const boltLand = (thread: string, holeMm: number, landMm: number, source: string): LandPattern => ({
  name: `BOLT_LAND_${thread}`,
  description: `Bolt land ${thread}: plated hole ${holeMm} mm in bare copper of ${landMm} mm on both sides`,
  source,
  pads: [boltedPad(holeMm, landMm)],
  bolted: true,
  courtyard: circlePolygon(vec2(0, 0), landMm / 2 + 0.25),
  silkscreen: [],
  fabrication: [],
  body: { outline: circlePolygon(vec2(0, 0), landMm / 2), heightMm: 0 },
});
