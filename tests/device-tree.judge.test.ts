// dtc judges our device trees: the same bytes from the same source, and what an applied overlay gives.
import { readFileSync } from "node:fs";
import { hatOverlay, hatOverlayBytes, lights, standardFeatures } from "@rubus/boot";
import { pinOf } from "@rubus/catalogue";
import {
  cells,
  type DeviceTree,
  decodeFdt,
  encodeFdt,
  type FlatNode,
  findNode,
  findProperty,
  linkTree,
  node,
  overlayLinks,
  overlayTree,
  property,
  type Reservation,
  readCells,
  readStrings,
  ref,
  strings,
  type TreeNode,
  type ValuePart,
} from "@rubus/firmware";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { applyOverlay, compileTrees, decompileTree } from "./support/dtc-judge.js";
import { describeJudged } from "./support/judges.js";
import { overlaySource } from "./support/tree-source.js";

const ours = (tree: DeviceTree, reservations: readonly Reservation[] = []): Uint8Array => {
  const linked = linkTree(tree, { isOverlay: true, keepLabels: true });
  const bytes = linked.ok ? encodeFdt({ ...linked.value, reservations }) : linked;
  if (!bytes.ok) throw new Error(bytes.diagnostics[0]?.message);
  return bytes.value;
};

const hat = (): Uint8Array => {
  const bytes = hatOverlayBytes(standardFeatures);
  if (!bytes.ok) throw new Error(bytes.diagnostics[0]?.message);
  return bytes.value;
};

const bytesPart = (...bytes: readonly number[]): ValuePart => ({
  kind: "bytes",
  bytes: Uint8Array.from(bytes),
});

/** Five overlays that together have all that an overlay can have. */
const overlays: Readonly<Record<string, DeviceTree>> = {
  "the HAT's, with a fan": hatOverlay(standardFeatures),
  "the HAT's, without": hatOverlay({ ...standardFeatures, fan: null }),
  "one that only refers to its base tree": overlayTree("brcm,bcm2835", [
    { target: ref("uart0"), content: { properties: [property("status", strings("okay"))], children: [] } },
    {
      target: ref("spi0"),
      content: {
        properties: [property("cs-gpios", cells(ref("gpio"), 8, 1, ref("gpio"), 7, 1))],
        children: [
          node("dev@0", { properties: [property("clocks", cells(ref("clk"), 3), cells(ref("uart0")))] }),
        ],
      },
    },
  ]),
  "one that only refers to itself": overlayTree(
    "brcm,bcm2835",
    [
      {
        target: { path: "/" },
        content: {
          properties: [],
          children: [
            node("late", {
              properties: [property("first", cells(ref("second"))), property("self", cells(ref("me")))],
              label: "me",
            }),
            node("early", { label: "second", children: [node("in@1", { label: "inner" })] }),
          ],
        },
      },
    ],
    [
      node("__overrides__", {
        properties: [
          property("speed", cells(ref("inner")), strings("a:0"), cells(ref("second")), strings("b?")),
        ],
      }),
    ],
  ),
  "one of labels, bytes and shared names": overlayTree("brcm,bcm2835", [
    {
      target: { path: "/soc" },
      content: {
        properties: [
          property("vreg", bytesPart(1, 2, 3)),
          property("reg"),
          property("eg", bytesPart()),
          property("r", strings("")),
        ],
        children: [{ ...node("both"), labels: ["one", "two"] }, node("z", { label: "three" })],
      },
    },
  ]),
};

