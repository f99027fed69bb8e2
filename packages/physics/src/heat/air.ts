/**
 * Air that carries heat. Density of dry air by the law of ideal gases at 101,325 Pa; c_p = 1006 J/(kg·K)
 * (Incropera, Fundamentals of Heat and Mass Transfer, table A.4).
 */

const pressurePa = 101_325;
const gasConstant = 287.05;
/** J/(kg·K), within 0.2 % from 0 to 100 °C. */
export const airHeat = 1006;
const zeroCelsius = 273.15;
const gravity = 9.81;
const hourS = 3600;

export const kelvinOf = (celsius: number): number => celsius + zeroCelsius;

/** kg/m³. */
export const airDensity = (celsius: number): number => pressurePa / (gasConstant * kelvinOf(celsius));

/** W/K that a flow of air carries: ρ · c_p · Q. */
export const airCapacityRate = (flowM3h: number, celsius: number): number =>
  (airDensity(celsius) * airHeat * flowM3h) / hourS;

/**
 * Flow each way through one upright opening with warm air behind it, in m³/h: the warm goes out above, the cool
 * comes in below. Q = C_d / 3 · A · √(g · H · ΔT / T), C_d = 0.6 (Brown and Solvason, Int. J. Heat Mass Transfer 5, 1962).
 */
export const exchangeFlow = (
  areaMm2: number,
  heightMm: number,
  warmCelsius: number,
  coolCelsius: number,
): number => {
  const mean = kelvinOf((warmCelsius + coolCelsius) / 2);
  const difference = Math.max(0, warmCelsius - coolCelsius);
  return ((0.6 / 3) * areaMm2 * Math.sqrt((gravity * heightMm * difference) / (1000 * mean)) * hourS) / 1e6;
};
