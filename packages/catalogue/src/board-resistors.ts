/** Chip resistors of the boards. */
import type { ChipPackage, Resistor } from "./board-part.js";
import { figure, source } from "./figure.js";

const dimensions = source(
  "0603 rows of the RND Components and Multicomp thick film data sheets",
  "secondary",
);
const ordering = source("Yageo RC0603 data sheet (2013, V.7), ordering code", "primary");
const rated = source("Yageo RC_L data sheet: RC0603 0.1 W at 70 °C", "memory");

/** 1608 metric. */
const chip0603: ChipPackage = {
  length: figure("length", 1.6, dimensions, { min: 1.5, max: 1.7 }),
  width: figure("length", 0.8, dimensions, { min: 0.7, max: 0.9 }),
  terminal: figure("length", 0.3, dimensions, { min: 0.1, max: 0.5 }),
  height: figure("length", 0.45, dimensions, { min: 0.35, max: 0.55 }),
};

const rc0603 = <K extends string>(key: K, code: string, ohms: number): Resistor & { readonly key: K } => ({
  key,
  name: `${ohms} Ω, 0603, 1 %`,
  maker: "Yageo",
  partNumber: `RC0603FR-07${code}L`,
  description: `Thick film chip resistor ${ohms} Ω 1 % 0603`,
  ...ordering,
  package: chip0603,
  resistance: figure("resistance", ohms, ordering, { min: ohms * 0.99, max: ohms * 1.01 }),
  rating: figure("power", 0.1, rated),
});

export const resistors = [
  rc0603("yageo-rc0603-470r", "470R", 470),
  rc0603("yageo-rc0603-820r", "820R", 820),
] as const;
