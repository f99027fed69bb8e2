// A circuit in time as a SPICE netlist: every element as what its words say, built from sources and capacitors.
import { type Efuse, ground, type TransientCircuit, type TransientElement } from "@rubus/physics";

const nodeOf = (name: string): string => (name === ground ? "0" : `n_${name.replaceAll(/[^a-z0-9]/gi, "_")}`);
const wordOf = (name: string): string => name.replaceAll(/[^a-z0-9]/gi, "_");

const edgeS = 2e-9;

/** 1 while closed, 0 while open. */
const level = (initially: "open" | "closed", togglesAt: readonly number[]): string => {
  const first = initially === "closed" ? 1 : 0;
  const edges = togglesAt.map((second, index) => {
    const before = (first + index) % 2;
    return `${second} ${before} ${second + edgeS} ${1 - before}`;
  });
  return `PWL(0 ${first} ${edges.join(" ")})`;
};

/**
 * The window with its delays as low passes, a latch for the trip, and a capacitor of 1 F that the slew charges. Blanking,
 * retries and the active limit are left out: no course that is judged gets that far.
 */
const efuseLines = (element: Efuse): readonly string[] => {
  const word = wordOf(element.name);
  const [input, output] = [nodeOf(element.from), nodeOf(element.to)];
  const comparator = (out: string, rising: number, falling: number): string =>
    `B${out} ${out} 0 V = 0.5 + 0.5 * tanh(400 * (v(${input}) - ${rising} + ${rising - falling} * v(d${out})))`;
  const delay = (out: string, second: number): readonly string[] => [
    `R${out} ${out} d${out} 1k`,
    `C${out} d${out} 0 ${Math.max(second, 1e-9) / (1e3 * Math.LN2)}`,
  ];
  const on = element.initially === "on";
  return [
    `V${word}_en en_${word} 0 ${
      element.enabledFrom === undefined
        ? "1"
        : `PWL(0 0 ${element.enabledFrom} 0 ${element.enabledFrom + edgeS} 1)`
    }`,
    comparator(`uv_${word}`, element.underVolt.rising, element.underVolt.falling),
    ...delay(`uv_${word}`, element.offDelaySecond),
    `Bopen_${word} open_${word} 0 V = v(en_${word}) * (0.5 + 0.5 * tanh(20 * (v(duv_${word}) - 0.5))) * (1 - v(trip_${word}))`,
    `Bslew_${word} 0 ramp_${word} I = v(open_${word}) > 0.5 ? ${element.riseVoltPerSecond} * min(1, max(0, (12 - v(ramp_${word})) * 10)) : -v(ramp_${word}) * 1e6`,
    `Cslew_${word} ramp_${word} 0 1`,
    `Vsense_${word} ${input} way_${word} 0`,
    `Bpass_${word} way_${word} ${output} I = v(open_${word}) * max(0, (min(v(ramp_${word}), v(way_${word})) - v(${output})) / ${element.ohm})`,
    `Bexceed_${word} exceed_${word} 0 V = max(0.5 + 0.5 * tanh(1000 * (i(Vsense_${word}) / ${element.tripShare * element.limitAmpere} - 1)), v(trip_${word}))`,
    `Btripping_${word} 0 tripping_${word} I = 1u * (v(exceed_${word}) * min(1, max(0, (1.5 - v(tripping_${word})) * 10)) - (1 - v(exceed_${word})) * v(tripping_${word}))`,
    `Ctripping_${word} tripping_${word} 0 ${element.tripSecond * 1e-6}`,
    `Btrip_${word} trip_${word} 0 V = 0.5 + 0.5 * tanh(1000 * (v(tripping_${word}) - 1))`,
    ...(on ? [`.ic v(ramp_${word})=12 v(duv_${word})=1 v(tripping_${word})=0`] : [`.ic v(ramp_${word})=0`]),
  ];
};

const linesOf = (element: TransientElement): readonly string[] => {
  const word = wordOf(element.name);
  const [a, b] = [nodeOf(element.from), nodeOf(element.to)];
  const across = b === "0" ? `v(${a})` : a === "0" ? `(-v(${b}))` : `v(${a},${b})`;
  switch (element.kind) {
    case "resistor":
      return [`R${word} ${a} ${b} ${element.ohm}`];
    case "capacitor":
      return [
        ...(element.seriesOhm > 0
          ? [`R${word} ${a} in_${word} ${element.seriesOhm}`, `C${word} in_${word} ${b} ${element.farad}`]
          : [`C${word} ${a} ${b} ${element.farad}`]),
        ...(element.initialVolt === undefined
          ? []
          : [`.ic v(${element.seriesOhm > 0 ? `in_${word}` : a})=${element.initialVolt}`]),
      ];
    case "inductor":
      return [
        `L${word} ${a} in_${word} ${element.henry}`,
        `R${word} in_${word} ${b} ${Math.max(element.seriesOhm, 1e-9)}`,
      ];
    case "source": {
      const points = element.volt.map(([second, volt]) => `${second} ${volt}`).join(" ");
      const ampere = `(v(set_${word}) - v(${b}) + ${a === "0" ? "0" : `v(${a})`}) / ${element.ohm}`;
      return [
        `V${word} set_${word} 0 PWL(${points})`,
        `B${word} ${a} ${b} I = min(${element.limitAmpere ?? 1e6}, max(0, ${ampere}))`,
      ];
    }
    case "load":
      return [`B${word} ${a} ${b} I = ${element.ampere} * min(1, max(0, ${across} / ${element.fullVolt}))`];
    case "contact":
      return [
        `V${word} level_${word} 0 ${level(element.initially, element.togglesAt)}`,
        `B${word} ${a} ${b} I = ${across} / ${element.ohm} * exp(-32 * (1 - v(level_${word})))`,
      ];
    case "clamp":
      return [
        `B${word} ${a} ${b} I = max(0, ${across} - ${element.breakdownVolt}) / ${element.slopeOhm} - max(0, -${across} - ${element.forwardVolt}) / ${element.slopeOhm}`,
      ];
    case "fuse":
      return [
        `Vsense_${word} ${a} way_${word} 0`,
        `Bmelt_${word} 0 melt_${word} I = max(0, i(Vsense_${word})^2 - ${element.leastAmpere ** 2})`,
        `Cmelt_${word} melt_${word} 0 ${element.meltAmpere2Second}`,
        `B${word} way_${word} ${b} I = v(way_${word},${b}) / ${element.ohm} * (0.5 - 0.5 * tanh(500 * (v(melt_${word}) - 1)))`,
        `.ic v(melt_${word})=0`,
      ];
    case "efuse":
      return efuseLines(element);
  }
};

/** Element lines; a node `beside in` is `n_beside_in`. */
export const spiceOf = ({ elements }: TransientCircuit): string => elements.flatMap(linesOf).join("\n");

/** How ngspice names a node's voltage. */
export const vectorOf = (node: string): string => `v(${nodeOf(node)})`;
