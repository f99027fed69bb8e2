/** What conductors and fuses carry in air of another temperature than their rating's. */
import { type CopperRule, copperAmpacity, type FuseCurve, type LinkBar, type Wire } from "@rubus/catalogue";
import { figureAt } from "../proof-figures.js";

/** Insulation for 70 °C, rated in air of 30 °C (DIN VDE 0298-4). */
const wireLimit = { insulation: 70, air: 30 } as const;
/** A bar of 65 °C in air of 35 °C (DIN 43671). */
const barLimit = { bar: 65, air: 35 } as const;
/** Air that fuses are rated in. */
const fuseAir = 25;

/** A conductor's heat grows with the square of its current, what it sheds with its temperature above the air. */
const byRise = (hottest: number, rated: number, air: number): number =>
  Math.sqrt(Math.max(0, hottest - air) / (hottest - rated));

/** Amperes that a wire carries for ever in air of so many °C. */
export const wireAmpacity = ({ ampacity }: Wire, air: number): number =>
  figureAt(ampacity, "least") * byRise(wireLimit.insulation, wireLimit.air, air);

/** Overload current that a protected wire stands until its fuse opens: 1.45 times its ampacity (IEC 60364-4-43 §433.1). */
export const wireOverload = (wire: Wire, air: number): number => 1.45 * wireAmpacity(wire, air);

/** Amperes that a link bar carries for ever, reckoned as if it were as narrow as at its slot all along. */
export const barAmpacity = ({ ampacity, width, slotWidth }: LinkBar, air: number): number =>
  figureAt(ampacity, "least") * (1 - slotWidth.value / width.value) * byRise(barLimit.bar, barLimit.air, air);

/** Amperes that a fuse carries for ever. */
export const fuseContinuous = ({ rating, continuous, lostPerKelvin }: FuseCurve, air: number): number =>
  rating.value *
  figureAt(continuous, "least") *
  (1 - figureAt(lostPerKelvin, "greatest") * Math.max(0, air - fuseAir));

/** Amperes at which a fuse has opened within its stated time. */
export const fuseOpens = ({ rating, opensAt }: FuseCurve): number => rating.value * opensAt.value;

/** Kelvin by which a current warms a long conductor of a board: `copperAmpacity` the other way round. */
export const copperRise = (
  rule: CopperRule,
  layer: "outer" | "inner",
  amperes: number,
  areaMm2: number,
): number => (amperes / copperAmpacity(rule, layer, 1, areaMm2)) ** (1 / 0.44);

/** Copper of 105 °C, as warm as a laminate may be: 1/58 Ω·mm²/m at 20 °C and 0.393 % more each kelvin (IEC 60028). */
const warmOhmMm = (1 / 58e3) * (1 + 0.00393 * (105 - 20));
/** Heat that copper conducts, in W/(mm·K). */
const copperConduction = 0.39;

/**
 * Kelvin by which a short conductor stands above its ends, which wide copper keeps cool: ρ · J² · L² / (8 · λ), the
 * middle of a uniformly heated bar that sheds its heat at its ends alone.
 * @param density in A/mm²
 */
export const neckRise = (density: number, lengthMm: number): number =>
  (warmOhmMm * density ** 2 * lengthMm ** 2) / (8 * copperConduction);
