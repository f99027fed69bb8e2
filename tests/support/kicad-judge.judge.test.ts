import { expect, it } from "vitest";
import { describeJudged } from "./judges.js";
import { kicad } from "./kicad.js";
import { type FabRules, itemLines, kicadPlots, PLOT_LAYERS, strictDrc } from "./kicad-judge.js";
import { DRC_CHECKS } from "./kicad-severities.js";
import { readFixture } from "./read-fixture.js";

const FAB: FabRules = {
  trackWidthMm: 0.15,
  clearanceMm: 0.15,
  annularRingMm: 0.13,
  drillMm: 0.3,
  holeToHoleMm: 0.25,
  holeClearanceMm: 0.25,
  edgeClearanceMm: 0.3,
  silkWidthMm: 0.15,
  silkTextHeightMm: 1,
  silkClearanceMm: 0.1,
};
const TINY = readFixture("kicad-tiny");
const CROSSING_TRACK = /\(segment \(start 105\.825 107\.5\).*\n/;

/** The fixture without its deliberate fault, with one text of one file replaced. */
function tiny(file: string, from: string | RegExp, to: string): Record<string, string> {
  const clean = { ...TINY, "tiny.kicad_pcb": (TINY["tiny.kicad_pcb"] ?? "").replace(CROSSING_TRACK, "") };
  const before = clean[file as keyof typeof clean] ?? "";
  const after = before.replace(from, to);
  expect(from === "" || after !== before, `${file} holds ${from}`).toBe(true);
  return { ...clean, [file]: after };
}

describeJudged("kicad", "the strict judge of boards", () => {
  it("finds nothing in a sound project, with parity and electrical rules", async () => {
    expect(itemLines(await strictDrc(tiny("tiny.kicad_pcb", "", ""), "tiny", FAB))).toEqual([]);
  });

  it("finds two nets that cross, whatever the project itself says of that check", async () => {
    expect(TINY["tiny.kicad_pro"]).toContain(`"tracks_crossing": "ignore"`);
    const found = await strictDrc(TINY, "tiny", FAB);
    expect(found.map((item) => item.type).sort()).toEqual(["track_dangling", "tracks_crossing"]);
  });

  it.each([
    ["a missing courtyard", "tiny.kicad_pcb", /\(fp_rect .*F\.CrtYd.*\n/, "", "missing_courtyard"],
    ["a track thinner than the fab's", "tiny.kicad_pcb", "(width 0.3)", "(width 0.12)", "track_width"],
    [
      "copper too near to the edge",
      "tiny.kicad_pcb",
      "(end 110 115)",
      "(end 106.4 115)",
      "copper_edge_clearance",
    ],
    ["silkscreen text too thin", "tiny.kicad_pcb", "(thickness 0.15)", "(thickness 0.1)", "text_thickness"],
    ["a net that is not whole", "tiny.kicad_pcb", /\(segment .*\n/, "", "unconnected_items"],
    [
      "a footprint that isn't the library's",
      "tiny.kicad_pcb",
      "(size 0.8 0.95)",
      "(size 0.8 0.9)",
      "lib_footprint_mismatch",
    ],
    ["a net the schematic has otherwise", "tiny.kicad_sch", /"A"/g, '"C"', "net_conflict"],
    ["a part the schematic has otherwise", "tiny.kicad_sch", /"R2"/g, '"R3"', "missing_footprint"],
    [
      "a label alone in the schematic",
      "tiny.kicad_sch",
      '(global_label "A"',
      '(global_label "Z"',
      "single_global_label",
    ],
  ])("finds %s", async (_title, file, from, to, type) => {
    const found = await strictDrc(tiny(file, from, to), "tiny", FAB);
    expect(found.map((item) => item.type)).toContain(type);
  });

  it("refuses a file KiCad can't read instead of calling it sound", async () => {
    await expect(strictDrc(tiny("tiny.kicad_pcb", "(net 1", "(nut 1"), "tiny", FAB)).rejects.toThrow(/KiCad/);
  });

  it("names every design rule check that this KiCad has", async () => {
    const script = `
import json, pcbnew
board = pcbnew.NewBoard("fresh.kicad_pcb")
pcbnew.SaveBoard("fresh.kicad_pcb", board)
pcbnew.GetSettingsManager().SaveProject()
print(json.dumps(list(json.load(open("fresh.kicad_pro"))["board"]["design_settings"]["rule_severities"])))`;
    const saved = await kicad.python(script, {});
    expect(saved.stderr).toBe("");
    expect([...DRC_CHECKS].sort()).toEqual((JSON.parse(saved.stdout) as string[]).sort());
  });
});

describeJudged("kicad", "KiCad's plot of a board", () => {
  it("has a Gerber for each layer and both drill files", async () => {
    const plots = await kicadPlots(TINY, "tiny");
    expect([...plots.gerbers.keys()]).toEqual([...PLOT_LAYERS]);
    for (const [layer, gerber] of plots.gerbers) expect(gerber, layer).toMatch(/%FSLAX46Y46\*%[\s\S]*M02\*/);
    expect(plots.gerbers.get("F.Cu")).toContain("%TO.N,A*%");
    expect(plots.drills.pth).toContain("METRIC");
    expect(plots.drills.npth).toContain("METRIC");
  });
});
