/** Why the values of the power board are what they are, from the rows that it is made of. */
import { type Confidence, type Figure, powerBoardParts, rowOf, shunts } from "@rubus/catalogue";
import type { Dimension } from "@rubus/units";
import { powerArticles as a } from "./articles.js";
import type { PowerVariant } from "./design.js";
import { backPlaneEnableOhm, efuseFigures, slewConstant, timer } from "./efuse-figures.js";

export type Calculation = {
  readonly what: string;
  /** The arithmetic with its figures. */
  readonly working: string;
  readonly least?: number;
  readonly typical: number;
  readonly most?: number;
  readonly unit: "V" | "A" | "ms" | "µs" | "mA" | "mV" | "mW" | "W" | "µF";
  /** What it must lie within. */
  readonly wanted?: { readonly least?: number; readonly most?: number };
  readonly source: string;
  readonly confidence: Confidence;
};

const rounded = (value: number): number => Number(value.toPrecision(6));
const least = (figure: Figure<Dimension>): number => figure.min ?? figure.value;
const most = (figure: Figure<Dimension>): number => figure.max ?? figure.value;

/** The window at the header and the loads: the design's own numbers. */
export const powerLoads = { "pi3-pi4": 3.25, pi5: 5.25 } as const satisfies Record<PowerVariant, number>;
/** What carries the limit for ever. */
const limited = {
  "pi3-pi4": "ti-tps259474arpwr",
  pi5: "ti-tps259482aywpr",
} as const satisfies Record<PowerVariant, (typeof powerBoardParts)[number]["key"]>;
const busMostVolt = 5.25;
const railVolt = 3.3;

/** Input voltage at which a divider stands at a threshold, at the ends of every tolerance. */
const divided = (
  threshold: Figure<"voltage">,
  upper: { readonly least: number; readonly typical: number; readonly most: number },
  lower: Figure<"resistance">,
) => ({
  least: least(threshold) * (1 + upper.least / most(lower)),
  typical: threshold.value * (1 + upper.typical / lower.value),
  most: most(threshold) * (1 + upper.most / least(lower)),
});
const span = (figure: Figure<"resistance">) => ({
  least: least(figure),
  typical: figure.value,
  most: most(figure),
});

const ofVariant = (variant: PowerVariant): readonly Calculation[] => {
  const efuse = efuseFigures[variant];
  const limit = (variant === "pi5" ? a.limitPi5 : a.limitPi4).resistance;
  const load = powerLoads[variant];
  const share = efuse.limitShare;
  const enable = {
    least: backPlaneEnableOhm * 0.99,
    typical: backPlaneEnableOhm,
    most: backPlaneEnableOhm * 1.01,
  };
  return [
    {
      what: `Current limit, ${efuse.name}`,
      working: `${efuse.limitVolts.value} V / ${limit.value} Ω, × ${least(share)} … ${most(share)}`,
      least: (efuse.limitVolts.value / most(limit)) * least(share),
      typical: efuse.limitVolts.value / limit.value,
      most: (efuse.limitVolts.value / least(limit)) * most(share),
      unit: "A",
      wanted: { least: load, most: rowOf(powerBoardParts, limited[variant]).current?.value ?? 0 },
      source: efuse.limitVolts.source,
      confidence: efuse.limitVolts.confidence,
    },
    {
      what: `Overvoltage lock-out, ${efuse.name}`,
      working: `${efuse.threshold.value} V × (1 + ${a.overvoltageUpper.resistance.value} Ω / ${a.overvoltageLower.resistance.value} Ω)`,
      ...divided(efuse.threshold, span(a.overvoltageUpper.resistance), a.overvoltageLower.resistance),
      unit: "V",
      wanted: { least: 5.43, most: 5.77 },
      source: efuse.threshold.source,
      confidence: efuse.threshold.confidence,
    },
    {
      what: `Bus voltage that switches on, ${efuse.name}`,
      working: `${efuse.threshold.value} V × (1 + ${backPlaneEnableOhm} Ω / ${a.enableLower.resistance.value} Ω), the upper one on the back-plane`,
      ...divided(efuse.threshold, enable, a.enableLower.resistance),
      unit: "V",
      wanted: { least: 4, most: 4.5 },
      source: efuse.threshold.source,
      confidence: efuse.threshold.confidence,
    },
    {
      what: `Heat of the eFuse at ${load} A, ${efuse.name}`,
      working: `(${load} A)² × ${efuse.resistance.value} Ω`,
      typical: load ** 2 * efuse.resistance.value,
      most: load ** 2 * most(efuse.resistance),
      unit: "W",
      wanted: { most: 0.6 },
      source: efuse.resistance.source,
      confidence: efuse.resistance.confidence,
    },
  ];
};

