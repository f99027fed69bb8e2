/**
 * Physical quantities: a number in one fixed base unit, branded with its dimension so that a
 * resistance cannot be passed where a voltage is wanted. Arithmetic gives a plain number back;
 * say what it is with the constructor (`volt(i * r)`).
 */

/** Every dimension Rubus calculates with; the comment gives the base unit of the stored number. */
export type Dimension =
  | "voltage" // V
  | "current" // A
  | "resistance" // Ω
  | "power" // W
  | "energy" // J
  | "capacitance" // F
  | "inductance" // H
  | "melting-integral" // A²s
  | "frequency" // Hz
  | "time" // s
  | "length" // mm
  | "area" // mm²
  | "volume" // mm³
  | "temperature" // °C
  | "temperature-difference" // K
  | "thermal-resistance" // K/W
  | "heat-capacity" // J/K
  | "sound-level" // dB
  | "mass" // g
  | "force" // N
  | "stress" // MPa
  | "torque" // N·m
  | "density" // g/cm³
  | "pressure" // Pa
  | "flow" // m³/h
  | "rotational-speed" // rpm
  | "resistance-per-length" // mΩ/m
  | "angle" // °
  | "rack-units" // U
  | "ratio"; // 1

declare const dimension: unique symbol;

/** A number in the base unit of `D`. */
export type Quantity<D extends Dimension> = number & { readonly [dimension]: D };

export type Volt = Quantity<"voltage">;
export type Ampere = Quantity<"current">;
export type Ohm = Quantity<"resistance">;
export type Watt = Quantity<"power">;
export type Farad = Quantity<"capacitance">;
export type Second = Quantity<"time">;
export type Millimetre = Quantity<"length">;
export type SquareMillimetre = Quantity<"area">;
export type Celsius = Quantity<"temperature">;
export type Kelvin = Quantity<"temperature-difference">;
export type Gram = Quantity<"mass">;
export type Newton = Quantity<"force">;
export type Degree = Quantity<"angle">;
export type RackUnits = Quantity<"rack-units">;
export type Ratio = Quantity<"ratio">;

/** Brand a number that is known to be in the base unit of `D`. */
export const quantity = <D extends Dimension>(_dimension: D, value: number): Quantity<D> =>
  value as Quantity<D>;

const brand =
  <D extends Dimension>() =>
  (value: number): Quantity<D> =>
    value as Quantity<D>;

export const volt = brand<"voltage">();
export const ampere = brand<"current">();
export const ohm = brand<"resistance">();
export const milliohm = (value: number): Ohm => ohm(value / 1000);
export const watt = brand<"power">();
export const farad = brand<"capacitance">();
export const second = brand<"time">();
export const millimetre = brand<"length">();
export const squareMillimetre = brand<"area">();
export const celsius = brand<"temperature">();
export const kelvin = brand<"temperature-difference">();
export const gram = brand<"mass">();
export const newton = brand<"force">();
export const degree = brand<"angle">();
export const rackUnits = brand<"rack-units">();
export const ratio = brand<"ratio">();
