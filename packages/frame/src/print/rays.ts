/** Rays into a mesh: a tree of boxes over its facets, so that a ray meets few of them. */
import type { Vec3 } from "@rubus/units";
import type { Facets } from "./facets.js";

/** What a ray meets first. */
export type Hit = { readonly distanceMm: number; readonly facet: number };

/** The first facet from a point in a direction of length 1, between two distances. */
export type Ray = (from: Vec3, direction: Vec3, fromMm: number, toMm: number) => Hit | undefined;

const leafSize = 4;

type Tree = {
  /** Six bounds a node: least x, y, z, greatest x, y, z. */
  readonly bounds: Float64Array;
  readonly order: Uint32Array;
  /** Four a node: first and beyond-last place in `order`, and the children; −1 for a leaf. */
  readonly nodes: Int32Array;
};

const grow = ({ count, positions, corners }: Facets): Tree => {
  const at = (facet: number, corner: number, axis: number): number =>
    positions[3 * (corners[3 * facet + corner] ?? 0) + axis] ?? 0;
  const middle = (facet: number, axis: number): number =>
    at(facet, 0, axis) + at(facet, 1, axis) + at(facet, 2, axis);
  const order = Uint32Array.from({ length: count }, (_, facet) => facet);
  // A node a leaf, and one less above them; leaves hold more than half of what they may.
  const most = 2 * Math.max(1, Math.ceil((2 * count) / leafSize)) + 1;
  const bounds = new Float64Array(6 * most);
  const nodes = new Int32Array(4 * most).fill(-1);
  let made = 0;
  const split = (first: number, last: number): number => {
    const node = made;
    made += 1;
    const box = bounds.subarray(6 * node, 6 * node + 6);
    box.set([Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity]);
    for (let index = first; index < last; index += 1)
      for (let corner = 0; corner < 3; corner += 1)
        for (let axis = 0; axis < 3; axis += 1) {
          const value = at(order[index] ?? 0, corner, axis);
          if (value < (box[axis] ?? 0)) box[axis] = value;
          if (value > (box[3 + axis] ?? 0)) box[3 + axis] = value;
        }
    nodes[4 * node] = first;
    nodes[4 * node + 1] = last;
    if (last - first > leafSize) {
      const sides = [0, 1, 2].map((axis) => (box[3 + axis] ?? 0) - (box[axis] ?? 0));
      const axis = sides.indexOf(Math.max(...sides));
      order.subarray(first, last).sort((a, b) => middle(a, axis) - middle(b, axis) || a - b);
      const half = (first + last) >> 1;
      nodes[4 * node + 2] = split(first, half);
      nodes[4 * node + 3] = split(half, last);
    }
    return node;
  };
  if (count > 0) split(0, count);
  return { bounds, order, nodes };
};

/** Möller and Trumbore's test of a ray and a triangle; infinite where they don't meet. */
const meets = ({ positions, corners }: Facets, facet: number, o: Vec3, d: Vec3): number => {
  const a = 3 * (corners[3 * facet] ?? 0);
  const b = 3 * (corners[3 * facet + 1] ?? 0);
  const c = 3 * (corners[3 * facet + 2] ?? 0);
  const ax = positions[a] ?? 0;
  const ay = positions[a + 1] ?? 0;
  const az = positions[a + 2] ?? 0;
  const ux = (positions[b] ?? 0) - ax;
  const uy = (positions[b + 1] ?? 0) - ay;
  const uz = (positions[b + 2] ?? 0) - az;
  const vx = (positions[c] ?? 0) - ax;
  const vy = (positions[c + 1] ?? 0) - ay;
  const vz = (positions[c + 2] ?? 0) - az;
  const px = d.y * vz - d.z * vy;
  const py = d.z * vx - d.x * vz;
  const pz = d.x * vy - d.y * vx;
  const scale = ux * px + uy * py + uz * pz;
  if (Math.abs(scale) < 1e-12) return Infinity;
  const tx = o.x - ax;
  const ty = o.y - ay;
  const tz = o.z - az;
  const u = (tx * px + ty * py + tz * pz) / scale;
  if (u < -1e-9 || u > 1 + 1e-9) return Infinity;
  const qx = ty * uz - tz * uy;
  const qy = tz * ux - tx * uz;
  const qz = tx * uy - ty * ux;
  const v = (d.x * qx + d.y * qy + d.z * qz) / scale;
  if (v < -1e-9 || u + v > 1 + 1e-9) return Infinity;
  return (vx * qx + vy * qy + vz * qz) / scale;
};

/** A function that sends rays into a mesh; it is made once a mesh. */
export const raysInto = (facets: Facets): Ray => {
  const { bounds, order, nodes } = grow(facets);
  const open = new Int32Array(64);
  return (from, direction, fromMm, toMm) => {
    const ix = 1 / direction.x;
    const iy = 1 / direction.y;
    const iz = 1 / direction.z;
    let nearest = toMm;
    let found = -1;
    const enters = (node: number): boolean => {
      const at = 6 * node;
      const x0 = ((bounds[at] ?? 0) - 1e-9 - from.x) * ix;
      const x1 = ((bounds[at + 3] ?? 0) + 1e-9 - from.x) * ix;
      const y0 = ((bounds[at + 1] ?? 0) - 1e-9 - from.y) * iy;
      const y1 = ((bounds[at + 4] ?? 0) + 1e-9 - from.y) * iy;
      const z0 = ((bounds[at + 2] ?? 0) - 1e-9 - from.z) * iz;
      const z1 = ((bounds[at + 5] ?? 0) + 1e-9 - from.z) * iz;
      const near = Math.max(fromMm, Math.min(x0, x1), Math.min(y0, y1), Math.min(z0, z1));
      return near <= Math.min(nearest, Math.max(x0, x1), Math.max(y0, y1), Math.max(z0, z1));
    };
    let waiting = facets.count > 0 ? 1 : 0;
    open[0] = 0;
    while (waiting > 0) {
      waiting -= 1;
      const node = open[waiting] ?? 0;
      if (!enters(node)) continue;
      const left = nodes[4 * node + 2] ?? -1;
      if (left >= 0) {
        open[waiting] = left;
        open[waiting + 1] = nodes[4 * node + 3] ?? 0;
        waiting += 2;
        continue;
      }
      const last = nodes[4 * node + 1] ?? 0;
      for (let index = nodes[4 * node] ?? 0; index < last; index += 1) {
        const facet = order[index] ?? 0;
        const distance = meets(facets, facet, from, direction);
        if (distance > fromMm && distance < nearest) {
          nearest = distance;
          found = facet;
        }
      }
    }
    return found < 0 ? undefined : { distanceMm: nearest, facet: found };
  };
};
