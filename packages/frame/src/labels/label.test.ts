import { boxOfMesh, inPlace, openFitting, volumeOfMesh } from "@rubus/cad";
import { textWidth } from "@rubus/drawing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measurePrint } from "../print/measure.js";
import { anyStack } from "../stack.js";
import { faceMeasures } from "../tray/face-measures.js";
import { printLimits } from "../tray/measures.js";
import { labelMesh } from "./label.js";
import { labelsOf } from "./label-list.js";
import { labelMeasures, labelText } from "./label-text.js";

const room = await openFitting();

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

  it("keeps its letters on the plate, tails of letters and all, in one closed body without overhangs", () => {
    for (const lines of [["gyq"], ["Hj", "gq"], ["node-1"]]) {
      const mesh = labelMesh(room, {
        lines,
        sizeMm: lines.length === 1 ? labelMeasures.mostMm : labelMeasures.mostOfTwoMm,
      });
      const { min, max } = boxOfMesh(mesh);
      expect(min.z).toBe(0);
      expect(max.x).toBeCloseTo(labelMeasures.widthMm, 5);
      expect(max.y).toBeCloseTo(labelMeasures.heightMm, 5);
      expect(max.z).toBeCloseTo(labelMeasures.plateMm + labelMeasures.raisedMm, 5);
      // Letters take a tenth to a third of the field they stand in.
      const plate = labelMeasures.widthMm * labelMeasures.heightMm * labelMeasures.plateMm;
      const field = labelMeasures.widthMm * labelMeasures.heightMm * labelMeasures.raisedMm;
      expect(volumeOfMesh(mesh)).toBeGreaterThan(plate * 0.99 + 0.01 * field);
      expect(volumeOfMesh(mesh)).toBeLessThan(plate + 0.45 * field);
      // Closed: the room refuses what isn't.
      const placed = { name: "label", mesh, placement: inPlace };
      expect(room.sharedRoom([[placed, placed]])[0]?.volumeMm3).toBeCloseTo(volumeOfMesh(mesh), 3);
      expect(measurePrint(mesh).overhangDegrees).toBeLessThan(printLimits.overhangDegrees);
    }
  });
});

describe("the labels of a tree", () => {
  const label = (name: string, place: string) => ({ path: `frame-${place}`, name, place });

  it("are one for each name, as often as nodes bear it, sorted", () => {
    const labels = labelsOf({ labels: [label("n-7", "a-1-1"), label("b", "a-1-2"), label("n-7", "b-3-2")] });
    expect(labels.map(({ key, count }) => [key, count])).toEqual([
      ["label-b", 1],
      ["label-n-7", 2],
    ]);
  });
});
