/** Poppler reads the PDF: its sizes, its words, and its picture beside the one that resvg makes of the SVG. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeJudged, needJudge, toolOf } from "../../../tests/support/judges.js";
import { arcPath, circlePath, linePath, polygonPath, roundedRectanglePath } from "./path-shapes.js";
import { toPdf } from "./pdf.js";
import { toPng } from "./png.js";
import type { Scene } from "./scene.js";
import { group, path, text } from "./scene-items.js";
import { compose, rotation, scaling, translation } from "./transform.js";

const black = "#000000";
const star = [0, 144, 288, 432, 576].map((degrees) => {
  const radians = (degrees * Math.PI) / 180;
  return { x: 15 + 12 * Math.sin(radians), y: 50 - 12 * Math.cos(radians) };
});
const hatch = [-16, -8, 0, 8, 16].map((y) =>
  path(linePath({ x: -20, y }, { x: 20, y: y + 6 }), { stroke: { colour: "#cc0000", widthMm: 2 } }),
);

const scene: Scene = {
  title: "Bramble (power) — 5 mΩ",
  widthMm: 120,
  heightMm: 90,
  background: "#fffff4",
  items: [
    text({ x: 5, y: 10 }, "Shunt 2 mΩ, 4.7 µF at 85 °C — ±5 %", 5),
    text({ x: 5, y: 18 }, "Łukasz Žižka ≤ 3.3 V → ✓ √Σ", 5, { font: "sans-bold", colour: "#aa0000" }),
    text({ x: 5, y: 24 }, "missing 漢字 here", 4),
    path(roundedRectanglePath({ x: 5, y: 28 }, 30, 8, 3), {
      fill: "#ddddff",
      stroke: { colour: "#0000ff", widthMm: 0.8, dash: [2, 1] },
    }),
    path(arcPath({ x: 60, y: 45 }, 15, 0, 270), { stroke: { colour: "#008800", widthMm: 1, cap: "round" } }),
    path(polygonPath(star), { fill: "#ffaa00", fillRule: "evenodd", stroke: { colour: black, widthMm: 1 } }),
    path(polygonPath(star.map(({ x, y }) => ({ x: x + 26, y }))), {
      fill: "#ffaa00",
      stroke: { colour: black, widthMm: 2, join: "round" },
      opacity: 0.5,
    }),
    group(hatch, {
      clip: circlePath({ x: 0, y: 0 }, 12),
      transform: compose(translation(100, 45), rotation(30), scaling(1, 0.6)),
    }),
    group(
      [
        path(circlePath({ x: 10, y: 5 }, 8), { fill: "#ff0000" }),
        path(circlePath({ x: 18, y: 5 }, 8), { fill: "#0000ff" }),
      ],
      { opacity: 0.4, transform: translation(80, 68) },
    ),
    text({ x: 30, y: 85 }, "upright", 4, { rotateDegrees: 90, anchor: "start", baseline: "middle" }),
  ],
};

describeJudged("poppler", "a PDF read by Poppler", () => {
  const folder = mkdtempSync(join(tmpdir(), "rubus-drawing-"));
  const file = join(folder, "scene.pdf");
  const run = (tool: string, ...args: readonly string[]): string => {
    const { file: program, env } = toolOf(needJudge("poppler"), tool);
    return execFileSync(program, args, { env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  };

  beforeAll(() => writeFileSync(file, toPdf([scene, { ...scene, title: "Second", heightMm: 60 }])));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("has its title, its pages and their sizes", () => {
    const info = run("pdfinfo", "-f", "1", "-l", "2", "-enc", "UTF-8", file);
    expect(info).toMatch(/^Title: +Bramble \(power\) — 5 mΩ$/m);
    expect(info).toMatch(/^Pages: +2$/m);
    expect(info).toMatch(
      /^Page +1 size: +340\.157 x 255\.118 pts$|^Page +1 size: +340\.158 x 255\.118 pts$/m,
    );
    expect(info).toMatch(/^Page +2 size: +340\.15\d x 170\.079 pts$/m);
    expect(info).not.toMatch(/Date/);
  });

  it("gives back every word, whatever its script and its direction", () => {
    const words = run("pdftotext", "-l", "1", "-enc", "UTF-8", file, "-").split(/\s+/);
    const drawn = scene.items.flatMap((item) => (item.kind === "text" ? item.text.split(" ") : []));
    expect(words).toEqual(expect.arrayContaining(drawn));
  });

  it("has its words where their outlines are", () => {
    const page = run("pdftotext", "-l", "1", "-bbox", "-enc", "UTF-8", file, "-");
    const [, left, right] = /xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)"[^>]*>Shunt</.exec(page) ?? [];
    expect(Number(left) / (72 / 25.4)).toBeCloseTo(5, 1);
    // "Shunt" at 5 mm: advances of 1300, 1298, 1298, 1298 and 803 units of 2048 to the em.
    expect(Number(right) / (72 / 25.4)).toBeCloseTo(5 + (5 * 5997) / 2048, 1);
  });

  it("looks as the SVG does", async () => {
    const [width, height] = [960, 720];
    run(
      "pdftoppm",
      "-png",
      "-singlefile",
      "-l",
      "1",
      "-scale-to-x",
      `${width}`,
      "-scale-to-y",
      `${height}`,
      file,
      join(folder, "page"),
    );
    const theirs = PNG.sync.read(readFileSync(join(folder, "page.png")));
    const ours = PNG.sync.read(Buffer.from(await toPng(scene, { pixelsPerMm: 8 })));
    expect([ours.width, ours.height, theirs.width, theirs.height]).toEqual([width, height, width, height]);
    let different = 0;
    for (let index = 0; index < ours.data.length; index += 4) {
      const gap = (channel: number) =>
        Math.abs((ours.data[index + channel] ?? 0) - (theirs.data[index + channel] ?? 0));
      if (Math.max(gap(0), gap(1), gap(2)) > 96) different += 1;
    }
    // Edges differ by the way each program smooths them; a missing item would be ten times as much.
    expect(different / (width * height)).toBeLessThan(0.004);
  });
});
