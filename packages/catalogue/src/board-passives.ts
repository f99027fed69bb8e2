/** Capacitors, the shunt and the address switch of the boards. */
import { type Figure, figure, type Row, source } from "./figure.js";

export type Capacitor = Row & {
  readonly capacitance: Figure<"capacitance">;
  readonly ratedVoltage: Figure<"voltage">;
  readonly bodyLength: Figure<"length">;
  readonly bodyWidth: Figure<"length">;
  readonly height: Figure<"length">;
};

const polymer = source("usual radial polymer capacitor 1000 µF 6.3 V", "memory");
const ceramic = source("usual X7R chip capacitor", "memory");

const chipCapacitor = <K extends string>(
  key: K,
  name: string,
  farads: number,
  volts: number,
  [length, width, height]: readonly [number, number, number],
): Capacitor & { readonly key: K } => ({
  key,
  name,
  capacitance: figure("capacitance", farads, ceramic, { min: farads * 0.5, max: farads * 1.1 }),
  ratedVoltage: figure("voltage", volts, ceramic),
  bodyLength: figure("length", length, ceramic, { min: length - 0.2, max: length + 0.2 }),
  bodyWidth: figure("length", width, ceramic, { min: width - 0.2, max: width + 0.2 }),
  height: figure("length", height, ceramic, { max: height + 0.2 }),
});

export const capacitors = [
  {
    key: "polymer-1000u-6v3",
    name: "Any polymer capacitor 1000 µF, 6.3 V, radial, at most 12 mm high",
    capacitance: figure("capacitance", 1000e-6, polymer, { min: 800e-6, max: 1200e-6 }),
    ratedVoltage: figure("voltage", 6.3, polymer),
    bodyLength: figure("length", 8, polymer, { min: 8, max: 10.3 }),
    bodyWidth: figure("length", 8, polymer, { min: 8, max: 10.3 }),
    height: figure("length", 11.5, polymer, { min: 8, max: 12.7 }),
  },
  chipCapacitor("ceramic-100n-0603", "Any capacitor 100 nF, 50 V, X7R, 0603", 100e-9, 50, [1.6, 0.8, 0.8]),
  chipCapacitor("ceramic-1u-0603", "Any capacitor 1 µF, 25 V, X7R, 0603", 1e-6, 25, [1.6, 0.8, 0.8]),
  chipCapacitor("ceramic-10u-0805", "Any capacitor 10 µF, 16 V, X7R, 0805", 10e-6, 16, [2, 1.25, 1.25]),
] as const satisfies readonly Capacitor[];

export type Shunt = Row & {
  readonly resistance: Figure<"resistance">;
  readonly rating: Figure<"power">;
  readonly bodyLength: Figure<"length">;
  readonly bodyWidth: Figure<"length">;
  readonly height: Figure<"length">;
};

const shuntSource = source("usual metal shunt 2512", "memory");

export const shunts = [
  {
    key: "shunt-500uohm-2512",
    name: "Any shunt 0.5 mΩ, 1 %, 2512",
    resistance: figure("resistance", 0.0005, source("design: 2.6 mV at 5.25 A", "derived"), {
      min: 0.000495,
      max: 0.000505,
    }),
    rating: figure("power", 2, shuntSource, { min: 1, max: 3 }),
    bodyLength: figure("length", 6.4, shuntSource, { min: 6.1, max: 6.6 }),
    bodyWidth: figure("length", 3.2, shuntSource, { min: 3, max: 3.4 }),
    height: figure("length", 0.7, shuntSource, { max: 1.1 }),
  },
] as const satisfies readonly Shunt[];

export type AddressSwitch = Row & {
  readonly positions: Figure<"ratio">;
  readonly pitch: Figure<"length">;
  readonly bodyLength: Figure<"length">;
  readonly bodyWidth: Figure<"length">;
  readonly height: Figure<"length">;
};

const dip = source("usual DIP switch of 2.54 mm pitch", "memory");

export const addressSwitches = [
  {
    key: "dip-switch-3",
    name: "Any DIP switch, three positions, 2.54 mm",
    positions: figure("ratio", 3, source("design: addresses 0 to 7", "derived")),
    pitch: figure("length", 2.54, dip),
    bodyLength: figure("length", 9.1, dip, { min: 7.6, max: 9.8 }),
    bodyWidth: figure("length", 6.2, dip, { min: 5.8, max: 9.9 }),
    height: figure("length", 5.5, dip, { min: 3, max: 6 }),
  },
] as const satisfies readonly AddressSwitch[];
