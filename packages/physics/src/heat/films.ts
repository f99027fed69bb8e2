/**
 * How surfaces give heat to air and walls: film coefficients in W/(m²·K). Sources: Incropera, Fundamentals of
 * Heat and Mass Transfer, equations by number. Air's properties are linear between 300 K and 350 K (table A.4).
 */
import { kelvinOf } from "./air.js";

const gravity = 9.81;
/** W/(m²·K⁴). */
const stefanBoltzmann = 5.670374e-8;

type AirProperties = {
  /** W/(m·K) */
  readonly conductivity: number;
  /** m²/s */
  readonly viscosity: number;
  readonly prandtl: number;
};

const airProperties = (celsius: number): AirProperties => {
  const step = (kelvinOf(celsius) - 300) / 50;
  return {
    conductivity: 0.0263 + 0.0037 * step,
    viscosity: (15.89 + 5.03 * step) * 1e-6,
    prandtl: 0.7 + 0.007 * (1 - step),
  };
};

/** Free convection at an upright plate: Churchill and Chu (9.27, for laminar flow). */
export const freeFilm = (heightMm: number, surfaceCelsius: number, airCelsius: number): number => {
  const film = (surfaceCelsius + airCelsius) / 2;
  const { conductivity, viscosity, prandtl } = airProperties(film);
  const height = heightMm / 1000;
  const difference = Math.abs(surfaceCelsius - airCelsius);
  const rayleigh = ((gravity * difference) / kelvinOf(film)) * height ** 3 * (prandtl / viscosity ** 2);
  const nusselt = 0.68 + (0.67 * rayleigh ** 0.25) / (1 + (0.492 / prandtl) ** (9 / 16)) ** (4 / 9);
  return (nusselt * conductivity) / height;
};

/** Air along a flat plate, laminar, mean over its length: Nu = 0.664 · Re^½ · Pr^⅓ (7.30). */
export const forcedFilm = (lengthMm: number, speedMs: number, celsius: number): number => {
  const { conductivity, viscosity, prandtl } = airProperties(celsius);
  const length = lengthMm / 1000;
  const reynolds = (Math.max(0, speedMs) * length) / viscosity;
  return (0.664 * Math.sqrt(reynolds) * Math.cbrt(prandtl) * conductivity) / length;
};

/** Both at once, one across the other: Nu³ = Nu_forced³ + Nu_free³ (9.64). */
export const mixedFilm = (forced: number, free: number): number => Math.cbrt(forced ** 3 + free ** 3);

/** Radiation between a surface and its surroundings, made linear: ε · σ · (T₁ + T₂) · (T₁² + T₂²) (1.9). */
export const radiantFilm = (
  emissivity: number,
  surfaceCelsius: number,
  surroundingCelsius: number,
): number => {
  const [surface, surrounding] = [kelvinOf(surfaceCelsius), kelvinOf(surroundingCelsius)];
  return emissivity * stefanBoltzmann * (surface + surrounding) * (surface ** 2 + surrounding ** 2);
};

/** Conductances one after another, in W/K. */
export const inSeries = (...conductances: readonly number[]): number =>
  1 / conductances.reduce((sum, each) => sum + 1 / each, 0);
