/** Faults planted in the model or in the written text, by a seeded generator; each must be found. */
import { rectangle, type Vec2, vec2 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fabFiles } from "../fabrication/fab-zip.js";
import type { Board } from "../model/board.js";
import type { Net, Track } from "../model/design.js";
import type { TextFile } from "../readers/fabrication.js";
import { sampleBoard } from "../testing/sample-board.js";
import { courtyardsOf } from "./courtyards.js";
import { designRuleCheck } from "./design-rule-check.js";
import { type FindingKind, findingDiagnostic } from "./finding.js";

const filesOf = (board: Board): readonly TextFile[] => fabFiles(board, { softwareVersion: "0.0.0" });

const findingsOf = async (files: readonly TextFile[], board: Board = sampleBoard) => {
  const result = await designRuleCheck(files, sampleBoard.rules, courtyardsOf(board));
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.value;
};

/** The files with the text of one changed; fails where the change changes nothing. */
const changed = (name: string, change: (text: string) => string): readonly TextFile[] =>
  filesOf(sampleBoard).map((file) => {
    if (file.name !== `sample-${name}`) return file;
    const text = change(file.text);
    expect(text).not.toBe(file.text);
    return { ...file, text };
  });

/** A figure between two others; `part` from 0 to 1. */
const between = (part: number, low: number, high: number): number => low + part * (high - low);
const pick = <T>(part: number, list: readonly T[]): T | undefined =>
  list[Math.min(list.length - 1, Math.floor(part * list.length))];

const track = (net: string, from: Vec2, to: Vec2): Track => ({ net, side: "top", widthMm: 0.25, from, to });
const withTrack = (added: Track): Board => ({ ...sampleBoard, tracks: [...sampleBoard.tracks, added] });
const withVia = (at: Vec2, diameterMm = 0.6): Board => ({
  ...sampleBoard,
  vias: [...sampleBoard.vias, { net: "GND", at, diameterMm, drillMm: 0.3 }],
});
const withSilk = (from: Vec2, to: Vec2, widthMm = 0.15): Board => ({
  ...sampleBoard,
  silkscreen: [...sampleBoard.silkscreen, { side: "top", graphic: { kind: "line", from, to, widthMm } }],
});
const without = <T>(list: readonly T[], item: T | undefined): readonly T[] =>
  list.filter((one) => one !== item);

const swapPins = (nets: readonly Net[], a: string, b: string): readonly Net[] => {
  const other = (ref: string, pad: string): string =>
    `${ref}-${pad}` === a ? b : `${ref}-${pad}` === b ? a : "";
  return nets.map((net) => ({
    ...net,
    pins: net.pins.map((pin) => {
      const [ref, pad] = other(pin.ref, pin.pad).split("-");
      return ref && pad ? { ref, pad, pin: `P${pad}` } : pin;
    }),
  }));
};

/** Flashes of a layer's text as lines; the first ones belong to the parts. */
const flashes = (text: string): readonly string[] => text.match(/^X-?\d+Y-?\d+D03\*$/gm) ?? [];

type Fault = readonly [
  title: string,
  kind: FindingKind,
  plant: (part: number) => Board | readonly TextFile[],
];

