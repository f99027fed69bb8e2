// The power board's resistors and capacitors as a SPICE netlist, with its eFuse as a behavioural model.
import { backPlaneEnableOhm, efuseFigures, type PowerVariant, powerBoardDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import type { BoardDesign } from "@rubus/pcb";

const scale: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, m: 1e-3, µ: 1e-6, n: 1e-9, p: 1e-12 };

/** `4.02 kΩ` or `470 nF` in ohms or farads. */
const figureOf = (text: string): number => {
  const found = /^([\d.]+) ([kMmµnp]?)[ΩF]$/.exec(text);
  if (!found) throw new RangeError(`${text} is no value of a resistor or capacitor`);
  return Number(found[1]) * (scale[found[2] ?? ""] ?? 1);
};

const nodeOf = (net: string | undefined): string =>
  net === "GND" ? "0" : (net ?? "open").toLowerCase().replaceAll("+", "p").replaceAll("-", "m");

/** Every fitted resistor, capacitor and the shunt, between the nets of the design. */
const passives = (design: BoardDesign): readonly string[] => {
  const netOf = new Map(
    design.nets.flatMap(({ name, pins }) => pins.map(({ ref, pad }) => [`${ref}-${pad}`, name] as const)),
  );
  return design.parts
    .filter(({ fitted, type }) => fitted && (type.prefix === "R" || type.prefix === "C"))
    .map(({ ref, value }) => {
      const [one, two] = [netOf.get(`${ref}-1`), netOf.get(`${ref}-2`)].map(nodeOf);
      return `${ref} ${one} ${two} ${figureOf(value)}`;
    });
};

/**
 * The board of a variant with what is around it: bus behind the power fingers, the back-plane's 10.0 kΩ behind
 * the EN finger, a load on the node. Switches are driven by the sources `finger`, `seat` and `off`.
 */
export const powerCircuit = (
  variant: PowerVariant,
  sources: { readonly bus: string; readonly finger: string; readonly seat: string; readonly off: string },
  loadOhm: number,
): string => {
  const design = powerBoardDesign(rowOf(fabs, "jlcpcb-2-layer"), variant);
  const { threshold, thresholdFalling, limitVolts, resistance } = efuseFigures[variant];
  const limitPart = design.parts.find(({ ref }) => ref === (variant === "pi5" ? "R4" : "R3"));
  const limit = limitVolts.value / figureOf(limitPart?.value ?? "");
  const middle = (threshold.value + thresholdFalling.value) / 2;
  const half = (threshold.value - thresholdFalling.value) / 2;
  return [
    ...passives(design),
    `vbus bus 0 ${sources.bus}`,
    `vfinger finger 0 ${sources.finger}`,
    `vseat seat 0 ${sources.seat}`,
    `voff off 0 ${sources.off}`,
    "spower bus p5v_bus finger 0 contact off",
    `rbackplane bus enbp ${backPlaneEnableOhm}`,
    "soff enbp 0 off 0 fet off",
    "sseat enbp en seat 0 contact off",
    `rload p5v 0 ${loadOhm}`,
    "rcable sensep p5v 0.05",
    "rground sensem 0 0.05",
    "v3v3 p3v3 0 3.3",
    "rgnd cable_gnd 0 1e6",
    // EN and OVLO compare with hysteresis; DVDT is charged with 2 µA while on and emptied while off.
    "senable one enabled en 0 comparator off",
    "sover one over ovlo 0 comparator off",
    "vone one 0 1",
    "rp1 enabled 0 1k",
    "rp2 over 0 1k",
    "bdvdt 0 dvdt i = v(enabled) > 0.5 && v(over) < 0.5 && v(p5v_bus) > 2.5 ? (v(dvdt) < 6 ? 2e-6 : 0) : (0 - v(dvdt) / 50)",
    `bpass p5v_bus p5v_sw i = max(0, min(${limit}, (min(v(dvdt), v(p5v_bus)) - v(p5v_sw)) / ${resistance.value}))`,
    ".model contact sw(vt=0.5 vh=0.1 ron=1m roff=1e9)",
    ".model fet sw(vt=0.5 vh=0.1 ron=10 roff=1e9)",
    `.model comparator sw(vt=${middle} vh=${half} ron=1 roff=1e9)`,
  ].join("\n");
};
