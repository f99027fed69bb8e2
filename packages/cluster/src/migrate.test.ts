import { describe, expect, it } from "vitest";
import { clusterJson, migrated, presentFormat, readCluster } from "./index.js";

/** A file of the draft format with comments wherever comments may stand. */
const draft = `# Made by hand.
rubus: 0            # the draft
name: c             # short

power:              # one for each frame
  psu: mean-well-rsp-200-5   # forty ampere
  # set with a meter
  setpoint: 5.1 V
frame: { units: 2 } # low
sites:
  home:
    frames:
      a:
        nodes: 2    # to begin with
        power: { "psu": mean-well-lrs-75-5 }
        frame:
          units: 3  # high
# the end
`;

const present = draft
  .replace("rubus: 0", "rubus: 1")
  .replace("  psu: mean-well-rsp", "  supply: mean-well-rsp")
  .replace("units: 2", "height: 2U")
  .replace('"psu"', "supply")
  .replace("units: 3", "height: 3U");

describe("a file of an older format", () => {
  it("is migrated by touching only what has another name, so that comments and alignment stay", () => {
    const migration = migrated(draft);
    expect(migration?.from).toBe(0);
    expect(migration?.text).toBe(present);
    expect(migrated(present)).toBeUndefined();
  });

  it("knows where each place of the new text was in the old one", () => {
    const migration = migrated(draft);
    for (const word of ["forty", "setpoint", "low", "begin", "high", "the end", "mean-well-lrs"]) {
      const after = migration?.text.indexOf(word) ?? -1;
      expect(migration?.offsetBefore(after), word).toBe(draft.indexOf(word));
    }
  });

  it("reads as the same cluster, with a note that says how to write it anew", () => {
    const [old, fresh] = [draft, present].map((text) => readCluster(text, "c.yaml"));
    if (!old?.ok || !fresh?.ok) throw new Error("both are clusters");
    expect(clusterJson(old.value.cluster)).toBe(clusterJson(fresh.value.cluster));
    expect(fresh.diagnostics).toEqual([]);
    expect(old.diagnostics).toMatchObject([
      { code: "RUB-CFG-015", severity: "note", position: { line: 2, column: 8 } },
    ]);
    expect(old.diagnostics[0]?.remedy).toContain("rubus init --migrate c.yaml");
  });

  it("has what is wrong in it reported where it stands in the file as written", () => {
    const text =
      "rubus: 0\nname: c\npower: { psu: mean-well-lrs-75-5, setpoint: 5 }\nsites: {s: {frames: {a: {nodes: 1}}}}\n";
    const errors = readCluster(text, "c.yaml").diagnostics.filter(({ severity }) => severity === "error");
    expect(errors).toMatchObject([{ code: "RUB-CFG-009", position: { line: 3, column: 45 } }]);
    const both = "rubus: 0\nname: c\npower: { supply: x, psu: y }\nsites: {s: {frames: {a: {nodes: 1}}}}\n";
    expect(readCluster(both, "c.yaml").diagnostics).toMatchObject([
      { code: "RUB-CFG-005", position: { line: 3, column: 21 } },
    ]);
  });

  it.each([
    "rubus: -1",
    "rubus: 0.5",
    "rubus: 2",
    "rubus: '0'",
    "name: c",
    "rubus: [0]",
    "- 0",
    "",
    "rubus: [",
  ])("is not %j", (text) => {
    expect(migrated(text)).toBeUndefined();
  });

  it("is older than the present one", () => {
    expect(presentFormat).toBe(1);
  });
});
