// HATs with parts shuffled by seed: 95 of 100 nets are complete without anyone laying the parts out for it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hatDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import { type BoardDesign, courtyardsOf } from "@rubus/pcb";
import { boundingBox } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { repository } from "./support/rubus.js";
import { routeShuffled, type ShuffleOutcome, shuffledHat } from "./support/shuffled-hat.js";

/** `RUBUS_ALL_SHUFFLES=1` routes all of them, some five minutes of one processor, and writes the record anew. */
const all = Boolean(process.env.RUBUS_ALL_SHUFFLES);
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
/** What an ordinary run routes: two that are quickly complete. */
const sampled = [3, 7];

const recordFile = join(repository, "tests", "fixtures", "shuffled-hat.json");

const shareOf = (outcomes: readonly ShuffleOutcome[]): number =>
  outcomes.reduce((sum, { complete }) => sum + complete, 0) /
  outcomes.reduce((sum, { nets }) => sum + nets, 0);

/** What the parts' courtyards take of the board, whichever part takes it. */
const taken = (design: BoardDesign): readonly string[] =>
  courtyardsOf(design)
    .map(({ side, outline }) => {
      const { min, max } = boundingBox(outline);
      return [side, ...[min.x, min.y, max.x, max.y].map((each) => (each + 0).toFixed(4))].join(" ");
    })
    .toSorted();

describe("HATs with their parts shuffled", () => {
  it("are twenty different boards whose parts take the same room as the HAT's", () => {
    const original = hatDesign(rowOf(fabs, "jlcpcb-2-layer"), "hat-fan30");
    const designs = seeds.map(shuffledHat);
    for (const design of designs) {
      expect(taken(design)).toEqual(taken(original));
      expect(design.nets).toEqual(original.nets);
    }
    const placings = [original, ...designs].map(({ parts }) =>
      parts.map(({ ref, at, rotation }) => [ref, at.x, at.y, rotation].join(" ")).join(),
    );
    expect(new Set(placings).size).toBe(1 + seeds.length);
  });

  it(
    "have 95 of 100 nets complete",
    () => {
      const outcomes = (all ? seeds : sampled).map(routeShuffled);
      if (all) writeFileSync(recordFile, `${JSON.stringify(outcomes, null, 2)}\n`);
      expect(shareOf(outcomes)).toBeGreaterThanOrEqual(0.95);
    },
    30 * 60_000,
  );

  it("are recorded, all twenty", () => {
    const outcomes: readonly ShuffleOutcome[] = JSON.parse(readFileSync(recordFile, "utf8"));
    expect(outcomes.map(({ seed }) => seed)).toEqual(seeds);
    expect(shareOf(outcomes)).toBeGreaterThanOrEqual(0.95);
  });
});
