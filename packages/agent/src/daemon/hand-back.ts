/**
 * What systemd runs when the agent has ended, in whatever way: the fan gets at least what the kernel's table has at
 * this temperature, the kernel's zone is enabled, and the lights are the kernel's again.
 */
import { fullLevel, levelOf, nextKernelState, stateOfDuty } from "../fan/table.js";
import type { Devices } from "../hardware/devices.js";
import { discover } from "../hardware/discover.js";
import { keepLights } from "../lights/light-keeper.js";

export const handBack = async (
  devices: Devices,
  ownLight: {
    readonly remembered?: string;
    readonly remember: (trigger: string | undefined) => Promise<void>;
  },
): Promise<void> => {
  const hardware = await discover(devices);
  const { zone, fan } = hardware;
  if (zone !== undefined) {
    const mode = await devices.text(`${zone}/mode`);
    if (mode.ok && mode.value === "disabled") await devices.write(`${zone}/mode`, "enabled");
  }
  if (fan !== undefined) {
    const celsius = zone === undefined ? undefined : await devices.number(`${zone}/temp`);
    const duty = await devices.number(`${fan.path}/pwm1`);
    const { table } = fan;
    // A state is kept until it has cooled below its end: the fan stays where it was found, or goes to full.
    const held = table === undefined || !duty.ok ? undefined : stateOfDuty(table, duty.value);
    const level =
      table === undefined || held === undefined || !celsius?.ok
        ? fullLevel
        : levelOf(table, nextKernelState(table, held, celsius.value / 1000));
    await devices.write(`${fan.path}/pwm1`, String(level));
  }
  const lights = await keepLights(devices, hardware, ownLight.remembered, ownLight.remember);
  await lights.leave();
};
