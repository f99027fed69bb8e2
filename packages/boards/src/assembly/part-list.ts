/** The parts of a board as the assembly page lists them. */
import { type Board, bomLines, byReference, type PlacedPart } from "@rubus/pcb";
import { boundingBox } from "@rubus/units";
import type { AssemblyData, AssemblyPart, Mounting } from "./assembly-data.js";
import { placerOf } from "./path-text.js";

const mountingOf = ({ fitted, type }: PlacedPart): Mounting => {
  if (!fitted) return "left-off";
  return type.land.pads.some(({ technology }) => technology === "through") ? "hand" : "machine";
};

/** Nets with a pad at least, in the order of the design: the index is what the drawing's elements carry. */
export const netNames = (board: Board): readonly string[] => board.nets.map(({ name }) => name);

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
          mounting: mountingOf(part),
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
    nets: netNames(board),
  };
};
