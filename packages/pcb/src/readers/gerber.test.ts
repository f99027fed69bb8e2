import { area, vec2 } from "@rubus/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apertureOf, grownShape, macroText } from "../fabrication/aperture.js";
import { shapeOutline } from "../geometry.js";
import type { PadShape } from "../model/pads.js";
import { gerberImage } from "./gerber.js";
import { macroValue } from "./gerber-macro.js";
import { UnreadableFile } from "./unreadable.js";

const head = "%FSLAX46Y46*%\n%MOMM*%\n";
const image = (body: string) => gerberImage(`${head}${body}\nM02*\n`);
const totalArea = (
  object:
    | { readonly shapes: readonly { readonly outline: readonly { x: number; y: number }[] }[] }
    | undefined,
) => (object?.shapes ?? []).reduce((sum, { outline }) => sum + Math.abs(area(outline)), 0);

/** The line of the first thing that can't be read. */
const refusal = (text: string): string => {
  try {
    gerberImage(text);
    return "read";
  } catch (error) {
    return error instanceof UnreadableFile ? `${error.line}: ${error.message}` : String(error);
  }
};

describe("the Gerber reader", () => {
  it("reads file, aperture and object attributes, with their escapes", () => {
    const { attributes, objects } = image(
      [
        "%TF.FileFunction,Copper,L1,Top*%",
        "%TA.AperFunction,SMDPad,CuDef*%",
        "%ADD10R,1X2*%",
        "%TD*%",
        "D10*",
        "%TO.P,U1,2,A\\u002CB*%",
        "%TO.N,\\u00B5_\\U0001F600*%",
        "X1000000Y-2000000D03*",
        "%TD.P*%",
        "Y0D03*",
      ].join("\n"),
    );
    expect(attributes.get("FileFunction")).toEqual(["Copper", "L1", "Top"]);
    expect(objects).toMatchObject([
      {
        kind: "flash",
        at: vec2(1, -2),
        use: ["SMDPad", "CuDef"],
        pin: { ref: "U1", number: "2" },
        net: "µ_😀",
      },
      { kind: "flash", at: vec2(1, 0), net: "µ_😀", pin: undefined },
    ]);
  });

  it("keeps coordinates that a command leaves out, and reads inches", () => {
    const { objects } = gerberImage(
      "%FSLAX24Y24*%\n%MOIN*%\n%ADD10C,0.01*%\nD10*\nX10000Y10000D02*\nG01X20000D01*\nM02*\n",
    );
    expect(objects).toMatchObject([
      { kind: "draw", path: [vec2(25.4, 25.4), vec2(50.8, 25.4)], widthMm: 0.254 },
    ]);
  });

  it("draws arcs either way round and full circles", () => {
    const arc = (code: string, end: string) =>
      image(`%ADD10C,0.1*%\nD10*\nG75*\nX1000000Y0D02*\n${code}${end}I-1000000J0D01*`).objects[0];
    const heights = (object: ReturnType<typeof arc>) =>
      object?.kind === "draw" ? object.path.map(({ y }) => Math.sign(Math.round(y * 1e6))) : [];
    expect(Math.min(...heights(arc("G03", "X-1000000Y0")))).toBe(0);
    expect(Math.max(...heights(arc("G02", "X-1000000Y0")))).toBe(0);
    const circle = image("G75*\nG36*\nX1000000Y0D02*\nG03X1000000Y0I-1000000J0D01*\nG37*").objects[0];
    expect(totalArea(circle)).toBeCloseTo(Math.PI, 2);
  });

  it("reads every contour of a region, and clear polarity", () => {
    const square = (x: number) =>
      `X${x}000000Y0D02*\nX${x + 1}000000D01*\nY1000000D01*\nX${x}000000D01*\nY0D01*\n`;
    const { objects } = image(`%LPC*%\n%TA.AperFunction,Conductor*%\nG36*\n${square(0)}${square(3)}G37*`);
    expect(objects).toMatchObject([{ kind: "region", dark: false, use: ["Conductor"] }]);
    expect(totalArea(objects[0])).toBeCloseTo(2, 9);
  });

  it.each([
    ["%SRX2Y2I1J1*%", '3: command "SR" is not read'],
    ["%ADD10Foo,1*%", '3: aperture macro "Foo" is not defined'],
    ["%ADD10C,1*%\nD11*", "4: aperture D11 is not defined"],
    ["%ADD10R,1X1*%\nD10*\nX0Y0D02*\nX1Y0D01*", "6: a line is drawn with an aperture that isn't round"],
    ["X0Y0D03*", "3: a flash without an aperture or in a region"],
    ["G91*", '3: code "G91" is not read'],
    ["%ADD10C,1*%\nD10*\nG74*\nG02X1Y1I1J1D01*", "6: arcs are read in multi-quadrant mode (G75) only"],
  ])("refuses %j and says where", (body, message) => {
    expect(refusal(`${head}${body}\nM02*\n`)).toBe(message);
  });

  it("refuses a file that was cut off, wherever that was", () => {
    const whole = `${head}%ADD10C,1*%\nD10*\nX0Y0D03*\nM02*\n`;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length - 3 }), (length) => {
        expect(refusal(whole.slice(0, length))).not.toBe("read");
      }),
    );
  });
});

