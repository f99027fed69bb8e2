/** Whether the driver of each screw has room, from the head out to the hand, when it is the screw's turn. */
import {
  addVec3,
  boxesMeet,
  boxOfMesh,
  type Fitting,
  type PlacedMesh,
  scaleVec3,
  touchingMm3,
  type WeldedMesh,
} from "@rubus/cad";
import { standing } from "../assembly/fasten.js";
import type { AssemblyTree, Fastener, SubAssembly, ToolKey } from "../assembly/tree.js";
import { placedParts } from "../assembly/walk.js";
import { type BoxedPart, boxer, type MeshOf } from "./measured-parts.js";

/** A driver's shaft, and its handle behind it. */
export type DriverSize = {
  readonly shaftDiameterMm: number;
  readonly shaftMm: number;
  readonly handleDiameterMm: number;
  readonly handleMm: number;
};

const recess = (shaftDiameterMm: number, shaftMm: number): DriverSize => ({
  shaftDiameterMm,
  shaftMm,
  handleDiameterMm: 32,
  handleMm: 100,
});
/** Hexagon bits of L keys: across corners, the long arm, and two fingers about its end. */
const hexagon = (acrossFlatsMm: number, shaftMm: number): DriverSize => ({
  shaftDiameterMm: (acrossFlatsMm * 2) / Math.sqrt(3),
  shaftMm,
  handleDiameterMm: 30,
  handleMm: 20,
});

/** Drivers of ISO 8764 and long L keys with a ball of ISO 2936, as shops keep them (memory). */
export const driverSizes: Readonly<Partial<Record<ToolKey, DriverSize>>> = {
  "cross-recess-1": recess(5, 80),
  "cross-recess-2": recess(6, 100),
  "cross-recess-3": recess(8, 150),
  "hexagon-1-5": hexagon(1.5, 90),
  "hexagon-2": hexagon(2, 100),
  "hexagon-2-5": hexagon(2.5, 112),
  "hexagon-3": hexagon(3, 126),
  "hexagon-4": hexagon(4, 140),
  "hexagon-5": hexagon(5, 160),
};

/** An L key of 2.5 mm by ISO 2936: its arms, bent at a radius that the short one includes (memory). */
const shortKey = { acrossMm: (2.5 * 2) / Math.sqrt(3), shortMm: 18, longMm: 56 } as const;

/** A driver that can't be put on its screw. */
export type BlockedDriver = {
  readonly assembly: string;
  readonly screw: string;
  readonly tool: ToolKey;
  readonly by: string;
  readonly mm3: number;
};

export type DriverFigures = { readonly screws: number; readonly blocked: readonly BlockedDriver[] };

const sides = 24;

/** A round bar from z = `from` to `to`, its corners on the circle. */
const barMesh = (diameterMm: number, from: number, to: number): WeldedMesh => {
  const ring = Array.from({ length: sides }, (_, index) => {
    const angle = (2 * Math.PI * index) / sides;
    return [(diameterMm / 2) * Math.cos(angle), (diameterMm / 2) * Math.sin(angle)] as const;
  });
  const points = [from, to].flatMap((z) => ring.flatMap(([x, y]) => [x, y, z]));
  const triangles = ring.flatMap((_, index) => {
    const next = (index + 1) % sides;
    const wall = [index, next, sides + next, index, sides + next, sides + index];
    const cap = index === 0 || next === 0 ? [] : [0, next, index, sides, sides + index, sides + next];
    return [...wall, ...cap];
  });
  return { positions: Float32Array.from(points), triangles: Uint32Array.from(triangles) };
};

/** The driver on its screw, a hair off the head. */
const driverOf = ({ name, head, towardsHand, tool, arm }: Fastener): readonly PlacedMesh[] => {
  if (arm !== undefined) {
    const { acrossMm, shortMm, longMm } = shortKey;
    const bend = addVec3(head, scaleVec3(towardsHand, shortMm - acrossMm / 2));
    return [
      { name, mesh: barMesh(acrossMm, 0.05, shortMm), placement: standing(head, towardsHand) },
      { name, mesh: barMesh(acrossMm, 0, longMm), placement: standing(bend, arm) },
    ];
  }
  const size = driverSizes[tool];
  if (size === undefined) return [];
  const { shaftDiameterMm, shaftMm, handleDiameterMm, handleMm } = size;
  const placement = standing(head, towardsHand);
  const off = 0.05;
  return [
    { name, mesh: barMesh(shaftDiameterMm, off, shaftMm + 1), placement },
    { name, mesh: barMesh(handleDiameterMm, shaftMm, shaftMm + handleMm), placement },
  ];
};

type AskedDriver = {
  readonly assembly: string;
  readonly fastener: Fastener;
  readonly bar: PlacedMesh;
  readonly near: BoxedPart;
};

/** Each driver with the parts its box meets, of those that are there at its step. */
const driversIn = (
  tree: AssemblyTree,
  assembly: SubAssembly,
  boxed: ReturnType<typeof boxer>,
): readonly AskedDriver[] => {
  const present: BoxedPart[] = [];
  return assembly.joints.flatMap((joint) => {
    const brought = assembly.children.filter(({ name }) => joint.brings.includes(name));
    present.push(...placedParts(tree, brought).map(boxed));
    return joint.fasteners.flatMap((fastener) =>
      driverOf(fastener).flatMap((bar) => {
        const box = boxOfMesh(bar.mesh, bar.placement);
        return present
          .filter((part) => boxesMeet(part.box, box))
          .map((near) => ({ assembly: assembly.key, fastener, bar, near }));
      }),
    );
  });
};

/** Puts the driver on every screw of every sub-assembly at its step. */
export const measureDrivers = (tree: AssemblyTree, meshOf: MeshOf, fitting: Fitting): DriverFigures => {
  const boxed = boxer(meshOf);
  const all = Object.values(tree.assemblies);
  const asked = all.flatMap((assembly) => driversIn(tree, assembly, boxed));
  const shared = fitting.sharedRoom(
    asked.map(({ bar, near }) => [
      bar,
      { name: near.path, mesh: meshOf(near.part.key), placement: near.placement },
    ]),
  );
  return {
    screws: all.flatMap(({ joints }) => joints).reduce((sum, { fasteners }) => sum + fasteners.length, 0),
    blocked: asked.flatMap(({ assembly, fastener: { name: screw, tool }, near: { path: by } }, index) => {
      const mm3 = shared[index]?.volumeMm3 ?? 0;
      return mm3 > touchingMm3 ? [{ assembly, screw, tool, by, mm3 }] : [];
    }),
  };
};
