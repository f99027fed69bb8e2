/** Measures of bodies that no land pattern needs: leads, terminals and tails as they are seen. */
import { type Figure, figure, type Row, type Source, source } from "./figure.js";

export type BodyMeasure = Row & { readonly length: Figure<"length"> };

const smb = source("Littelfuse SMTBJ data sheet, outline of the DO-214AA, as published text", "secondary");
const strip = source("usual strip of a DO-214AA", "memory");
const nano = source(
  "Littelfuse 451: caps over both ends of a square tube, as photographs show them",
  "memory",
);
const metal = source("metal strip shunt 2512 of 0.5 mΩ: long terminals, short element", "memory");
const tails = source(
  "usual tail of a through-hole part; cut where the notes of a board ask for it",
  "memory",
);
const header = source("usual 2.54 mm header", "memory");
const slider = source("TE 84952 customer drawing as KiCad's footprint library reads it", "secondary");

const measure = <K extends string>(
  key: K,
  name: string,
  from: Source,
  [min, value, max]: readonly [number, number, number],
): BodyMeasure & { readonly key: K } => ({ key, name, length: figure("length", value, from, { min, max }) });

export const bodyMeasures = [
  measure("do-214aa-body-length", "Diode DO-214AA, its body", smb, [4.06, 4.4, 4.57]),
  measure("do-214aa-body-width", "Diode DO-214AA, across its body", smb, [3.3, 3.6, 3.94]),
  measure("do-214aa-span", "Diode DO-214AA, over its leads", smb, [5.21, 5.4, 5.59]),
  measure("do-214aa-foot", "Diode DO-214AA, a lead's foot", smb, [0.76, 1, 1.27]),
  measure("do-214aa-lead-width", "Diode DO-214AA, width of a lead", strip, [1.9, 2, 2.2]),
  measure("nano-fuse-cap", "Fuse 6.1 × 2.7 mm, a cap", nano, [1.2, 1.45, 1.8]),
  measure("metal-strip-2512-terminal", "Metal strip shunt 2512, a terminal", metal, [1.5, 2.1, 2.6]),
  measure("ffc-slider-depth", "FFC socket TE 84952, its slider shut", slider, [0.8, 0.89, 1]),
  measure("header-base", "Header 2.54 mm, moulding that the pins stand in", header, [2.4, 2.54, 2.6]),
  measure("fan-header-base", "Fan header, moulding that the pins stand in", header, [3, 3.2, 3.6]),
  measure("tail", "Tail of a through-hole part, from the board's surface", tails, [2.6, 3.2, 3.6]),
] as const satisfies readonly BodyMeasure[];
