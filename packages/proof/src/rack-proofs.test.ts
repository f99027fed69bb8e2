import { millimetre, rackUnits } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { catalogueFigures, type ProofFigures } from "./proof-figures.js";
import { proveRack } from "./rack-proofs.js";
import { readSettings, tenPi4Settings, withChanges } from "./test-support/cluster-yaml.js";
import { clusterOf, frameOf, tenPi4 } from "./test-support/frames.js";

const find = (results: ReturnType<typeof proveRack>, kind: string) =>
  results.find(({ id }) => id.startsWith(`rack.${kind}:`));

describe("the rack proofs", () => {
  it("pass for every frame that the file can describe", () => {
    for (const rack of ["eia-310-19", "eia-310-10"])
      for (const height of ["2U", "3U"])
        for (const nodes of ["1", "4"]) {
          const cluster = readSettings({
            ...tenPi4Settings,
            "frame.rack": rack,
            "frame.height": height,
            "sites.home.frames.a.nodes": nodes,
          });
          for (const result of proveRack(cluster)) expect(result).toMatchObject({ verdict: "pass" });
        }
  });

  it("leave 28.7 mm between the posts and 1.9 mm of play in each ear's slots", () => {
    const results = proveRack(readSettings(tenPi4Settings));
    // Five cells of ± 0.26 mm and posts of − 0.9 mm, half at each ear; slots of 12 mm on M6 play 3 mm.
    expect(find(results, "reach")).toMatchObject({ typical: 0, worst: 1.1, limit: 3, verdict: "pass" });
    expect(find(results, "opening")).toMatchObject({ typical: 420, worst: 421.3, limit: 450 });
  });

  it("refuse five cells in a 10 inch rack, and the remedy passes", () => {
    const narrow = { ...frameOf(tenPi4), rack: "eia-310-10" };
    const failed = find(proveRack(clusterOf(narrow)), "opening");
    expect(failed).toMatchObject({
      verdict: "fail",
      code: "RUB-RACK-001",
      remedy: "Set frame: { rack: eia-310-19 }.",
    });
    const change = failed?.changes?.[0]?.[0] ?? { key: "", value: "" };
    expect(change.key).toBe("frame.rack");
    const healed = proveRack(clusterOf({ ...narrow, rack: change.value }));
    expect(healed.every(({ verdict }) => verdict === "pass")).toBe(true);
  });

  it("refuse six cells in any rack and say how many nodes fit", () => {
    const results = proveRack(clusterOf({ ...frameOf({ ...tenPi4, cells: 6 }), blanks: 0 }));
    expect(find(results, "opening")).toMatchObject({ verdict: "fail" });
    expect(find(results, "opening")?.remedy).toContain("at most 10 nodes");
    expect(find(results, "reach")).toMatchObject({ verdict: "fail", code: "RUB-RACK-002" });
  });

  it.each([
    [421.31, "pass"],
    [421.29, "fail"],
  ] as const)("turn with the opening: %d mm is a %s", (opening, verdict) => {
    const figures: ProofFigures = {
      ...catalogueFigures,
      racks: catalogueFigures.racks.map((rack) => ({
        ...rack,
        opening: { ...rack.opening, value: millimetre(opening), min: millimetre(opening) },
      })),
    };
    const result = find(proveRack(clusterOf(frameOf(tenPi4)), figures), "opening");
    expect(result?.verdict).toBe(verdict);
    expect(Math.abs(result?.margin ?? 1)).toBeLessThan(0.05);
  });

  it.each([
    [33.1, "pass"],
    [33.3, "fail"],
  ] as const)("turn with the ears: %d mm each is a %s", (ear, verdict) => {
    const frame = { ...frameOf(tenPi4), earMm: millimetre(ear) };
    const result = find(proveRack(clusterOf(frame)), "reach");
    expect(result?.verdict).toBe(verdict);
    expect(Math.abs(result?.margin ?? 1)).toBeLessThan(0.05);
  });

  it("turn with the height: 1U is too low, and the remedy names 2U", () => {
    const low = find(proveRack(clusterOf({ ...frameOf(tenPi4), height: rackUnits(1) })), "height");
    expect(low).toMatchObject({
      verdict: "fail",
      code: "RUB-RACK-003",
      remedy: "Set frame: { height: 2U }.",
    });
    const healed = readSettings(withChanges(tenPi4Settings, low?.changes?.[0] ?? []));
    expect(find(proveRack(healed), "height")?.verdict).toBe("pass");
    const tall = (board: number): ProofFigures => ({
      ...catalogueFigures,
      piModels: catalogueFigures.piModels.map((model) => ({
        ...model,
        boardWidth: { ...model.boardWidth, value: millimetre(board) },
      })),
    });
    expect(find(proveRack(clusterOf(frameOf(tenPi4)), tall(72)), "height")?.verdict).toBe("pass");
    expect(find(proveRack(clusterOf(frameOf(tenPi4)), tall(72.1)), "height")?.verdict).toBe("fail");
  });
});
