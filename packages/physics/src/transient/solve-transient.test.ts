import { describe, expect, it } from "vitest";
import {
  type Efuse,
  ground,
  type TransientAsk,
  type TransientCircuit,
  type TransientCourse,
  type TransientElement,
} from "./circuit.js";
import { solveTransient } from "./solve-transient.js";

const solved = (circuit: TransientCircuit, ask: TransientAsk): TransientCourse => {
  const course = solveTransient(circuit, ask);
  if (!course.ok) throw new Error(JSON.stringify(course.error));
  return course;
};

const supply = (volt: number, ohm = 0.01, limitAmpere?: number): TransientElement => ({
  kind: "source",
  name: "supply",
  from: ground,
  to: "in",
  volt: [[0, volt]],
  ohm,
  ...(limitAmpere === undefined ? {} : { limitAmpere }),
});
const capacitor = (from: string, farad: number, initialVolt = 0): TransientElement => ({
  kind: "capacitor",
  name: `C ${from}`,
  from,
  to: ground,
  farad,
  seriesOhm: 0,
  initialVolt,
});

const efuse: Efuse = {
  kind: "efuse",
  name: "efuse",
  from: "in",
  to: "out",
  ohm: 0.03,
  limitAmpere: 4.5,
  afterBlanking: "breaker",
  blankingSecond: 2e-3,
  tripShare: 2,
  tripSecond: 1e-6,
  retrySecond: 0.1,
  riseVoltPerSecond: 1000,
  underVolt: { rising: 4.2, falling: 3.84 },
  overVolt: { rising: 5.6, falling: 5.1 },
  offDelaySecond: 20e-6,
  onDelaySecond: 100e-6,
};
const load = (ohm: number): TransientElement => ({
  kind: "resistor",
  name: "load",
  from: "out",
  to: ground,
  ohm,
});
const whatOf = ({ events }: TransientCourse, name: string): readonly string[] =>
  events.filter(({ element }) => element === name).map(({ what }) => what);
const whenOf = ({ events }: TransientCourse, name: string, what: string): number =>
  events.find((event) => event.element === name && event.what === what)?.second ?? Number.NaN;
const lastOf = (values: readonly number[]): number => values.at(-1) ?? Number.NaN;

