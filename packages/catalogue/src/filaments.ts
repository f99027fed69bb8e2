/**
 * Filaments the frame may be printed in. Strengths are of printed bars, not of the moulded polymer:
 * across the layers a print holds about half of what it holds along them.
 */
import { type Figure, figure, type Row, source } from "./figure.js";

export type Filament = Row & {
  readonly density: Figure<"density">;
  /** Glass transition: parts soften here. */
  readonly glassTransition: Figure<"temperature">;
  /** Warmest that a part under load may get for years. */
  readonly serviceTemperature: Figure<"temperature">;
  /** Breaking stress in the plane of the layers, and between layers. */
  readonly strengthAlong: Figure<"stress">;
  readonly strengthAcross: Figure<"stress">;
  readonly modulus: Figure<"stress">;
  /** Stress that may stand for years at room temperature without a visible sag. */
  readonly creepStress: Figure<"stress">;
  readonly nozzleTemperature: Figure<"temperature">;
  readonly bedTemperature: Figure<"temperature">;
  /** Passes UL 94 V-0 at 3 mm or less: needed near bars and mains. */
  readonly flameRetardant: boolean;
  /** Warps without a closed, warm chamber. */
  readonly needsChamber: boolean;
};

const usual = source("range of several makers' data sheets for the polymer, printed", "memory");
const creep = source("about a tenth of the breaking stress; long-term tests of the polymer differ", "memory");

type Range = readonly [least: number, usual: number, greatest: number];

const stress = ([min, value, max]: Range) => figure("stress", value, usual, { min, max });
const degrees = ([min, value, max]: Range) => figure("temperature", value, usual, { min, max });

type Sheet = {
  readonly density: number;
  readonly glass: Range;
  readonly service: Range;
  readonly along: Range;
  readonly across: Range;
  readonly modulus: Range;
  readonly creep: Range;
  readonly nozzle: Range;
  readonly bed: Range;
};

const figuresOf = (sheet: Sheet) => ({
  density: figure("density", sheet.density, usual, {
    min: sheet.density - 0.03,
    max: sheet.density + 0.03,
  }),
  glassTransition: degrees(sheet.glass),
  serviceTemperature: degrees(sheet.service),
  strengthAlong: stress(sheet.along),
  strengthAcross: stress(sheet.across),
  modulus: stress(sheet.modulus),
  creepStress: figure("stress", sheet.creep[1], creep, { min: sheet.creep[0], max: sheet.creep[2] }),
  nozzleTemperature: degrees(sheet.nozzle),
  bedTemperature: degrees(sheet.bed),
});

const petg: Sheet = {
  density: 1.27,
  glass: [75, 80, 85],
  service: [55, 60, 65],
  along: [40, 47, 52],
  across: [18, 28, 38],
  modulus: [1400, 1800, 2100],
  creep: [4, 5, 8],
  nozzle: [225, 240, 255],
  bed: [70, 80, 90],
};

export const filaments = [
  { key: "petg", name: "PETG", ...figuresOf(petg), flameRetardant: false, needsChamber: false },
  {
    key: "petg-v0",
    name: "PETG, flame retardant to UL 94 V-0",
    ...figuresOf({
      ...petg,
      glass: [70, 80, 85],
      along: [32, 40, 48],
      across: [14, 22, 32],
      creep: [3, 4, 6],
    }),
    flameRetardant: true,
    needsChamber: false,
  },
  {
    key: "pla",
    name: "PLA",
    ...figuresOf({
      density: 1.24,
      glass: [55, 60, 65],
      service: [40, 45, 50],
      along: [45, 55, 62],
      across: [20, 32, 45],
      modulus: [2300, 2800, 3500],
      creep: [2, 3, 5],
      nozzle: [195, 210, 225],
      bed: [45, 60, 65],
    }),
    flameRetardant: false,
    needsChamber: false,
  },
  {
    key: "asa",
    name: "ASA",
    ...figuresOf({
      density: 1.07,
      glass: [95, 100, 105],
      service: [75, 80, 85],
      along: [33, 40, 46],
      across: [15, 24, 34],
      modulus: [1600, 1900, 2200],
      creep: [3, 4, 7],
      nozzle: [240, 255, 270],
      bed: [90, 100, 110],
    }),
    flameRetardant: false,
    needsChamber: true,
  },
  {
    key: "abs",
    name: "ABS",
    ...figuresOf({
      density: 1.04,
      glass: [95, 100, 105],
      service: [75, 80, 85],
      along: [30, 37, 43],
      across: [14, 22, 32],
      modulus: [1600, 1900, 2300],
      creep: [3, 4, 7],
      nozzle: [230, 245, 260],
      bed: [90, 100, 110],
    }),
    flameRetardant: false,
    needsChamber: true,
  },
  {
    key: "pc-v0",
    name: "Polycarbonate blend, flame retardant to UL 94 V-0",
    ...figuresOf({
      density: 1.2,
      glass: [105, 110, 115],
      service: [85, 95, 100],
      along: [45, 55, 65],
      across: [20, 30, 45],
      modulus: [1900, 2200, 2500],
      creep: [5, 7, 10],
      nozzle: [260, 275, 290],
      bed: [100, 110, 120],
    }),
    flameRetardant: true,
    needsChamber: true,
  },
] as const satisfies readonly Filament[];
