/** The parts of a board as the assembly page lists them. */
import { type Board, bomLines, byReference, mountingOf, type PlacedPart } from "@rubus/pcb";
import { boundingBox } from "@rubus/units";
import type { AssemblyData, AssemblyPart, SetBy } from "./assembly-data.js";
import { placerOf } from "./path-text.js";

const setByOf = ({ fitted, type }: PlacedPart): SetBy => {
  if (!fitted) return "left-off";
  return mountingOf(type.land) === "surface" ? "machine" : "hand";
};

/** All that the page's script needs to list parts and to keep ticks. */
export const assemblyData = (board: Board): AssemblyData => {
  const { min, max } = boundingBox(board.outline);
  const place = placerOf(board);
  const partOf = new Map(board.parts.map((part) => [part.ref, part]));
  const parts = bomLines(board).flatMap(({ refs, value, purchase }, line) =>
    refs.flatMap((ref): readonly AssemblyPart[] => {
      const part = partOf.get(ref);
      if (!part) return [];
      const at = place(part.at);
      return [
        {
          ref,
          value,
          maker: purchase.maker,
          partNumber: purchase.partNumber,
          description: purchase.description,
          side: part.side,
          setBy: setByOf(part),
          line,
          at: { x: Math.round(at.x * 100) / 100, y: Math.round(at.y * 100) / 100 },
        },
      ];
    }),
  );
  return {
    board: board.name,
    id: board.id,
    widthMm: max.x - min.x,
    heightMm: max.y - min.y,
    parts: parts.sort((a, b) => byReference(a.ref, b.ref)),
    nets: board.nets.map(({ name }) => name),
  };
};
