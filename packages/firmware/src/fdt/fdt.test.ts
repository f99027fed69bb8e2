import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asciiBytes, concatBytes, u32be } from "../bytes.js";
import {
  decodeFdt,
  encodeFdt,
  type FlatNode,
  type FlatTree,
  findNode,
  findProperty,
  readCells,
  readStrings,
} from "../index.js";

const encoded = (tree: FlatTree): Uint8Array => {
  const result = encodeFdt(tree);
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return result.value;
};

const names = ["a", "ba", "cba", "reg", "vreg", "compatible", "#size-cells", "i2c@1", "status", "x"];
const properties = fc
  .uniqueArray(fc.constantFrom(...names), { maxLength: 4 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((name) =>
        fc.record(
          { name: fc.constant(name), value: fc.uint8Array({ maxLength: 9 }) },
          { noNullPrototype: true },
        ),
      ),
    ),
  );
const { node } = fc.letrec<{ node: FlatNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constant({ name: "", properties: [], children: [] }),
    fc.tuple(properties, fc.array(tie("node"), { maxLength: 3 })).map(([own, children]) => ({
      name: "",
      properties: own,
      children: children.map((child, i) => ({ ...child, name: `${names[i]}${i}@${i}` })),
    })),
  ),
}));
const tree: fc.Arbitrary<FlatTree> = fc.record(
  {
    reservations: fc.array(
      fc.record(
        { address: fc.bigInt(0n, (1n << 64n) - 1n), size: fc.bigInt(1n, (1n << 64n) - 1n) },
        { noNullPrototype: true },
      ),
      { maxLength: 2 },
    ),
    bootCpu: fc.nat(3),
    root: node,
  },
  { noNullPrototype: true },
);

const small: FlatTree = {
  reservations: [],
  bootCpu: 0,
  root: {
    name: "",
    properties: [{ name: "p", value: Uint8Array.of(1) }],
    children: [{ name: "n", properties: [], children: [] }],
  },
};

/** A tree with what damage may hit: values of all lengths, shared names, nodes in nodes. */
const branching: FlatNode = {
  name: "",
  properties: ["vreg", "reg", "status"].map((each, i) => ({
    name: each,
    value: new Uint8Array(3 * i).fill(7),
  })),
  children: ["a", "b@1", "c"].map((each) => ({
    name: each,
    properties: [{ name: "compatible", value: asciiBytes(`${each}\0`) }],
    children: [{ name: "deep", properties: [{ name: "x", value: u32be(1) }], children: [] }],
  })),
};

/** A file with any structure and strings, and the right header for them. */
const assembled = (
  structure: readonly (number | string)[],
  text = "p\0",
  header: Readonly<Record<number, number>> = {},
) => {
  const block = concatBytes(
    structure.map((part) => (typeof part === "number" ? u32be(part) : asciiBytes(part))),
  );
  const table = asciiBytes(text);
  const words = [
    0xd00dfeed,
    56 + block.length + table.length,
    56,
    56 + block.length,
    40,
    17,
    16,
    0,
    table.length,
    block.length,
  ];
  for (const [at, value] of Object.entries(header)) words[Number(at)] = value;
  return concatBytes([...words.map(u32be), new Uint8Array(16), block, table]);
};

const name = { root: "\0\0\0\0", n: "n\0\0\0" };
const sound = [1, name.root, 3, 1, 0, "\x01\0\0\0", 1, name.n, 2, 2, 9];
/** Nodes one inside the other. */
const nested = (depth: number): readonly (number | string)[] => [
  ...Array.from({ length: depth }, (_, i) => [1, i === 0 ? name.root : name.n]).flat(),
  ...Array.from({ length: depth }, () => 2),
  9,
];

