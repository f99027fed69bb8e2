import { type Filament, filaments, rowOf } from "@rubus/catalogue";
import { type AssemblyTree, type FitFigures, fingerChains, frameTree } from "@rubus/frame";
import { vec3 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { leastAir, proveAir, rearOpenMm2 } from "./air-proofs.js";
import { proveFingers, proveHorns } from "./finger-proofs.js";
import { fitLimits, proveFit } from "./fit-proofs.js";
import { proveSprings } from "./spring-proofs.js";
import { readSettings, tenPi4Settings } from "./test-support/cluster-yaml.js";

const cluster = readSettings(tenPi4Settings);
const petg = rowOf<Filament>(filaments, "petg");

describe("fingers into sockets", () => {
  it("stand within float and capture at the worst tolerance of every link", () => {
    const [across, height] = proveFingers(cluster);
    expect(across).toMatchObject({ verdict: "pass", limit: 1.9 });
    expect(across?.worst).toBeCloseTo(1.83, 6);
    expect(across?.typical).toBeLessThan(0.8);
    expect(height).toMatchObject({ verdict: "pass" });
    // Every link is an input with its source.
    for (const { inputs } of proveFingers(cluster))
      for (const { source } of inputs) expect(source).not.toBe("");
  });

  it.each([
    [1.85, "pass"],
    [1.95, "fail"],
  ] as const)("turn with the sum of the links: %d mm is a %s", (worstMm, verdict) => {
    const [chain] = fingerChains();
    const [result] = proveFingers(cluster, [{ ...chain, worstMm }]);
    expect(result?.verdict).toBe(verdict);
    expect(Math.abs(result?.margin ?? 1)).toBeLessThan(0.05);
    expect(result?.remedy !== undefined).toBe(verdict === "fail");
  });
});

describe("horns", () => {
  it("have done before a contact meets copper, within 5 % of the limit and beyond it", () => {
    const own = proveHorns(cluster);
    expect(own).toMatchObject({ verdict: "pass" });
    expect(proveHorns(cluster, (own.limit ?? 0) * 0.97)).toMatchObject({ verdict: "pass" });
    expect(proveHorns(cluster, (own.limit ?? 0) * 1.03)).toMatchObject({ verdict: "fail" });
  });
});

describe("inputs with a range", () => {
  it("enter the chain of the fingers at their bad end", () => {
    for (const chain of fingerChains()) {
      const { capture } = chain;
      const [least] = [capture.min ?? capture.value];
      const near = { ...capture, value: least, max: least } as typeof capture;
      const [ranged] = proveFingers(cluster, [chain]);
      const [single] = proveFingers(cluster, [{ ...chain, capture: near }]);
      expect(least).toBeLessThan(capture.value);
      expect(ranged?.limit).toBe(single?.limit);
    }
  });
});

describe("latch and pull", () => {
  it("hold and bend within what PETG bears", () => {
    const results = proveSprings(cluster);
    expect(results.map(({ verdict }) => verdict)).toEqual(Array.from({ length: 6 }, () => "pass"));
  });

  it("turn with the filament: within 5 % of the limit, and beyond it", () => {
    const hold = proveSprings(cluster).find(({ id }) => id.startsWith("fit.latch-hold"));
    const needed = (hold?.worst ?? 0) / 0.5;
    const weak = (share: number): Filament => ({
      ...petg,
      strengthAlong: { ...petg.strengthAlong, min: (needed * share) as typeof petg.strengthAlong.value },
    });
    const verdictAt = (share: number) =>
      proveSprings(cluster, weak(share)).find(({ id }) => id.startsWith("fit.latch-hold"));
    expect(verdictAt(1.04)).toMatchObject({ verdict: "pass" });
    expect(verdictAt(1.04)?.margin).toBeLessThan(0.05);
    expect(verdictAt(0.97)).toMatchObject({ verdict: "fail", code: "RUB-FIT-007" });
  });
});

describe("bosses behind a socket", () => {
  const bossesAt = (modulus: number) =>
    proveSprings(cluster, {
      ...petg,
      modulus: { ...petg.modulus, min: modulus as typeof petg.modulus.value },
    }).find(({ id }) => id.startsWith("fit.bosses"));

  it("give less than 0.2 mm under 50 N, and more in a filament that is softer by a sixth", () => {
    const least = petg.modulus.min ?? 0;
    const given = bossesAt(least)?.worst ?? 0;
    // What gives is as much as the modulus lacks.
    const limiting = least * (given / 0.2);
    expect(bossesAt(limiting * 1.03)).toMatchObject({ verdict: "pass" });
    expect(bossesAt(limiting * 1.03)?.margin).toBeLessThan(0.05);
    expect(bossesAt(limiting * 0.97)).toMatchObject({ verdict: "fail", code: "RUB-FIT-007" });
    expect(given).toBeGreaterThan(0.2 / 1.2);
  });
});

describe("the air of a bay", () => {
  it("has 8 cm² at the face of each model and past the back-plane, the latter within 10 % of its limit", () => {
    for (const result of proveAir(cluster)) expect(result.verdict).toBe("pass");
    expect(rearOpenMm2() / leastAir.value).toBeLessThan(1.1);
  });
});

const tree: AssemblyTree = frameTree(cluster);

/** Figures of a frame in which nothing is wrong, its parts of a volume each. */
const clean = (mm3 = 1000): FitFigures => ({
  overlaps: {
    pairs: [{ assembly: "tray", a: "tray", b: "insert", mm3: 23.5, declaredMm3: 23.5 }],
    met: 100,
    measured: 40,
  },
  ways: { ways: 50, blocked: [] },
  drivers: { screws: 20, blocked: [] },
  grips: { threads: [], holes: [], inserts: [] },
  heights: [],
  bulks: Object.fromEntries(
    Object.keys(tree.parts).map((key) => [key, { volumeMm3: mm3, centre: vec3(0, 60, 0) }]),
  ),
});
const find = (fit: FitFigures, id: string) =>
  proveFit(cluster, tree, fit).find((result) => result.id.startsWith(`fit.${id}:`));

describe("what the assembled frame measures", () => {
  it("passes where nothing is wrong", () => {
    for (const result of proveFit(cluster, tree, clean())) expect(result).toMatchObject({ verdict: "pass" });
  });

  it.each([
    [0.048, "pass"],
    [0.052, "fail"],
  ] as const)("turns with an overlap of %d mm³: %s", (mm3, verdict) => {
    const fit = clean();
    const pairs = [...fit.overlaps.pairs, { assembly: "cell", a: "rod", b: "cell", mm3 }];
    const result = find({ ...fit, overlaps: { ...fit.overlaps, pairs } }, "overlaps");
    expect(result?.verdict).toBe(verdict);
    expect(Math.abs(result?.margin ?? 1)).toBeLessThan(0.05);
    if (verdict === "fail") expect(result?.statement).toContain("rod overlaps cell");
  });

  it.each([
    [1.195, "pass"],
    [1.205, "fail"],
    [0.795, "fail"],
  ] as const)("turns with a declared fit of %d times its volume: %s", (share, verdict) => {
    const fit = clean();
    const pairs = [{ assembly: "tray", a: "tray", b: "insert", mm3: 23.5 * share, declaredMm3: 23.5 }];
    const result = find({ ...fit, overlaps: { ...fit.overlaps, pairs } }, "declared");
    expect(result).toMatchObject({ verdict, code: "RUB-FIT-004" });
    expect(Math.abs(result?.margin ?? 1)).toBeLessThan(0.05);
  });

  it("fails where a way or a driver is blocked, and names both", () => {
    const box = { min: vec3(0, 0, 0), max: vec3(1, 1, 1) };
    const way = { assembly: "cell", joint: "trays", part: "tray", by: "rod", mm3: 3, box };
    expect(find({ ...clean(), ways: { ways: 50, blocked: [way] } }, "ways")).toMatchObject({
      verdict: "fail",
      code: "RUB-FIT-005",
      statement: expect.stringContaining("tray can't pass rod"),
    });
    const driver = { assembly: "cell", screw: "screw 1", tool: "hexagon-2-5", by: "cell", mm3: 3 } as const;
    expect(find({ ...clean(), drivers: { screws: 20, blocked: [driver] } }, "drivers")).toMatchObject({
      verdict: "fail",
      code: "RUB-FIT-009",
    });
  });

  it("turns with the weight on the ears: within 5 % of what may creep, and beyond it", () => {
    const creepAt = (mm3: number) => find(clean(mm3), "ear-creep");
    // Stress grows with the mass of the parts: solved for the limit between two of them.
    const [light, heavy] = [creepAt(1e3)?.worst ?? 0, creepAt(1e5)?.worst ?? 0];
    const limit = petg.creepStress.min ?? 0;
    const at = 1e3 + ((limit - light) / (heavy - light)) * (1e5 - 1e3);
    expect(creepAt(at * 0.97)).toMatchObject({ verdict: "pass" });
    expect(creepAt(at * 0.97)?.margin).toBeLessThan(0.05);
    expect(creepAt(at * 1.05)).toMatchObject({ verdict: "fail", code: "RUB-FIT-008" });
  });

  it("turns with the sag of the rear", () => {
    const sagAt = (mm3: number) => find(clean(mm3), "sag");
    const [light, heavy] = [sagAt(1e3)?.worst ?? 0, sagAt(1e5)?.worst ?? 0];
    const at = 1e3 + ((fitLimits.sag.value - light) / (heavy - light)) * (1e5 - 1e3);
    expect(sagAt(at * 0.97)).toMatchObject({ verdict: "pass" });
    expect(sagAt(at * 1.05)).toMatchObject({ verdict: "fail", code: "RUB-FIT-011" });
  });
});
