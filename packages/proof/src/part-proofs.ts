/** Proofs of the printed parts, from their meshes as they lie on the bed: bed, overhangs, bridges, walls, filament. */
import { type Filament, figure, filaments, findRow, rowOf, source } from "@rubus/catalogue";
import type { Cluster } from "@rubus/cluster";
import { type PrintMeasures, printRules } from "@rubus/frame";
import { judged, withRemedy } from "./judged.js";
import { exactInput, inputOf } from "./proof-figures.js";
import type { ProofResult } from "./result.js";

/** A printed part as it was written, and what it is to be printed in. */
export type MeasuredPart = {
  readonly key: string;
  /** `Cell, 2U`. */
  readonly title: string;
  readonly measures: PrintMeasures;
  /** Catalogue key of its filament. */
  readonly filament: string;
  /** Whether it stands near bars or mains. */
  readonly flameRetardant: boolean;
  /** Where the slicer must set supports: no face of such a part is too steep. */
  readonly supports?: string;
};

/** Meshes leave round surfaces by 0.02 mm, and single precision turns their facets by a tenth of a degree. */
const accuracy = { lengthMm: 0.02, degrees: 0.1 } as const;

const measured = "mesh of the part, as it lies on the bed";
const rule = source("design rule of printed parts", "derived");
const limits = {
  overhang: figure("angle", printRules.overhangDegrees, rule),
  ledge: figure("length", printRules.ledgeMm, rule),
  bridge: figure("length", printRules.bridgeMm, rule),
  wall: figure("length", printRules.wallMm, rule),
  skin: figure("length", printRules.skinMm, rule),
} as const;

const hundredth = (value: number): number => Math.round(value * 100) / 100;

type Common = Pick<ProofResult, "id" | "area" | "title" | "subject">;

const common = ({ key, title }: MeasuredPart, kind: string, what: string): Common => ({
  id: `print.${kind}:${key}`,
  area: "print",
  title: `${what}: ${title}`,
  subject: key,
});

/** Lies on the bed in the better of two turns, and is no higher than the printer reaches. */
const proveBed = (part: MeasuredPart, cluster: Cluster): ProofResult => {
  const { min, max } = part.measures.box;
  const [x, y, z] = [max.x - min.x, max.y - min.y, max.z - min.z];
  const [width, depth, height] = cluster.printer.bedMm;
  const sides = (a: number, b: number) => [
    { need: hundredth(a), has: width, name: "width" },
    { need: hundredth(b), has: depth, name: "depth" },
    { need: hundredth(z), has: height, name: "height" },
  ];
  const tightest = (all: ReturnType<typeof sides>) =>
    all.reduce((worst, each) => (each.has - each.need < worst.has - worst.need ? each : worst));
  const [upright, turned] = [tightest(sides(x, y)), tightest(sides(y, x))];
  const { need, has, name } = turned.has - turned.need > upright.has - upright.need ? turned : upright;
  const enough = cluster.printer.bedMm.map((side) => `${Math.max(side, 180)} mm`).join(", ");
  const change = { key: "printer.bed", value: `[${enough}]` };
  const result = judged(
    {
      ...common(part, "part-bed", "Room on the bed"),
      typical: need,
      worst: need,
      limit: has,
      sense: "at-most",
      dimension: "length",
      marginOf: `the bed's ${name}`,
      formula: "s_part ≤ s_bed",
      inputs: [exactInput(`${name} of the part`, need, "length", measured, "derived")],
      code: "RUB-PRN-001",
      statement: `${part.title} takes ${need} mm of the ${has} mm of the bed's ${name}.`,
      key: "printer.bed",
    },
    "exact",
  );
  return withRemedy(result, () => ({
    remedy: `Print on a larger machine: set ${change.key}: ${change.value} or more.`,
    changes: [[change]],
  }));
};

const mend = (part: MeasuredPart, what: string) => () => ({
  remedy: `Print ${part.title} with supports below ${what}, or mend its design.`,
});

const proveOverhang = (part: MeasuredPart): ProofResult => {
  const { overhangDegrees, ledgeMm } = part.measures;
  const typical = hundredth(overhangDegrees);
  // What is within the limit is not searched for: everything steeper than it was.
  const worst = part.supports === undefined ? typical : 0;
  const result = judged(
    {
      ...common(part, "overhang", "Overhangs"),
      typical,
      worst,
      limit: limits.overhang.value + accuracy.degrees,
      sense: "at-most",
      dimension: "angle",
      marginOf: "the steepest allowed",
      formula: "α ≤ α_max, from the vertical, but for bridges and ledges of l ≤ l_max",
      inputs: [
        inputOf("steepest overhang allowed", limits.overhang),
        inputOf("longest ledge that hangs on its neighbours", limits.ledge),
        exactInput("longest ledge of the part", hundredth(ledgeMm), "length", measured, "derived"),
      ],
      code: "RUB-PRN-002",
      statement: (verdict) =>
        verdict === "pass"
          ? `No face of ${part.title} leans over by more than ${limits.overhang.value}°${part.supports === undefined ? "" : ` without supports (${part.supports})`}.`
          : `A face of ${part.title} leans over by ${typical}°; ${limits.overhang.value}° print without supports.`,
      key: "printer",
    },
    "exact",
  );
  return withRemedy(result, mend(part, "that face"));
};

