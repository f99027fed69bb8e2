/** What there is to route: a job for every net with two pads or more. */
import { distance, type Vec2 } from "@rubus/units";
import { type BoardPad, boardPads } from "../geometry.js";
import type { BoardDesign, Net, NetClass } from "../model/design.js";
import { cellAt, type Grid, layerOfSide } from "./grid.js";

/** Cells of a pad's centre, one for each side it is on. */
export type Terminal = readonly number[];

export type Job = {
  readonly net: Net;
  readonly number: number;
  readonly netClass: NetClass;
  /** One for each pad. */
  readonly terminals: readonly Terminal[];
  readonly spanMm: number;
};

const terminalCells = (grid: Grid, pad: BoardPad): Terminal =>
  pad.sides.map((side) => cellAt(grid, pad.at, layerOfSide(side)));

const largestSpan = (points: readonly Vec2[]): number =>
  points.reduce((most, a) => points.reduce((best, b) => Math.max(best, distance(a, b)), most), 0);

/** Numbers of a design's nets, from 1. */
export const netNumbers = ({ nets }: BoardDesign): ReadonlyMap<string, number> =>
  new Map(nets.map((net, index) => [net.name, index + 1]));

/** The jobs of a design, those of short nets first: they have the fewest other ways. */
export const prepareJobs = (design: BoardDesign, grid: Grid): readonly Job[] => {
  const numberOf = netNumbers(design);
  const pads = boardPads(design);
  const jobs = design.nets.flatMap((net): readonly Job[] => {
    const own = pads.filter((pad) => pad.net === net.name && pad.sides.length > 0);
    const netClass = design.netClasses.find(({ name }) => name === net.netClass);
    if (own.length < 2 || !netClass) return [];
    return [
      {
        net,
        number: numberOf.get(net.name) ?? 0,
        netClass,
        terminals: own.map((pad) => terminalCells(grid, pad)),
        spanMm: largestSpan(own.map((pad) => pad.at)),
      },
    ];
  });
  return jobs.toSorted((a, b) => a.spanMm - b.spanMm || a.number - b.number);
};