const cell = fc.oneof(fc.nat(0xffffffff), fc.constantFrom(...["l0", "l1", "l2", "gpio", "clk"].map(ref)));
const part: fc.Arbitrary<ValuePart> = fc.oneof(
  fc.array(cell, { maxLength: 3 }).map((values) => cells(...values)),
  fc
    .array(fc.constantFrom("", "a", "okay", "x,y:0"), { minLength: 1, maxLength: 2 })
    .map((texts) => strings(...texts)),
  fc.uint8Array({ maxLength: 5 }).map((bytes) => bytesPart(...bytes)),
);
const propertyNames = ["reg", "vreg", "cfg", "g", "a-b", "#cells", "x?", "b,pins"];
const properties = fc
  .uniqueArray(fc.constantFrom(...propertyNames), { maxLength: 4 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) => fc.array(part, { maxLength: 3 }).map((parts) => property(name, ...parts))),
    ),
  );
/** A node with as many levels below it. */
const treeNode = (levels: number): fc.Arbitrary<TreeNode> =>
  fc
    .tuple(properties, levels === 0 ? fc.constant([]) : fc.array(treeNode(levels - 1), { maxLength: 3 }))
    .map(([own, children]) =>
      node("", {
        properties: own,
        children: children.map((child, i) => ({ ...child, name: `n${i}@${i}` })),
      }),
    );

/** Puts labels on the first nodes, so that no two have the same. */
const labelled = (root: TreeNode): TreeNode => {
  let next = 0;
  const visit = (each: TreeNode, depth: number): TreeNode => {
    const labels = depth > 0 && next < 5 ? [`l${next++}`] : [];
    return { ...each, labels, children: each.children.map((child) => visit(child, depth + 1)) };
  };
  return visit(root, 0);
};

describeJudged("dtc", "our device trees and dtc's", () => {
  it.each(Object.entries(overlays))("are the same bytes for %s", async (_what, tree) => {
    const [theirs = new Uint8Array()] = await compileTrees([overlaySource(tree)]);
    expect(Buffer.from(ours(tree))).toEqual(Buffer.from(theirs));
    const flat = decodeFdt(theirs);
    expect(flat.ok && overlayLinks(flat.value).ok).toBe(true);
  });

  it("are the same bytes for any overlay", async () => {
    const reserved = fc.array(
      fc.record({ address: fc.bigInt(0n, 1n << 63n), size: fc.bigInt(1n, 1n << 63n) }),
      { maxLength: 2 },
    );
    const samples = fc.sample(fc.tuple(treeNode(3).map(labelled), reserved), { numRuns: 100, seed: 6 });
    const theirs = await compileTrees(samples.map(([root, list]) => overlaySource({ root }, list)));
    for (const [i, [root, list]] of samples.entries()) {
      expect(Buffer.from(ours({ root }, list)), overlaySource({ root }, list)).toEqual(
        Buffer.from(theirs[i] ?? []),
      );
    }
  });
});

const models = ["pi3b", "pi4b", "pi5"] as const;
const base = (model: string): string =>
  readFileSync(new URL(`fixtures/base-trees/${model}.dts`, import.meta.url), "latin1");

const applied = async (model: string): Promise<FlatNode> => {
  const whole = decodeFdt(new Uint8Array(await applyOverlay(base(model), hat())));
  if (!whole.ok) throw new Error(whole.diagnostics[0]?.message);
  return whole.value.root;
};

/** The values of a node's property, and the node that a label of the tree is on. */
const cellsOf = (root: FlatNode, path: string, name: string): readonly number[] => {
  const value = findProperty(findNode(root, path) ?? root, name);
  return (value && readCells(value)) ?? [];
};
const textOf = (root: FlatNode, path: string, name: string): string | undefined => {
  const value = findProperty(findNode(root, path) ?? root, name);
  return value && readStrings(value)?.[0];
};
const pathOf = (root: FlatNode, label: string): string => textOf(root, "/__symbols__", label) ?? "";
const handleOf = (root: FlatNode, label: string): number =>
  cellsOf(root, pathOf(root, label), "phandle")[0] ?? 0;

