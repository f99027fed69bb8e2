import { type Filament, filaments, rowOf, threads } from "@rubus/catalogue";
import { airBehindBoltMm, frameRoots, frameTree, guardOpenings } from "@rubus/frame";
import { describe, expect, it } from "vitest";
import { readSettings, tenPi4Settings } from "../test-support/cluster-yaml.js";
import { guardLimits, proveGuard } from "./guard-proofs.js";
import { proveHeights } from "./height-proofs.js";
import { proveRods } from "./rod-proofs.js";
import { proveTongues } from "./tongue-proofs.js";

const cluster = readSettings(tenPi4Settings);
const tree = frameTree(cluster);
const [root] = frameRoots(tree);
const assembly = root !== undefined && "assembly" in root ? root.assembly : "";
const petg = rowOf<Filament>(filaments, "petg");

describe("the height of everything in a frame", () => {
  const at = (lowMm: number, highMm: number, hangsMm = 18.4) =>
    proveHeights(cluster, tree, [
      {
        assembly,
        lowest: { mm: lowMm, path: "washer-of-the-lower-rod-left" },
        highest: { mm: highMm, path: "washer-of-the-upper-rod-left" },
        hangsMm,
      },
    ])[0];

  // The panel is 88.11 mm high, its units 88.9 mm: 0.395 mm above and below.
  it.each([
    [-0.35, 88.1, "pass"],
    [0, 88.45, "pass"],
    [-0.45, 88.1, "fail"],
    [0, 88.55, "fail"],
    // A washer of M5 on axes 4 mm from the edge, as it once was.
    [-0.98, 89.08, "fail"],
  ] as const)("turns at the units' ends: %d to %d mm is a %s", (low, high, verdict) => {
    const result = at(low, high);
    expect(result?.verdict).toBe(verdict);
    expect(Math.abs(result?.margin ?? 1)).toBeLessThan(0.05);
    expect(result?.remedy !== undefined).toBe(verdict === "fail");
    if (verdict === "fail") expect(result?.statement).toContain("washer-of-the-");
  });

  it("is asked of every frame, those that are alike included", () => {
    const two = readSettings({
      ...tenPi4Settings,
      "sites.home.frames": "{ a: { nodes: 10 }, b: { nodes: 10 } }",
    });
    const both = frameTree(two);
    const kinds = new Set(frameRoots(both).map((each) => ("assembly" in each ? each.assembly : "")));
    expect(kinds.size).toBe(1);
    const found = proveHeights(two, both, [
      {
        assembly: [...kinds][0] ?? "",
        lowest: { mm: 0, path: "ear" },
        highest: { mm: 88.11, path: "ear" },
        hangsMm: 0,
      },
    ]);
    expect(found.map(({ subject }) => subject)).toEqual(["home/a", "home/b"]);
  });

  it("says how far reliefs hang into the unit below, where there are any", () => {
    expect(at(0, 88.11)?.statement).toContain("hang 18.4 mm below");
    expect(at(0, 88.11, 0)?.statement).not.toContain("hang");
    expect(proveHeights(cluster, tree, [])).toEqual([]);
  });
});

describe("the pressure of the rods", () => {
  it("is borne by what PETG and ASA creep at, at the torque of fingers", () => {
    for (const key of ["petg", "petg-v0", "asa", "pc-v0"] as const)
      expect(proveRods(cluster, rowOf<Filament>(filaments, key)), key).toMatchObject({ verdict: "pass" });
    // The torque that a nut of M4 gets on brass would crush them.
    expect(proveRods(cluster, petg, rowOf(threads, "m4").torque)).toMatchObject({ verdict: "fail" });
  });

  it("turns with the filament's creep: within 5 % of the limit, and beyond it", () => {
    const { worst } = proveRods(cluster, petg);
    const bearing = (share: number): Filament => ({
      ...petg,
      creepStress: {
        ...petg.creepStress,
        min: (worst * share) as typeof petg.creepStress.value,
      },
    });
    expect(proveRods(cluster, bearing(1.03))).toMatchObject({ verdict: "pass" });
    expect(proveRods(cluster, bearing(1.03)).margin).toBeLessThan(0.05);
    expect(proveRods(cluster, bearing(0.97))).toMatchObject({ verdict: "fail", code: "RUB-FIT-008" });
  });
});

describe("the tongues of a face", () => {
  it("turn with what holds the layers together: within 5 % of the limit, and beyond it", () => {
    const { worst } = proveTongues(cluster);
    expect(proveTongues(cluster)).toMatchObject({ verdict: "pass" });
    const holding = (times: number): Filament => ({
      ...petg,
      strengthAcross: {
        ...petg.strengthAcross,
        min: (2 * worst * times) as typeof petg.strengthAcross.value,
      },
    });
    expect(proveTongues(cluster, holding(1.03))).toMatchObject({ verdict: "pass" });
    expect(proveTongues(cluster, holding(1.03)).margin).toBeLessThan(0.05);
    expect(proveTongues(cluster, holding(0.97))).toMatchObject({ verdict: "fail", code: "RUB-FIT-007" });
  });
});

describe("the touch guard", () => {
  const widest = Math.max(...guardOpenings().map(({ narrowMm }) => narrowMm));

  it("keeps fingers out by every opening, the widest within 5 % of a finger", () => {
    const [openings, air] = proveGuard(cluster);
    expect(openings).toMatchObject({ verdict: "pass", limit: 12 });
    expect(openings?.margin).toBeLessThan(0.05);
    expect(openings?.worst).toBeCloseTo(widest + 0.4, 9);
    expect(air).toMatchObject({ verdict: "pass" });
    expect(airBehindBoltMm()).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ["window", 11.7, 3, "rack.guard-openings"],
    ["bolt", 11.3, 2.9, "rack.guard-air"],
  ] as const)("fails for a %s of %d mm with %d mm of air", (name, narrowMm, airMm, id) => {
    const failed = proveGuard(cluster, [{ name, narrowMm }], airMm).filter(
      ({ verdict }) => verdict === "fail",
    );
    expect(failed.map((each) => each.id.split(":")[0])).toEqual([id]);
    expect(failed[0]).toMatchObject({ code: "RUB-RACK-005" });
    expect(failed[0]?.remedy).toBeDefined();
    expect(Math.abs(failed[0]?.margin ?? 1)).toBeLessThan(0.05);
    expect(guardLimits.finger.value).toBe(12);
  });
});