/** The filter at OVLO: it must let a supply's over-voltage through at once, and the ringing of a plug not at all. */
const overvoltageFilter = (): readonly Calculation[] => {
  const [upper, lower] = [a.overvoltageUpper.resistance, a.overvoltageLower.resistance];
  const ohms = 1 / (1 / upper.value + 1 / lower.value);
  const { capacitance } = a.overvoltage;
  const seconds = (farads: number): number => ohms * farads;
  const working = `${rounded(ohms)} Ω × ${rounded(capacitance.value * 1e9)} nF`;
  const step = (farads: number): number => seconds(farads) * Math.log((7.5 - 5.15) / (7.5 - 5.77)) * 1e6;
  const seen = (farads: number): number => 2000 * (1 - Math.exp(-1e-6 / seconds(farads)));
  return [
    {
      what: "Off after the bus steps from 5.15 V to 7.5 V",
      working: `${working} × ln((7.5 V − 5.15 V) / (7.5 V − 5.77 V))`,
      typical: step(capacitance.value),
      most: step(most(capacitance)),
      unit: "µs",
      wanted: { most: 20 },
      source: "charge of a capacitor through a resistor",
      confidence: "derived",
    },
    {
      what: "What OVLO sees of a ring of 2 V that lasts 1 µs, as volts of the bus",
      working: `2 V × (1 − exp(−1 µs / (${working})))`,
      typical: seen(capacitance.value),
      most: seen(least(capacitance)),
      unit: "mV",
      // From the highest bus voltage without load to the lowest lock-out.
      wanted: { most: 180 },
      source: "charge of a capacitor through a resistor",
      confidence: "derived",
    },
  ];
};

