import { describe, expect, it } from "vitest";
import { type MeasuredPart, provePrintedParts } from "./part-proofs.js";
import { readSettings, tenPi4Settings, withChanges } from "./test-support/cluster-yaml.js";

const cluster = readSettings(tenPi4Settings);
const bedOf = (bed: string) => readSettings({ ...tenPi4Settings, "printer.bed": bed });

const measures: MeasuredPart["measures"] = {
  volumeMm3: 60_000,
  contactMm2: 2000,
  centre: { x: 70, y: 40, z: 20 },
  box: { min: { x: 0, y: 0, z: 0 }, max: { x: 150, y: 80, z: 40 } },
  overhangDegrees: 47.5,
  overhangAt: null,
  bridgeMm: 9.5,
  bridgeAt: null,
  ledgeMm: 1,
  wallMm: 1.26,
  wallAt: null,
  skinMm: 0.6,
  skinAt: null,
  steep: [],
};
const part = (change: Partial<MeasuredPart["measures"]> = {}, own: Partial<MeasuredPart> = {}) =>
  ({
    key: "tray-pi4b",
    title: "Tray, Pi 4B",
    measures: { ...measures, ...change },
    filament: "petg",
    flameRetardant: false,
    ...own,
  }) satisfies MeasuredPart;

const failed = (each: MeasuredPart, of = cluster) =>
  provePrintedParts(of, [each])
    .filter(({ verdict }) => verdict === "fail")
    .map(({ id, code }) => `${id} ${code}`);

describe("the proofs of printed parts", () => {
  it("pass within 5 % of each limit, with the margin that is left", () => {
    const results = provePrintedParts(cluster, [part()]);
    expect(results.map(({ verdict }) => verdict)).toEqual(["pass", "pass", "pass", "pass", "pass"]);
    const margin = (kind: string) => results.find(({ id }) => id === `print.${kind}:tray-pi4b`)?.margin;
    expect(margin("overhang")).toBeCloseTo((50.1 - 47.5) / 50.1, 6);
    expect(margin("bridge")).toBeCloseTo(0.52 / 10.02, 6);
    expect(margin("wall")).toBeCloseTo(0.08 / 1.18, 6);
    expect(margin("part-bed")).toBeCloseTo((180 - 150) / 180, 6);
  });

  it("take what lies on a limit, and refuse what is 5 % beyond it", () => {
    expect(failed(part({ overhangDegrees: 50, bridgeMm: 10, wallMm: 1.2 }))).toEqual([]);
    expect(failed(part({ overhangDegrees: 52.5 }))).toEqual(["print.overhang:tray-pi4b RUB-PRN-002"]);
    expect(failed(part({ bridgeMm: 10.5 }))).toEqual(["print.bridge:tray-pi4b RUB-PRN-003"]);
    expect(failed(part({ wallMm: 1.14 }))).toEqual(["print.wall:tray-pi4b RUB-PRN-004"]);
    expect(failed(part({ skinMm: 0.36 }))).toEqual(["print.skin:tray-pi4b RUB-PRN-004"]);
  });

  it("say no more of overhangs and bridges where supports are set", () => {
    const supported = part({ overhangDegrees: 90, bridgeMm: 30 }, { supports: "under the hook" });
    expect(failed(supported)).toEqual([]);
    const [, overhang] = provePrintedParts(cluster, [supported]);
    expect(overhang?.statement).toContain("under the hook");
  });

  it("lay a part on the bed in its better turn, and name a bed that takes it", () => {
    expect(failed(part(), bedOf("[85 mm, 160 mm, 180 mm]"))).toEqual([]);
    const small = { ...tenPi4Settings, "printer.bed": "[120 mm, 145 mm, 180 mm]" };
    const [bed] = provePrintedParts(readSettings(small), [part()]);
    expect(bed).toMatchObject({ verdict: "fail", code: "RUB-PRN-001", typical: 150, limit: 145 });
    const healed = readSettings(withChanges(small, bed?.changes?.[0] ?? []));
    expect(failed(part(), healed)).toEqual([]);
  });

  it("ask for a flame retardant filament near bars, and the remedy is one", () => {
    const guard = (filament: string) => part({}, { key: "guard", flameRetardant: true, filament });
    expect(failed(guard("petg"))).toEqual(["print.filament:guard RUB-PRN-005"]);
    expect(failed(guard("petg-v0"))).toEqual([]);
    const result = provePrintedParts(cluster, [guard("petg")]).at(-1);
    expect(result?.changes).toEqual([[{ key: "printer.filament", value: "petg-v0" }]]);
  });
});
