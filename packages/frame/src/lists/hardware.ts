/** What to buy for the frames beside boards, cables and bars: screws, nuts, inserts, rods, Pis, fans, supplies. */
import type { OutputFile } from "@rubus/boards";
import {
  type Cooler,
  cableTies,
  coolers,
  type Filament,
  filaments,
  findRow,
  inserts,
  nuts,
  type Row,
  rowOf,
  type Screw,
  screws,
  studSpacers,
  threads,
} from "@rubus/catalogue";
import { byCodeUnit, csvText } from "@rubus/units";
import { washerRow } from "../assembly/bought-parts.js";
import type { TreePart } from "../assembly/part.js";
import type { AssemblyTree } from "../assembly/tree.js";
import { partCounts, treePart } from "../assembly/walk.js";
import { poles } from "../bars/link-bar.js";
import { surenessOf } from "../cables/sureness.js";
import type { BillLine } from "../cables/wiring.js";
import type { PlateSummary } from "../output.js";
import { reliefMeasures, strainRelief } from "../relief/relief.js";
import { usesOf } from "./uses.js";

export type HardwareLine = {
  /** As a shop names it. */
  readonly what: string;
  readonly quantity: number;
  readonly unit: "piece" | "kg";
  /** With what is lost and spoilt: small parts come in bags. */
  readonly order: number;
  /** What to look for: drive, size, hole. */
  readonly figures: string;
  /** Each step that takes some, with how many. */
  readonly used: string;
  readonly confidence: BillLine["confidence"];
  readonly source: string;
};

/** Small parts are ordered with a tenth more, and two at the least. */
const withSpares = (count: number): number => count + Math.max(2, Math.ceil(count / 10));

const small: ReadonlySet<TreePart["making"]["make"]> = new Set([
  "screw",
  "nut",
  "washer",
  "insert",
  "stud-spacer",
]);

const mm = (value: number): string => `${Number(value.toFixed(2))} mm`;

/** What tells the right piece from one like it. */
const figuresOf = ({ making }: TreePart): string => {
  switch (making.make) {
    case "screw": {
      const { drive, driveSize } = rowOf<Screw>(screws, making.screw);
      return drive === "cross-recess"
        ? `cross recess PH${driveSize.value}`
        : `hexagon socket ${mm(driveSize.value)}`;
    }
    case "nut":
      return `${mm(rowOf(nuts, making.nut).acrossFlats.value)} across flats`;
    case "washer": {
      const { outerDiameter, thickness } = washerRow(making.washer);
      return `Ø ${mm(outerDiameter.value)}, ${mm(thickness.value)} thick`;
    }
    case "insert": {
      const { outerDiameter, length, hole } = rowOf(inserts, making.insert);
      return `Ø ${mm(outerDiameter.value)}, ${mm(length.value)} long, for a hole of ${mm(hole.value)}`;
    }
    case "rod":
      return `cut to ${mm(making.lengthMm)}, no longer; both ends deburred`;
    default:
      return "";
  }
};

/** The row that a piece's figures stand in. */
const rowBehind = ({ making }: TreePart): Row | undefined => {
  switch (making.make) {
    case "screw":
      return rowOf<Screw>(screws, making.screw);
    case "nut":
      return rowOf(nuts, making.nut);
    case "washer":
      return washerRow(making.washer);
    case "insert":
      return rowOf(inserts, making.insert);
    case "stud-spacer":
      return rowOf(studSpacers, making.spacer);
    case "rod":
      return rowOf(threads, making.thread);
    default:
      return undefined;
  }
};

/** Kinds that other lists name in their own units: bars and sleeves by the metre, lugs and wires with their cables. */
const listedElsewhere: ReadonlySet<string> = new Set([
  "bar",
  "sleeve",
  "bar-spacer",
  "ring-lug",
  "hat-wire",
  "feed-cable",
]);

const madeOf = (tree: AssemblyTree, fits: (key: string) => boolean): number =>
  [...partCounts(tree)].reduce((sum, [key, count]) => (fits(key) ? sum + count : sum), 0);