const damages: readonly (readonly [what: string, bytes: Uint8Array, code: string])[] = [
  ["nothing", new Uint8Array(), "RUB-EEP-201"],
  ["a source", asciiBytes("/dts-v1/; / { };"), "RUB-EEP-201"],
  ["version 16", assembled(sound, "p\0", { 5: 16 }), "RUB-EEP-202"],
  ["a later version that isn't compatible", assembled(sound, "p\0", { 5: 19, 6: 18 }), "RUB-EEP-202"],
  [
    "a version older than what it is compatible with",
    assembled(sound, "p\0", { 5: 17, 6: 18 }),
    "RUB-EEP-202",
  ],
  ["half a header", assembled(sound).slice(0, 20), "RUB-EEP-203"],
  ["an end cut off", assembled(sound).slice(0, -1), "RUB-EEP-203"],
  ["bytes after its end", concatBytes([assembled(sound), new Uint8Array(4)]), "RUB-EEP-203"],
  ["a structure out of place", assembled(sound, "p\0", { 2: 58 }), "RUB-EEP-203"],
  ["a structure over the strings", assembled(sound, "p\0", { 9: 0xfffffffc }), "RUB-EEP-203"],
  ["strings outside the file", assembled(sound, "p\0", { 8: 0xffffffff }), "RUB-EEP-203"],
  ["reservations over the header", assembled(sound, "p\0", { 4: 24 }), "RUB-EEP-203"],
  ["reservations out of step", assembled(sound, "p\0", { 4: 44 }), "RUB-EEP-203"],
  ["reservations that don't end", (() => assembled(sound).fill(1, 40, 56))(), "RUB-EEP-203"],
  ["no structure", assembled([]), "RUB-EEP-204"],
  ["an end without a root", assembled([9]), "RUB-EEP-204"],
  ["a property without a node", assembled([3, 0, 0, 9]), "RUB-EEP-204"],
  ["a node that never ends", assembled([1, name.root, 9]), "RUB-EEP-204"],
  ["no end", assembled([1, name.root, 2]), "RUB-EEP-204"],
  ["two roots", assembled([1, name.root, 2, 1, name.root, 2, 9]), "RUB-EEP-204"],
  ["more ends than nodes", assembled([1, name.root, 2, 2, 9]), "RUB-EEP-204"],
  ["something after its end", assembled([...sound, 4]), "RUB-EEP-204"],
  ["an unknown token", assembled([1, name.root, 5, 2, 9]), "RUB-EEP-204"],
  ["a property that ends outside", assembled([1, name.root, 3, 0xffffffff, 0, 2, 9]), "RUB-EEP-204"],
  ["half a property", assembled([1, name.root, 3, 0]), "RUB-EEP-204"],
  ["a property behind a node", assembled([1, name.root, 1, name.n, 2, 3, 0, 0, 2, 9]), "RUB-EEP-204"],
  ["a root with a name", assembled([1, name.n, 2, 9]), "RUB-EEP-205"],
  ["a node without a name", assembled([1, name.root, 1, name.root, 2, 2, 9]), "RUB-EEP-205"],
  ["a node with a slash", assembled([1, name.root, 1, "n/m\0", 2, 2, 9]), "RUB-EEP-205"],
  ["a name that never ends", assembled([1, name.root, 1, "nnnn"]), "RUB-EEP-205"],
  ["a property's name outside the strings", assembled([1, name.root, 3, 0, 2, 2, 9]), "RUB-EEP-205"],
  ["a property's name that never ends", assembled([1, name.root, 3, 0, 0, 2, 9], "p"), "RUB-EEP-205"],
  ["a property without a name", assembled([1, name.root, 3, 0, 1, 2, 9]), "RUB-EEP-205"],
  ["65 nodes, one inside the other", assembled(nested(65)), "RUB-EEP-206"],
  ["a property twice", assembled([1, name.root, 3, 0, 0, 3, 0, 0, 2, 9]), "RUB-EEP-207"],
  ["a node twice", assembled([1, name.root, 1, name.n, 2, 1, name.n, 2, 2, 9]), "RUB-EEP-207"],
];

