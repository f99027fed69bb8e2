/** The figures that the proofs of heat take from the catalogue, and how a caller reads one of them. */

import { type FanTable, standardFanTable } from "@rubus/boot";
import {
  type BareBoard,
  type BayAir,
  bareBoards,
  bayAirs,
  type Cooler,
  coolers,
  type Figure,
  type Filament,
  filaments,
  type PiHeat,
  piHeats,
} from "@rubus/catalogue";
import type { Dimension } from "@rubus/units";

export type HeatFigures = {
  readonly piHeats: readonly PiHeat[];
  readonly bareBoard: BareBoard;
  readonly bayAir: BayAir;
  readonly coolers: readonly Cooler[];
  readonly filaments: readonly Filament[];
  /** The kernel's table, as the HAT's EEPROM holds it. */
  readonly fanTable: FanTable;
};

export const catalogueHeat: HeatFigures = {
  piHeats,
  bareBoard: bareBoards[0],
  bayAir: bayAirs[0],
  coolers,
  filaments,
  fanTable: standardFanTable,
};

/** What a figure is taken as; a proof reads each through it, so that one at a time can be moved. */
export type Take = (name: string, figure: Figure<Dimension>) => number;

export const asTypical: Take = (_, { value }) => value;
