import { describe, expect, it } from "vitest";
import { pilotMeasurements } from "./pilot-measurements.js";
import { readSettings } from "./test-support/cluster-yaml.js";

const keysOf = (settings: Readonly<Record<string, string>>): readonly string[] =>
  pilotMeasurements(readSettings({ name: "sprout", "sites.home.frames.a.nodes": "1", ...settings })).map(
    ({ key }) => key,
  );

describe("the measurements of a pilot", () => {
  it("are twelve, of the parts that its own node uses, each with what the proofs take", () => {
    for (const settings of [
      { "node.model": "pi4b" },
      { "node.model": "pi5" },
      { "node.model": "pi5", "node.stack": "b" },
    ]) {
      const keys = keysOf(settings);
      expect(keys).toHaveLength(12);
      expect(new Set(keys).size).toBe(12);
    }
    expect(keysOf({ "node.model": "pi4b" })).toContain("efuse-pi3-pi4");
    expect(keysOf({ "node.model": "pi4b" })).not.toContain("efuse-pi5");
    expect(keysOf({ "node.model": "pi5", "node.stack": "b" })).not.toContain("fan-current");
  });

  it("expect what was measured already, once it stands in the file", () => {
    const [contact] = pilotMeasurements(
      readSettings({ name: "sprout", "sites.home.frames.a.nodes": "1", "measured.finger-contact": "8 mΩ" }),
    );
    expect(contact?.taken.worst).toBeCloseTo(0.008, 6);
    expect(contact?.taken.confidence).toBe("tested");
  });
});
