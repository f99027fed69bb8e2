/** Plane areas with their edges sorted by height, for many questions about points. */
import { squaredDistanceToSegment, type Vec2 } from "@rubus/units";
import { type Area, crossesRay, type Edge, edgesOf } from "./edges.js";

/** An area that answers quickly about points, however many edges it has. */
export type MeasuredArea = {
  /** True when the point lies in the area; on its edge it may answer either way. */
  readonly contains: (point: Vec2) => boolean;
  /** Least distance from a point to the area's edge; infinite where it has none. */
  readonly distanceToEdge: (point: Vec2) => number;
};

/** Edges that a band of one height holds on average. */
const edgesPerBand = 16;

type Bands = {
  readonly base: number;
  readonly heightMm: number;
  readonly held: readonly (readonly Edge[])[];
};

const bandsOf = (edges: readonly Edge[], base: number, top: number): Bands => {
  const count = Math.max(1, Math.ceil(edges.length / edgesPerBand));
  const heightMm = (top - base) / count || 1;
  const held = Array.from({ length: count }, (): Edge[] => []);
  const bandAt = (y: number): number => Math.min(count - 1, Math.floor((y - base) / heightMm));
  for (const edge of edges) {
    const last = bandAt(Math.max(edge.from.y, edge.to.y));
    for (let band = bandAt(Math.min(edge.from.y, edge.to.y)); band <= last; band++) held[band]?.push(edge);
  }
  return { base, heightMm, held };
};

/** Sort an area's edges; the bands are made for the first question that its box doesn't answer. */
export const measuredArea = (area: Area): MeasuredArea => {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of area.rings)
    for (const { x, y } of ring) {
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
  let made: Bands | undefined;
  const bands = (): Bands => {
    made ??= bandsOf(edgesOf([area]), minY, maxY);
    return made;
  };
  const contains = (point: Vec2): boolean => {
    if (point.x < minX || point.x > maxX || point.y < minY || point.y > maxY) return false;
    const { base, heightMm, held } = bands();
    let inside = false;
    for (const { from, to } of held[Math.min(held.length - 1, Math.floor((point.y - base) / heightMm))] ?? [])
      if (crossesRay(from, to, point)) inside = !inside;
    return inside;
  };
  const distanceToEdge = (point: Vec2): number => {
    const { base, heightMm, held } = bands();
    let least = Infinity;
    const own = Math.min(held.length - 1, Math.max(0, Math.floor((point.y - base) / heightMm)));
    const look = (band: number, awayMm: number): boolean => {
      const edges = held[band];
      if (!edges || awayMm * awayMm > least) return false;
      for (const { from, to } of edges) least = Math.min(least, squaredDistanceToSegment(point, from, to));
      return true;
    };
    let [up, down] = [look(own, 0), true];
    for (let step = 1; up || down; step++) {
      up = look(own + step, base + (own + step) * heightMm - point.y);
      down = look(own - step, point.y - (base + (own - step + 1) * heightMm));
    }
    return Math.sqrt(least);
  };
  return { contains, distanceToEdge };
};