/** Every value of the board with what it gives, typical and at the ends of its tolerances. */
export const powerCalculations = (): readonly Calculation[] => {
  const slew = a.slew.capacitance;
  const rise = (farads: number): number => (5 / (slewConstant / farads)) * 1e3;
  const upstream = (a.input.capacitance.max ?? 0) + (a.decoupling.capacitance.max ?? 0);
  const output = 2 * a.output.capacitance.value + a.decoupling.capacitance.value;
  const enable = efuseFigures["pi3-pi4"];
  const seated =
    (busMostVolt * a.enableLower.resistance.value) / (backPlaneEnableOhm + a.enableLower.resistance.value);
  const off =
    most(a.enableLower.resistance) *
    most(a.enable.capacitance) *
    Math.log(seated / least(enable.thresholdFalling)) *
    1e6;
  const shunt = rowOf(shunts, "shunt-500uohm-2512").resistance.value;
  const lamp = (busMostVolt - 2) / a.lampSeries.resistance.value;
  const memory = { source: "maker's data sheet", confidence: "memory" } as const;
  const derived = { source: "Ohm's law", confidence: "derived" } as const;
  return [
    ...ofVariant("pi3-pi4"),
    ...ofVariant("pi5"),
    ...overvoltageFilter(),
    {
      what: "Rise of the output from 0 to 5 V",
      working: `5 V × ${rounded(slew.value * 1e12)} pF / (2000 pF·V/ms)`,
      least: rise(least(slew)),
      typical: rise(slew.value),
      most: rise(most(slew)),
      unit: "ms",
      wanted: { least: 4, most: 7 },
      source: "SLVSFC9C §7.3.5.1",
      confidence: "memory",
    },
    {
      what: "Current into the output capacitors while it rises",
      working: `${(output * 1e6).toFixed(1)} µF × 5 V / ${rise(slew.value).toFixed(2)} ms`,
      typical: ((output * 5) / rise(slew.value)) * 1e6,
      unit: "mA",
      wanted: { most: 100 },
      ...derived,
    },
    {
      what: "Blanking of a short overload",
      working: `${timer.swing.value} V × ${rounded(a.blanking.capacitance.value * 1e9)} nF / ${rounded(timer.current.value * 1e6)} µA`,
      typical: ((timer.swing.value * a.blanking.capacitance.value) / timer.current.value) * 1e3,
      unit: "ms",
      source: timer.swing.source,
      confidence: timer.swing.confidence,
    },
    {
      what: "Off after the EN finger opens",
      working: `${a.enableLower.resistance.value} Ω × ${rounded(a.enable.capacitance.value * 1e9)} nF × ln(${seated.toFixed(3)} V / ${least(enable.thresholdFalling)} V), at the worst ends`,
      typical: off,
      unit: "µs",
      wanted: { most: 100 },
      source: enable.thresholdFalling.source,
      confidence: enable.thresholdFalling.confidence,
    },
    {
      what: "Capacitance upstream of the eFuse",
      working: `${rounded(a.input.capacitance.value * 1e9)} nF + ${rounded(a.decoupling.capacitance.value * 1e9)} nF, at most`,
      typical: upstream * 1e6,
      unit: "µF",
      wanted: { most: 1 },
      ...memory,
    },
    {
      what: "Shunt voltage at 5.25 A",
      working: `5.25 A × ${rounded(shunt * 1e3)} mΩ; the monitor reads ±81.92 mV in steps of 2.5 µV (${rounded(2.5e-3 / shunt)} mA)`,
      typical: 5.25 * shunt * 1e3,
      unit: "mV",
      wanted: { most: 81.92 },
      source: "SBOS547B",
      confidence: "memory",
    },
    {
      what: "Error of the measured current by the monitor's offset",
      working: `10 µV / ${rounded(shunt * 1e3)} mΩ`,
      typical: 10e-3 / shunt,
      unit: "mA",
      wanted: { most: 25 },
      source: "SBOS547B: offset ±10 µV at most",
      confidence: "memory",
    },
    {
      what: "Heat of the shunt at 5.25 A",
      working: `(5.25 A)² × ${rounded(shunt * 1e3)} mΩ; rated 3 W`,
      typical: 5.25 ** 2 * shunt * 1e3,
      unit: "mW",
      wanted: { most: 1500 },
      ...derived,
    },
    {
      what: "Power good of the TPS259474A above",
      working: `${enable.threshold.value} V × (1 + ${a.goodUpper.resistance.value} Ω / ${a.goodLower.resistance.value} Ω)`,
      ...divided(enable.threshold, span(a.goodUpper.resistance), a.goodLower.resistance),
      unit: "V",
      wanted: { least: 3.8, most: 4.3 },
      source: enable.threshold.source,
      confidence: enable.threshold.confidence,
    },
    {
      what: "Bay identity: drop of its supply at 3 mA",
      working: `3 mA × ${a.idSupply.resistance.value} Ω`,
      typical: 3 * a.idSupply.resistance.value,
      unit: "mV",
      wanted: { most: 300 },
      source: "24AA025E48: 3 mA while it writes",
      confidence: "memory",
    },
    {
      what: "Current through the cable's ground if a GND lug is loose and 0.3 V stands across it",
      working: `0.3 V / ${a.cableGround.resistance.value} Ω`,
      typical: 300 / a.cableGround.resistance.value,
      unit: "mA",
      wanted: { most: 500 },
      ...derived,
    },
    {
      what: "Level at the buffer's EN while the FET conducts",
      working: `3.3 V × 6 Ω / ${a.bufferPullUp.resistance.value} Ω`,
      typical: (railVolt * 6 * 1e3) / a.bufferPullUp.resistance.value,
      unit: "mV",
      wanted: { most: 330 },
      source: "BSS138 at 2.5 V gate; EN low below 0.1 × VCC (SCPS226)",
      confidence: "memory",
    },
    {
      what: "Current of a lamp",
      working: `(${busMostVolt} V − 2 V) / ${a.lampSeries.resistance.value} Ω`,
      typical: lamp * 1e3,
      unit: "mA",
      wanted: { most: 10 },
      ...memory,
    },
  ];
};

/** True where the least and the most lie within what is wanted. */
export const holds = ({ least: low, typical, most: high, wanted }: Calculation): boolean =>
  (low ?? typical) >= (wanted?.least ?? -Infinity) && (high ?? typical) <= (wanted?.most ?? Infinity);
