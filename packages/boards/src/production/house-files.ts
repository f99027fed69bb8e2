/** Bill and positions as an assembly house reads them: what it places, and nothing else. */
import {
  type Board,
  type BomLine,
  bomLines,
  byReference,
  isPlaced,
  kicadRotation,
  mountingOf,
  type PlacedPart,
} from "@rubus/pcb";
import { csvText } from "@rubus/units";
import type { AssemblyHouse, HousePlace } from "./houses.js";

const inPieces = (line: BomLine, most: number): readonly BomLine[] =>
  line.refs.length <= most
    ? [line]
    : [
        { ...line, refs: line.refs.slice(0, most) },
        ...inPieces({ ...line, refs: line.refs.slice(most) }, most),
      ];

/** One line an article that the house fits; what is left off and what a screw holds isn't in it. */
export const houseBillCsv = (board: Board, house: AssemblyHouse): string =>
  csvText(
    house.billColumns,
    bomLines({ ...board, parts: board.parts.filter(isPlaced) })
      .flatMap((line) => inPieces(line, house.refsPerLine))
      .map(house.billRow),
  );

const mm = (value: number): string => ((Math.round(value * 1e4) || 0) / 1e4).toFixed(4);
const degrees = (value: number): string => String((Math.round(value * 100) / 100) % 360);

const placeOf = (part: PlacedPart): HousePlace => ({
  ref: part.ref,
  value: part.value,
  footprint: part.type.land.name,
  partNumber: part.purchase.partNumber,
  xMm: mm(part.at.x),
  yMm: mm(part.at.y),
  rotation: degrees(kicadRotation(part)),
  side: part.side,
  mounting: mountingOf(part.type.land),
});

/** The parts of `houseBillCsv` with their places; x and y from the lower left of the board seen from the top. */
export const housePositionsCsv = (board: Board, house: AssemblyHouse): string =>
  csvText(
    house.positionColumns,
    board.parts
      .filter(isPlaced)
      .sort((a, b) => byReference(a.ref, b.ref))
      .map((part) => house.positionRow(placeOf(part))),
  );
