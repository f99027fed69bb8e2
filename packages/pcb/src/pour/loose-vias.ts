/** Stitching vias that would join nothing: both their sides lie in copper no pad of the net is part of. */
import { contains, type Vec2 } from "@rubus/units";
import { boardPads, padPolygon } from "../geometry.js";
import type { FilledArea, FilledZone } from "../model/board.js";
import type { BoardDesign, Track, Via } from "../model/design.js";

const holds = ({ outline, holes }: FilledArea, at: Vec2): boolean =>
  contains(outline, at) && !holes.some((hole) => contains(hole, at));

/** Every piece of a board's pours, as something vias can join. */
const piecesOf = (zones: readonly FilledZone[]) =>
  zones.flatMap(({ net, side, fill }) => fill.map((area) => ({ net, side, area })));

/**
 * The stitching vias that reach a pad or a routed track of their net through pours and other stitching.
 * @param routed vias of the router, which reach pads by the tracks they end
 */
export const joinedVias = (
  design: BoardDesign,
  zones: readonly FilledZone[],
  tracks: readonly Track[],
  routed: readonly Via[],
  stitched: readonly Via[],
): readonly Via[] => {
  const pieces = piecesOf(zones);
  const pads = boardPads(design);
  const joined = new Set(
    pieces.filter(({ net, side, area }) => {
      const points = [
        ...pads
          .filter((pad) => pad.net === net && pad.sides.includes(side))
          .flatMap((pad) => [pad.at, ...padPolygon(pad)]),
        ...tracks
          .filter((track) => track.net === net && track.side === side)
          .flatMap(({ from, to }) => [from, to]),
        ...routed.filter((via) => via.net === net).map(({ at }) => at),
      ];
      return points.some((point) => holds(area, point));
    }),
  );
  const touching = stitched.map((via) => ({
    via,
    pieces: pieces.filter(({ net, area }) => net === via.net && holds(area, via.at)),
  }));
  const reached = new Set<Via>();
  for (let before = -1; before < reached.size; ) {
    before = reached.size;
    for (const { via, pieces: own } of touching) {
      if (reached.has(via) || !own.some((piece) => joined.has(piece))) continue;
      reached.add(via);
      for (const piece of own) joined.add(piece);
    }
  }
  return stitched.filter((via) => reached.has(via));
};
