/**
 * What systemd runs when the agent has ended, in whatever way: the fan gets at least what the kernel's table has at
 * this temperature, the kernel's zone is enabled, the buffer of the management bus is off, and the lights are the kernel's again.
 */
import { fullLevel, levelOf, nextKernelState, stateOfDuty } from "../fan/table.js";
import { isPossible } from "../fan/trust.js";
import { writeDuty } from "../fan/write-duty.js";
import type { Devices } from "../hardware/devices.js";
import { discover } from "../hardware/discover.js";
import { keepLights } from "../lights/light-keeper.js";
import { releaseBuffer } from "../manager/expander.js";

export const handBack = async (
  devices: Devices,
  drivesFan: boolean,
  ownLight: {
    readonly remembered?: string;
    readonly remember: (trigger: string | undefined) => Promise<void>;
  },
): Promise<void> => {
  const hardware = await discover(devices);
  const { zone, fan } = hardware;
  await releaseBuffer(devices);
  if (zone !== undefined && drivesFan) {
    const mode = await devices.text(`${zone}/mode`);
    if (mode.ok && mode.value === "disabled") await devices.write(`${zone}/mode`, "enabled");
  }
  // A fan whose table can't be read was never driven by the agent.
  if (fan?.table !== undefined && drivesFan) {
    const { table } = fan;
    const celsius = zone === undefined ? undefined : await devices.number(`${zone}/temp`);
    const duty = await devices.number(`${fan.path}/pwm1`);
    // A state is kept until it has cooled below its end: the fan stays where it was found, or goes to full.
    const level =
      duty.ok && celsius?.ok && isPossible(celsius.value / 1000)
        ? levelOf(table, nextKernelState(table, stateOfDuty(table, duty.value), celsius.value / 1000))
        : fullLevel;
    await writeDuty(devices, { fan: fan.path, table, ...(zone === undefined ? {} : { zone }) }, level);
  }
  const lights = await keepLights(devices, hardware, ownLight.remembered, ownLight.remember);
  await lights.leave();
};