describe("a circuit in time", () => {
  it("charges a capacitor through a resistor as exp(−t/RC) says", () => {
    const circuit = { nodes: ["in"], elements: [supply(5, 10), capacitor("in", 1e-6)] };
    const course = solved(circuit, { endSecond: 50e-6 });
    course.times.forEach((time, index) => {
      expect(course.volts("in")[index]).toBeCloseTo(5 * (1 - Math.exp(-time / 10e-6)), 2);
    });
  });

  it("rings as a damped circuit of R, L and C does: frequency and first peak to half a per cent", () => {
    const [ohm, henry, farad] = [0.05, 1e-6, 10e-6];
    const circuit: TransientCircuit = {
      nodes: ["in", "out"],
      elements: [
        supply(5, 1e-6),
        { kind: "inductor", name: "L", from: "in", to: "out", henry, seriesOhm: ohm },
        capacitor("out", farad),
      ],
    };
    const course = solved(circuit, { endSecond: 60e-6 });
    const damping = ohm / 2 / henry;
    const omega = Math.sqrt(1 / (henry * farad) - damping ** 2);
    const out = course.volts("out");
    const peak = Math.max(...out);
    expect(peak / (5 * (1 + Math.exp((-damping * Math.PI) / omega)))).toBeCloseTo(1, 2);
    const at = course.times[out.indexOf(peak)] ?? 0;
    expect(Math.abs(at - Math.PI / omega) / (Math.PI / omega)).toBeLessThan(0.02);
  });

  it("begins at rest where that is asked for, and stays there", () => {
    const circuit: TransientCircuit = {
      nodes: ["in", "out"],
      elements: [
        supply(5, 0.1),
        { kind: "inductor", name: "L", from: "in", to: "out", henry: 1e-6, seriesOhm: 0.1 },
        capacitor("out", 1e-3),
        { kind: "load", name: "load", from: "out", to: ground, ampere: 2, fullVolt: 4 },
      ],
    };
    const course = solved(circuit, { endSecond: 1e-3, settled: true });
    for (const volt of course.volts("out")) expect(volt).toBeCloseTo(4.6, 6);
  });

  it("gives no more than its limit, and then the voltage follows the charge", () => {
    const course = solved(
      { nodes: ["in"], elements: [supply(5, 0.01, 10), capacitor("in", 1e-3)] },
      { endSecond: 0.4e-3 },
    );
    expect(Math.max(...course.amperes("supply"))).toBeCloseTo(10, 6);
    expect(lastOf(course.volts("in"))).toBeCloseTo(4, 2);
  });

  it("melts a fuse when its I²t above the least current is full", () => {
    const fuse = (ampere: number): number => {
      const course = solved(
        {
          nodes: ["in", "out"],
          elements: [
            supply(ampere, 0.9),
            {
              kind: "fuse",
              name: "fuse",
              from: "in",
              to: "out",
              ohm: 0.05,
              meltAmpere2Second: 100,
              leastAmpere: 20,
            },
            { kind: "resistor", name: "short", from: "out", to: ground, ohm: 0.05 },
          ],
        },
        { endSecond: 1 },
      );
      return whenOf(course, "fuse", "opens");
    };
    expect(fuse(54)).toBeCloseTo(100 / (54 ** 2 - 20 ** 2), 5);
    expect(fuse(19)).toBeNaN();
  });

  it("lets a suppressor conduct beyond its breakdown and backwards", () => {
    const through = (volt: number): number => {
      const clamp: TransientElement = {
        kind: "clamp",
        name: "clamp",
        from: "in",
        to: ground,
        breakdownVolt: 8,
        forwardVolt: 0.8,
        slopeOhm: 0.1,
      };
      const source = { ...supply(Math.abs(volt), 0.1), ...(volt < 0 ? { from: "in", to: ground } : {}) };
      return lastOf(solved({ nodes: ["in"], elements: [source, clamp] }, { endSecond: 1 }).amperes("clamp"));
    };
    expect(through(7.9)).toBe(0);
    expect(through(9)).toBeCloseTo(5, 6);
    expect(through(-1.8)).toBeCloseTo(-5, 6);
  });
});

describe("a current that is cut off", () => {
  it("jumps to nothing where it has nowhere to go, and the course goes on", () => {
    const circuit: TransientCircuit = {
      nodes: ["in", "out", "end"],
      elements: [
        supply(5, 0.01),
        {
          kind: "contact",
          name: "switch",
          from: "in",
          to: "out",
          ohm: 0.01,
          initially: "closed",
          togglesAt: [1e-5],
        },
        { kind: "inductor", name: "L", from: "out", to: "end", henry: 1e-6, seriesOhm: 0.01 },
        { kind: "load", name: "load", from: "end", to: ground, ampere: 3, fullVolt: 4 },
        capacitor("end", 1e-5),
      ],
    };
    const course = solved(circuit, { endSecond: 1e-3, settled: true });
    expect(course.amperes("L")[0]).toBeCloseTo(3, 6);
    expect(lastOf(course.amperes("L"))).toBeCloseTo(0, 6);
    expect(lastOf(course.volts("end"))).toBeCloseTo(0, 3);
  });
});

