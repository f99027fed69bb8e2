/** The job that draws parts given as bytes: drawings take memory that only a worker's end gives back. */
import type { Colour } from "@rubus/drawing";
import type { DrawingOptions, LineDrawing } from "../drawing/line-drawing.js";
import type { Placement } from "../geometry/placement.js";
import type { Solid } from "../kernel/solid.js";
import { jobOf, type OpenShop } from "./job.js";

/** Parts by key as `toBrep` gave them, and where and how each is drawn. */
export type DrawPartsInput = {
  readonly breps: Readonly<Record<string, Uint8Array>>;
  readonly parts: readonly {
    readonly id: string;
    /** Key into `breps`. */
    readonly brep: string;
    readonly placement: Placement;
    readonly tint?: Colour;
  }[];
  readonly options: DrawingOptions;
};

/** Solids read once a key; a RangeError for a key that isn't there. */
const reader = (breps: Readonly<Record<string, Uint8Array>>, fromBrep: (bytes: Uint8Array) => Solid) => {
  const known = new Map<string, Solid>();
  return (key: string): Solid => {
    const bytes = breps[key];
    if (bytes === undefined) throw new RangeError(`no solid is given for ${key}`);
    const solid = known.get(key) ?? fromBrep(bytes);
    known.set(key, solid);
    return solid;
  };
};

/** Draws parts as `lineDrawing` does. */
export const drawParts = async (input: DrawPartsInput, openShop: OpenShop): Promise<LineDrawing> => {
  const { fromBrep, lineDrawing } = await openShop();
  const solidOf = reader(input.breps, fromBrep);
  return lineDrawing(
    input.parts.map(({ brep, ...part }) => ({ ...part, solid: solidOf(brep) })),
    input.options,
  );
};

/** `drawParts` in a worker. */
export const drawPartsJob = jobOf<typeof drawParts>(new URL("./draw-parts.js", import.meta.url), "drawParts");
