/** Filaments the frame may be printed in. */
import { type Figure, figure, type Row, source } from "./figure.js";

export type Filament = Row & {
  /** Glass transition: parts soften here. */
  readonly glassTransition: Figure<"temperature">;
};

const usual = source("usual figure of the polymer", "memory");

export const filaments = [
  { key: "petg", name: "PETG", glassTransition: figure("temperature", 80, usual, { min: 75, max: 85 }) },
  {
    key: "petg-v0",
    name: "PETG, flame retardant to UL 94 V-0",
    glassTransition: figure("temperature", 80, usual, { min: 70, max: 85 }),
  },
  { key: "asa", name: "ASA", glassTransition: figure("temperature", 100, usual, { min: 95, max: 105 }) },
] as const satisfies readonly Filament[];
