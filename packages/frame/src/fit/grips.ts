/**
 * What screws, studs, rods and inserts find about them, felt in the meshes: a thread on their axis with enough of it
 * engaged, holes with the clearance of the norm, and for inserts a hole on their axis with its mouth flush.
 */
import { boxesMeet, boxOfMesh, composed, inverted, movedBy, type Placement } from "@rubus/cad";
import { inserts, nuts, rowOf, threads } from "@rubus/catalogue";
import { vec3 } from "@rubus/units";
import type { Making } from "../assembly/part.js";
import type { AssemblyTree, SubAssembly } from "../assembly/tree.js";
import { placedParts } from "../assembly/walk.js";
import { type BoxedPart, boxer, type MeshOf } from "./measured-parts.js";
import { insideAlong, nearAxis, type Ring, ringsAbout } from "./rings.js";

/** A shank in its thread: how far off the thread's axis is, and how much of it is engaged of what must be. */
export type ThreadGrip = {
  readonly assembly: string;
  readonly shank: string;
  /** What holds it; empty where nothing does. */
  readonly by: string;
  readonly offMm: number;
  readonly engagedMm: number;
  readonly neededMm: number;
  /** Air between what lies under the head and the thread's mouth, where it lies closest. */
  readonly gapMm: number;
};

/** A shank in a hole of a printed part, between its head and its thread: the hole as felt and as the norm has it. */
export type ShankHole = {
  readonly assembly: string;
  readonly shank: string;
  readonly in: string;
  readonly holeMm: number;
  /** ISO 273, medium. */
  readonly normMm: number;
};

/** An insert in its hole: how far off the hole is, and by how much its mouth is above or below the hole's. */
export type InsertHole = {
  readonly assembly: string;
  readonly insert: string;
  readonly offMm: number;
  readonly mouthMm: number;
};

export type GripFigures = {
  readonly threads: readonly ThreadGrip[];
  readonly holes: readonly ShankHole[];
  readonly inserts: readonly InsertHole[];
};

const stepMm = 0.1;

/** A thread holds what is as wide as itself. */
const threadPlayMm = 0.1;

/** Threads of brass that hold as much as the screw: 1.5 diameters, as any handbook asks. */
const brassDiameters = 1.5;

const hasShank = ({ make }: Making): boolean => make === "screw" || make === "stud-spacer";

/** The thread of a part that holds, as long as a shank must fill it; undefined where a part has none. */
const neededMm = (making: Making, shankMm: number): number | undefined => {
  if (making.make === "insert") {
    const { length, thread } = rowOf(inserts, making.insert);
    return Math.min(length.value - rowOf(threads, thread).pitch.value, brassDiameters * shankMm);
  }
  if (making.make === "nut") return rowOf(nuts, making.nut).height.value;
  if (making.make === "stud-spacer") return brassDiameters * shankMm;
  return undefined;
};

/** Where a part's own axis stands: through the middle of its box, along its z. */
const axisOf = (part: BoxedPart, meshOf: MeshOf): Placement => {
  const { min, max } = boxOfMesh(meshOf(part.part.key));
  return composed(part.placement, movedBy(vec3((min.x + max.x) / 2, (min.y + max.y) / 2, 0)));
};

/** The narrowest hole of some rings, where it is longer than a burr. */
const boreOf = (rings: readonly Ring[]): readonly Ring[] => {
  const least = Math.min(...rings.map(({ radiusMm }) => radiusMm));
  const bore = rings.filter(({ radiusMm }) => radiusMm < least + 0.1);
  return bore.length * stepMm >= 0.45 ? bore : [];
};

const worstOff = (rings: readonly Ring[]): number => Math.max(...rings.map(({ offMm }) => offMm));

const ringsOf = (
  part: BoxedPart,
  axis: Placement,
  span: readonly [number, number],
  reachMm: number,
  meshOf: MeshOf,
) => ringsAbout(meshOf(part.part.key), composed(inverted(axis), part.placement), span, reachMm, stepMm);

/**
 * Air between the head and the mouth of a thread, along lines about the shank: the least of them, since a line may
 * miss what is narrower than the head.
 */
