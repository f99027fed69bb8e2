/** Which outlines, openings and holes two boards have otherwise. */
import { area, boundingBox, byCodeUnit, type Polygon, type Vec2, vec2 } from "@rubus/units";
import type { DrilledHole } from "../readers/excellon.js";
import type { WrittenBoard } from "./written-board.js";

export type Size = { readonly widthMm: number; readonly heightMm: number };

export type Hole = {
  /** Its middle. */
  readonly at: Vec2;
  readonly diameterMm: number;
  /** Of a slot from end to end; absent for a round hole. */
  readonly slotMm?: number;
  readonly plated: boolean;
};

export type ShapeDifference =
  | {
      readonly kind: "outline";
      readonly from: Size & { readonly areaMm2: number };
      readonly to: Size & { readonly areaMm2: number };
    }
  | ({ readonly kind: "cut-out added" | "cut-out removed"; readonly at: Vec2 } & Size)
  | { readonly kind: "hole added" | "hole removed"; readonly hole: Hole }
  | { readonly kind: "hole changed"; readonly from: Hole; readonly to: Hole }
  | { readonly kind: "vias"; readonly added: number; readonly removed: number };

const round = (mm: number): number => Math.round(mm * 1000) / 1000 || 0;

const sizeOf = (ring: Polygon): Size & { readonly at: Vec2 } => {
  if (ring.length === 0) return { widthMm: 0, heightMm: 0, at: vec2(0, 0) };
  const { min, max } = boundingBox(ring);
  return {
    widthMm: round(max.x - min.x),
    heightMm: round(max.y - min.y),
    at: vec2(round((min.x + max.x) / 2), round((min.y + max.y) / 2)),
  };
};

/** The same text for the same ring, wherever it begins. */
const ringKey = (ring: Polygon): string => {
  const keys = ring.map(({ x, y }) => `${round(x)},${round(y)}`);
  const first = keys.indexOf([...keys].sort(byCodeUnit)[0] ?? "");
  return [...keys.slice(first), ...keys.slice(0, Math.max(0, first))].join(" ");
};

const holeOf = ({ from, to, diameterMm }: DrilledHole, plated: boolean): Hole => {
  const slotMm = round(Math.hypot(to.x - from.x, to.y - from.y));
  return {
    at: vec2(round((from.x + to.x) / 2), round((from.y + to.y) / 2)),
    diameterMm: round(diameterMm),
    ...(slotMm > 0 ? { slotMm: round(slotMm + diameterMm) } : {}),
    plated,
  };
};

const keyOf = ({ at, diameterMm, slotMm, plated }: Hole): string =>
  `${at.x},${at.y} ${diameterMm} ${slotMm ?? 0} ${plated}`;

const holesOf = ({ fabrication }: WrittenBoard, areVias: boolean): ReadonlyMap<string, Hole> =>
  new Map(
    fabrication.drills.flatMap(({ plated, holes }) =>
      holes
        .filter(({ use }) => (use === "ViaDrill") === areVias)
        .map((hole) => holeOf(hole, plated))
        .map((hole) => [keyOf(hole), hole] as const),
    ),
  );

const onlyIn = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): readonly T[] =>
  [...a].filter(([key]) => !b.has(key)).map(([, value]) => value);

const holeDifferences = (before: WrittenBoard, after: WrittenBoard): readonly ShapeDifference[] => {
  const [old, now] = [holesOf(before, false), holesOf(after, false)];
  const gone = onlyIn(old, now);
  const come = onlyIn(now, old);
  const isAt =
    (hole: Hole) =>
    ({ at }: Hole): boolean =>
      at.x === hole.at.x && at.y === hole.at.y;
  return [
    ...gone.map((hole): ShapeDifference => {
      const to = come.find(isAt(hole));
      return to ? { kind: "hole changed", from: hole, to } : { kind: "hole removed", hole };
    }),
    ...come
      .filter((hole) => !gone.some(isAt(hole)))
      .map((hole): ShapeDifference => ({ kind: "hole added", hole })),
  ];
};

const cutoutDifferences = (before: WrittenBoard, after: WrittenBoard): readonly ShapeDifference[] => {
  const keyed = ({ fabrication }: WrittenBoard): ReadonlyMap<string, Polygon> =>
    new Map(fabrication.profile.cutouts.map((ring) => [ringKey(ring), ring]));
  const [old, now] = [keyed(before), keyed(after)];
  return [
    ...onlyIn(old, now).map((ring): ShapeDifference => ({ kind: "cut-out removed", ...sizeOf(ring) })),
    ...onlyIn(now, old).map((ring): ShapeDifference => ({ kind: "cut-out added", ...sizeOf(ring) })),
  ];
};

/** The edge first, then openings, holes, and how many vias came and went; places to a micrometre. */
export const shapeDifferences = (before: WrittenBoard, after: WrittenBoard): readonly ShapeDifference[] => {
  const [old, now] = [before.fabrication.profile.outline, after.fabrication.profile.outline];
  const told = (ring: Polygon) => {
    const { widthMm, heightMm } = sizeOf(ring);
    return { widthMm, heightMm, areaMm2: round(Math.abs(area(ring))) };
  };
  const [oldVias, newVias] = [holesOf(before, true), holesOf(after, true)];
  const [removed, added] = [onlyIn(oldVias, newVias).length, onlyIn(newVias, oldVias).length];
  return [
    ...(ringKey(old) === ringKey(now) ? [] : [{ kind: "outline", from: told(old), to: told(now) } as const]),
    ...cutoutDifferences(before, after),
    ...holeDifferences(before, after),
    ...(added + removed > 0 ? [{ kind: "vias", added, removed } as const] : []),
  ];
};
