/** Bodies of parts as simple shapes, for pictures with the parts on. */
import type { Polygon, Vec2 } from "@rubus/units";
import { isPlaced, mountingOf } from "../fabrication/mounting.js";
import { boardPads, padPolygon, toBoard } from "../geometry.js";
import type { Board } from "../model/board.js";
import type { Side } from "../model/design.js";

/** A part as seen from its side, in board coordinates. */
export type Body = {
  readonly ref: string;
  /** Letter of the reference: picks the colours of a case. */
  readonly prefix: string;
  /** Gives light, as its package says: a diode's letter doesn't. */
  readonly lamp: boolean;
  /** Stands on lands of its own side, without pins through the board. */
  readonly flat: boolean;
  readonly side: Side;
  readonly outline: Polygon;
  readonly heightMm: number;
  /** Pads under it, whose terminals shine at its ends. */
  readonly pads: readonly Polygon[];
  /** Lines of the fabrication drawing: polarity marks and edges. */
  readonly marks: readonly { readonly from: Vec2; readonly to: Vec2; readonly widthMm: number }[];
};

/** Bodies of the parts that an assembly house sets; lands of the board's own and what a screw holds stay bare. */
export const bodiesOf = (board: Board): readonly Body[] => {
  const pads = boardPads(board);
  return board.parts
    .filter((part) => isPlaced(part) && part.type.land.body.outline.length > 2)
    .map((part) => ({
      ref: part.ref,
      prefix: part.type.prefix,
      // IPC-7351B §3.2 names packages of lamps `LED…`.
      lamp: part.type.land.name.startsWith("LED"),
      flat: mountingOf(part.type.land) === "surface",
      side: part.side,
      outline: part.type.land.body.outline.map((point) => toBoard(part, point)),
      heightMm: part.type.land.body.heightMm,
      pads: pads.filter(({ ref }) => ref === part.ref).map((pad) => padPolygon(pad)),
      marks: part.type.land.fabrication.map(({ from, to, widthMm }) => ({
        from: toBoard(part, from),
        to: toBoard(part, to),
        widthMm,
      })),
    }));
};
