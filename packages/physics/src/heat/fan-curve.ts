/**
 * Fans and what they blow through. Flow in m³/h, pressure in Pa, speed as a share of full speed.
 *
 * Fan laws (Bleier, Fan Handbook, chapter 7): flow rises with speed n, pressure with n², and the level of its
 * noise by 50 · log₁₀(n) dB. A duct's loss rises with the square of the flow: Δp = ½ · ρ · ζ · (Q / A)².
 */

/** Corners of a curve by rising flow, from closed duct (flow 0) to free flow (pressure 0), straight lines between. */
export type FanCurve = readonly (readonly [flowM3h: number, pressurePa: number])[];

/** Seconds of an hour: flows are m³/h. */
const hourS = 3600;

/** The straight line between a fan's two published ends: free flow and pressure against a closed duct. */
export const straightCurve = (freeFlowM3h: number, stallPressurePa: number): FanCurve => [
  [0, stallPressurePa],
  [freeFlowM3h, 0],
];

/** A fan's curve at a share of its full speed. */
export const curveAtSpeed = (curve: FanCurve, speed: number): FanCurve =>
  curve.map(([flow, pressure]) => [flow * speed, pressure * speed * speed]);

/** Pressure at a flow; beyond the ends the ends' own lines go on. */
export const fanPressure = (curve: FanCurve, flowM3h: number): number => {
  const last = curve.length - 1;
  const next = curve.findIndex(([flow]) => flow >= flowM3h);
  const upper = next < 0 ? last : Math.max(1, next);
  const [x0, y0] = curve[upper - 1] ?? [0, 0];
  const [x1, y1] = curve[upper] ?? [1, 0];
  return y0 + ((y1 - y0) * (flowM3h - x0)) / (x1 - x0);
};

/** An opening, a bend or a grille in the way of air. */
export type DuctPart = {
  /** Loss coefficient: dynamic pressures lost, 1. */
  readonly loss: number;
  readonly areaMm2: number;
};

/** Pa per (m³/h)² of parts one after another: Σ ½ · ρ · ζ / A². */
export const ductResistance = (parts: readonly DuctPart[], densityKgM3: number): number =>
  parts.reduce((sum, { loss, areaMm2 }) => {
    const areaM2 = areaMm2 / 1e6;
    return sum + (densityKgM3 * loss) / (2 * (areaM2 * hourS) ** 2);
  }, 0);

export type OperatingPoint = { readonly flowM3h: number; readonly pressurePa: number };

/** Halvings: far below the rounding of a double's flow. */
const halvings = 45;

/**
 * Where a fan's falling curve meets its duct's rising one: p_fan(Q) = R · Q².
 * @param resistance Pa per (m³/h)², zero or more
 */
export const operatingPoint = (curve: FanCurve, resistance: number): OperatingPoint => {
  let [low, high] = [0, Math.max(...curve.map(([flow]) => flow))];
  for (let step = 0; step < halvings; step++) {
    const flow = (low + high) / 2;
    if (fanPressure(curve, flow) > resistance * flow * flow) low = flow;
    else high = flow;
  }
  const flowM3h = (low + high) / 2;
  return { flowM3h, pressurePa: resistance * flowM3h * flowM3h };
};

/** Level of a fan at a share of its full speed, in dB. */
export const levelAtSpeed = (levelDb: number, speed: number): number => levelDb + 50 * Math.log10(speed);

/** Level of independent sources together, in dB: powers add up. */
export const levelOfAll = (levelsDb: readonly number[]): number =>
  10 * Math.log10(levelsDb.reduce((sum, level) => sum + 10 ** (level / 10), 0));
