/** What a tree weighs and where its centre of gravity is, from the bodies of its parts. */
import { addVec3, type Bulk, placePoint, scaleVec3 } from "@rubus/cad";
import { type Figure, figure, filaments, findRow, source } from "@rubus/catalogue";
import { type Vec3, vec3 } from "@rubus/units";
import type { TreePart } from "../assembly/part.js";
import type { AssemblyTree, Child } from "../assembly/tree.js";
import { frameRoots, placedParts } from "../assembly/walk.js";

const metal = source("steel and brass of fasteners, 7.85 to 8.5 g/cm³", "memory");
const boardFrom = source("FR-4 with copper and parts, each part as the box it fills", "memory");
const weighed = source("usual mass of a board of this kind", "memory");
const coolerFrom = source("aluminium of 63 × 42 mm with fins and a small blower", "memory");
const fanFrom = source("usual mass of a fan of 40 × 10 mm", "memory");

export const densities = {
  metal: figure("density", 7.85, metal, { max: 8.5 }),
  board: figure("density", 1.6, boardFrom, { min: 1.2, max: 2 }),
} as const;

/** A Raspberry Pi of any model without a cooler, a cooler, and a fan. */
export const knownMasses: Readonly<Record<"pi" | "cooler" | "fan", Figure<"mass">>> = {
  cooler: figure("mass", 30, coolerFrom, { min: 20, max: 45 }),
  pi: figure("mass", 46, weighed, { min: 42, max: 52 }),
  fan: figure("mass", 17, fanFrom, { min: 10, max: 20 }),
};

/** Which end of what is not known for sure. */
export type MassEnd = "typical" | "greatest";

const endOf = ({ value, max }: Figure<"mass"> | Figure<"density">, end: MassEnd): number =>
  end === "typical" ? value : (max ?? value);

/** Grams of a part; printed ones as if they were solid, which is the most they take. */
export const gramsOf = ({ kind, making }: TreePart, mm3: number, filament: string, end: MassEnd): number => {
  // All cables of a frame are one figure.
  if (making.make === "hat-wire" || making.make === "feed-cable") return 0;
  if (making.make === "pi" || making.make === "cooler" || making.make === "fan")
    return endOf(knownMasses[making.make], end);
  if (kind === "printed") {
    const row = findRow(filaments, filament);
    return row === undefined ? 0 : (mm3 / 1000) * endOf(row.density, end);
  }
  return (mm3 / 1000) * endOf(kind === "board" ? densities.board : densities.metal, end);
};

export type FrameMass = { readonly name: string; readonly grams: number; readonly centre: Vec3 };

/** Mass of each frame of a tree, and its centre of gravity from the frame's own origin. */
export const massesOf = (
  tree: AssemblyTree,
  bulks: Readonly<Record<string, Bulk>>,
  filament: string,
  end: MassEnd,
): readonly FrameMass[] =>
  frameRoots(tree).map((root: Child): FrameMass => {
    const parts = placedParts(tree, [root]);
    let grams = 0;
    let moment = vec3(0, 0, 0);
    for (const { part, placement } of parts) {
      const bulk = bulks[part.key];
      if (bulk === undefined) continue;
      const own = gramsOf(part, bulk.volumeMm3, filament, end);
      grams += own;
      moment = addVec3(moment, scaleVec3(placePoint(placement, bulk.centre), own));
    }
    return { name: root.name, grams, centre: scaleVec3(moment, grams > 0 ? 1 / grams : 0) };
  });
