// How the power board behaves in its seat: insertion, withdrawal, OFF, overvoltage, in ngspice from its own values.
import { powerLoads, powerVariants } from "@rubus/boards";
import { expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { firstAfter, transient, valueAt } from "./support/ngspice-transient.js";
import { powerCircuit } from "./support/power-spice.js";

const high = "5";
const vectors = ["v(p5v)", "v(p5v_bus)", "v(en)", "i(vbus)"];

describeJudged("ngspice", "the power board in its seat", () => {
  for (const { key } of powerVariants) {
    const loadOhm = 5 / powerLoads[key];
    it(`gives nothing until the short finger makes, then rises in 4 to 7 ms (${key})`, async () => {
      // The power fingers make at 1 ms, the short finger 15 ms later: 1.5 mm at 0.1 m/s.
      const course = await transient(
        powerCircuit(
          key,
          { bus: "5.15", finger: "pulse(0 1 1m 1u 1u 1 2)", seat: "pulse(0 1 16m 1u 1u 1 2)", off: "0" },
          loadOhm,
        ),
        vectors,
        { stepS: 5e-6, endS: 0.03 },
      );
      expect(Math.abs(valueAt(course, "v(p5v)", 15.9e-3))).toBeLessThan(0.01);
      const begun = firstAfter(course, "v(p5v)", 16e-3, (value) => value > 0.05);
      const full = firstAfter(course, "v(p5v)", 16e-3, (value) => value > 4.75);
      expect(begun - 16e-3).toBeLessThan(0.5e-3);
      expect(full - begun).toBeGreaterThan(4e-3);
      expect(full - begun).toBeLessThan(7e-3);
      // Resistors of the load make the current; the capacitors add no more than 0.1 A.
      const most = Math.max(
        ...course.times.map((time, index) => (time > 2e-3 ? -(course.of("i(vbus)")[index] ?? 0) : 0)),
      );
      expect(most).toBeLessThan(5.15 / loadOhm + 0.1);
    });
    it(`is off within 0.1 ms of the short finger's break, before the power fingers part (${key})`, async () => {
      // Torn out at 1 m/s: 1.5 mm are 1.5 ms.
      const course = await transient(
        powerCircuit(
          key,
          { bus: "5.15", finger: "pulse(1 0 21.5m 1u 1u 1 2)", seat: "pulse(1 0 20m 1u 1u 1 2)", off: "0" },
          loadOhm,
        ),
        vectors,
        { stepS: 2e-6, endS: 0.024 },
      );
      expect(valueAt(course, "v(p5v)", 19.9e-3)).toBeGreaterThan(4.7);
      const off = firstAfter(course, "i(vbus)", 20e-3, (value) => -value < 0.05);
      expect(off - 20e-3).toBeLessThan(0.1e-3);
      expect(-valueAt(course, "i(vbus)", 21.4e-3)).toBeLessThan(0.05);
    });
    it(`obeys OFF within 0.1 ms and comes back when OFF ends (${key})`, async () => {
      const course = await transient(
        powerCircuit(
          key,
          { bus: "5.15", finger: high, seat: high, off: "pulse(0 1 20m 1u 1u 10m 1)" },
          loadOhm,
        ),
        vectors,
        { stepS: 5e-6, endS: 0.045 },
      );
      const off = firstAfter(course, "i(vbus)", 20e-3, (value) => -value < 0.05);
      expect(off - 20e-3).toBeLessThan(0.1e-3);
      expect(valueAt(course, "v(p5v)", 44e-3)).toBeGreaterThan(4.7);
    });
    it(`switches off above 5.43 to 5.77 V and on at 4.0 to 4.4 V of a rising bus (${key})`, async () => {
      const course = await transient(
        powerCircuit(key, { bus: "pwl(0 0 0.6 6)", finger: high, seat: high, off: "0" }, loadOhm),
        vectors,
        { stepS: 5e-5, endS: 0.6 },
      );
      const on = firstAfter(course, "v(p5v)", 0, (value) => value > 0.2);
      expect(valueAt(course, "v(p5v_bus)", on)).toBeGreaterThan(4);
      expect(valueAt(course, "v(p5v_bus)", on)).toBeLessThan(4.4);
      const over = firstAfter(course, "v(p5v)", on + 0.05, (value) => value < 1);
      expect(valueAt(course, "v(p5v_bus)", over)).toBeGreaterThan(5.43);
      expect(valueAt(course, "v(p5v_bus)", over)).toBeLessThan(5.77);
    });
  }
});