const faults: readonly Fault[] = [
  [
    "a track beside another net's",
    "clearance",
    (part) => {
      const x = 18 + 0.15 + 0.125 + between(part, 0.02, 0.19);
      return withTrack(track("GND", vec2(x, 9), vec2(x, 12)));
    },
  ],
  [
    "a track beside the mounting hole",
    "copper-to-hole",
    (part) => {
      const y = 11 + 1.1 + 0.125 + between(part, 0.02, 0.24);
      return withTrack(track("GND", vec2(25, y), vec2(27, y)));
    },
  ],
  [
    "a via drilled beside another",
    "hole-to-hole",
    (part) => withVia(vec2(16 + 0.3 + between(part, 0.05, 0.48), 10.4)),
  ],
  [
    "a track too narrow",
    "track-width",
    (part) => {
      const thin = pick(part, sampleBoard.tracks);
      const widthMm = between(part, 0.05, 0.19);
      return {
        ...sampleBoard,
        tracks: sampleBoard.tracks.map((one) => (one === thin ? { ...one, widthMm } : one)),
      };
    },
  ],
  ["a via too small", "via-size", (part) => withVia(vec2(12, 5), between(part, 0.4, 0.59))],
  [
    "a hole beside its pad's middle",
    "annular-ring",
    (part) =>
      changed("PTH.drl", (text) =>
        text.replace("X16.0Y10.4", `X${(16 + between(part, 0.03, 0.9)).toFixed(3)}Y10.4`),
      ),
  ],
  [
    "a slot turned against its pad",
    "annular-ring",
    () => changed("PTH.drl", (text) => text.replace("X8.54Y3.7G85X8.54Y4.3", "X8.2Y4.0G85X8.9Y4.0")),
  ],
  [
    "a drill too small",
    "drill-size",
    (part) => changed("PTH.drl", (text) => text.replace("C0.300", `C${between(part, 0.1, 0.29).toFixed(3)}`)),
  ],
  [
    "a track along the edge",
    "copper-to-edge",
    (part) => {
      const y = 15 - 0.125 - between(part, -0.3, 0.29);
      return withTrack(track("GND", vec2(10, y), vec2(15, y)));
    },
  ],
  [
    "a track along a milled opening",
    "copper-to-edge",
    (part) => {
      const y = 4.75 + 0.125 + between(part, 0.02, 0.29);
      return withTrack(track("GND", vec2(26.2, y), vec2(27.8, y)));
    },
  ],
  [
    "a via left out",
    "unconnected",
    (part) => ({ ...sampleBoard, vias: without(sampleBoard.vias, pick(part, sampleBoard.vias)) }),
  ],
  [
    "a hole left out of the drill file",
    "unconnected",
    () => changed("PTH.drl", (text) => text.replace("X18.0Y6.8\n", "")),
  ],
  [
    "two pins' nets swapped",
    "short",
    () => ({ ...sampleBoard, nets: swapPins(sampleBoard.nets, "R1-1", "R1-2") }),
  ],
  [
    "a track across another net's",
    "short",
    (part) => withTrack(track("GND", vec2(17, between(part, 8, 12)), vec2(19, 9))),
  ],
  [
    "a pour that joins nothing",
    "isolated-copper",
    (part) => {
      const outline = rectangle(vec2(between(part, 23, 24), 8), 1, 1);
      const zone = sampleBoard.zones[0];
      return zone
        ? {
            ...sampleBoard,
            zones: [...sampleBoard.zones, { ...zone, side: "top", fill: [{ outline, holes: [] }] }],
          }
        : sampleBoard;
    },
  ],
  [
    "openings grown until their web is thin",
    "mask-web",
    (part) => ({ ...sampleBoard, rules: { ...sampleBoard.rules, maskMarginMm: between(part, 0.36, 0.39) } }),
  ],
  [
    "openings grown together",
    "mask-bares-two-nets",
    (part) => ({ ...sampleBoard, rules: { ...sampleBoard.rules, maskMarginMm: between(part, 0.41, 0.5) } }),
  ],
  [
    "an opening left out",
    "mask-on-pad",
    (part) => changed("F_Mask.gbr", (text) => text.replace(`${pick(part, flashes(text).slice(0, 8))}\n`, "")),
  ],
  [
    "a pad moved in the copper",
    "mask-on-pad",
    (part) =>
      changed("F_Cu.gbr", (text) =>
        text.replace("X7200000Y10000000D03*", `X7200000Y${Math.round(10e6 + between(part, 0.2e6, 1e6))}D03*`),
      ),
  ],
  [
    "a stencil opening moved",
    "paste-without-mask",
    (part) =>
      changed("F_Paste.gbr", (text) =>
        text.replace(
          /^X(\d+)(Y\d+D03\*)$/m,
          (_, x: string, rest: string) => `X${Number(x) + Math.round(between(part, 0.1e6, 2e6))}${rest}`,
        ),
      ),
  ],
  [
    "a line over a pad",
    "legend-on-opening",
    (part) => withSilk(vec2(7, between(part, 9.6, 10.4)), vec2(9, 10)),
  ],
  [
    "a line near a pad",
    "legend-on-opening",
    (part) => withSilk(vec2(7, 9.4 - between(part, 0, 0.1)), vec2(9, 9.3)),
  ],
  [
    "a line over the edge",
    "legend-off-board",
    (part) => withSilk(vec2(29, between(part, 5, 9)), vec2(30.5, 7)),
  ],
  ["a line too thin", "legend-line", (part) => withSilk(vec2(10, 5), vec2(12, 5), between(part, 0.05, 0.14))],
  [
    "a part in another's courtyard",
    "courtyard",
    (part) => ({
      ...sampleBoard,
      parts: sampleBoard.parts.map((one) =>
        one.ref === "R2" ? { ...one, at: vec2(between(part, 9, 10.5), 10) } : one,
      ),
    }),
  ],
  [
    "an edge without its last line",
    "open-edge",
    () => changed("Edge_Cuts.gbr", (text) => text.replace(/X-?\d+Y-?\d+D01\*\nM02\*/, "M02*")),
  ],
];

describe("the design rule check of written files", () => {
  it("finds nothing on a good board", async () => {
    expect(await findingsOf(filesOf(sampleBoard))).toEqual([]);
  });

  it.each(faults)("finds %s (%s)", async (_title, kind, plant) => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (part) => {
        const planted = plant(part);
        const [files, board] = "name" in planted ? [filesOf(planted), planted] : [planted, sampleBoard];
        const found = await findingsOf(files, board);
        expect(found.map((finding) => finding.kind)).toContain(kind);
      }),
      { numRuns: 3, seed: 20 },
    );
  });

  it("says what was measured, what was wanted and where", async () => {
    const found = await findingsOf(filesOf(withTrack(track("GND", vec2(18.375, 9), vec2(18.375, 12)))));
    const clearance = found.find(({ kind }) => kind === "clearance");
    expect(clearance).toMatchObject({ layer: "top", wanted: 0.2, about: ["GND", "VCC"] });
    expect(clearance?.measured).toBeCloseTo(0.1, 2);
    expect(clearance?.at.x).toBeCloseTo(18.2, 2);
    const said = clearance && findingDiagnostic(clearance, "Sample board");
    expect(said?.code).toBe("RUB-PCB-110");
    expect(said?.message).toMatch(
      /^Sample board, top, at \(18\.2, [\d.]+\) mm: .*: 0\.1, wanted 0\.2 \(GND, VCC\)\.$/,
    );
  });

  it("accepts a gap exactly as wide as the rule", async () => {
    const found = await findingsOf(filesOf(withTrack(track("GND", vec2(18.475, 9), vec2(18.475, 12)))));
    expect(found.map(({ kind }) => kind)).toEqual(["isolated-copper"]);
  });

  it("refuses files without the board's edge", async () => {
    const files = filesOf(sampleBoard).filter(({ name }) => !name.includes("Edge"));
    const result = await designRuleCheck(files, sampleBoard.rules);
    expect(result.ok ? [] : result.diagnostics.map(({ code }) => code)).toEqual(["RUB-PCB-102"]);
  });
});