const gapOf = (
  axis: Placement,
  mouth: number,
  radiusMm: number,
  near: readonly BoxedPart[],
  meshOf: MeshOf,
): number => {
  if (mouth > -0.2) return 0;
  const bodies = near.map((part) =>
    nearAxis(
      meshOf(part.part.key),
      composed(inverted(axis), part.placement),
      // Whole bodies: a line must leave what it enters.
      [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
      2 * radiusMm,
    ),
  );
  const gaps = [1.35, 1.5].flatMap((times) =>
    Array.from({ length: 12 }, (_, index) => {
      const angle = (Math.PI * (index + 0.37)) / 6;
      const [x, y] = [times * radiusMm * Math.cos(angle), times * radiusMm * Math.sin(angle)];
      const filled = bodies.flatMap((body) => insideAlong(body, x, y)).toSorted(([a], [b]) => a - b);
      let [reached, widest] = [mouth, 0];
      for (const [low, high] of filled) {
        if (low > 0 || high < mouth) continue;
        widest = Math.max(widest, low - reached);
        reached = Math.max(reached, high);
      }
      return Math.max(widest, -reached);
    }),
  );
  return Math.max(0, Math.min(...gaps));
};

type Felt = { readonly threads: readonly ThreadGrip[]; readonly holes: readonly ShankHole[] };

const feelShank = (key: string, shank: BoxedPart, all: readonly BoxedPart[], meshOf: MeshOf): Felt => {
  const mesh = meshOf(shank.part.key);
  const axis = axisOf(shank, meshOf);
  const span = [boxOfMesh(mesh).min.z, 0] as const;
  const own = ringsOf(shank, axis, [span[0] + 0.3, span[0] + 0.6], 6, meshOf);
  const radiusMm = own[0]?.radiusMm ?? 0;
  const near = all.filter((other) => other !== shank && boxesMeet(other.box, shank.box));
  const felt = near.map((other) => {
    const rings = ringsOf(other, axis, span, 2 * radiusMm + 1, meshOf);
    return { other, rings, needed: neededMm(other.part.making, 2 * radiusMm) };
  });
  const threaded = felt.flatMap(({ other, rings, needed }) => {
    const held = boreOf(rings).filter((ring) => Math.abs(ring.radiusMm - radiusMm) < threadPlayMm);
    return needed === undefined || held.length === 0 ? [] : [{ other, held, needed }];
  });
  const mouth = Math.max(span[0], ...threaded.flatMap(({ held }) => held.map(({ z }) => z + stepMm / 2)));
  const grips = threaded.map(
    ({ other, held, needed }): ThreadGrip => ({
      assembly: key,
      shank: shank.path,
      by: other.path,
      offMm: worstOff(held),
      engagedMm: held.length * stepMm,
      neededMm: needed,
      gapMm: gapOf(axis, mouth, radiusMm, near, meshOf),
    }),
  );
  const norm = threads.find(({ diameter }) => Math.abs(diameter.value - 2 * radiusMm) < threadPlayMm);
  const holes = felt.flatMap(({ other, rings }): readonly ShankHole[] => {
    const bore = boreOf(rings.filter(({ z }) => z > mouth));
    if (other.part.kind !== "printed" || norm === undefined || bore.length === 0) return [];
    const holeMm = (2 * bore.reduce((sum, ring) => sum + ring.radiusMm, 0)) / bore.length;
    const normMm = norm.clearanceHole.value;
    return [{ assembly: key, shank: shank.path, in: other.path, holeMm, normMm }];
  });
  return { threads: grips, holes };
};

/** Feels the hole of an insert: closed from its mouth to its end, and not beyond its mouth. */
const feelInsert = (
  key: string,
  insert: BoxedPart,
  all: readonly BoxedPart[],
  meshOf: MeshOf,
): readonly InsertHole[] => {
  const { min, max } = boxOfMesh(meshOf(insert.part.key));
  const outerMm = (max.x - min.x) / 2;
  const axis = axisOf(insert, meshOf);
  const held = all
    .filter((other) => other.part.kind === "printed" && boxesMeet(other.box, insert.box))
    .map((other) => boreOf(ringsOf(other, axis, [min.z, max.z + 3], outerMm, meshOf)))
    .reduce((most, rings) => (rings.length > most.length ? rings : most), []);
  const top = Math.max(min.z, ...held.map(({ z }) => z + stepMm / 2));
  return [
    {
      assembly: key,
      insert: insert.path,
      offMm: held.length === 0 ? outerMm : worstOff(held),
      mouthMm: top - max.z,
    },
  ];
};

/** An assembly with those that it stands in, the nearest first, since what a bolt ends in may come later. */
const aboutOf = (tree: AssemblyTree, key: string): readonly string[] => {
  const outer = Object.values(tree.assemblies).find(({ children }) =>
    children.some((child) => "assembly" in child && child.assembly === key),
  );
  return outer === undefined ? [key] : [key, ...aboutOf(tree, outer.key)];
};

/** Feels every shank and every insert of a tree, each where the assembly that brings it stands once. */
export const measureGrips = (tree: AssemblyTree, meshOf: MeshOf): GripFigures => {
  const boxed = boxer(meshOf);
  const placed = new Map<string, readonly BoxedPart[]>();
  const partsOf = (assembly: SubAssembly): readonly BoxedPart[] => {
    const parts = placed.get(assembly.key) ?? placedParts(tree, assembly.children).map(boxed);
    placed.set(assembly.key, parts);
    return parts;
  };
  const brought = Object.values(tree.assemblies).flatMap((assembly) =>
    partsOf(assembly)
      .filter(({ path }) => !path.includes("/"))
      .map((part) => ({ assembly, part })),
  );
  const felt = brought
    .filter(({ part }) => hasShank(part.part.making))
    .map(({ assembly, part }): Felt => {
      let found: Felt = { threads: [], holes: [] };
      for (const key of aboutOf(tree, assembly.key)) {
        const about = tree.assemblies[key];
        if (about === undefined) continue;
        // The same part seen from further out: the first of them.
        const all = partsOf(about);
        const self = key === assembly.key ? part : all.find(({ path }) => path.endsWith(`/${part.path}`));
        if (self === undefined) break;
        found = feelShank(key, self, all, meshOf);
        if (found.threads.length > 0) return found;
      }
      const nothing = {
        assembly: assembly.key,
        shank: part.path,
        by: "",
        offMm: 0,
        engagedMm: 0,
        neededMm: 1,
        gapMm: 0,
      };
      return { threads: [nothing], holes: found.holes };
    });
  return {
    threads: felt.flatMap(({ threads: of }) => of),
    holes: felt.flatMap(({ holes }) => holes),
    inserts: brought
      .filter(({ part }) => part.part.making.make === "insert")
      .flatMap(({ assembly, part }) => feelInsert(assembly.key, part, partsOf(assembly), meshOf)),
  };
};