describe("a flattened device tree", () => {
  it("reads back to the same tree", () => {
    fc.assert(
      fc.property(tree, (flat) => {
        const back = decodeFdt(encoded(flat));
        return back.ok && isDeepStrictEqual(back.value, flat);
      }),
      { numRuns: 1000, seed: 6 },
    );
  });

  it("is laid out as the specification says, and its names share bytes where one ends another", () => {
    expect(Buffer.from(encoded(small))).toEqual(Buffer.from(assembled(sound)));
    const value = new Uint8Array();
    const shared = {
      ...small,
      root: { ...small.root, properties: ["vreg", "reg", "r"].map((each) => ({ name: each, value })) },
    };
    expect(new TextDecoder().decode(encoded(shared)).endsWith("vreg\0r\0")).toBe(true);
  });

  it("is read from a buffer of Node into bytes of its own", () => {
    const file = Buffer.from(encoded(small));
    const read = decodeFdt(file);
    file.fill(0);
    expect(read.ok && isDeepStrictEqual(read.value, small)).toBe(true);
  });

  it.each(damages)("is refused with %s", (_what, bytes, code) => {
    const result = decodeFdt(bytes);
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map((each) => each.code)).toEqual([code]);
    expect(result.diagnostics[0]?.message).not.toMatch(/undefined|NaN|\[object/u);
  });

  it("may have gaps in its structure, as a tree has that was edited in place, and 64 nodes in one another", () => {
    const gaps = assembled([4, 1, name.root, 4, 3, 1, 0, "\x01abc", 4, 1, name.n, 4, 2, 2, 4, 9]);
    expect(decodeFdt(gaps)).toMatchObject({ ok: true, value: small });
    expect(decodeFdt(assembled(nested(64))).ok).toBe(true);
  });

  it("of any bytes is read or refused, never thrown at, and what is read can be written", () => {
    const start = encoded({ ...small, root: branching });
    const word = fc.constantFrom(0, 1, 2, 3, 4, 9, 0x7fffffff, 0x80000000, 0xfffffffc, 0xffffffff);
    const place = fc.nat(Math.floor(start.length / 4) - 1);
    const change = fc.oneof(
      fc.tuple(place, word).map(
        ([at, value]) =>
          (bytes: Uint8Array) =>
            bytes.set(u32be(value), 4 * at),
      ),
      fc.tuple(fc.nat(start.length - 1), fc.nat(255)).map(
        ([at, value]) =>
          (bytes: Uint8Array) =>
            bytes.fill(value, at, at + 1),
      ),
      fc.tuple(place, place, fc.nat(6)).map(
        ([to, from, words]) =>
          (bytes: Uint8Array) =>
            bytes.copyWithin(4 * to, 4 * from, 4 * (from + words)),
      ),
    );
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), fc.nat(40), (changes, cut) => {
        const bytes = start.slice();
        for (const apply of changes) apply(bytes);
        const result = decodeFdt(cut < 38 ? bytes : bytes.subarray(0, bytes.length - cut));
        seen.add(result.diagnostics[0]?.code ?? "read");
        return result.ok ? encodeFdt(result.value).ok : result.diagnostics.length === 1;
      }),
      { numRuns: 10_000, seed: 6 },
    );
    expect([...seen].sort()).toEqual([
      "RUB-EEP-201",
      "RUB-EEP-202",
      "RUB-EEP-203",
      "RUB-EEP-204",
      "RUB-EEP-205",
      "RUB-EEP-207",
      "read",
    ]);
  });

  it.each([
    ["a root with a name", { ...small, root: { ...small.root, name: "r" } }],
    [
      "a node with a slash",
      { ...small, root: { ...small.root, children: [{ ...small.root, name: "a/b" }] } },
    ],
    [
      "a property with a space",
      { ...small, root: { ...small.root, properties: [{ name: "a b", value: Uint8Array.of() }] } },
    ],
    [
      "two nodes of a name",
      { ...small, root: { ...small.root, children: [...small.root.children, ...small.root.children] } },
    ],
    ["a reservation of nothing", { ...small, reservations: [{ address: 0n, size: 0n }] }],
    ["a reservation of 65 bits", { ...small, reservations: [{ address: 1n << 64n, size: 1n }] }],
    ["processor 1.5", { ...small, bootCpu: 1.5 }],
  ])("can't be written with %s", (_what, flat) => {
    expect(encodeFdt(flat).diagnostics[0]?.code).toBe("RUB-EEP-209");
  });

  it("can't be written with 65 nodes, one inside the other", () => {
    const deep = (depth: number): FlatNode => ({
      name: depth === 65 ? "" : "n",
      properties: [],
      children: depth === 1 ? [] : [deep(depth - 1)],
    });
    expect(encodeFdt({ ...small, root: deep(65) }).diagnostics[0]?.code).toBe("RUB-EEP-209");
  });

  it("is searched by paths, and its values are read as cells and as strings", () => {
    const { root } = small;
    expect(findNode(root, "/")).toBe(root);
    expect(findNode(root, "/n")?.name).toBe("n");
    expect([findNode(root, "/m"), findNode(root, "n"), findNode(root, ""), findNode(root, "/n/m")]).toEqual(
      Array(4).fill(undefined),
    );
    expect(findProperty(root, "p")).toEqual(Uint8Array.of(1));
    expect(readCells(Uint8Array.of(0, 0, 1, 0, 255, 255, 255, 255))).toEqual([256, 0xffffffff]);
    expect(readCells(Uint8Array.of(1))).toBeUndefined();
    expect(readStrings(asciiBytes("a\0\0bc\0"))).toEqual(["a", "", "bc"]);
    expect([readStrings(asciiBytes("a")), readStrings(asciiBytes(""))]).toEqual([undefined, undefined]);
  });
});
