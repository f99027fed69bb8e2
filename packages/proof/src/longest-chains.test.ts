import { describe, expect, it } from "vitest";
import { longestChains } from "./longest-chains.js";
import { provePower } from "./power.js";
import { clusterOf, frameOf, tableFigures, tenPi4, tenPi5, unfused } from "./test-support/frames.js";

const chains = longestChains(clusterOf(frameOf(tenPi4)), tableFigures);

const cellsOf = (model: string, bayFuses: boolean): readonly number[] =>
  chains.filter((row) => row.model === model && row.bayFuses === bayFuses).map(({ cells }) => cells);

describe("the longest chains", () => {
  it("are of every model, with bay fuses and without, for one feed to five", () => {
    expect(chains).toHaveLength(4 * 2 * 5);
    expect(new Set(chains.map(({ model }) => model)).size).toBe(4);
  });

  it("hold the cases reckoned by hand: three feeds serve five cells of Pi 5, two five of Pi 4B", () => {
    expect(cellsOf("pi5", false)).toEqual([2, 3, 5, 5, 5]);
    expect(cellsOf("pi5", true)).toEqual([1, 3, 5, 5, 5]);
    expect(cellsOf("pi4b", true)).toEqual([3, 5, 5, 5, 5]);
    expect(chains.find((row) => row.model === "pi5" && !row.bayFuses && row.feeds === 3)).toMatchObject({
      feedCells: [1, 3, 5],
    });
  });

  it("are proved: no proof of voltage or of a feed fails in them, and one fails in a row a cell longer", () => {
    for (const { model, bayFuses, cells, feedCells, lowest } of chains) {
      if (model === "pi3b-plus") continue;
      const figures = bayFuses ? tableFigures : unfused(tableFigures);
      const row = (count: number, at: readonly number[]) =>
        provePower(
          clusterOf(frameOf({ ...tenPi5, model, nodes: 2 * count, cells: count, feeds: at })),
          figures,
        ).filter(({ id }) => /^power\.(node-voltage|feed-current):/u.test(id));
      const results = row(cells, feedCells);
      expect(results.every(({ verdict }) => verdict !== "fail")).toBe(true);
      const voltages = results.filter(({ dimension }) => dimension === "voltage");
      expect(Math.min(...voltages.map(({ worst }) => worst))).toBeCloseTo(lowest ?? 0, 9);
    }
    const oneTooMany = provePower(
      clusterOf(frameOf({ ...tenPi5, nodes: 4, cells: 2, feeds: [2] })),
      tableFigures,
    );
    expect(oneTooMany.some(({ code, verdict }) => code === "RUB-PWR-002" && verdict === "fail")).toBe(true);
  });

  it("follow the cluster's lowest source", () => {
    const weak = clusterOf(frameOf({ ...tenPi4, setpoint: 5.0 }));
    const least = longestChains(weak, tableFigures).filter(({ model }) => model === "pi5");
    expect(least.map(({ cells, lowest }) => [cells, lowest])).toEqual(
      Array.from({ length: 10 }, () => [0, undefined]),
    );
  });
});
