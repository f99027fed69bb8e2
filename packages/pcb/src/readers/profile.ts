/** The board's edge, from the lines of the profile layer. */
import { area, type Polygon, type Vec2 } from "@rubus/units";
import type { GerberImage } from "./gerber-image.js";

export type Profile = {
  readonly outline: Polygon;
  readonly cutouts: readonly Polygon[];
  /** Ends of lines that join no other: where the edge is open. */
  readonly open: readonly Vec2[];
};

const keyOf = ({ x, y }: Vec2): string => `${Math.round(x * 1e5)},${Math.round(y * 1e5)}`;

/** Chain the middle lines of a profile into closed outlines; the one of greatest area is the board's edge. */
export const profileOf = (image: GerberImage | undefined): Profile => {
  const paths = (image?.objects ?? []).flatMap((object) => (object.kind === "draw" ? [object.path] : []));
  const unused = new Set(paths.keys());
  const byEnd = new Map<string, number[]>();
  paths.forEach((path, index) => {
    for (const end of [path[0], path.at(-1)])
      if (end) byEnd.set(keyOf(end), [...(byEnd.get(keyOf(end)) ?? []), index]);
  });
  const closed: Polygon[] = [];
  const open: Vec2[] = [];
  for (const start of paths.keys()) {
    if (!unused.delete(start)) continue;
    const chain = [...(paths[start] ?? [])];
    const isClosed = (): boolean => {
      const [first, last] = [chain[0], chain.at(-1)];
      return chain.length > 2 && first !== undefined && last !== undefined && keyOf(first) === keyOf(last);
    };
    while (!isClosed()) {
      const last = chain.at(-1);
      const next = last && byEnd.get(keyOf(last))?.find((index) => unused.has(index));
      if (last === undefined || next === undefined) break;
      unused.delete(next);
      const path = paths[next] ?? [];
      const first = path[0];
      chain.push(...(first && keyOf(first) === keyOf(last) ? path : path.toReversed()).slice(1));
    }
    if (isClosed()) closed.push(chain.slice(0, -1));
    else open.push(...[chain[0], chain.at(-1)].flatMap((end) => (end ? [end] : [])));
  }
  const sorted = closed
    .map((ring) => (area(ring) < 0 ? ring.toReversed() : ring))
    .sort((a, b) => area(b) - area(a));
  const [outline = [], ...cutouts] = sorted;
  return { outline, cutouts, open };
};
