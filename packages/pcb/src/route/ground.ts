/**
 * The ground of a net class: all that a search asks of a cell beyond what it notes of it itself. Side by side in
 * memory, since most of a search's time goes by waiting for it; classes that ask for the same room share it.
 */
import type { BoardDesign } from "../model/design.js";
import { type Barrier, barriersFor } from "./barriers.js";
import { cellCount, type Grid } from "./grid.js";
import { trackPassage, viaOwners } from "./passage.js";

/**
 * For tracks, four entries a cell. Two are a search's own notes: how it reached the cell (from the lowest bit: whether it
 * is settled, four bits of heading, the search's stamp) and at what cost. Then `room`: above whose the cell is (0
 * anyone's, -1 no one's, or a net's number), below how many nets' copper bars it. At last `ways`: above how often it was
 * fought over, below a bit for each of the eight steps that may be taken from it, and `goalBit`.
 */
export type TrackGround = Int32Array;

/** For vias, four entries a cell of one layer: whose it is, how many nets bar it above and below, and nothing. */
export type ViaGround = Int16Array;

export type Ground = { readonly tracks: TrackGround; readonly vias: ViaGround };

/** Entries of a cell. The search of courses writes this and the places below out as numbers. */
export const entries = 4;
export const roomAt = 2;
export const waysAt = 3;
/** Where what is above starts. */
export const above = 16;
/** What is below. */
export const lower = 0xffff;

/** Bit of the steps that marks where a search may end. */
export const goalBit = 1 << 8;

/** Where a cell's demand for vias stands. */
export const viaOthersAt = (grid: Grid, cell: number): number =>
  cell < grid.perLayer ? cell * entries + 1 : (cell - grid.perLayer) * entries + 2;

const makeTracks = (grid: Grid, design: BoardDesign, barriers: readonly Barrier[]): TrackGround => {
  const { owners, steppable } = trackPassage(grid, design.outline, barriers);
  const ground = new Int32Array(entries * cellCount(grid));
  for (let cell = 0; cell < owners.length; cell++) {
    ground[entries * cell + roomAt] = (owners[cell] ?? 0) << above;
    ground[entries * cell + waysAt] = steppable[cell] ?? 0;
  }
  return ground;
};

const makeVias = (grid: Grid, design: BoardDesign, barriers: readonly Barrier[]): ViaGround => {
  const owners = viaOwners(grid, design.outline, barriers);
  const ground = new Int16Array(entries * grid.perLayer);
  for (let cell = 0; cell < grid.perLayer; cell++) ground[entries * cell] = owners[cell] ?? 0;
  return ground;
};

/** The grounds of a design's net classes, by name. */
export const groundsOf = (
  grid: Grid,
  design: BoardDesign,
  numberOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, Ground> => {
  const onceEach = <G>(): ((key: string, make: () => G) => G) => {
    const known = new Map<string, G>();
    return (key, make) => {
      const ground = known.get(key) ?? make();
      known.set(key, ground);
      return ground;
    };
  };
  const tracksOnce = onceEach<TrackGround>();
  const viasOnce = onceEach<ViaGround>();
  return new Map(
    design.netClasses.map((netClass) => {
      const { trackMm, clearanceMm, viaDiameterMm, viaDrillMm } = netClass;
      const barriers = barriersFor(design, netClass, numberOf);
      const ground: Ground = {
        tracks: tracksOnce(`${trackMm} ${clearanceMm}`, () => makeTracks(grid, design, barriers)),
        vias: viasOnce(`${viaDiameterMm} ${viaDrillMm} ${clearanceMm}`, () =>
          makeVias(grid, design, barriers),
        ),
      };
      return [netClass.name, ground];
    }),
  );
};
