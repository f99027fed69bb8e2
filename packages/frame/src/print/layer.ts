/** What a layer is made of: perimeters, solid filling, sparse filling, from points spread over it. */
import { area, distance, type Vec2, vec2, vec3 } from "@rubus/units";
import { printProfile, shellMm } from "./profile.js";
import type { Ray } from "./rays.js";
import type { Loop } from "./slice.js";

export type Layer = {
  readonly areaMm2: number;
  readonly outlineMm: number;
  readonly loops: number;
  /** Areas of what lies inside the perimeters, and how long a straight line across each is on average. */
  readonly solid: Filling;
  readonly sparse: Filling;
  /** Share of the solid filling that nothing covers. */
  readonly topShare: number;
  /** Solid filling right over sparse filling. */
  readonly overMm2: number;
  /** Changes of direction along the outlines: the sine of half of each. */
  readonly brakes: readonly number[];
};

export type Filling = { readonly areaMm2: number; readonly lineMm: number };

type Segment = readonly [Vec2, Vec2];

/** Segments by squares of the shell's depth, so that a point looks at those about it alone. */
const nearby = (segments: readonly Segment[]): ((point: Vec2) => boolean) => {
  const squares = new Map<number, Segment[]>();
  const key = (column: number, row: number): number => column * 65_536 + row;
  const square = (value: number): number => Math.floor(value / shellMm) + 16_384;
  for (const segment of segments) {
    const [a, b] = segment;
    for (let x = square(Math.min(a.x, b.x)) - 1; x <= square(Math.max(a.x, b.x)) + 1; x += 1)
      for (let y = square(Math.min(a.y, b.y)) - 1; y <= square(Math.max(a.y, b.y)) + 1; y += 1) {
        const list = squares.get(key(x, y));
        if (list === undefined) squares.set(key(x, y), [segment]);
        else list.push(segment);
      }
  }
  const limit = shellMm * shellMm;
  return ({ x, y }) =>
    (squares.get(key(square(x), square(y))) ?? []).some(([a, b]) => {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const squared = dx * dx + dy * dy;
      const share = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / squared));
      return (a.x + share * dx - x) ** 2 + (a.y + share * dy - y) ** 2 < limit;
    });
};

/** Sines of half the turns at the corners of loops; what is nearly straight brakes nothing. */
const turnsOf = (loops: readonly Loop[]): readonly number[] =>
  loops.flatMap((loop) =>
    loop.flatMap((point, index) => {
      const before = loop[(index + loop.length - 1) % loop.length] ?? point;
      const after = loop[(index + 1) % loop.length] ?? point;
      const [u, v] = [
        vec2(point.x - before.x, point.y - before.y),
        vec2(after.x - point.x, after.y - point.y),
      ];
      const turn = Math.abs(Math.atan2(u.x * v.y - u.y * v.x, u.x * v.x + u.y * v.y));
      return turn > 0.1 ? [Math.sin(turn / 2)] : [];
    }),
  );

/** Fractions that never repeat: rows of points don't run along a wall. */
const golden = 0.618_033_988_75;

type Kind = "shell" | "solid" | "top" | "over" | "sparse";

const none = { shell: 0, solid: 0, top: 0, over: 0, sparse: 0 } as const;

/** The layer whose loops stand at a height, from points `stepMm` apart. */
export const layerOf = (loops: readonly Loop[], z: number, stepMm: number, ray: Ray): Layer => {
  const segments = loops.flatMap((loop) =>
    loop.map((point, index): Segment => [point, loop[(index + 1) % loop.length] ?? point]),
  );
  const inShell = nearby(segments);
  const { layerMm, topLayers, bottomLayers } = printProfile;
  const kindAt = (point: Vec2): Kind => {
    if (inShell(point)) return "shell";
    const at = vec3(point.x, point.y, z);
    if (ray(at, vec3(0, 0, -1), 0, bottomLayers * layerMm)) return "solid";
    const above = ray(at, vec3(0, 0, 1), 0, topLayers * layerMm);
    if (above === undefined) return "sparse";
    if (above.distanceMm < layerMm) return "top";
    if (above.distanceMm < (topLayers - 1) * layerMm) return "solid";
    return ray(at, vec3(0, 0, -1), 0, (bottomLayers + 1) * layerMm) ? "solid" : "over";
  };
  const points: Record<Kind, number> = { ...none };
  const runs: Record<Kind, number> = { ...none };
  const ys = segments.flatMap(([a]) => [a.y]);
  const low = ys.reduce((least, y) => Math.min(least, y), Infinity);
  const high = ys.reduce((most, y) => Math.max(most, y), -Infinity);
  const jitter = (z * 7.3 * golden) % 1;
  for (let row = 0; low + (row + jitter) * stepMm < high; row += 1) {
    const y = low + (row + jitter) * stepMm;
    const crossings = segments
      .filter(([a, b]) => a.y > y !== b.y > y)
      .map(([a, b]) => a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x))
      .sort((a, b) => a - b);
    const offset = (row * golden + jitter) % 1;
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [from = 0, to = 0] = [crossings[index], crossings[index + 1]];
      let before: Kind | undefined;
      for (let column = Math.ceil(from / stepMm - offset); (column + offset) * stepMm < to; column += 1) {
        const kind = kindAt(vec2((column + offset) * stepMm, y));
        points[kind] += 1;
        if (kind !== before) runs[kind] += 1;
        before = kind;
      }
    }
  }
  const areaMm2 = loops.reduce((sum, loop) => sum + area(loop), 0);
  const solid = points.solid + points.top + points.over;
  const all = points.shell + solid + points.sparse;
  const share = (count: number): number => (all === 0 ? 0 : (areaMm2 * count) / all);
  const lineOf = (count: number, lines: number): number => (lines === 0 ? 0 : (stepMm * count) / lines);
  return {
    areaMm2,
    outlineMm: segments.reduce((sum, [a, b]) => sum + distance(a, b), 0),
    loops: loops.length,
    solid: { areaMm2: share(solid), lineMm: lineOf(solid, runs.solid + runs.top + runs.over) },
    sparse: { areaMm2: share(points.sparse), lineMm: lineOf(points.sparse, runs.sparse) },
    topShare: solid === 0 ? 0 : points.top / solid,
    overMm2: share(points.over),
    brakes: turnsOf(loops),
  };
};
