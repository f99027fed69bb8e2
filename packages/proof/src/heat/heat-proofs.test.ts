import { quantity } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { catalogueFigures, type ProofFigures } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { readSettings, type Settings, tenPi4Settings, withChanges } from "../test-support/cluster-yaml.js";
import { proveHeat } from "./prove-heat.js";

const pi4: Settings = { ...tenPi4Settings, "sites.home.frames.a.nodes": "2" };
const pi5: Settings = { ...pi4, "node.model": "pi5" };

const ofKind = (results: readonly ProofResult[], kind: string): readonly ProofResult[] =>
  results.filter(({ id }) => id.startsWith(`heat.${kind}:`));

const first = (settings: Settings, kind: string, figures: ProofFigures = catalogueFigures): ProofResult => {
  const [found] = ofKind(proveHeat(readSettings(settings), figures), kind);
  if (!found) throw new Error(`no proof of ${kind}`);
  return found;
};

const noctua = "noctua-nf-a4x10-5v-pwm";

/** The Noctua with another figure. */
const withFan = (change: Partial<ProofFigures["fans"][number]>): ProofFigures => ({
  ...catalogueFigures,
  fans: catalogueFigures.fans.map((fan) => (fan.key === noctua ? { ...fan, ...change } : fan)),
});

const withFlow = (flow: number): ProofFigures => {
  const [fan] = catalogueFigures.fans;
  if (!fan) throw new Error("the catalogue has fans");
  return withFan({
    freeFlow: { ...fan.freeFlow, value: quantity("flow", flow) },
    stallPressure: {
      ...fan.stallPressure,
      value: quantity("pressure", flow),
      min: quantity("pressure", flow),
      max: quantity("pressure", flow),
    },
  });
};

const withNoise = (level: number): ProofFigures => {
  const [fan] = catalogueFigures.fans;
  if (!fan?.noise) throw new Error("the first fan's noise is stated");
  return withFan({ noise: { ...fan.noise, value: quantity("sound-level", level) } });
};

const withHysteresis = (kelvin: number): ProofFigures => ({
  ...catalogueFigures,
  heat: {
    ...catalogueFigures.heat,
    fanTable: { ...catalogueFigures.heat.fanTable, hysteresisMilliCelsius: 1000 * kelvin },
  },
});

const withGlass = (celsius: number): ProofFigures => ({
  ...catalogueFigures,
  heat: {
    ...catalogueFigures.heat,
    filaments: catalogueFigures.heat.filaments.map((row) =>
      row.key === "petg"
        ? { ...row, glassTransition: { ...row.glassTransition, min: quantity("temperature", celsius) } }
        : row,
    ),
  },
});

const withCritical = (celsius: number): ProofFigures => ({
  ...catalogueFigures,
  heat: {
    ...catalogueFigures.heat,
    piHeats: catalogueFigures.heat.piHeats.map((row) => ({
      ...row,
      critical: { ...row.critical, value: quantity("temperature", celsius) },
    })),
  },
});

const withIdle = (ampere: number): ProofFigures => ({
  ...catalogueFigures,
  piModels: catalogueFigures.piModels.map((row) =>
    row.key === "pi4b"
      ? {
          ...row,
          idleCurrent: {
            ...row.idleCurrent,
            value: quantity("current", ampere),
            max: quantity("current", ampere),
          },
        }
      : row,
  ),
});

/** A proof at both sides of its limit: a figure that just fails it, and one that just passes. */
type Flip = {
  readonly kind: string;
  readonly settings: Settings;
  readonly moved: (figure: number) => ProofFigures;
  readonly fails: number;
  readonly passes: number;
};

const flips: readonly Flip[] = [
  { kind: "sustained", settings: pi5, moved: withFlow, fails: 1.8, passes: 2.1 },
  { kind: "noise", settings: pi4, moved: withNoise, fails: 42.1, passes: 41.9 },
  { kind: "fan-steps", settings: pi4, moved: withHysteresis, fails: 6.5, passes: 6.9 },
  { kind: "air", settings: pi4, moved: withGlass, fails: 58, passes: 59.1 },
  { kind: "fan-failure", settings: pi4, moved: withCritical, fails: 81, passes: 83 },
];

describe("the proofs of heat", () => {
  it.each(flips.map((flip) => [flip.kind, flip] as const))(
    "of %s turn when one figure moves across the limit",
    (kind, { settings, moved, fails, passes }) => {
      const [failed, passed] = [first(settings, kind, moved(fails)), first(settings, kind, moved(passes))];
      expect(failed.verdict).toBe("fail");
      expect(passed.verdict).toBe("pass");
      for (const { margin } of [failed, passed]) expect(Math.abs(margin)).toBeLessThan(0.05);
    },
  );

  it.each([
    ["sustained", pi5, withFlow(0.5)],
    ["noise", pi4, withNoise(50)],
    ["fan-failure", pi4, withIdle(1.5)],
    ["air", { ...pi4, "printer.filament": "pla" }, catalogueFigures],
  ] as const)("of %s name a change that passes once it is made", (kind, settings, figures) => {
    const failed = first(settings, kind, figures);
    expect(failed.verdict).toBe("fail");
    expect(failed.remedy).toMatch(/^Set (?:node|printer): /u);
    const changes = failed.changes?.[0] ?? [];
    const mended = ofKind(proveHeat(readSettings(withChanges(settings, changes)), figures), kind);
    expect(mended.length).toBeGreaterThan(0);
    for (const { verdict } of mended) expect(verdict).toBe("pass");
  });

  it("carry a tolerance from memory into the margin", () => {
    const { bayAir } = catalogueFigures.heat;
    const sure: ProofFigures = {
      ...catalogueFigures,
      heat: {
        ...catalogueFigures.heat,
        bayAir: { ...bayAir, installedFlow: { ...bayAir.installedFlow, min: bayAir.installedFlow.value } },
      },
    };
    const [usual, better] = [first(pi4, "sustained"), first(pi4, "sustained", sure)];
    expect(better.typical).toBeCloseTo(usual.typical, 6);
    expect(better.margin).toBeGreaterThan(usual.margin);
    expect(usual.inputs.find(({ name }) => name === "installed flow")).toMatchObject({
      confidence: "memory",
    });
  });

  it("say of each node what it bears, idle and at full load, once for frames filled alike", () => {
    const cluster = readSettings({ ...pi5, "sites.home.frames.b.nodes": "2" });
    const results = ofKind(proveHeat(cluster), "sustained");
    expect(results.map(({ subject }) => subject)).toEqual([
      "home/a/1/1",
      "home/a/1/2",
      "home/b/1/1",
      "home/b/1/2",
    ]);
    expect(results[2]?.statement).toContain("bramble-home-b-1");
    expect(results[0]?.typical).toBe(results[2]?.typical);
  });
});
