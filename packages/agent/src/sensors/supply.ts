/** Voltage, current and power that reach the Pi, from the power board's monitor. */
import type { Devices } from "../hardware/devices.js";
import { failed, type Reading, read } from "../hardware/reading.js";

export type Supply = { readonly volt: number; readonly ampere: number; readonly watt: number };

/** The monitor's ranges (INA226: 36 V of bus; a node's supply stays far below); outside them it is no reading. */
const possible = { volt: 36, ampere: 40, watt: 400 };

/** hwmon counts in mV, mA and µW. */
export const readSupply = async (devices: Devices, monitor: string): Promise<Reading<Supply>> => {
  const volt = await devices.number(`${monitor}/in1_input`, "bus");
  if (!volt.ok) return volt;
  const ampere = await devices.number(`${monitor}/curr1_input`, "bus");
  if (!ampere.ok) return ampere;
  const watt = await devices.number(`${monitor}/power1_input`, "bus");
  if (!watt.ok) return watt;
  const supply = { volt: volt.value / 1e3, ampere: ampere.value / 1e3, watt: watt.value / 1e6 };
  const isPossible =
    supply.volt >= 0 &&
    supply.volt <= possible.volt &&
    Math.abs(supply.ampere) <= possible.ampere &&
    supply.watt <= possible.watt;
  return isPossible ? read(supply) : failed("garbage", monitor, `${volt.value} mV, ${ampere.value} mA`);
};
