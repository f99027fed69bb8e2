// The power board before the independent judges, both assemblies; and its files against its schematic.
import { powerVariants } from "@rubus/boards";
import { bomLines, fabFiles } from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { describeBoard } from "./support/judged-board.js";
import { powerBoard } from "./support/power-board.js";

const options = { softwareVersion: "0.0.0" };

for (const { key, title } of powerVariants)
  describeBoard({
    name: `power board for ${title}`,
    compiled: (fab) => powerBoard(key, fab),
    leastNets: 35,
  });

describe("the power board's files alone", () => {
  it("are the same bare board for both assemblies, and another bill", async () => {
    const [one, other] = await Promise.all([powerBoard("pi3-pi4"), powerBoard("pi5")]);
    expect(fabFiles(one, options)).toEqual(fabFiles(other, options));
    const fitted = (board: typeof one): readonly string[] =>
      bomLines(board).flatMap(({ fitted, purchase }) => (fitted ? [purchase.partNumber] : []));
    expect(fitted(one)).toContain("TPS259474ARPWR");
    expect(fitted(one)).not.toContain("TPS259482AYWPR");
    expect(fitted(other)).toContain("TPS259482AYWPR");
    expect(fitted(other)).not.toContain("TPS259474ARPWR");
  }, 300_000);
});
