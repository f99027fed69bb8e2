/** Chip resistors 0603 of one maker: a row from a key and its ohms. */
import type { Resistor } from "./board-part.js";
import { resistors } from "./board-resistors.js";
import { figure, source } from "./figure.js";

const yageo = source("Yageo RC0603 data sheet (2013, V.7), ordering code", "primary");
const yageoThin = source("Yageo RT0603 ordering code, as other boards order 0.1 % parts", "secondary");
const rated = source("Yageo RC_L and RT data sheets: 0603 0.1 W at 70 °C", "memory");
const [{ package: chip0603 }] = resistors;

/** `4K02` for 4020. */
const code = (ohms: number): string => {
  if (ohms >= 1000) {
    const text = String(ohms / 1000);
    return text.includes(".") ? text.replace(".", "K") : `${text}K`;
  }
  return `${ohms}R`;
};

/** 1 %. */
export const thick = <K extends string>(key: K, ohms: number): Resistor & { readonly key: K } => ({
  key,
  name: `${ohms} Ω, 0603, 1 %`,
  maker: "Yageo",
  partNumber: `RC0603FR-07${code(ohms)}L`,
  description: `Thick film chip resistor ${ohms} Ω 1 % 0603`,
  ...yageo,
  package: chip0603,
  resistance: figure("resistance", ohms, yageo, { min: ohms * 0.99, max: ohms * 1.01 }),
  rating: figure("power", 0.1, rated),
});

/** 0.1 %. */
export const thin = <K extends string>(key: K, ohms: number): Resistor & { readonly key: K } => ({
  ...thick(key, ohms),
  name: `${ohms} Ω, 0603, 0.1 %`,
  partNumber: `RT0603BRD07${code(ohms)}L`,
  description: `Thin film chip resistor ${ohms} Ω 0.1 % 25 ppm 0603`,
  ...yageoThin,
  resistance: figure("resistance", ohms, yageoThin, { min: ohms * 0.999, max: ohms * 1.001 }),
});
