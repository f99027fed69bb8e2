// Two-pin parts and transistors of any board as SPICE elements, by the pins' nets of the design.
import {
  backPlaneResistors,
  chipCapacitors,
  powerBoardCapacitors,
  powerBoardResistors,
  radialCapacitors,
} from "@rubus/catalogue";
import type { BoardDesign, PlacedPart } from "@rubus/pcb";
import { parseQuantity } from "@rubus/units";
import type { Corner, Span } from "./corners.js";

/** The node of a pin: `at("R1", "A")`; a pin on no net has a node of its own. */
export type NodeOf = (ref: string, pin: string) => string;

export const partModels = [
  ".model fet NMOS (LEVEL=1 VTO=1.3 KP=0.5 RD=1 RS=1)",
  ".model schottky D (IS=1e-7 N=1.05 RS=1 BV=30 CJO=10p)",
  ".model power_schottky D (IS=1e-5 N=1.05 RS=0.03 BV=40 CJO=300p)",
  ".model suppressor D (IS=1e-14 RS=0.05 BV=7.78 IBV=1m CJO=1n)",
  ".model lamp D (IS=1e-18 N=1.9 RS=8 BV=8 CJO=50p)",
];

/** Nets become node names: ground is `ground`, `+5V` is `n_p5v`. */
export function nodesOf(design: BoardDesign, ground: string): NodeOf {
  const node = (net: string): string =>
    net === "GND" ? ground : `n_${net.replaceAll("+", "p").replaceAll("-", "m").toLowerCase()}`;
  const netOf = new Map(
    design.nets.flatMap(({ name, pins }) =>
      pins.map(({ ref, pin }) => [`${ref}.${pin}`, node(name)] as const),
    ),
  );
  return (ref, pin) => netOf.get(`${ref}.${pin}`) ?? `open_${ref}_${pin}`.toLowerCase();
}

type Rated = { readonly partNumber: string };
const articles: readonly (Rated & {
  readonly resistance?: { readonly value: number; readonly min?: number; readonly max?: number };
  readonly capacitance?: { readonly value: number; readonly min?: number; readonly max?: number };
})[] = [
  ...backPlaneResistors,
  ...powerBoardResistors,
  ...chipCapacitors,
  ...powerBoardCapacitors,
  ...radialCapacitors,
];

/** The value that the design shows, with the tolerance of the article that it orders. */
export function spanOf(part: PlacedPart): Span {
  const dimension = part.type.prefix === "C" ? "capacitance" : "resistance";
  const read = parseQuantity(dimension, part.value.replace(" polymer", ""));
  if (!read.ok) throw new Error(`${part.ref} has no ${dimension}: ${part.value}`);
  const row = articles.find(({ partNumber }) => partNumber === part.purchase.partNumber)?.[dimension];
  const share = (end: number | undefined): number => (row && end !== undefined ? end / row.value : 1);
  return {
    least: read.value * share(row?.min),
    usual: read.value,
    most: read.value * share(row?.max),
  };
}

/** Series resistance and inductance of a polymer can on two wires (memory). */
const polymer = {
  ohm: { least: 0.004, usual: 0.008, most: 0.012 },
  henry: { least: 3e-9, usual: 5e-9, most: 8e-9 },
} as const satisfies Readonly<Record<string, Span>>;
/** Series resistance of a ceramic chip (memory); its nanohenry is lost beside that of the contacts. */
const ceramicOhm: Span = { least: 3e-3, usual: 1e-2, most: 2e-2 };

/** The fuse of a bay (Littelfuse 451 data sheet, as relayed by others). */
const fuseOhm: Span = { least: 0.0034, usual: 0.0037, most: 0.004 };

/**
 * Element lines of resistors, capacitors, fuses, shunt, diodes and transistors that are fitted; chips are left to
 * whoever knows what they do.
 */
export function partElements(design: BoardDesign, at: NodeOf, corner: Corner): readonly string[] {
  const board = design.name;
  return design.parts
    .filter(({ fitted }) => fitted)
    .flatMap((part): readonly string[] => {
      const { ref, type } = part;
      const kind = type.name;
      const value = (what: string, span: Span): number => corner.of(`${board} ${ref} ${what}`, span);
      if (kind === "R_0603") return [`R${ref} ${at(ref, "A")} ${at(ref, "B")} ${value("R", spanOf(part))}`];
      if (kind.startsWith("C_")) {
        const inner = `in_${ref}`.toLowerCase();
        const can = kind === "C_POLYMER";
        return [
          `C${ref} ${at(ref, "A")} ${inner} ${value("C", spanOf(part))}`,
          `R${ref}s ${inner} ${can ? `${inner}l` : at(ref, "B")} ${value("ESR", can ? polymer.ohm : ceramicOhm)}`,
          ...(can ? [`L${ref}s ${inner}l ${at(ref, "B")} ${value("ESL", polymer.henry)}`] : []),
        ];
      }
      if (kind === "FUSE_15A") return [`R${ref} ${at(ref, "A")} ${at(ref, "B")} ${value("R", fuseOhm)}`];
      if (kind === "SHUNT_4")
        return [
          `R${ref} ${at(ref, "I1")} ${at(ref, "I2")} ${value("R", spanOf(part))}`,
          `R${ref}p ${at(ref, "I1")} ${at(ref, "S1")} 1m`,
          `R${ref}n ${at(ref, "I2")} ${at(ref, "S2")} 1m`,
        ];
      if (kind === "NFET_SOT23" || kind === "FET_N_SOT23")
        return [`M${ref} ${at(ref, "D")} ${at(ref, "G")} ${at(ref, "S")} ${at(ref, "S")} fet`];
      const diode = {
        SCHOTTKY_SOT23: "schottky",
        SCHOTTKY_SMB: "power_schottky",
        TVS_SMB: "suppressor",
        LED_0603: "lamp",
      }[kind];
      return diode === undefined ? [] : [`D${ref} ${at(ref, "A")} ${at(ref, "K")} ${diode}`];
    });
}
