/**
 * Which parts of a tree share room in their places. Pairs inside a sub-assembly are looked at once however often it
 * is placed, and two parts that stand to each other as two others do are measured once.
 */
import {
  boxesMeet,
  composed,
  type Fitting,
  inPlace,
  inverted,
  type Placement,
  touchingMm3,
} from "@rubus/cad";
import type { AssemblyTree, DeclaredFit, SubAssembly } from "../assembly/tree.js";
import { placedParts } from "../assembly/walk.js";
import { type BoxedPart, boxer, type MeshOf } from "./measured-parts.js";

/** A pair that shares room, or is declared to. */
export type SharedRoom = {
  /** Key of the sub-assembly whose children they are. */
  readonly assembly: string;
  /** Paths in it. */
  readonly a: string;
  readonly b: string;
  readonly mm3: number;
  /** What it is declared to be; absent where nothing is declared. */
  readonly declaredMm3?: number;
};

export type OverlapFigures = {
  /** Pairs that overlap by more than touching, and every declared fit. */
  readonly pairs: readonly SharedRoom[];
  /** How many pairs have boxes that meet, and how many distinct ones were measured. */
  readonly met: number;
  readonly measured: number;
};

const pairKey = (a: BoxedPart, b: BoxedPart): string => {
  const relative: Placement = composed(inverted(a.placement), b.placement);
  return `${a.part.key}\n${b.part.key}\n${relative.map((value) => Math.round(value * 1e5) + 0).join(" ")}`;
};

/** The fit that is declared for two paths. */
export const declaredFor = (
  { fits }: Pick<SubAssembly, "fits">,
  a: string,
  b: string,
): DeclaredFit | undefined =>
  fits.find((fit) => (fit.a === a && fit.b === b) || (fit.a === b && fit.b === a));

const firstStep = ({ path }: BoxedPart): string => path.split("/", 1)[0] ?? path;

/** Pairs of an assembly whose boxes meet, neither inside the same child. */
const meetingPairs = (parts: readonly BoxedPart[]): readonly (readonly [BoxedPart, BoxedPart])[] => {
  const sorted = parts.toSorted((a, b) => a.box.min.x - b.box.min.x);
  return sorted.flatMap((a, index) => {
    const met: (readonly [BoxedPart, BoxedPart])[] = [];
    for (let other = index + 1; other < sorted.length; other += 1) {
      const b = sorted[other];
      if (b === undefined || b.box.min.x > a.box.max.x) break;
      if (firstStep(a) !== firstStep(b) && boxesMeet(a.box, b.box)) met.push([a, b]);
    }
    return met;
  });
};

/** Measures every sub-assembly of a tree. */
export const measureOverlaps = (tree: AssemblyTree, meshOf: MeshOf, fitting: Fitting): OverlapFigures => {
  const boxed = boxer(meshOf);
  // Frames and supplies stand side by side as if they were the children of one more.
  const beside = { key: "side by side", title: "Side by side", children: tree.roots, joints: [], fits: [] };
  const meeting = [...Object.values(tree.assemblies), beside].map((assembly) => ({
    assembly,
    pairs: meetingPairs(placedParts(tree, assembly.children).map(boxed)),
  }));
  const distinct = new Map<string, readonly [BoxedPart, BoxedPart]>();
  for (const { pairs } of meeting)
    for (const [a, b] of pairs) {
      const key = pairKey(a, b);
      if (!distinct.has(key)) distinct.set(key, [a, b]);
    }
  const keys = [...distinct.keys()];
  const shared = fitting.sharedRoom(
    [...distinct.values()].map(([a, b]) => [
      { name: a.path, mesh: meshOf(a.part.key), placement: inPlace },
      {
        name: b.path,
        mesh: meshOf(b.part.key),
        placement: composed(inverted(a.placement), b.placement),
      },
    ]),
  );
  const volumes = new Map(keys.map((key, index) => [key, shared[index]?.volumeMm3 ?? 0]));
  const found = meeting.flatMap(({ assembly, pairs }) => {
    const seen = new Set<DeclaredFit>();
    const measured = pairs.flatMap(([a, b]): readonly SharedRoom[] => {
      const mm3 = volumes.get(pairKey(a, b)) ?? 0;
      const declared = declaredFor(assembly, a.path, b.path);
      if (declared === undefined)
        return mm3 > touchingMm3 ? [{ assembly: assembly.key, a: a.path, b: b.path, mm3 }] : [];
      seen.add(declared);
      return [{ assembly: assembly.key, a: declared.a, b: declared.b, mm3, declaredMm3: declared.mm3 }];
    });
    // A fit whose parts don't even come near each other is one that is missing.
    const missing = assembly.fits
      .filter((fit) => !seen.has(fit))
      .map(({ a, b, mm3 }): SharedRoom => ({ assembly: assembly.key, a, b, mm3: 0, declaredMm3: mm3 }));
    return [...measured, ...missing];
  });
  return {
    pairs: found,
    met: meeting.reduce((sum, { pairs }) => sum + pairs.length, 0),
    measured: distinct.size,
  };
};
