// The HAT's layouts from their written files: the drawing, the plane below the header, the budget of its copper.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  auditHat,
  hatLayouts,
  hatPlaces,
  hatRuns,
  headerContact,
  measureHat,
  solveRuns,
} from "@rubus/boards";
import { headerPower, powerPath, rowOf, worstInLife } from "@rubus/catalogue";
import { fabFiles, netCopper } from "@rubus/pcb";
import { area, contains, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { hat } from "./support/hat.js";
import { repository } from "./support/rubus.js";

const options = { softwareVersion: "0.0.0" };
const timeoutMs = 300_000;

const recorded = (): unknown =>
  JSON.parse(readFileSync(join(repository, "tests", "fixtures", "hat-drawing.json"), "utf8"));

describe.each(hatLayouts)("%s", (layout) => {
  it(
    "passes its own audit with every connector and hole at its place",
    async () => {
      expect(auditHat(await hat(layout), layout)).toEqual([]);
    },
    timeoutMs,
  );

  it(
    "meets every required row of the HAT drawing, and says why what it leaves out is left out",
    async () => {
      const board = await hat(layout);
      const below = board.parts.filter(({ side }) => side === "bottom").map(({ ref }) => ref);
      const measured = await measureHat(layout, fabFiles(board, options), "J1", below);
      const rows = measured.ok ? measured.value.rows : [];
      expect(recorded(), "the record that docs/boards/hat-drawing.md is made from").toContainEqual({
        layout,
        rows,
      });
      expect(rows.filter(({ kind, verdict }) => kind === "required" && verdict !== "met")).toEqual([]);
      expect(rows.filter(({ kind }) => kind === "required").length).toBeGreaterThanOrEqual(11);
      for (const { verdict, reason, what } of rows)
        if (verdict !== "met") expect(reason, what).toMatch(/.{20}/u);
    },
    timeoutMs,
  );

  it(
    "has one piece of ground on its underside below every ground pin of the header and below the fan's driver",
    async () => {
      const board = await hat(layout);
      const copper = await netCopper(fabFiles(board, options));
      if (!copper.ok) throw new Error("the files can't be read");
      const ground = copper.value.nets.find(({ names }) => names.includes("GND"));
      const pads = ground?.pads.filter(({ ref, side }) => ref === "J1" && side === "bottom") ?? [];
      expect(pads.map(({ number }) => Number(number)).toSorted((a, b) => a - b)).toEqual([
        ...headerPower.GND,
      ]);
      const pins = pads.map(({ at, outlines }) => outlines[0]?.[0] ?? at);
      const driver = board.parts.find(({ ref }) => ref === "U2");
      expect(driver === undefined).toBe(hatPlaces(layout).fan === null);
      // Its middle, and a grid of points below the left half of its body, whose pins switch nothing.
      const below = (driver ? [-2.5, -1.8, -1.2] : []).flatMap((x) =>
        [-1.2, 0, 1.2].map((y) => vec2((driver?.at.x ?? 0) + x, (driver?.at.y ?? 0) + y)),
      );
      const places = [...pins, ...below];
      const pieces = (ground?.rings.bottom ?? []).filter((ring) => area(ring) > 0);
      const whole = pieces.filter((piece) => places.every((at) => contains(piece, at)));
      expect(whole).toHaveLength(1);
    },
    timeoutMs,
  );

  it(
    "keeps the budget of copper and header, typical and with aged contacts",
    async () => {
      const runs = await solveRuns(fabFiles(await hat(layout), options), hatRuns);
      if (!runs.ok) throw new Error(runs.diagnostics.map(({ message }) => message).join("\n"));
      const sum = (column: "typicalOhm" | "worstOhm"): number =>
        runs.value.flatMap(({ elements }) => elements).reduce((total, each) => total + each[column], 0);
      const contacts = (one: number): number => one / headerPower["5V"].length + one / headerPower.GND.length;
      const budget = rowOf(powerPath, "hat-header");
      expect(sum("typicalOhm") + contacts(headerContact.value)).toBeLessThanOrEqual(budget.resistance.value);
      expect(sum("worstOhm") + contacts(headerContact.max ?? 0)).toBeLessThanOrEqual(worstInLife(budget));
    },
    timeoutMs,
  );
});
