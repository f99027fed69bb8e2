import { describe, expect, it } from "vitest";
import {
  cells,
  decodeFdt,
  encodeFdt,
  type FlatNode,
  type FlatTree,
  findNode,
  findProperty,
  linkTree,
  node,
  overlayLinks,
  overlayTree,
  property,
  readCells,
  ref,
  strings,
  type TreeNode,
  type TreeProperty,
} from "../index.js";

/** An overlay with one of everything: outer and own references, labels, an override with text between cells. */
const overlay = overlayTree(
  "brcm,bcm2835",
  [
    {
      target: ref("gpio"),
      content: { properties: [], children: [node("pins", { label: "pins" })] },
    },
    {
      target: { path: "/" },
      content: {
        properties: [],
        children: [
          node("fan", {
            label: "fan",
            properties: [
              property("pwms", cells(ref("pwm"), 0, 40_000, 0)),
              property("pinctrl-0", cells(ref("pins"))),
            ],
          }),
        ],
      },
    },
  ],
  [
    node("__overrides__", {
      properties: [property("speed", cells(ref("fan")), strings("x:0"), cells(ref("gpio")))],
    }),
  ],
);

const linked = (): FlatTree => {
  const result = linkTree(overlay, { isOverlay: true, keepLabels: true });
  if (!result.ok) throw new Error(result.diagnostics[0]?.message);
  return result.value;
};

/** A tree of one node with these properties. */
const treeOf = (...properties: readonly TreeProperty[]) => ({ root: node("", { properties }) });
const codeOf = (root: TreeNode, isOverlay = false): string | undefined =>
  linkTree({ root }, { isOverlay, keepLabels: true }).diagnostics[0]?.code;

describe("linking a device tree", () => {
  it("hands out handles in the order of references, then of labels", () => {
    const { root } = linked();
    const handle = (path: string) =>
      readCells(findProperty(findNode(root, path) ?? root, "phandle") ?? new Uint8Array());
    expect(handle("/fragment@0/__overlay__/pins")).toEqual([1]);
    expect(handle("/fragment@1/__overlay__/fan")).toEqual([2]);
    expect(
      readCells(
        findProperty(findNode(root, "/fragment@1/__overlay__/fan") ?? root, "pwms") ?? new Uint8Array(),
      ),
    ).toEqual([0xffffffff, 0, 40_000, 0]);
  });

  it("writes down where handles of the base tree, of its own nodes, and labels are", () => {
    const links = overlayLinks(linked());
    const fan = "/fragment@1/__overlay__/fan";
    expect(links).toMatchObject({
      ok: true,
      value: {
        outer: [
          {
            label: "gpio",
            places: [
              { path: "/fragment@0", property: "target", offset: 0 },
              { path: "/__overrides__", property: "speed", offset: 8 },
            ],
          },
          { label: "pwm", places: [{ path: fan, property: "pwms", offset: 0 }] },
        ],
        local: [
          { path: fan, property: "pinctrl-0", offset: 0, target: "/fragment@0/__overlay__/pins" },
          { path: "/__overrides__", property: "speed", offset: 0, target: fan },
        ],
        symbols: [
          { label: "pins", path: "/fragment@0/__overlay__/pins" },
          { label: "fan", path: fan },
        ],
      },
    });
  });

  it("keeps no labels when told so, and writes no fix-ups for a tree that is no overlay", () => {
    const bare = linkTree(overlay, { isOverlay: true, keepLabels: false });
    expect(bare.ok && findNode(bare.value.root, "/__symbols__")).toBeUndefined();
    const own = linkTree(
      {
        root: node("", {
          children: [node("a", { label: "a", properties: [property("b", cells(ref("a")))] })],
        }),
      },
      {
        isOverlay: false,
        keepLabels: false,
      },
    );
    expect(own.ok && own.value.root.children.map(({ name }) => name)).toEqual(["a"]);
  });

  it("gives a tree that is written and read back the same", () => {
    const bytes = encodeFdt(linked());
    expect(bytes.ok && decodeFdt(bytes.value)).toMatchObject({ ok: true, value: linked() });
  });

  it.each([
    ["a label on two nodes", node("", { label: "a", children: [node("n", { label: "a" })] })],
    ["a label that is none", node("", { label: "a-b" })],
    ["a reference to nothing", treeOf(property("p", cells(ref("nowhere")))).root],
    ["a handle given by hand", treeOf(property("phandle", cells(1))).root],
    ["a number of 33 bits", treeOf(property("p", cells(2 ** 32))).root],
    ["a negative number", treeOf(property("p", cells(-1))).root],
    ["text beyond ASCII", treeOf(property("p", strings("é"))).root],
    ["text with a zero", treeOf(property("p", strings("a\0b"))).root],
    ["a node with a slash", node("", { children: [node("a/b")] })],
  ])("refuses %s", (_what, root) => {
    expect(codeOf(root)).toBe("RUB-EEP-209");
  });

  it("leaves a reference to nothing open in an overlay", () => {
    expect(codeOf(treeOf(property("p", cells(ref("nowhere")))).root, true)).toBeUndefined();
  });
});