const proveBridge = (part: MeasuredPart): ProofResult => {
  const typical = hundredth(part.measures.bridgeMm);
  const result = judged(
    {
      ...common(part, "bridge", "Bridges"),
      typical,
      worst: part.supports === undefined ? typical : 0,
      limit: limits.bridge.value + accuracy.lengthMm,
      sense: "at-most",
      dimension: "length",
      marginOf: "the longest allowed",
      formula: "l ≤ l_max",
      inputs: [inputOf("longest bridge allowed", limits.bridge)],
      code: "RUB-PRN-003",
      statement: `The longest bridge of ${part.title} is ${typical} mm; ${limits.bridge.value} mm are allowed.`,
      key: "printer",
    },
    "exact",
  );
  return withRemedy(result, mend(part, "that ceiling"));
};

/** Walls are lines side by side, floors layers upon each other: the two have limits of their own. */
const proveThickness = (part: MeasuredPart, kind: "wall" | "skin"): ProofResult => {
  const found = kind === "wall" ? part.measures.wallMm : part.measures.skinMm;
  const limit = limits[kind];
  // Where no two surfaces are opposite within what is searched, that is what is known.
  const typical = hundredth(found ?? 5);
  const what = kind === "wall" ? "wall" : "floor or ceiling";
  const result = judged(
    {
      ...common(part, kind, kind === "wall" ? "Walls" : "Floors and ceilings"),
      typical,
      worst: typical,
      limit: limit.value - accuracy.lengthMm,
      sense: "at-least",
      dimension: "length",
      marginOf: "the thinnest allowed",
      formula: "t ≥ t_min",
      inputs: [
        inputOf(`thinnest ${what} allowed`, limit),
        exactInput("accuracy of the mesh", accuracy.lengthMm, "length", "fineness of the mesh", "derived"),
      ],
      code: "RUB-PRN-004",
      statement: `The thinnest ${what} of ${part.title} is ${typical} mm; ${limit.value} mm is the least.`,
      key: "printer.clearance",
    },
    "exact",
  );
  return withRemedy(result, () => ({
    remedy: `Set a smaller printer.clearance, or mend the design of ${part.title}.`,
  }));
};

const proveFilament = (part: MeasuredPart, known: readonly Filament[]): readonly ProofResult[] => {
  if (!part.flameRetardant) return [];
  const filament = findRow(known, part.filament) ?? rowOf<Filament>(filaments, "petg");
  const passes = filament.flameRetardant ? 1 : 0;
  const result = judged(
    {
      ...common(part, "filament", "Filament"),
      typical: passes,
      worst: passes,
      limit: 1,
      sense: "at-least",
      dimension: "ratio",
      marginOf: "a filament that passes V-0",
      formula: "UL 94 V-0",
      inputs: [
        exactInput(`${filament.name} passes V-0`, passes, "ratio", "catalogue of filaments", "secondary"),
      ],
      code: "RUB-PRN-005",
      statement: `${part.title} stands near bars or mains and is printed in ${filament.name}, which ${passes === 1 ? "passes" : "does not pass"} UL 94 V-0.`,
      key: "printer.filament",
    },
    "exact",
  );
  const change = { key: "printer.filament", value: "petg-v0" };
  return [
    withRemedy(result, () => ({
      remedy: `Print ${part.title} in a filament that passes UL 94 V-0: set ${change.key}: ${change.value}.`,
      changes: [[change]],
    })),
  ];
};

/**
 * Everything a printer asks of each part, from meshes that were written: `rubus check`, which makes no solids, knows
 * the bed alone (`provePrint`).
 */
export const provePrintedParts = (
  cluster: Cluster,
  parts: readonly MeasuredPart[],
  known: readonly Filament[] = filaments,
): readonly ProofResult[] =>
  parts.flatMap((part) => [
    proveBed(part, cluster),
    proveOverhang(part),
    proveBridge(part),
    proveThickness(part, "wall"),
    proveThickness(part, "skin"),
    ...proveFilament(part, known),
  ]);
