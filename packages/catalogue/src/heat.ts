/**
 * What the proofs of heat know: the heat each Pi sets free, the temperatures it slows down at, what was published of
 * a bare board, and how air moves through a bay.
 */
import { type Figure, figure, type Row, source } from "./figure.js";

export type PiHeat = Row & {
  /** All cores at work, on average: what a processor warms by, which peaks of seconds do not. */
  readonly stressCurrent: Figure<"current">;
  /** What of the idle board's heat the processor sets free; what stress adds is the processor's too. */
  readonly processorShare: Figure<"ratio">;
  /** Against the bare Pi 4B's way from processor to board, to which the model is fitted. */
  readonly wayToBoard: Figure<"ratio">;
  /** Here the processor begins to slow down, and here its graphics do too. */
  readonly throttle: Figure<"temperature">;
  readonly hardThrottle: Figure<"temperature">;
  /** Here the kernel switches the node off. */
  readonly critical: Figure<"temperature">;
  /** Board with what is soldered to it, and processor with its lid. */
  readonly boardCapacity: Figure<"heat-capacity">;
  readonly processorCapacity: Figure<"heat-capacity">;
};

const supplies = source("Raspberry Pi documentation, power-supplies.adoc: stress, average", "primary");
const measurements = source("several published measurements of all cores at work", "memory");
const clocks = source("Raspberry Pi documentation, frequency-management.adoc", "primary");
const kernel = source("trip cpu-crit of the Raspberry Pi kernel, as read by others", "secondary");
const share = source("idle current less what hubs, memory and regulators draw", "memory");
const fitted = source("the board that the model is fitted to", "derived");
const alike = source("package of like size on a board of like copper", "memory");
const copper = source("46 to 50 g of board, at 0.9 J/(g·K)", "memory");
const lid = source("some 8 g of package and lid, at 0.4 J/(g·K)", "memory");

const common = {
  processorShare: figure("ratio", 0.5, share, { min: 0.4, max: 0.6 }),
  throttle: figure("temperature", 80, clocks),
  hardThrottle: figure("temperature", 85, clocks),
  critical: figure("temperature", 110, kernel),
  boardCapacity: figure("heat-capacity", 42, copper, { min: 35, max: 50 }),
  processorCapacity: figure("heat-capacity", 3, lid, { min: 2, max: 5 }),
} as const;

const likePi4 = figure("ratio", 1, alike, { min: 0.75, max: 1.25 });

export const piHeats = [
  {
    key: "pi3b",
    name: "Raspberry Pi 3 Model B",
    stressCurrent: figure("current", 0.85, supplies),
    wayToBoard: likePi4,
    ...common,
  },
  {
    key: "pi3b-plus",
    name: "Raspberry Pi 3 Model B+",
    stressCurrent: figure("current", 1.07, measurements, { min: 1, max: 1.15 }),
    wayToBoard: likePi4,
    ...common,
  },
  {
    key: "pi4b",
    name: "Raspberry Pi 4 Model B",
    stressCurrent: figure("current", 1.2, supplies, { min: 1.2, max: 1.28 }),
    wayToBoard: figure("ratio", 1, fitted),
    ...common,
  },
  {
    key: "pi5",
    name: "Raspberry Pi 5",
    stressCurrent: figure("current", 1.9, measurements, { min: 1.6, max: 2.4 }),
    wayToBoard: likePi4,
    ...common,
  },
] as const satisfies readonly PiHeat[];

/** A bare Pi 4B as others measured it: what the model of heat is fitted to, and nothing else. */
export type BareBoard = Row & {
  readonly room: Figure<"temperature">;
  readonly idleCurrent: Figure<"current">;
  readonly headerVoltage: Figure<"voltage">;
  readonly processorShare: Figure<"ratio">;
  /** Above the room: the processor's lid at idle and under load, memory and regulator under load. */
  readonly idleRise: Figure<"temperature-difference">;
  readonly loadRise: Figure<"temperature-difference">;
  readonly memoryRise: Figure<"temperature-difference">;
  readonly regulatorRise: Figure<"temperature-difference">;
};

const lidReadings = source(
  "Pi-Plates: bare Pi 4B, thermocouples on the parts, sysbench on four cores",
  "secondary",
);

export const bareBoards = [
  {
    key: "pi4b-bare",
    name: "Raspberry Pi 4 Model B without case",
    room: figure("temperature", 27.3, lidReadings),
    idleCurrent: figure("current", 0.6, supplies, { min: 0.575, max: 0.6 }),
    headerVoltage: figure("voltage", 5.1, supplies),
    processorShare: common.processorShare,
    idleRise: figure("temperature-difference", 27.4, lidReadings),
    loadRise: figure("temperature-difference", 38.5, lidReadings),
    memoryRise: figure("temperature-difference", 31.9, lidReadings),
    regulatorRise: figure("temperature-difference", 28.5, lidReadings),
  },
] as const satisfies readonly BareBoard[];

/** Air and surfaces of a bay, as every frame has them. */
export type BayAir = Row & {
  /** The rooms a frame must run in. */
  readonly room: Figure<"temperature">;
  /** What of the air drawn in is exhaust of the same frame. */
  readonly recirculation: Figure<"ratio">;
  /** Dynamic pressures lost at each opening, an edge in and an edge out. */
  readonly openingLoss: Figure<"ratio">;
  /** What a fan moves against its published curve, obstructed as it is. */
  readonly installedFlow: Figure<"ratio">;
  /** What the fitted surface of the bare board counts for in a bay. */
  readonly fittedSurface: Figure<"ratio">;
  readonly emissivity: Figure<"ratio">;
  /** What of an Active Cooler's air leaves the bay instead of going round in it. */
  readonly blownOut: Figure<"ratio">;
  /** A fan's hub, which no air passes. */
  readonly hubDiameter: Figure<"length">;
  /** All fans of a frame together, a metre off. */
  readonly noiseLimit: Figure<"sound-level">;
};

const rooms = source("design: rooms of 20 to 40 °C", "derived");
const idelchik = source("sharp-edged opening, half a dynamic pressure in and one out", "memory");
const guess = source("estimate for a row of bays open at face and rear", "memory");

export const bayAirs = [
  {
    key: "bay",
    name: "Bay",
    room: figure("temperature", 25, rooms, { min: 20, max: 40 }),
    recirculation: figure("ratio", 0.1, guess, { min: 0, max: 0.2 }),
    openingLoss: figure("ratio", 1.5, idelchik, { min: 1.2, max: 2.5 }),
    installedFlow: figure("ratio", 0.85, source("axial fans between boards lose 5 to 30 %", "memory"), {
      min: 0.7,
      max: 0.95,
    }),
    fittedSurface: figure("ratio", 1, source("fit to one published board", "memory"), {
      min: 0.8,
      max: 1.2,
    }),
    emissivity: figure("ratio", 0.9, source("solder mask, plastic and tin, the mask prevailing", "memory"), {
      min: 0.75,
      max: 0.95,
    }),
    blownOut: figure("ratio", 0.6, guess, { min: 0.4, max: 0.8 }),
    hubDiameter: figure("length", 22, source("usual hub of a 40 mm fan", "memory"), { min: 18, max: 25 }),
    noiseLimit: figure(
      "sound-level",
      45,
      source("upper end of the background recommended for offices, 35 to 45 dB(A), ISO 11690-1", "memory"),
    ),
  },
] as const satisfies readonly BayAir[];
