import { hatPlaces } from "@rubus/boards";
import { openFitting, openWorkshop, type WeldedMesh } from "@rubus/cad";
import { type Fan, fans, figure, rowOf, source } from "@rubus/catalogue";
import { beforeAll, describe, expect, it } from "vitest";
import { bodyOf } from "../assembly/bodies.js";
import { printedPartOf } from "../assembly/printed-parts.js";
import { trayAssembly } from "../assembly/tray-assembly.js";
import { trayContentOf } from "../assembly/tray-content.js";
import type { AssemblyTree } from "../assembly/tree.js";
import { treeFaults } from "../assembly/tree-faults.js";
import { treeOf } from "../assembly/tree-of.js";
import { placedParts } from "../assembly/walk.js";
import { bay } from "../bay.js";
import { boardBody } from "../bodies/board.js";
import { coolerBody } from "../bodies/cooler.js";
import type { MeshOf } from "../fit/measured-parts.js";
import { measureOverlaps, type OverlapFigures } from "../fit/overlaps.js";
import { checkedPart } from "../printed-part.js";
import { type Stack, stackOf } from "../stack.js";
import { supportsAsked } from "../testing/supports-asked.js";
import { intakeMm2, pastHatMm2 } from "./face-measures.js";
import { measuresOf } from "./measures.js";

const options = { clearanceMm: 0.2 };
const [shop, fitting] = await Promise.all([openWorkshop(), openFitting()]);

const contentOf = (stack: "a" | "b", fan: string | null) => {
  const content = trayContentOf({ model: "pi5", stack, fan }, fans);
  if (content === undefined) throw new RangeError("no tray for a Pi 5");
  return content;
};
const plain = contentOf("b", null);
const stack = stackOf(plain);

const treeOfTray = (content: typeof plain): AssemblyTree => {
  const assembled = trayAssembly(content);
  const { key } = assembled;
  return treeOf(
    [assembled],
    [
      {
        name: "tray",
        assembly: key,
        placement: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0],
        out: { x: 0, y: 0, z: 0 },
      },
    ],
  );
};

/** Meshes of a tree's parts, each made when it is first asked for. */
const meshesOf = (tree: AssemblyTree): MeshOf => {
  const bodies = bodyOf(shop, options);
  const meshes = new Map<string, WeldedMesh>();
  return (key) => {
    const part = tree.parts[key];
    if (part === undefined) throw new RangeError(key);
    const mesh = meshes.get(key) ?? shop.mesh(bodies(part));
    meshes.set(key, mesh);
    return mesh;
  };
};

const undeclared = ({ pairs }: OverlapFigures): readonly string[] =>
  pairs
    .filter(({ mm3, declaredMm3 }) => declaredMm3 === undefined || mm3 > declaredMm3 * 1.02 + 0.05)
    .map(({ a, b, mm3 }) => `${a}, ${b}: ${mm3.toFixed(2)} mm³`);

