// What the HAT does, by ngspice from its own netlist with an LED board at its cable: lines lit and dark, the fan's
// default, and nothing that feeds a Pi without 3V3.
import { leds, pinMap } from "@rubus/catalogue";
import { expect, it } from "vitest";
import { type HatRun, hatNode, hatSpice } from "./support/hat-spice.js";
import { describeJudged } from "./support/judges.js";
import { ngspice } from "./support/ngspice.js";

const running: HatRun = {
  layout: "hat-fan40",
  fiveVolt: 5,
  rail: 3.3,
  driven: {},
  inputs: "pulled",
};
const lines = leds.flatMap(({ red, green, blue }) => [red, green, blue]);

const solved = async (run: HatRun): Promise<(net: string) => number> => {
  const { voltages } = await ngspice.run(hatSpice(run));
  return (net) => voltages.get(hatNode(net)) ?? Number.NaN;
};
/** Through a line's series resistor, which is 220 Ω. */
const amperes = (volts: (net: string) => number, line: string): number =>
  (volts(`${line}_K`) - volts(`${line}_D`)) / 220;

describeJudged("ngspice", "the HAT", () => {
  it("lights the one line that its GPIO drives, with 2.4 to 3.1 mA, and no other", async () => {
    for (const lit of lines) {
      const volts = await solved({ ...running, driven: { [lit]: 3.3 } });
      for (const line of lines)
        if (line === lit) {
          expect(amperes(volts, line), line).toBeGreaterThan(0.0024);
          expect(amperes(volts, line), line).toBeLessThan(0.0031);
        } else expect(amperes(volts, line), line).toBeLessThan(1e-6);
    }
  });
  it("is dark at reset, with open inputs, and with the Pi off", async () => {
    for (const run of [
      running,
      { ...running, inputs: "open" },
      { ...running, inputs: "open", rail: null },
    ] as const) {
      const volts = await solved(run);
      for (const line of lines) expect(amperes(volts, line), line).toBeLessThan(1e-6);
    }
  });
  it("lets the fan run at full speed until FAN_PWM is driven low, and without 3V3", async () => {
    const drive = async (run: HatRun): Promise<number> => (await solved(run))("FAN_DRIVE");
    expect((await solved(running))("FAN_PWM")).toBeGreaterThan(2);
    expect(await drive(running)).toBeGreaterThan(4.9);
    expect(await drive({ ...running, rail: null, inputs: "open" })).toBeGreaterThan(4.9);
    expect(await drive({ ...running, driven: { FAN_PWM: 0 } })).toBeLessThan(0.8);
    expect(await drive({ ...running, driven: { FAN_PWM: 3.3 } })).toBeGreaterThan(4.9);
  });
  it("shows the tacho's levels to the GPIO, never more than 3V3, whatever the fan pulls it up to", async () => {
    for (const [tacho, least, most] of [
      ["low", 0, 0.8],
      ["open", 2, 3.31],
      ["pulled up", 2, 3.31],
    ] as const) {
      const volts = await solved({ ...running, tacho });
      expect(volts("FAN_TACH"), tacho).toBeGreaterThan(least);
      expect(volts("FAN_TACH"), tacho).toBeLessThan(most);
    }
  });
  it("feeds neither 3V3 nor a GPIO in STANDBY: 5 V at the lugs, nothing at 3V3, a fan that pulls up its tacho", async () => {
    for (const layout of ["hat-fan40", "hat-plain"] as const) {
      const volts = await solved({
        ...running,
        layout,
        fiveVolt: 5.25,
        rail: null,
        inputs: "open",
        tacho: "pulled up",
        // What the monitor's input is to SENSE+.
        more: [`Rmonitor ${hatNode("SENSE+")} 0 830e3`],
      });
      expect(volts("+3V3"), layout).toBeLessThan(0.1);
      for (const { signal } of pinMap)
        if (!Number.isNaN(volts(signal))) expect(volts(signal), signal).toBeLessThan(0.1);
      expect(volts("SENSE+")).toBeGreaterThan(5.24);
    }
  });
  it("holds a SENSE+ wire shorted to ground to 12 mA", async () => {
    const volts = await solved({ ...running, fiveVolt: 5.25, more: [`Rshort ${hatNode("SENSE+")} 0 1e-3`] });
    expect(volts("SENSE+") / 1e-3).toBeLessThan(0.012);
    expect(volts("+5V")).toBeCloseTo(5.25, 6);
  });
});
