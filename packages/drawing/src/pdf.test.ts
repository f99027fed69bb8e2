import { unzlibSync } from "fflate";
import { describe, expect, it, vi } from "vitest";
import { linePath, rectanglePath } from "./path-shapes.js";
import { toPdf } from "./pdf.js";
import type { Colour, Item, Scene } from "./scene.js";
import { group, path, text } from "./scene-items.js";

const scene = (items: readonly Item[], rest: Partial<Scene> = {}): Scene => ({
  title: "Schéma Ω",
  widthMm: 254,
  heightMm: 127,
  items,
  ...rest,
});
const stroke = { colour: "#0000ff", widthMm: 0.2 } as const;
const sample = scene([
  path(rectanglePath({ x: 1, y: 2 }, 3, 4), {
    fill: "#ff0000",
    fillRule: "evenodd",
    stroke: { ...stroke, dash: [1, 2] },
  }),
  group([text({ x: 1, y: 1 }, "5 mΩ", 3)], { clip: rectanglePath({ x: 0, y: 0 }, 9, 9) }),
]);

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

/** The streams of a file in their order, unpacked. */
const streams = (bytes: Uint8Array): readonly string[] =>
  [...latin1(bytes).matchAll(/\/Length (\d+) >>\nstream\n/g)].map((match) => {
    const start = match.index + match[0].length;
    return latin1(unzlibSync(bytes.slice(start, start + Number(match[1]))));
  });

describe("scenes as PDF", () => {
  it("have a cross-reference table that points at every object", () => {
    const file = latin1(toPdf([sample, sample]));
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
    const rows = file.slice(start).match(/^\d{10} 00000 n $/gm) ?? [];
    expect(file.slice(start)).toMatch(new RegExp(`^xref\n0 ${rows.length + 1}\n`));
    expect(rows.length).toBeGreaterThan(10);
    rows.forEach((row, index) => {
      expect(file.slice(Number(row.slice(0, 10)))).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
    });
  });

  it("name only objects that exist", () => {
    const file = latin1(toPdf([scene([...sample.items, group(sample.items, { opacity: 0.5 })])]));
    const numbers = [...file.matchAll(/^(\d+) 0 obj$/gm)].map((match) => match[1]);
    const named = [...file.matchAll(/(\d+) 0 R/g)].map((match) => match[1]);
    expect(named.filter((number) => !numbers.includes(number))).toEqual([]);
  });

  it("are the same bytes in any time zone, language and year", () => {
    const here = toPdf([sample]);
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    vi.stubEnv("LANG", "tr_TR.UTF-8");
    vi.useFakeTimers({ now: new Date("2041-02-03") });
    const there = toPdf([sample]);
    vi.useRealTimers();
    vi.unstubAllEnvs();
    expect(there).toEqual(here);
    expect(latin1(here)).not.toMatch(/Date|20\d\d-/);
  });

  it("give each page the size of its scene and turn the y axis down", () => {
    const file = toPdf([sample, scene([], { widthMm: 25.4 })]);
    expect(latin1(file).match(/\/MediaBox \[[^\]]*\]/g)).toEqual([
      "/MediaBox [0 0 720 360]",
      "/MediaBox [0 0 72 360]",
    ]);
    expect(streams(file)[0]).toMatch(/^2\.834645669 0 0 -2\.834645669 0 360 cm\n4 M\n/);
  });

  it("paint fills, strokes, dashes and clips by their operators", () => {
    const [content = ""] = streams(toPdf([sample]));
    expect(content).toContain(
      "1 0 0 rg\n0 0 1 RG 0.2 w 0 J 0 j [1 2] 0 d\n1 2 m\n4 2 l\n4 6 l\n1 6 l\nh\nB*\n",
    );
    expect(content).toContain("q\n0 0 m\n9 0 l\n9 9 l\n0 9 l\nh\nW n\nq\n");
    expect(content.match(/^q$/gm)).toHaveLength(content.match(/^Q$/gm)?.length ?? 0);
  });

  it("draw a repeated letter once, and lay invisible text over its outlines", () => {
    const [content = "", ...rest] = streams(toPdf([scene([text({ x: 0, y: 5 }, "ABBA", 3)])]));
    expect(content).toContain("BT 3 Tr\n/T0 2048 Tf <21222221> Tj\nET\n");
    expect(content.match(/\/G\d+ Do/g)).toEqual(["/G0 Do", "/G1 Do", "/G1 Do", "/G0 Do"]);
    expect(rest.filter((stream) => stream.endsWith("h\nf\n"))).toHaveLength(2);
  });

  it("keep the letters of the two faces apart", () => {
    const both = [text({ x: 0, y: 5 }, "A", 3), text({ x: 9, y: 5 }, "A", 3, { font: "sans-bold" })];
    const [content = ""] = streams(toPdf([scene(both)]));
    expect(content.match(/\/G\d+ Do/g)).toEqual(["/G0 Do", "/G1 Do"]);
    expect(content.match(/\/T\d+ 2048 Tf/g)).toEqual(["/T0 2048 Tf", "/T1 2048 Tf"]);
  });

  it("clip by the rule asked for, and clip away everything by an empty path", () => {
    const clip = rectanglePath({ x: 0, y: 0 }, 9, 9);
    expect(streams(toPdf([scene([group([], { clip, clipRule: "evenodd" })])]))[0]).toContain("h\nW* n\n");
    expect(streams(toPdf([scene([group([], { clip: [] })])]))[0]).toContain("0 0 0 0 re\nW n\n");
  });

  it("open another font when one has no code left", () => {
    const many = String.fromCodePoint(...Array.from({ length: 300 }, (_, index) => 0x4e00 + index));
    const file = latin1(toPdf([scene([text({ x: 0, y: 5 }, many, 3)])]));
    expect(file).toMatch(/\/T0 \d+ 0 R \/T1 \d+ 0 R >>/);
    expect(file.match(/\/LastChar \d+/g)).toEqual(["/LastChar 255", "/LastChar 109"]);
  });

  it("fade what overlaps as one group, and what doesn't by the state alone", () => {
    const fill = path(rectanglePath({ x: 0, y: 0 }, 1, 1), { fill: "#ff0000", opacity: 0.5 });
    expect(streams(toPdf([scene([fill])]))[0]).toContain("q\n/A0 gs\n1 0 0 rg\n");
    const both = streams(toPdf([scene([{ ...fill, stroke }])]));
    expect(both[0]).toContain("q\n/A0 gs\n/X0 Do\nQ\n");
    expect(both[1]).toContain("B\n");
  });

  it("refuse no page, a page too large, and values that no drawing can mean", () => {
    expect(() => toPdf([])).toThrow(RangeError);
    expect(() => toPdf([scene([], { widthMm: 5081 })])).toThrow(RangeError);
    expect(() =>
      toPdf([scene([path(linePath({ x: 0, y: 0 }, { x: 1, y: 1 }), { fill: "red" as Colour })])]),
    ).toThrow(RangeError);
    expect(() => toPdf([scene([path([{ to: "line", x: 1, y: 1 }], { stroke })])])).toThrow(TypeError);
  });
});
