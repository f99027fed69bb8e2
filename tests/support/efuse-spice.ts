// The power board of one tray as a SPICE subcircuit: its parts from the design, its eFuse as what the chip does.
import { efuseFigures, type PowerVariant } from "@rubus/boards";
import type { BoardDesign } from "@rubus/pcb";
import { nodesOf, partElements, spanOf } from "./board-spice.js";
import type { Corner, Span } from "./corners.js";

/**
 * Times of the chip. From EN falling below its threshold to the channel open: the data sheets' typical figure
 * wasn't read, 5 to 30 µs is taken (memory). Fast trip above twice the limit: 0.5 µs typical (TI product page of the
 * TPS25947, primary; the TPS25948 is taken to do the same); twice that at worst (memory).
 */
const offDelayS: Span = { least: 5e-6, usual: 15e-6, most: 30e-6 };
const tripDelayS: Span = { least: 0.4e-6, usual: 0.5e-6, most: 1e-6 };
/** Response of OVLO, typical (TI product page of the TPS25947, primary). */
const overDelayS = 1.2e-6;
/** Charging current of DVDT (data sheet SLVSFC9C, from memory: 2000 pF·V/ms at a gain of one). */
const slewAmpere = 2e-6;

const spread = (figure: { readonly value: number; readonly min?: number; readonly max?: number }): Span => ({
  least: figure.min ?? figure.value,
  usual: figure.value,
  most: figure.max ?? figure.value,
});

/** Nets of the card edge but ground: the subcircuit's ports in this order, then `out` and `gnd`. */
export const portNets = (design: BoardDesign): readonly string[] =>
  design.nets
    .filter(({ name, pins }) => name !== "GND" && pins.some(({ ref }) => ref === "J1"))
    .map(({ name }) => name);

/**
 * `.subckt NAME ports out gnd`. The limit, the thresholds' dividers and the slew come from the resistors and
 * capacitors that the design joins to the chip's pins, so that a wrong one shows.
 */
export function traySubcircuit(
  name: string,
  design: BoardDesign,
  variant: PowerVariant,
  corner: Corner,
): string {
  const at = nodesOf(design, "gnd");
  const chip = design.parts.find(({ fitted, type }) => fitted && type.name.startsWith("TPS2594"));
  const pin = (which: string): string => (chip ? at(chip.ref, which) : "gnd");
  const figures = efuseFigures[variant];
  const of = (what: string, span: Span): number => corner.of(`${name} ${what}`, span);
  const rising = of("EN rising", spread(figures.threshold));
  const falling = of("EN falling", spread(figures.thresholdFalling));
  const comparator = (out: string, input: string, state: string): string =>
    `B${out} ${out} gnd V = 0.5 + 0.5 * tanh(200 * (v(${input},gnd) - ${rising} + ${rising - falling} * v(${state},gnd)))`;
  const limitOhm = design.parts
    .filter(
      ({ ref, type, fitted }) =>
        fitted && type.name === "R_0603" && at(ref, "A") === pin("ILM") && at(ref, "B") === "gnd",
    )
    .map(spanOf)
    .reduce((sum, { usual }) => sum + 1 / usual, 0);
  const error = figures.limitError.value;
  const limit =
    figures.limitVolts.value * limitOhm * of("limit", { least: 1 - error, usual: 1, most: 1 + error });
  const ron = of("channel R", spread(figures.resistance));
  const off = of("off delay", offDelayS);
  const trip = of("trip delay", tripDelayS);
  const node = (net: string): string => `n_${net.replaceAll("+", "p").replaceAll("-", "m").toLowerCase()}`;
  return [
    `.subckt ${name} ${portNets(design).map(node).join(" ")} out gnd`,
    ...partElements(design, at, corner),
    `Rlug ${at("E1", "1")} out 1u`,
    // Comparators with hysteresis: the threshold falls with their own delayed output.
    comparator("on", pin("EN"), "gate"),
    "Rgate on gate 1k",
    `Cgate gate gnd ${off / (1e3 * Math.LN2)}`,
    comparator("above", pin("OVLO"), "over"),
    "Rover above over 1k",
    `Cover over gnd ${overDelayS / (1e3 * Math.LN2)}`,
    "Bopen open gnd V = (0.5 + 0.5 * tanh(20 * (v(gate,gnd) - 0.5))) * (0.5 - 0.5 * tanh(20 * (v(over,gnd) - 0.5))) * (1 - v(trip,gnd))",
    `Bslew gnd ${pin("DVDT")} I = v(open,gnd) > 0.02 ? ${slewAmpere} * min(1, max(0, (5.9 - v(${pin("DVDT")},gnd)) * 10)) : -v(${pin("DVDT")},gnd) / 50`,
    `Rdvdt ${pin("DVDT")} gnd 1e9`,
    `Vsense ${pin("IN")} channel 0`,
    `Bpass channel ${pin("OUT")} I = v(open,gnd) * max(0, (min(v(${pin("DVDT")},gnd), v(channel,gnd)) - v(${pin("OUT")},gnd)) / ${ron})`,
    // Above twice the limit the trip charges within its delay and stays.
    `Bexceeded exceeded gnd V = max(0.5 + 0.5 * tanh(20 * (i(Vsense) / ${2 * limit} - 1)), v(trip,gnd))`,
    "Btrip gnd tripping I = 1u * (v(exceeded,gnd) * min(1, max(0, (1.5 - v(tripping,gnd)) * 10)) - (1 - v(exceeded,gnd)) * v(tripping,gnd))",
    `Ctrip tripping gnd ${trip * 1e-6}`,
    "Btripped trip gnd V = 0.5 + 0.5 * tanh(20 * (v(tripping,gnd) - 1))",
    `Rin ${pin("EN")} gnd 1e9`,
    ".ends",
  ].join("\n");
}