describe("the links of an overlay are refused", () => {
  /** The overlay with a node's property changed, or added. */
  const changed = (path: string, name: string, value: Uint8Array): FlatTree => {
    const edit = (node: FlatNode, at: string): FlatNode => ({
      ...node,
      properties:
        at === path
          ? [...node.properties.filter((each) => each.name !== name), { name, value }]
          : node.properties,
      children: node.children.map((child) => edit(child, `${at === "/" ? "" : at}/${child.name}`)),
    });
    return { ...linked(), root: edit(linked().root, "/") };
  };
  const text = (value: string): Uint8Array => new TextEncoder().encode(`${value}\0`);
  const fan = "/fragment@1/__overlay__/fan";

  it.each([
    ["two nodes of one handle", changed(fan, "phandle", Uint8Array.of(0, 0, 0, 1)), "RUB-EEP-207"],
    ["a fix-up of no node", changed("/__fixups__", "pwm", text("/nowhere:pwms:0")), "RUB-EEP-208"],
    ["a fix-up of no property", changed("/__fixups__", "pwm", text(`${fan}:none:0`)), "RUB-EEP-208"],
    ["a fix-up behind a value", changed("/__fixups__", "pwm", text(`${fan}:pwms:13`)), "RUB-EEP-208"],
    ["a fix-up of what is no handle", changed("/__fixups__", "pwm", text(`${fan}:pwms:4`)), "RUB-EEP-208"],
    ["a fix-up without an offset", changed("/__fixups__", "pwm", text(`${fan}:pwms`)), "RUB-EEP-208"],
    ["a fix-up with a sign", changed("/__fixups__", "pwm", text(`${fan}:pwms:+0`)), "RUB-EEP-208"],
    ["a fix-up that doesn't end", changed("/__fixups__", "pwm", Uint8Array.of(0x61)), "RUB-EEP-208"],
    [
      "a local fix-up of no cell",
      changed(`/__local_fixups__${fan}`, "pinctrl-0", Uint8Array.of(0, 0, 0, 1)),
      "RUB-EEP-208",
    ],
    [
      "a local fix-up of no property",
      changed(`/__local_fixups__${fan}`, "none", new Uint8Array(4)),
      "RUB-EEP-208",
    ],
    [
      "a local fix-up of another's handle",
      changed(`/__local_fixups__${fan}`, "pwms", new Uint8Array(4)),
      "RUB-EEP-208",
    ],
    [
      "a local fix-up of 3 bytes",
      changed(`/__local_fixups__${fan}`, "pinctrl-0", new Uint8Array(3)),
      "RUB-EEP-208",
    ],
    ["a label on no node", changed("/__symbols__", "fan", text("/nowhere")), "RUB-EEP-208"],
    ["a label on two", changed("/__symbols__", "fan", text(`${fan}\0/`)), "RUB-EEP-208"],
  ])("for %s", (_what, tree, code) => {
    expect(overlayLinks(tree).diagnostics.map((each) => each.code)).toEqual([code]);
  });
});
