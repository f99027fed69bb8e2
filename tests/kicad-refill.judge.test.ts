// KiCad fills the zones of our board files anew: the same connections, and as good as the same copper.
import { fabs } from "@rubus/catalogue";
import { type Board, extractNetlist, fabFiles, netlistDifferences } from "@rubus/pcb";
import { expect, it } from "vitest";
import { backPlane } from "./support/back-plane.js";
import { hat } from "./support/hat.js";
import { describeJudged } from "./support/judges.js";
import { kicadRefill, type Refill } from "./support/kicad-refill.js";
import { ledBoard, projectFiles } from "./support/led-board.js";
import { powerBoard } from "./support/power-board.js";

type FabKey = (typeof fabs)[number]["key"];

const boards: Readonly<Record<string, (fab: FabKey) => Promise<Board>>> = {
  "LED board": ledBoard,
  "power board": (fab) => powerBoard("pi5", fab),
  "back-plane": backPlane,
  "HAT with a fan of 40 mm": (fab) => hat("hat-fan40", fab),
  "HAT with a fan of 30 mm": (fab) => hat("hat-fan30", fab),
  "HAT without fan": (fab) => hat("hat-plain", fab),
};

/** Copper that one has and the other hasn't, as a share of the pours with their nets' pads and tracks. */
const changedShare = ({ zones }: Refill): number =>
  zones.reduce((sum, { added, removed }) => sum + added + removed, 0) /
  zones.reduce((sum, { ours }) => sum + ours, 0);

/** Where the most of it is, for a failed test. */
const changes = ({ zones }: Refill): string =>
  zones
    .flatMap(({ zone, places }) =>
      places
        .filter(({ mm2 }) => mm2 > 0.1)
        .map(
          ({ kind, mm2, xMm, yMm }) =>
            `${zone}: ${kind} ${mm2.toFixed(2)} mm² at ${xMm.toFixed(1)}, ${yMm.toFixed(1)}`,
        ),
    )
    .join("\n");

/** A dead end behind a neck of just the least width comes or goes: up to 5 mm² of a HAT's 3,600. */
const sameShare = 0.007;

describeJudged("kicad", "pours filled anew by KiCad", () => {
  for (const { key } of fabs)
    it.each(Object.entries(boards))(
      `change no connection and less than 0.7 % of the copper, %s, for ${key}`,
      async (_name, compiled) => {
        const board = await compiled(key);
        const refill = await kicadRefill(projectFiles(board), board.name);
        expect(refill.zones.length).toBe(board.zones.length);
        expect(changedShare(refill), changes(refill)).toBeLessThan(sameShare);
        const [ours, kicads] = [
          await extractNetlist(fabFiles(board, { softwareVersion: "0.0.0" })),
          await extractNetlist(refill.plot),
        ];
        expect(ours.ok && kicads.ok && netlistDifferences(kicads.value, ours.value)).toEqual([]);
        expect(refill.unconnected).toEqual([0, 0]);
      },
      300_000,
    );
  it("tell of a pour that was not filled as KiCad fills it", async () => {
    const board = await ledBoard();
    const [first, ...others] = board.zones;
    if (!first) throw new RangeError("the LED board has no zone");
    const emptied = { ...board, zones: [{ ...first, fill: first.fill.slice(1) }, ...others] };
    expect(changedShare(await kicadRefill(projectFiles(emptied), board.name))).toBeGreaterThan(sameShare);
  }, 300_000);
});