describe("apertures written and read back", () => {
  const size = fc.double({ min: 0.2, max: 3, noNaN: true });
  const shapes: fc.Arbitrary<PadShape> = fc.oneof(
    fc.record({ kind: fc.constant("rectangle" as const), widthMm: size, heightMm: size }),
    fc.record({ kind: fc.constant("oval" as const), widthMm: size, heightMm: size }),
    fc.record({ kind: fc.constant("circle" as const), diameterMm: size }),
    fc
      .record({ widthMm: size, heightMm: size, part: fc.double({ min: 0.05, max: 1, noNaN: true }) })
      .map(({ widthMm, heightMm, part }) => ({
        kind: "rounded" as const,
        widthMm,
        heightMm,
        radiusMm: (part * Math.min(widthMm, heightMm)) / 2,
      })),
  );

  it("reach as far as the pad's own outline in every direction, grown or not, turned or not", () => {
    const turns = fc.oneof(
      fc.constantFrom(0, 90, 180, 270, -90, 45),
      fc.double({ min: 0, max: 360, noNaN: true }),
    );
    const grown = fc.constantFrom(0, 0.05, 0.5);
    const heading = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    fc.assert(
      fc.property(shapes, turns, grown, heading, (shape, rotation, grownMm, angle) => {
        const aperture = apertureOf(grownShape(shape, grownMm), rotation, []);
        const macro = aperture.macro ? macroText[aperture.macro].join("\n") : "";
        const { objects } = image(`${macro}\n%ADD10${aperture.template}*%\nD10*\nX0Y0D03*`);
        const reach = (outline: readonly { readonly x: number; readonly y: number }[], turn: number) =>
          Math.max(...outline.map(({ x, y }) => x * Math.cos(turn) + y * Math.sin(turn)));
        const drawn = Math.max(...(objects[0]?.shapes ?? []).map(({ outline }) => reach(outline, angle)));
        const wanted = reach(shapeOutline(shape, grownMm), angle - (rotation * Math.PI) / 180);
        expect(Math.abs(drawn - wanted)).toBeLessThan(0.006);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe("arithmetic of aperture macros", () => {
  it.each([
    ["1+2x3", 7],
    ["(1+2)x3", 9],
    ["$1-$2/4", 1.5],
    ["-$1+.5", -1.5],
    ["$9", 0],
    ["8/2/2", 2],
  ])("%s is %d", (text, value) => {
    expect(
      macroValue(
        text,
        new Map([
          [1, 2],
          [2, 2],
        ]),
        1,
      ),
    ).toBe(value);
  });

  it.each(["1+", "(1", "1 $", "a"])("refuses %s", (text) => {
    expect(() => macroValue(text, new Map(), 1)).toThrow(UnreadableFile);
  });
});
