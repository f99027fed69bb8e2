/** What a board's solid is made of, as plain data: its bare outline, its holes, and which body stands where. */
import type { Colour } from "@rubus/drawing";
import {
  type Board,
  type BodySolid,
  boardPads,
  type DrilledHole,
  drillPolygon,
  finishTint,
  holesOf,
  maskTint,
  ounceMm,
  type PlacedPart,
  padPolygon,
  type Side,
} from "@rubus/pcb";
import type { Polygon } from "@rubus/units";
import { partSolid } from "./part-solid.js";

/** A body and the part that it is. */
export type StandingBody = Pick<PlacedPart, "ref" | "at" | "rotation" | "side"> & {
  readonly partNumber: string;
  readonly landName: string;
  readonly solid: BodySolid;
};

/** A part of the board's own copper (fingers, lands for lugs, test pads), as viewers show it. */
export type BareContacts = {
  readonly ref: string;
  readonly faces: readonly {
    readonly side: Side;
    readonly outline: Polygon;
    readonly holes: readonly Polygon[];
  }[];
};

export type BoardModel = {
  readonly name: string;
  readonly title: string;
  readonly id: string;
  readonly outline: Polygon;
  readonly cutouts: readonly Polygon[];
  readonly thicknessMm: number;
  readonly colour: Colour;
  /** Those of `leastHoleMm` and more. */
  readonly holes: readonly DrilledHole[];
  readonly bodies: readonly StandingBody[];
  readonly contacts: readonly BareContacts[];
  readonly copperMm: number;
  readonly contactColour: Colour;
};

/** Drills from this on are holes of the solid; smaller ones are vias, which plating and solder mask nearly close. */
export const leastHoleMm = 0.5;

const bareContacts = (board: Board): readonly BareContacts[] => {
  const pads = boardPads(board);
  return board.parts
    .filter(({ type }) => type.land.copperOnly === true)
    .map(({ ref }) => ({
      ref,
      faces: pads
        .filter((pad) => pad.ref === ref)
        .flatMap((pad) => {
          const hole = drillPolygon(pad);
          const holes = hole === undefined ? [] : [hole];
          return pad.sides.map((side) => ({ side, outline: padPolygon(pad), holes }));
        }),
    }));
};

/** The model of a board; parts left off and parts of the board's own copper have no body. */
export const boardModel = (board: Board): BoardModel => ({
  name: board.name,
  title: board.title,
  id: board.id,
  outline: board.outline,
  cutouts: board.cutouts,
  thicknessMm: board.stackup.thicknessMm,
  colour: maskTint(board.stackup.maskColour),
  holes: holesOf(board).filter(({ diameterMm }) => diameterMm >= leastHoleMm),
  bodies: board.parts
    .filter(({ fitted }) => fitted)
    .flatMap((part): readonly StandingBody[] => {
      const { ref, at, rotation, side, purchase, type } = part;
      const body = partSolid(part);
      if (body === undefined) return [];
      return [
        {
          ref,
          at,
          rotation,
          side,
          partNumber: purchase.partNumber,
          landName: type.land.name,
          solid: body.solid,
        },
      ];
    }),
  contacts: bareContacts(board),
  copperMm: board.stackup.copperOz * ounceMm,
  contactColour: finishTint(board.stackup.finish),
});
