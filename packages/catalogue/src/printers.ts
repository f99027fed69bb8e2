/** Printers of filament: the room they have and how hot they get. */
import { type Figure, figure, type Row, source } from "./figure.js";

export type Printer = Row & {
  /** Usable volume: width, depth and height. */
  readonly bedWidth: Figure<"length">;
  readonly bedDepth: Figure<"length">;
  readonly bedHeight: Figure<"length">;
  readonly nozzleDiameter: Figure<"length">;
  readonly nozzleTemperature: Figure<"temperature">;
  readonly bedTemperature: Figure<"temperature">;
  /** A closed chamber, which ASA, ABS and polycarbonate want. */
  readonly enclosed: boolean;
};

const maker = source("maker's product page", "memory");
const fitted = source("nozzle that the maker fits", "memory");

const volume = (width: number, depth: number, height: number) => ({
  bedWidth: figure("length", width, maker),
  bedDepth: figure("length", depth, maker),
  bedHeight: figure("length", height, maker),
  nozzleDiameter: figure("length", 0.4, fitted),
});
const heat = (nozzle: number, bed: number) => ({
  nozzleTemperature: figure("temperature", nozzle, maker),
  bedTemperature: figure("temperature", bed, maker),
});

export const printers = [
  { key: "prusa-mini", name: "Prusa MINI+", ...volume(180, 180, 180), ...heat(280, 100), enclosed: false },
  { key: "prusa-mk4", name: "Prusa MK4", ...volume(250, 210, 220), ...heat(290, 120), enclosed: false },
  {
    key: "creality-ender-3",
    name: "Creality Ender-3",
    ...volume(220, 220, 250),
    ...heat(255, 100),
    enclosed: false,
  },
  {
    key: "bambu-lab-p1s",
    name: "Bambu Lab P1S",
    ...volume(256, 256, 256),
    ...heat(300, 100),
    enclosed: true,
  },
] as const satisfies readonly Printer[];