/** What no tree places: ties of the strain reliefs, what holds the ears in the rack, sinks that heat proofs count on. */
const beside = (tree: AssemblyTree): readonly HardwareLine[] => {
  const tied = poles.length * reliefMeasures.ties.length * madeOf(tree, (key) => key === strainRelief.key);
  const slots = [2, 3].reduce(
    (sum, units) => sum + units * madeOf(tree, (key) => new RegExp(`^ear-.*-${units}u$`).test(key)),
    0,
  );
  const tie = rowOf(cableTies, "cable-tie-4-8");
  const sink = rowOf<Cooler>(coolers, "heat-sink-14x14x8");
  const cooled = madeOf(tree, (key) => treePart(tree, key).making.make === "fan");
  const lines: readonly HardwareLine[] = [
    {
      what: tie.name,
      quantity: tied,
      unit: "piece",
      order: withSpares(tied),
      figures: `${mm(tie.width.value)} wide`,
      used: `${tied} × strain relief: feed cables`,
      ...surenessOf(tie),
    },
    {
      what: "Rack screw with its cage nut or clip, as the rack's maker gives it",
      quantity: slots,
      unit: "piece",
      order: slots,
      figures: "M6 in square holes, in most racks; the ears' slots are 7 mm high",
      used: `${slots} × ears to the rack's posts`,
      confidence: "memory",
      source: "usual hardware of racks to EIA-310",
    },
  ];
  const sinks: HardwareLine = {
    what: sink.name,
    quantity: cooled,
    unit: "piece",
    order: cooled,
    figures: "with heat-conducting tape",
    used: `${cooled} × on the processor of a node whose HAT has a fan`,
    ...surenessOf(sink),
  };
  return [...lines, sinks].filter(({ quantity }) => quantity > 0);
};

/** What is lost at starts, brims and failures. */
const filamentReserve = 1.1;

/** A line for each filament, in kilograms up to the tenth. */
const filamentLines = (
  plates: readonly Pick<PlateSummary, "filament" | "grams" | "copies">[],
): readonly HardwareLine[] => {
  const grams = new Map<string, number>();
  for (const plate of plates)
    grams.set(plate.filament, (grams.get(plate.filament) ?? 0) + plate.grams * plate.copies);
  return [...grams].map(([key, sum]): HardwareLine => {
    const row = findRow<Filament>(filaments, key);
    const order = Math.ceil((sum * filamentReserve) / 1000);
    return {
      what: `Filament 1.75 mm: ${row?.name ?? key}`,
      quantity: Math.ceil(sum / 10) / 100,
      unit: "kg",
      order,
      figures: row?.flameRetardant ? "its data sheet must give UL 94 V-0 at 1.2 mm" : "",
      used: `plates of ${row?.name ?? key}; ordered with ${Math.round((filamentReserve - 1) * 100)} % for starts, brims and failures, in spools of 1 kg`,
      confidence: "derived",
      source: "estimate of the plates",
    };
  });
};

/**
 * Everything bought that a tree places, less what the bill of the power side names already; sorted by name.
 * @param bill of the same frames
 * @param plates all that are printed
 */
export const hardwareOf = (
  tree: AssemblyTree,
  bill: readonly BillLine[],
  plates: readonly Pick<PlateSummary, "filament" | "grams" | "copies">[],
): readonly HardwareLine[] => {
  const uses = usesOf(tree);
  const billed = new Map(bill.map(({ what, quantity }) => [what, quantity]));
  const placed = [...partCounts(tree)].flatMap(([key, count]): readonly HardwareLine[] => {
    const part = treePart(tree, key);
    if (part.kind !== "bought" || listedElsewhere.has(part.making.make)) return [];
    const quantity = count - (billed.get(part.title) ?? 0);
    if (quantity <= 0) return [];
    const row = rowBehind(part);
    const places = [...(uses.get(key) ?? [])].sort(([a], [b]) => byCodeUnit(a, b));
    return [
      {
        what: part.title,
        quantity,
        unit: "piece",
        order: small.has(part.making.make) ? withSpares(quantity) : quantity,
        figures: figuresOf(part),
        used: places.map(([where, each]) => `${each} × ${where}`).join("; "),
        ...(row ? surenessOf(row) : { confidence: "primary" as const, source: "named in cluster.yaml" }),
      },
    ];
  });
  return [...placed, ...beside(tree), ...filamentLines(plates)].sort((a, b) => byCodeUnit(a.what, b.what));
};

/** `frame/hardware.csv`. */
export const hardwareFile = (lines: readonly HardwareLine[]): OutputFile => ({
  path: "frame/hardware.csv",
  bytes: new TextEncoder().encode(
    csvText(
      ["what", "needed", "order", "unit", "figures", "used", "confidence", "source"],
      lines.map(({ what, quantity, order, unit, figures, used, confidence, source }) => [
        what,
        String(quantity),
        String(order),
        unit,
        figures,
        used,
        confidence,
        source,
      ]),
    ),
  ),
  what: "Screws, nuts, inserts, rods and all else to buy for the frames but boards, cables and bars",
});