describe("an eFuse", () => {
  const run = (
    elements: readonly TransientElement[],
    ask: Partial<TransientAsk> = {},
    nodes = ["in", "out"],
  ): TransientCourse => solved({ nodes, elements }, { endSecond: 0.02, ...ask });

  it("ramps its output, so that a capacitor draws no more than C·dV/dt", () => {
    const course = run([supply(5), efuse, capacitor("out", 470e-6)]);
    expect(Math.max(...course.amperes("efuse"))).toBeCloseTo(0.47, 2);
    const out = course.volts("out");
    out.forEach((volt, index) => {
      const ramp = 1000 * ((course.times[index] ?? 0) - 100e-6);
      if (ramp > 0.1 && ramp < 4.9) expect(Math.abs(ramp - volt)).toBeLessThan(0.02);
    });
    expect(lastOf(out)).toBeCloseTo(5, 3);
  });

  it("opens after its blanking time above the limit, and tries again", () => {
    const course = run([supply(5), efuse, load(1)], { endSecond: 0.25 });
    expect(whenOf(course, "efuse", "turns off")).toBeCloseTo(0.1e-3 + (4.5 + 4.5 * 0.03) / 1000 + 2e-3, 5);
    expect(whatOf(course, "efuse").slice(0, 4)).toEqual(["turns on", "turns off", "turns on", "turns off"]);
  });

  it("holds the current at the limit instead where it is of that kind", () => {
    const course = run([supply(5), { ...efuse, afterBlanking: "active" }, load(1)]);
    expect(whatOf(course, "efuse")).toEqual(["turns on", "limits"]);
    expect(lastOf(course.amperes("efuse"))).toBeCloseTo(4.5, 9);
  });

  it("cuts a short off within its trip time", () => {
    const course = run(
      [
        supply(5, 0.001),
        { kind: "inductor", name: "L", from: "in", to: "near", henry: 50e-9, seriesOhm: 0.005 },
        { ...efuse, from: "near", initially: "on" },
        load(5),
        {
          kind: "contact",
          name: "short",
          from: "out",
          to: ground,
          ohm: 0.01,
          initially: "open",
          togglesAt: [1e-4],
        },
        capacitor("near", 0.57e-6),
      ],
      { endSecond: 1e-3, settled: true },
      ["in", "near", "out"],
    );
    expect(whenOf(course, "efuse", "turns off") - 1e-4).toBeGreaterThan(1e-6);
    expect(whenOf(course, "efuse", "turns off") - 1e-4).toBeLessThan(1.6e-6);
    expect(Math.max(...course.amperes("efuse"))).toBeGreaterThan(20);
  });

  it("is off below its window and above it, and never conducts backwards", () => {
    const ramp = {
      ...supply(0, 0.001),
      volt: [
        [0, 0],
        [0.6, 6],
      ],
    } as TransientElement;
    const course = run([ramp, { ...efuse, onDelaySecond: 0 }, load(5)], { endSecond: 0.6 });
    expect(whenOf(course, "efuse", "turns on")).toBeCloseTo(0.42, 3);
    expect(whenOf(course, "efuse", "turns off")).toBeCloseTo(0.56, 3);
    const fed = run([
      supply(4.5),
      { ...efuse, initially: "on" },
      { ...supply(5, 0.1), name: "usb", to: "out" },
      load(50),
    ]);
    expect(Math.min(...fed.amperes("efuse"))).toBe(0);
  });

  it("gives the same bytes each time", () => {
    const course = () => JSON.stringify(run([supply(5), efuse, capacitor("out", 1e-4), load(2)]).times);
    expect(course()).toBe(course());
  });
});

describe("a circuit that makes no sense", () => {
  it.each([
    ["a node that is not there", { nodes: [], elements: [supply(5)] }, "unknown-node"],
    ["two of one name", { nodes: ["in"], elements: [supply(5), supply(4)] }, "duplicate-name"],
    ["a capacitance below zero", { nodes: ["in"], elements: [capacitor("in", -1)] }, "bad-value"],
  ] as const)("with %s is refused by a typed error", (_, circuit, kind) => {
    expect(solveTransient(circuit, { endSecond: 1 })).toMatchObject({ ok: false, error: { kind } });
  });
});