describeJudged("dtc", "the HAT's overlay", () => {
  it("is decompiled to what was meant, and compiled again to the same bytes", async () => {
    const bytes = hat();
    const { source, again } = await decompileTree(bytes);
    expect(Buffer.from(again)).toEqual(Buffer.from(bytes));
    for (const line of [
      'compatible = "pwm-fan";',
      "pwms = <0xffffffff 0x00 0x9c40 0x00>;",
      "cooling-levels = <0x33 0x4d 0x80 0xb3 0xff>;",
      "interrupts = <0x05 0x02>;",
      "pulses-per-revolution = <0x02>;",
      "brcm,pins = <0x0c>;",
      "brcm,function = <0x04>;",
      'compatible = "ti,ina226";',
      "shunt-resistor = <0x1f4>;",
      'compatible = "atmel,24c02";',
      "temperature = <0x107ac>;",
      'linux,default-trigger = "heartbeat";',
      "panic-indicator;",
    ]) {
      expect(source).toContain(line);
    }
    expect(source.match(/label = "rubus:(red|green|blue):(health|activity|identify)"/g)).toHaveLength(9);
  });

  it.each(models)(
    "applies to the base tree of the %s: lights, fan, monitor and bay EEPROM",
    async (model) => {
      const root = await applied(model);
      const gpio = handleOf(root, "gpio");
      const pwm = handleOf(root, "pwm");
      expect(new Set([gpio, pwm, 0]).size).toBe(3);
      for (const light of lights()) {
        const path = `/rubus-leds/${light.lamp}-${light.colour}`;
        expect(cellsOf(root, path, "gpios")).toEqual([gpio, light.gpio, 0]);
        expect(textOf(root, path, "label")).toBe(light.label);
      }
      expect(findNode(root, "/rubus-leds")?.children).toHaveLength(9);
      expect(cellsOf(root, "/rubus-fan", "pwms")).toEqual([pwm, 0, 40_000, 0]);
      expect(cellsOf(root, "/rubus-fan", "interrupts")).toEqual([pinOf("FAN_TACH").gpio, 2]);
      expect(cellsOf(root, "/rubus-fan", "interrupt-parent")).toEqual([gpio]);
      expect(textOf(root, pathOf(root, "pwm"), "status")).toBe("okay");
      expect(cellsOf(root, pathOf(root, "pwm"), "pinctrl-0")).toEqual([handleOf(root, "rubus_fan_pins")]);
      const bus = pathOf(root, "i2c_arm");
      expect(textOf(root, bus, "status")).toBe("okay");
      expect(cellsOf(root, `${bus}/power-monitor@40`, "reg")).toEqual([0x40]);
      expect(cellsOf(root, `${bus}/eeprom@57`, "reg")).toEqual([0x57]);
    },
  );

  it.each(models)(
    "ties the fan to the processor of the %s beside the trips that are there",
    async (model) => {
      const root = await applied(model);
      const zone = "/thermal-zones/cpu-thermal";
      const before = model === "pi5" ? "cpu-tepid" : "cpu-crit";
      const trips = findNode(root, `${zone}/trips`)?.children.map(({ name }) => name) ?? [];
      expect([...trips].sort()).toEqual([before, "rubus-trip0", "rubus-trip1", "rubus-trip2", "rubus-trip3"]);
      for (const [i, degrees] of [50_000, 60_000, 67_500, 75_000].entries()) {
        expect(cellsOf(root, `${zone}/trips/rubus-trip${i}`, "temperature")).toEqual([degrees]);
        const map = `${zone}/cooling-maps/rubus-map${i}`;
        expect(cellsOf(root, map, "trip")).toEqual([handleOf(root, `rubus_trip${i}`)]);
        expect(cellsOf(root, map, "cooling-device")).toEqual([handleOf(root, "rubus_fan"), i + 1, i + 1]);
      }
      expect(cellsOf(root, zone, "polling-delay")).toEqual([2000]);
      if (model === "pi5")
        expect(cellsOf(root, "/cooling_fan", "cooling-levels")).toEqual([0, 75, 125, 175, 250]);
    },
  );
});
