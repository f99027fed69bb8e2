/** Raspberry Pi models: current, voltage window at the header, board outline. */
import { type Figure, figure, type Row, source } from "./figure.js";
import type { EfuseKey } from "./power-path.js";

export type PiModel = Row & {
  /** What the supply and the copper are sized for: the maker's recommended supply. */
  readonly loadCurrent: Figure<"current">;
  /** Bare board, active. */
  readonly typicalCurrent: Figure<"current">;
  /** Booted and idle, on average. */
  readonly idleCurrent: Figure<"current">;
  /** Voltage the header's 5 V pins must see. */
  readonly headerWindow: Figure<"voltage">;
  /** What its 5 V pins stand for a moment without harm. */
  readonly survives: Figure<"voltage">;
  /** Down to this its regulators run on for a moment. */
  readonly runsFrom: Figure<"voltage">;
  /** Across its 5 V and GND, with what is plugged in. */
  readonly inputCapacitance: Figure<"capacitance">;
  /** Where the under-voltage detector trips. */
  readonly underVoltage: Figure<"voltage">;
  /** Long and short side of the board and its corner radius. */
  readonly boardLength: Figure<"length">;
  readonly boardWidth: Figure<"length">;
  readonly cornerRadius: Figure<"length">;
  /** Power board variant the model takes. */
  readonly efuse: EfuseKey;
  /** The maker's Active Cooler fits it: needed for stack (b). */
  readonly activeCooler: boolean;
};

const supplies = source("Raspberry Pi documentation, power-supplies.adoc", "primary");
const relayed = source("Raspberry Pi documentation, power-supplies.adoc, as quoted by others", "secondary");
const memory = source("several published measurements, none of them the maker's", "memory");
const windowSource = source("Raspberry Pi HAT design guide: 5 V ± 5 % at header pins 2 and 4", "primary");
const detector = source("Raspberry Pi documentation, power-supplies.adoc: 4.63 V ± 5 %", "primary");
const regulator = source("MXL7704 regulator: absolute maximum 6.0 V, as quoted by others", "secondary");
const otherRegulator = source("taken to be what the Pi 4's regulator stands: 6.0 V", "memory");
const inputRange = source("MXL7704 regulator: input of 4.0 to 5.5 V, as quoted by others", "secondary");
const stored = source(
  "capacitors about the regulators and the USB ports: no drawing states them all",
  "memory",
);
const drawing = source("official Pi 5 drawing RP-008347 and two CAD libraries, in agreement", "secondary");

const common = {
  headerWindow: figure("voltage", 5, windowSource, { min: 4.75, max: 5.25 }),
  survives: figure("voltage", 6, otherRegulator),
  runsFrom: figure("voltage", 4, inputRange),
  inputCapacitance: figure("capacitance", 150e-6, stored, { min: 20e-6, max: 470e-6 }),
  underVoltage: figure("voltage", 4.63, detector, { min: 4.4, max: 4.86 }),
  boardLength: figure("length", 85, drawing),
  boardWidth: figure("length", 56, drawing),
  cornerRadius: figure("length", 3, drawing, { min: 3, max: 3.5 }),
} as const;

export const piModels = [
  {
    key: "pi3b",
    name: "Raspberry Pi 3 Model B",
    loadCurrent: figure("current", 2.5, supplies),
    typicalCurrent: figure("current", 0.4, supplies),
    idleCurrent: figure("current", 0.3, supplies),
    efuse: "efuse-pi3-pi4",
    activeCooler: false,
    ...common,
  },
  {
    key: "pi3b-plus",
    name: "Raspberry Pi 3 Model B+",
    loadCurrent: figure("current", 2.5, supplies),
    typicalCurrent: figure("current", 0.5, supplies),
    idleCurrent: figure("current", 0.4, relayed),
    efuse: "efuse-pi3-pi4",
    activeCooler: false,
    ...common,
    survives: figure("voltage", 6, regulator),
  },
  {
    key: "pi4b",
    name: "Raspberry Pi 4 Model B",
    loadCurrent: figure("current", 3, supplies),
    typicalCurrent: figure("current", 0.6, supplies),
    idleCurrent: figure("current", 0.6, supplies, { min: 0.575, max: 0.6 }),
    efuse: "efuse-pi3-pi4",
    activeCooler: false,
    ...common,
    survives: figure("voltage", 6, regulator),
  },
  {
    key: "pi5",
    name: "Raspberry Pi 5",
    loadCurrent: figure("current", 5, relayed),
    typicalCurrent: figure("current", 0.8, relayed),
    idleCurrent: figure("current", 0.5, memory, { min: 0.4, max: 0.6 }),
    efuse: "efuse-pi5",
    activeCooler: true,
    ...common,
  },
] as const satisfies readonly PiModel[];
