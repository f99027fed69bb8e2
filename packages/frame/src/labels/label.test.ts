import { openWorkshop, toStl } from "@rubus/cad";
import { textWidth } from "@rubus/drawing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyStack } from "../stack.js";
import { faceMeasures } from "../tray/face-measures.js";
import { labelPart, labelSolid } from "./label.js";
import { labelMeasures, labelText } from "./label-text.js";

const shop = await openWorkshop();

const place = "a-10-2";
const longest = "abcdefghijklmnopqrstuvwxyz-0123456789-abcdefghijklmnopqrstuvwxy";

const hostname = fc
  .stringMatching(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/)
  .filter((name) => name.length <= 63);

describe("the text of a label", () => {
  it("is a short name on one line, as large as the plate takes", () => {
    expect(labelText("n1", place)).toEqual({ lines: ["n1"], sizeMm: labelMeasures.mostMm });
    const { lines, sizeMm } = labelText("node-07", place);
    expect(lines).toEqual(["node-07"]);
    expect(sizeMm).toBeGreaterThan(labelMeasures.mostOfTwoMm);
  });

  it("breaks a longer name behind a hyphen", () => {
    const { lines, sizeMm } = labelText("raspberry-pi-rack-node-07", place);
    expect(lines).toEqual(["raspberry-pi-", "rack-node-07"]);
    expect(sizeMm).toBeGreaterThanOrEqual(labelMeasures.leastMm);
  });

  it("breaks a name without hyphens anywhere", () => {
    expect(labelText("abcdefghijklmnopqrst", place).lines).toHaveLength(2);
  });

  it("is the place where a name of 63 characters could not be read", () => {
    expect(longest).toHaveLength(63);
    expect(labelText(longest, place).lines).toEqual([place]);
  });

  it("is nothing when neither can be read", () => {
    expect(() => labelText(longest, longest)).toThrow(RangeError);
  });

  it("always fits its plate in letters that can be read, and leaves no character out", () => {
    fc.assert(
      fc.property(hostname, (name) => {
        const { lines, sizeMm } = labelText(name, place);
        const { widthMm, marginMm, font, leastMm } = labelMeasures;
        expect(sizeMm).toBeGreaterThanOrEqual(leastMm);
        for (const line of lines)
          expect(textWidth(line, sizeMm, font)).toBeLessThan(widthMm - 2 * marginMm + 1e-6);
        expect([name, place]).toContain(lines.join(""));
      }),
    );
  });
});

describe("a label plate", () => {
  it("lies between the corners on the face", () => {
    const { left, right, low, high } = faceMeasures(anyStack()).label;
    const { at, widthMm, heightMm } = labelMeasures;
    expect(at.x).toBeGreaterThan(left);
    expect(at.x + widthMm).toBeLessThan(right);
    expect(at.z).toBeGreaterThan(low);
    expect(at.z + heightMm).toBeLessThan(high);
  });

  it("is the same file for the same name, wherever the node stands", () => {
    const [a, b] = [labelPart("n-7", "a-1-1"), labelPart("n-7", "b-3-2")];
    expect(a.key).toBe(b.key);
    const options = { clearanceMm: 0.2 };
    const [one, other] = [a.model(shop, options), b.model(shop, options)];
    expect(toStl(shop.mesh(one))).toEqual(toStl(shop.mesh(other)));
    expect(shop.partToStep(a.key, one, "#000000")).toEqual(shop.partToStep(b.key, other, "#000000"));
  });

  it("keeps its letters on the plate, tails of letters and all", () => {
    for (const lines of [["gyq"], ["Hj", "gq"]]) {
      const { min, max } = shop.bounds(
        labelSolid(shop, {
          lines,
          sizeMm: lines.length === 1 ? labelMeasures.mostMm : labelMeasures.mostOfTwoMm,
        }),
      );
      expect(min.y).toBeGreaterThan(-1e-6);
      expect(max.y).toBeLessThan(labelMeasures.heightMm + 1e-6);
      expect(max.x).toBeLessThan(labelMeasures.widthMm + 1e-6);
      expect(max.z).toBeCloseTo(labelMeasures.plateMm + labelMeasures.raisedMm, 5);
    }
  });

  it("has different names for different files", () => {
    expect(labelPart("node-1", place).key).not.toBe(labelPart("node-2", place).key);
  });
});
