/** Hands for drawing the schematic of the power board: places are in steps of 2.54 mm, y down. */
import type { PlacedSymbol, SchematicLabel, SchematicSheet } from "@rubus/pcb";
import { type Vec2, vec2 } from "@rubus/units";
import type { PowerParts } from "./parts.js";

const stepMm = 2.54;
type Step = readonly [x: number, y: number];
export const point = ([x, y]: Step): Vec2 =>
  vec2(Math.round(x * stepMm * 1e4) / 1e4, Math.round(y * stepMm * 1e4) / 1e4);

type Ref = keyof PowerParts;

export const at = (ref: Ref, place: Step): PlacedSymbol => ({
  ref,
  at: point(place),
  rotation: 0,
  mirrored: false,
});

/** A part of two pins standing upright, its first pin up; its words to the right. */
export const upright = (ref: Ref, [x, y]: Step, besideX = 1): PlacedSymbol => ({
  ...at(ref, [x, y]),
  rotation: 270,
  referenceAt: point([x + besideX, y - 0.5]),
  valueAt: point([x + besideX, y + 0.5]),
});

/** A part of two pins turned end for end. */
export const turned = (ref: Ref, place: Step): PlacedSymbol => {
  const [x, y] = place;
  return { ...at(ref, place), rotation: 180, referenceAt: point([x, y - 1.5]), valueAt: point([x, y + 1.5]) };
};

export const label = (net: string, place: Step, direction: 0 | 180 = 0): SchematicLabel => ({
  net,
  at: point(place),
  direction,
});
export const up = (net: string, place: Step) => ({ net, at: point(place), points: "up" }) as const;
export const ground = (place: Step) => ({ net: "GND", at: point(place), points: "down" }) as const;
export const wire = (...steps: readonly Step[]): readonly Vec2[] => steps.map(point);
export const note = (text: string, place: Step, sizeMm = 1.5) => ({ at: point(place), text, sizeMm });

export type Block = Partial<
  Pick<SchematicSheet, "symbols" | "wires" | "labels" | "powerPorts" | "powerFlags" | "noConnects" | "notes">
>;