describe("the tray of stack (b)", () => {
  const tree = treeOfTray(plain);
  let overlaps: OverlapFigures;
  beforeAll(() => {
    overlaps = measureOverlaps(tree, meshesOf(tree), fitting);
  }, 180_000);

  it.each(["tray-pi5-b", "face-pi5-b"] as const)(
    "%s passes the gate within its budget and prints without supports",
    (key) => {
      const printed = printedPartOf(key, options);
      const part = checkedPart(shop, printed, options);
      expect(part).toMatchObject({ ok: true });
      if (!part.ok) return;
      expect(supportsAsked(part.value.mesh, printed.onBed)).toEqual([]);
    },
  );

  it("holds Pi, cooler, raised HAT and power board with no overlap that isn't declared", () => {
    expect(undeclared(overlaps)).toEqual([]);
  });

  it("goes together in an order that works, each screw as long as its grip asks", () => {
    expect(treeFaults(tree)).toEqual([]);
  });

  it("has spacers of 16 mm, each with a washer, a cooler below the HAT and no fan", () => {
    const parts = placedParts(tree, tree.roots).map(({ part }) => part.key);
    const count = (key: string): number => parts.filter((each) => each === key).length;
    expect(count("stud-spacer-m2-5-16")).toBe(4);
    expect(count("iso-7089-m2-5")).toBe(4);
    expect(count("raspberry-pi-active-cooler")).toBe(1);
    expect(count("board-hat-plain")).toBe(1);
    expect(parts.filter((key) => key.startsWith("fan"))).toEqual([]);
  });

  it("stays within 37 mm and leaves the power board where every cell has its socket", () => {
    const tallest = Math.max(
      ...hatPlaces("hat-plain").bodies.map(({ tallMm, side }) => (side === "solder" ? 0 : tallMm)),
    );
    expect(stack.hatTopMm + tallest).toBeLessThan(37);
    expect(stack.place.power).toEqual(stackOf({ model: "pi4b", layout: "hat-fan40" }).place.power);
  });

  it("lets 8 cm² of air in at the face, past the HAT to the cooler, and out behind it", () => {
    expect(intakeMm2(stack)).toBeGreaterThanOrEqual(800);
    expect(pastHatMm2(stack)).toBeGreaterThanOrEqual(800);
    const m = measuresOf(stack);
    const [lower, upper] = m.seat.forks;
    const open = lower.low - m.floor.high + (upper.low - lower.high) + (m.ceiling.low - upper.high);
    expect(open * (stack.hatMm - 0.2 - m.wall.to)).toBeGreaterThanOrEqual(1000);
    expect(m.rightMm).toBeLessThan(bay.widthMm);
  });

  it("has no room for its cooler below a HAT on the spacers of stack (a)", () => {
    const cooler = {
      name: "cooler",
      mesh: shop.mesh(coolerBody(shop, "pi5", "raspberry-pi-active-cooler")),
      placement: stack.place.pi,
    };
    const mesh = shop.mesh(boardBody(shop, hatPlaces("hat-plain")));
    const below = ({ hat }: Stack["place"]) =>
      fitting.overlaps([cooler, { name: "hat", mesh, placement: hat }]);
    expect(below(stack.place)).toEqual([]);
    expect(below(stackOf({ model: "pi5", layout: "hat-fan40" }).place)).not.toEqual([]);
  });
});

describe("a fan of 30 mm", () => {
  const small = contentOf("a", "any-30x10-5v-pwm");

  it("stands on the HAT that is drilled for it", () => {
    expect(small.layout).toBe("hat-fan30");
    const { parts } = treeOfTray(small);
    expect(parts["board-hat-fan30"]).toBeDefined();
    expect(parts["board-hat-fan40"]).toBeUndefined();
    expect(contentOf("a", "noctua-nf-a4x10-5v-pwm").layout).toBe("hat-fan40");
  });

  it("fits its tray, and a deeper one has screws as much longer", () => {
    const tree = treeOfTray(small);
    const hatOnly = Object.fromEntries(
      Object.entries(tree.assemblies).filter(([key]) => key.startsWith("hat-")),
    );
    expect(
      undeclared(measureOverlaps({ ...tree, assemblies: hatOnly, roots: [] }, meshesOf(tree), fitting)),
    ).toEqual([]);
    const row: Fan = rowOf<Fan>(fans, "any-30x10-5v-pwm");
    const deep: Fan = { ...row, frameDepth: figure("length", 10.5, source("a deeper fan", "memory")) };
    const grips = ({ assemblies }: AssemblyTree) =>
      Object.values(assemblies).flatMap(({ joints }) =>
        joints.filter(({ name }) => name === "fan").map(({ fasteners }) => fasteners[0]?.gripMm),
      );
    const [usual, deeper] = [small, { ...small, fan: deep }].map((content) => grips(treeOfTray(content))[0]);
    expect((deeper ?? 0) - (usual ?? 0)).toBeCloseTo(0.5, 6);
  });
});
