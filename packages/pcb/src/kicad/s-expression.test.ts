import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  childOf,
  childrenOf,
  flagOf,
  list,
  numberAt,
  numberText,
  printSExpression,
  readSExpression,
  SExpressionError,
  type SItem,
  type SList,
  textAt,
  word,
} from "./s-expression.js";

const bare = fc.stringMatching(/^[A-Za-z_*&][A-Za-z0-9_.*&-]{0,8}$/);
const millimetres = fc.integer({ min: -1e9, max: 1e9 }).map((nanometres) => nanometres / 1e6 + 0);

const { node } = fc.letrec<{ node: SList; item: SItem }>((tie) => ({
  node: fc
    .tuple(bare, fc.array(tie("item"), { maxLength: 6 }))
    .map(([keyword, items]) => list(keyword, ...items)),
  item: fc.oneof(
    { depthSize: "small" },
    millimetres,
    fc.string({ unit: "binary" }),
    fc.constantFrom('"', "\\", "a\nb", "\t", "(", ")", "", "12", "yes"),
    bare.map(word),
    tie("node"),
  ),
}));

describe("S-expressions", () => {
  it("reads what it printed", () => {
    fc.assert(
      fc.property(node, (tree) => {
        expect(readSExpression(printSExpression(tree))).toEqual(tree);
      }),
    );
  });

  it("prints nested lists on lines of their own and short ones on one line", () => {
    const tree = list("pad", "1", word("smd"), list("at", 1.5, -2), list("net", 3, 'say "5 V"'));
    expect(printSExpression(tree)).toBe('(pad "1" smd (at 1.5 -2) (net 3 "say \\"5 V\\""))\n');
    expect(printSExpression(list("kicad_pcb", list("setup", list("at", 0, 0)), word("x")))).toBe(
      "(kicad_pcb\n\t(setup (at 0 0))\n\tx\n)\n",
    );
  });

  it.each([
    [0.1 + 0.2, "0.3"],
    [-0.0000001, "0"],
    [100, "100"],
    [1e-6, "0.000001"],
    [12.5, "12.5"],
  ])("prints %d as %s", (value, text) => expect(numberText(value)).toBe(text));

  it("refuses a number that is none", () => {
    expect(() => numberText(Number.NaN)).toThrow(RangeError);
    expect(() => printSExpression(list("at", Number.POSITIVE_INFINITY))).toThrow(RangeError);
  });

  it.each(["", "(a", "(a))", "a", "(a) (b)", '(a "b)', "()"])("refuses %j", (text) => {
    expect(() => readSExpression(text)).toThrow(SExpressionError);
  });

  it("finds children, numbers, words and flags", () => {
    const tree = readSExpression('(a 1 "two" three (b 4) (b 5) (hide yes) (power))');
    expect(childrenOf(tree, "b").map((child) => numberAt(child, 0))).toEqual([4, 5]);
    expect([0, 1, 2, 3].map((index) => textAt(tree, index))).toEqual(["1", "two", "three", undefined]);
    expect(["hide", "three", "power"].map((name) => flagOf(tree, name))).toEqual([true, true, false]);
    expect(childOf(tree, "c")).toBeUndefined();
  });
});
