/** The table of `frame/cables.csv`. */
import type { Cable } from "./wiring.js";

const columns = [
  ["frame", (each: Cable) => each.frame],
  ["cable", (each: Cable) => each.id],
  ["net", (each: Cable) => each.net],
  ["from", (each: Cable) => each.from],
  ["to", (each: Cable) => each.to],
  ["conductor mm2", (each: Cable) => String(each.conductorMm2)],
  ["length mm", (each: Cable) => String(each.lengthMm)],
  ["colour", (each: Cable) => each.colour],
  ["insulation", (each: Cable) => each.insulation],
  ["end at from", (each: Cable) => each.fromEnd],
  ["end at to", (each: Cable) => each.toEnd],
  ["fuse", (each: Cable) => each.fuse],
  ["current typical A", (each: Cable) => each.load.typical.toFixed(2)],
  ["current worst A", (each: Cable) => each.load.worst.toFixed(2)],
  ["ampacity A", (each: Cable) => String(each.ampacity)],
  ["note", (each: Cable) => each.note],
  ["confidence", (each: Cable) => each.confidence],
  ["source", (each: Cable) => each.source],
] as const;

/** Header and rows of `frame/cables.csv`. */
export const cableTable = (
  cables: readonly Cable[],
): readonly [header: readonly string[], rows: readonly (readonly string[])[]] => [
  columns.map(([name]) => name),
  cables.map((cable) => columns.map(([, value]) => value(cable))),
];
