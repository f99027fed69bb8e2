/**
 * What an ear measures, from the mesh that is printed and not from its model: its panel, its slots, and what stands
 * between the posts behind it.
 */
import { inPlace, type Placement, placePoint, type WeldedMesh } from "@rubus/cad";
import { area, boundingBox, type Vec2, vec2, vec3 } from "@rubus/units";
import { type Facets, facetsOf } from "./facets.js";
import { type Loop, loopsAt } from "./slice.js";

/** A hole through the panel, seen from the front: x right, z up, from the panel's lower left corner. */
export type PanelHole = { readonly middle: Vec2; readonly widthMm: number; readonly heightMm: number };

export type EarMeasures = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly thickMm: number;
  /** Lowest first. */
  readonly holes: readonly PanelHole[];
  /** x of what stands behind the posts' front, in the same coordinates. */
  readonly behind: { readonly fromMm: number; readonly toMm: number };
  /** x of the whole ear: the side away from the panel's outer edge lies against the cell. */
  readonly whole: { readonly fromMm: number; readonly toMm: number };
};

/** Key of the ear that is printed for a rack: those that are no catalogue row take the one of 19 inch. */
export const earKey = (rack: string, side: "left" | "right", height: number): string =>
  `ear-${rack === "eia-310-10" ? "10" : "19"}-${side}-${height}u`;

/** The turn that undoes a turn; shifts are left out. */
const undone = ([a, b, c, , d, e, f, , g, h, i]: Placement): Placement => [
  a,
  d,
  g,
  0,
  b,
  e,
  h,
  0,
  c,
  f,
  i,
  0,
];

/** Seen from the front, so that layers are levels of depth: x right, then z up, then y towards the reader. */
const fromFront: Placement = [1, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0];

const turned = ({ positions, triangles }: WeldedMesh, placement: Placement): WeldedMesh => {
  const moved = new Float32Array(positions.length);
  for (let at = 0; at + 2 < positions.length; at += 3) {
    const [x = 0, y = 0, z = 0] = positions.subarray(at, at + 3);
    const point = placePoint(placement, vec3(x, y, z));
    moved.set([point.x, point.y, point.z], at);
  }
  return { positions: moved, triangles };
};

const highest = ({ positions }: Facets): number => {
  let most = -Infinity;
  for (let at = 2; at < positions.length; at += 3) most = Math.max(most, positions[at] ?? 0);
  return most;
};

const across = ({ positions }: Facets): { readonly fromMm: number; readonly toMm: number } => {
  let [fromMm, toMm] = [Infinity, -Infinity];
  for (let at = 0; at < positions.length; at += 3) {
    fromMm = Math.min(fromMm, positions[at] ?? 0);
    toMm = Math.max(toMm, positions[at] ?? 0);
  }
  return { fromMm, toMm };
};

const boxOf = (loops: readonly Loop[]) => boundingBox(loops.flat());

const isHole = (loop: Loop): boolean => area(loop) < 0;

/** Depths below the front at which the panel is cut, and steps in which its rear is searched. */
const cutMm = 1.5;
const stepMm = 0.05;

/** Measures an ear that was written as it lies on the bed, turned by `onBed`; a RangeError for a mesh without a panel. */
export const measureEar = (mesh: WeldedMesh, onBed: Placement = inPlace): EarMeasures => {
  const facets = facetsOf(turned(turned(mesh, undone(onBed)), fromFront));
  const front = highest(facets);
  const panel = loopsAt(facets, front - cutMm);
  if (panel.length === 0) throw new RangeError("the mesh has no panel");
  const { min, max } = boxOf(panel);
  const widthAt = (depthMm: number): number => {
    const loops = loopsAt(facets, front - depthMm);
    if (loops.length === 0) return 0;
    const box = boxOf(loops);
    return box.max.x - box.min.x;
  };
  let thickMm = cutMm;
  while (widthAt(thickMm + stepMm) > max.x - min.x - 0.5) thickMm += stepMm;
  const after = loopsAt(facets, front - thickMm - 1);
  // A plate alone has nothing behind it.
  const behind = after.length === 0 ? { min, max: min } : boxOf(after);
  const whole = across(facets);
  return {
    widthMm: max.x - min.x,
    heightMm: max.y - min.y,
    thickMm,
    holes: panel
      .filter(isHole)
      .map((loop) => {
        const box = boundingBox(loop);
        return {
          middle: vec2((box.min.x + box.max.x) / 2 - min.x, (box.min.y + box.max.y) / 2 - min.y),
          widthMm: box.max.x - box.min.x,
          heightMm: box.max.y - box.min.y,
        };
      })
      .sort((a, b) => a.middle.y - b.middle.y || a.middle.x - b.middle.x),
    behind: { fromMm: behind.min.x - min.x, toMm: behind.max.x - min.x },
    whole: { fromMm: whole.fromMm - min.x, toMm: whole.toMm - min.x },
  };
};
