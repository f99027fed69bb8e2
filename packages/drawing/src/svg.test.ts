import { describe, expect, it } from "vitest";
import { circlePath, linePath, rectanglePath } from "./path-shapes.js";
import type { Colour, Item, Scene } from "./scene.js";
import { group, path, text } from "./scene-items.js";
import { toSvg } from "./svg.js";
import { translation } from "./transform.js";

const scene = (items: readonly Item[], rest: Partial<Scene> = {}): Scene => ({
  title: "Board",
  widthMm: 20,
  heightMm: 10.5,
  items,
  ...rest,
});
const stroke = { colour: "#112233", widthMm: 0.15 } as const;

describe("a scene as SVG", () => {
  it("is sized in millimetres, titled, and short where SVG's defaults say the same", () => {
    const svg = toSvg(
      scene(
        [
          path(rectanglePath({ x: 0.1 + 0.2, y: -1 }, 2, 3), { fill: "#ff0000", fillRule: "evenodd" }),
          path(linePath({ x: 0, y: 0 }, { x: 1, y: -0.00001 }), {
            stroke: { ...stroke, cap: "round", join: "bevel", dash: [1, 0.5] },
            opacity: 0.5,
          }),
          group(
            [
              path(linePath({ x: 0, y: 0 }, { x: 1, y: 1 }), {
                stroke: { ...stroke, cap: "butt", join: "miter" },
              }),
            ],
            {
              id: "u 1",
              title: "U1 <MCU>",
              transform: translation(5, 6),
              clip: rectanglePath({ x: 0, y: 0 }, 1, 1),
              clipRule: "evenodd",
              opacity: 0.25,
            },
          ),
        ],
        { background: "#ffffff", title: "A & B" },
      ),
    );
    expect(
      svg,
    ).toBe(`<svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="10.5mm" viewBox="0 0 20 10.5" fill="none">
<title>A &amp; B</title>
<rect width="100%" height="100%" fill="#ffffff"/>
<path fill="#ff0000" fill-rule="evenodd" d="M0.3-1L2.3-1L2.3 2L0.3 2Z"/>
<path stroke="#112233" stroke-width="0.15" stroke-linecap="round" stroke-linejoin="bevel" stroke-dasharray="1 0.5" opacity="0.5" d="M0 0L1 0"/>
<g id="u-1" transform="matrix(1 0 0 1 5 6)" clip-path="url(#clip)" opacity="0.25">
<title>U1 &lt;MCU&gt;</title>
<clipPath id="clip"><path clip-rule="evenodd" d="M0 0L1 0L1 1L0 1Z"/></clipPath>
<path stroke="#112233" stroke-width="0.15" d="M0 0L1 1"/>
</g>
</svg>
`);
  });

  it("draws text as one outline that names its words", () => {
    const svg = toSvg(scene([text({ x: 2, y: 3 }, 'I "Ω" <', 2.048, { colour: "#00ff00" })]));
    expect(svg).toContain(
      '<path aria-label="I &quot;Ω&quot; &lt;" fill="#00ff00" transform="matrix(0.001 0 0 -0.001 2 3)" d="M',
    );
    expect(svg).not.toContain("<text");
    expect(toSvg(scene([text({ x: 2, y: 3 }, "I", 2.048)]))).toContain('d="M201 0v1493h202v-1493z"');
  });

  it("gives every id once and puts the prefix before each of them", () => {
    const twice = group([], { id: "r1", clip: circlePath({ x: 0, y: 0 }, 1) });
    const svg = toSvg(scene([twice, twice]), { idPrefix: "top-" });
    expect(svg.match(/ id="[^"]*"/g)).toEqual([
      ' id="top-r1"',
      ' id="top-clip"',
      ' id="top-r1-2"',
      ' id="top-clip-2"',
    ]);
    expect(svg.match(/url\([^)]*\)/g)).toEqual(["url(#top-clip)", "url(#top-clip-2)"]);
  });

  it("replaces characters that XML can't hold", () => {
    expect(toSvg(scene([], { title: "a\u0000b\ud800c😀" }))).toContain("<title>a\ufffdb\ufffdc😀</title>");
  });

  it("refuses colours, numbers and paths that no drawing can mean", () => {
    const injected = '#fff" onload="x' as Colour;
    expect(() => toSvg(scene([path([], { fill: injected })]))).toThrow(RangeError);
    expect(() => toSvg(scene([path(linePath({ x: Number.NaN, y: 0 }, { x: 1, y: 1 }), { stroke })]))).toThrow(
      RangeError,
    );
    expect(() => toSvg(scene([path([{ to: "close" }], { stroke })]))).toThrow(TypeError);
  });
});
