/** The edges of a raised area that catch the light, as strips along them. */
import { type Polygon, type Vec2, vec2 } from "@rubus/units";

/** An edge looks towards the light when a step along `into` from it leads into the area. */
const isLit = (from: Vec2, to: Vec2, into: Vec2): boolean =>
  into.y * (to.x - from.x) - into.x * (to.y - from.y) > 0;

/** The edge from one corner of a ring to the next. */
const edgeAt = (ring: Polygon, index: number): readonly [Vec2, Vec2] | undefined => {
  const [from, to] = [ring[index % ring.length], ring[(index + 1) % ring.length]];
  return from && to ? [from, to] : undefined;
};

/**
 * What lit edges sweep on a step along `into`: a ring for each run of them. Their parts outside the area, beside a
 * run's ends and where the area is narrower than the step, are the caller's to clip. Of a nonzero rule.
 * @param rings outlines counter-clockwise, holes clockwise
 */
export const litEdges = (rings: readonly Polygon[], into: Vec2): readonly Polygon[] =>
  rings.flatMap((ring) => {
    const lit = ring.map((_, index) => {
      const edge = edgeAt(ring, index);
      return edge !== undefined && isLit(...edge, into);
    });
    const strips: Polygon[] = [];
    lit.forEach((shines, index) => {
      if (!shines || lit[(index + ring.length - 1) % ring.length]) return;
      const run: Vec2[] = [];
      for (let at = index; lit[at % ring.length]; at++) run.push(edgeAt(ring, at)?.[0] ?? into);
      run.push(ring[(index + run.length) % ring.length] ?? into);
      strips.push([...run, ...run.map(({ x, y }) => vec2(x + into.x, y + into.y)).reverse()]);
    });
    return strips;
  });
