import { type Filament, filaments, rowOf } from "@rubus/catalogue";
import { type AssemblyTree, type FingerChain, type FitFigures, fingerChains, frameTree } from "@rubus/frame";
import { millimetre, vec3 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { leastAir, openAreas, proveAir, rearOpenMm2 } from "./air-proofs.js";
import { proveFingers, proveHorns } from "./finger-proofs.js";
import { fitLimits, proveFit } from "./fit-proofs.js";
import { readSettings, tenPi4Settings } from "./test-support/cluster-yaml.js";

const cluster = readSettings(tenPi4Settings);
const petg = rowOf<Filament>(filaments, "petg");

describe("fingers into sockets", () => {
  const chains = fingerChains();
  const [across, height] = chains;
  const proved = (what: string, chain: FingerChain) => {
    const found = proveFingers(cluster, [chain]).find(({ id }) => id.startsWith(`fit.${what}-`));
    if (found === undefined) throw new RangeError(`no proof ${what}`);
    return found;
  };

  it("are taken by horns and sockets as drawn, either way, from inputs with a source", () => {
    const results = proveFingers(cluster);
    expect(results).toHaveLength(10);
    for (const result of results) {
      expect(result, result.statement).toMatchObject({ verdict: "pass" });
      for (const { source } of result.inputs) expect(source).not.toBe("");
    }
  });

  it("have the chain summed by hand: play, board, and the root of what is independent", () => {
    const { play, size, links, worstMm, sumMm } = across.enters;
    expect(play.value).toBe(0.15);
    expect(size.off.value).toBe(0.08);
    const values = links.map(({ off }) => off.value);
    expect(sumMm).toBeCloseTo(0.15 + 0.08 + values.reduce((sum, each) => sum + each, 0), 9);
    expect(worstMm).toBeCloseTo(0.15 + 0.08 + Math.sqrt(values.reduce((sum, each) => sum + each ** 2, 0)), 9);
  });

  it("have the plain sum of a later board by hand: twice what the horns leave either board", () => {
    expect(across.again.worstMm).toBeCloseTo(2 * (0.15 + 0.08 + 0.05), 9);
    expect(height.again.worstMm).toBeCloseTo(2 * (0.15 + 0.075 + 0.05), 9);
    expect(height.again.lead.value).toBe(1);
  });

  it("would miss with 0.3 mm of play, or with every hole of the back-plane wide", () => {
    const [loose] = fingerChains(undefined, 0.3);
    expect(proved("fingers", loose).verdict).toBe("fail");
    const wide = across.enters.links.map((link) =>
      link.name.startsWith("screws") ? { ...link, off: { ...link.off, value: millimetre(0.35) } } : link,
    );
    const [far] = fingerChains(wide);
    expect(proved("fingers", far).verdict).toBe("fail");
  });

  const entering = (over: Partial<FingerChain["enters"]>) => ({
    ...height,
    enters: { ...height.enters, ...over },
  });
  const aligned = (worstMm: number) => ({ ...across, again: { ...across.again, worstMm } });
  const catching = (worstMm: number) => ({ ...height, catches: { ...height.catches, worstMm } });
  const float = height.catches.float.value;
  const reach = height.catches.takes.value;
  const capture = across.enters.capture.min ?? 0;
  it.each([
    ["float", catching(float * 0.97), catching(float * 1.03)],
    ["catch", catching(reach * 0.97 - float), catching(reach * 1.03 - float)],
    ["through", entering({ leastPlayMm: 0.005 }), entering({ leastPlayMm: -0.005 })],
    ["fingers", entering({ worstMm: capture * 0.97 }), entering({ worstMm: capture * 1.03 })],
    ["aligned", aligned(capture * 0.97), aligned(capture * 1.03)],
  ] as const)("%s turns at its limit: 3 % on either side of it", (what, near, beyond) => {
    expect(proved(what, near)).toMatchObject({ verdict: "pass" });
    expect(proved(what, near).margin).toBeLessThan(0.05);
    expect(proved(what, beyond)).toMatchObject({ verdict: "fail", code: "RUB-FIT-006" });
    expect(proved(what, beyond).remedy).toBeDefined();
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
      const { capture } = chain.enters;
      const least = capture.min ?? capture.value;
      const fingers = proveFingers(cluster, [chain]).find(({ id }) => id.startsWith("fit.fingers-"));
      expect(least).toBeLessThan(capture.value);
      expect(fingers?.limit).toBe(least);
    }
  });
});

describe("the air of a bay", () => {
  it("has 8 cm² at the face of each model and past the back-plane, the latter within 10 % of its limit", () => {
    for (const result of proveAir(cluster)) expect(result.verdict).toBe("pass");
    expect(rearOpenMm2() / leastAir.value).toBeLessThan(1.1);
  });

  const plain = readSettings({ ...tenPi4Settings, "node.model": "pi5", "node.stack": "b" });
  it.each([
    ["air-face", "face", cluster],
    ["air-past-hat", "pastHat", plain],
    ["air-rear", "rear", cluster],
  ] as const)("%s turns at its limit: 3 % on either side of it", (id, key, of) => {
    const at = (share: number) =>
      proveAir(of, { ...openAreas, [key]: () => leastAir.value * share }).filter((result) =>
        result.id.startsWith(`fit.${id}`),
      );
    expect(at(1).length).toBeGreaterThan(0);
    for (const near of at(1.03)) {
      expect(near).toMatchObject({ verdict: "pass" });
      expect(near.margin).toBeLessThan(0.05);
    }
    for (const beyond of at(0.97)) expect(beyond).toMatchObject({ verdict: "fail", code: "RUB-FIT-010" });
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

  it.each([
    [0.048, "pass"],
    [0.052, "fail"],
  ] as const)("turns with %d mm³ in a way, and in that of a driver: %s", (mm3, verdict) => {
    const box = { min: vec3(0, 0, 0), max: vec3(1, 1, 1) };
    const way = { assembly: "cell", joint: "trays", part: "tray", by: "rod", mm3, box };
    const driver = { assembly: "cell", screw: "screw 1", tool: "hexagon-2-5", by: "cell", mm3 } as const;
    const results = [
      find({ ...clean(), ways: { ways: 50, blocked: [way] } }, "ways"),
      find({ ...clean(), drivers: { screws: 20, blocked: [driver] } }, "drivers"),
    ];
    for (const result of results) {
      expect(result?.verdict).toBe(verdict);
      expect(Math.abs(result?.margin ?? 1)).toBeLessThan(0.05);
    }
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
    expect(sagAt(at * 0.97)?.margin).toBeLessThan(0.05);
    expect(sagAt(at * 1.05)).toMatchObject({ verdict: "fail", code: "RUB-FIT-011" });
  });
});
