/** How warm a whole board gets by what the current leaves in it: copper, and the parts in the current's way. */
import { copperTemperature } from "@rubus/boards";
import { type Figure, figure, source } from "@rubus/catalogue";
import { freeFilm, radiantFilm } from "@rubus/physics";
import type { Dimension } from "@rubus/units";
import { exactInput, inputOf } from "../proof-figures.js";
import type { Input } from "../result.js";

/** Both sides of a board, upright. */
export type BoardSize = { readonly widthMm: number; readonly heightMm: number };

/** Air of the warmest bay that the copper's worst resistance is reckoned in. */
const airCelsius = 40;

/** Of what the formula of the film gives. */
const filmScatter = figure(
  "ratio",
  1,
  source("Incropera, chapter 9: correlations hold to about 25 %", "secondary"),
  {
    min: 0.75,
    max: 1.25,
  },
);
/** Of a board's surface what sees something cooler than its neighbours. */
const outlook = figure("ratio", 0.5, source("boards face printed walls and other boards", "memory"), {
  min: 0.25,
  max: 1,
});
const maskEmissivity = figure("ratio", 0.9, source("solder mask and laminate", "memory"), {
  min: 0.85,
  max: 0.95,
});

const at = (each: Figure<Dimension>, end: "value" | "min"): number => each[end] ?? each.value;

/**
 * Kelvin of an upright board above still air: P = (h_free + F · h_radiant) · 2 · w · l · ΔT. Its copper spreads the heat:
 * √(k · t / 2h) is some 60 mm, more than half of any of the boards.
 * @param end typical, or every figure at its bad end
 */
export const boardRise = (watts: number, { widthMm, heightMm }: BoardSize, end: "value" | "min"): number => {
  const surface = 2 * widthMm * heightMm * 1e-6;
  const lost = (rise: number): number => {
    const warm = airCelsius + rise;
    const free = at(filmScatter, end) * freeFilm(heightMm, warm, airCelsius);
    const radiant = at(outlook, end) * radiantFilm(at(maskEmissivity, end), warm, airCelsius);
    return (free + radiant) * surface * rise;
  };
  let [low, high] = [0, 1];
  while (lost(high) < watts) high *= 2;
  for (let halving = 0; halving < 50; halving++) {
    const middle = (low + high) / 2;
    if (lost(middle) < watts) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
};

/** What the copper's worst resistance allows for above the air of the bay. */
export const allowedRise = (copperTemperature.max ?? copperTemperature.value) - airCelsius;

export const riseFormula =
  "P = ΣI²R = (h_free + F·h_radiant)·2·w·l·ΔT; h_free: Churchill and Chu, upright plate in still air (Incropera 9.27); h_radiant = ε·σ·(T₁+T₂)·(T₁²+T₂²)";

export const riseInputs = ({ widthMm, heightMm }: BoardSize): readonly Input[] => [
  exactInput("width of the board", widthMm, "length", "layout", "derived"),
  exactInput("height of the board", heightMm, "length", "layout", "derived"),
  exactInput(
    "air of the bay",
    airCelsius,
    "temperature",
    copperTemperature.source,
    copperTemperature.confidence,
  ),
  inputOf("share of the film's formula", filmScatter),
  inputOf("share of the surface that radiates", outlook),
  inputOf("emissivity of a board", maskEmissivity),
];
