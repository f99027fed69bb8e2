/**
 * A node as a folder tree: the files that the kernel of a Raspberry Pi with the HAT shows, numbered unlike a real
 * one's on purpose, and the kernel's own step on the fan. A simulation drives it; the agent sees no difference.
 */
import { type BayRecord, encodeBayRecord } from "@rubus/firmware";
import { type KernelFanTable, levelOf, nextKernelState } from "../fan/table.js";
import type { FileAccess } from "../hardware/file-access.js";
import { lightLabels } from "../lights/lights.js";

export type NodeTree = {
  /** Contents by path. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The places that a simulation and its faults turn at. */
  readonly paths: typeof nodePaths;
};

/** Where things stand in the tree. */
export const nodePaths = {
  zone: "/sys/class/thermal/thermal_zone1",
  temperature: "/sys/class/thermal/thermal_zone1/temp",
  fan: "/sys/class/hwmon/hwmon4",
  duty: "/sys/class/hwmon/hwmon4/pwm1",
  rpm: "/sys/class/hwmon/hwmon4/fan1_input",
  monitor: "/sys/class/hwmon/hwmon2",
  volt: "/sys/class/hwmon/hwmon2/in1_input",
  ampere: "/sys/class/hwmon/hwmon2/curr1_input",
  watt: "/sys/class/hwmon/hwmon2/power1_input",
  alarm: "/sys/class/hwmon/hwmon0/in0_lcrit_alarm",
  throttled: "/sys/devices/platform/soc/soc:firmware/get_throttled",
  bayEeprom: "/sys/bus/i2c/devices/1-0057/eeprom",
  ownLight: "/sys/class/leds/ACT",
  load: "/proc/loadavg",
  memory: "/proc/meminfo",
  uptime: "/proc/uptime",
} as const;

export type NodeTreeOptions = {
  /** The fan's table; null for a node without the HAT. */
  readonly table: KernelFanTable | null;
  /** What the bay's EEPROM holds; null leaves it blank. */
  readonly bay: BayRecord | null;
  readonly celsius: number;
};

export const nodeTree = ({ table, bay, celsius }: NodeTreeOptions): NodeTree => ({
  paths: nodePaths,
  files: {
    [nodePaths.temperature]: `${Math.round(celsius * 1000)}\n`,
    [`${nodePaths.zone}/type`]: "cpu-thermal\n",
    [`${nodePaths.zone}/mode`]: "enabled\n",
    [`${nodePaths.zone}/policy`]: "step_wise\n",
    [`${nodePaths.zone}/trip_point_0_type`]: "critical\n",
    [`${nodePaths.zone}/trip_point_0_temp`]: "110000\n",
    [`${nodePaths.zone}/trip_point_0_hyst`]: "0\n",
    "/sys/class/thermal/cooling_device0/type": "pwm-fan\n",
    "/sys/class/hwmon/hwmon0/name": "rpi_volt\n",
    [nodePaths.alarm]: "0\n",
    [nodePaths.throttled]: "0\n",
    [`${nodePaths.ownLight}/trigger`]: "none timer [mmc0] heartbeat\n",
    [`${nodePaths.ownLight}/brightness`]: "0\n",
    [nodePaths.load]: "0.08 0.03 0.01 1/123 4567\n",
    [nodePaths.memory]: "MemTotal:        3884404 kB\nMemFree: 1 kB\nMemAvailable:    3520000 kB\n",
    [nodePaths.uptime]: "5000.12 19000.00\n",
    "/proc/sys/kernel/osrelease": "6.12.47+rpt-rpi-v8\n",
    "/proc/sys/kernel/hostname": "bramble-home-a-1\n",
    "/etc/machine-id": "0123456789abcdef0123456789abcdef\n",
    "/proc/device-tree/model": "Raspberry Pi 4 Model B Rev 1.5\0",
    ...(table === null ? {} : hatFiles(table, bay, celsius)),
  },
});

const hatFiles = (table: KernelFanTable, bay: BayRecord | null, celsius: number) => {
  const levels = [table.idleLevel, ...table.steps.map(({ level }) => level)];
  const cells = new Uint8Array(4 * levels.length);
  levels.forEach((level, i) => {
    new DataView(cells.buffer).setUint32(4 * i, level);
  });
  const record = bay === null ? undefined : encodeBayRecord(bay);
  const chip = new Uint8Array(256).fill(0xff);
  if (record?.ok) chip.set(record.value);
  return {
    ...Object.fromEntries(
      table.steps.flatMap(({ milliCelsius }, i) => {
        const trip = `${nodePaths.zone}/trip_point_${i + 1}`;
        return [
          [`${trip}_type`, "active\n"],
          [`${trip}_temp`, `${milliCelsius}\n`],
          [`${trip}_hyst`, `${table.hysteresisMilliCelsius}\n`],
        ];
      }),
    ),
    [`${nodePaths.fan}/name`]: "pwmfan\n",
    [`${nodePaths.fan}/device/of_node/name`]: "rubus-fan\0",
    [`${nodePaths.fan}/device/of_node/cooling-levels`]: cells,
    [nodePaths.duty]: `${levelOf(table, nextKernelState(table, 0, celsius))}\n`,
    [nodePaths.rpm]: "1400\n",
    [`${nodePaths.monitor}/name`]: "ina226\n",
    [nodePaths.volt]: "5080\n",
    [nodePaths.ampere]: "900\n",
    [nodePaths.watt]: "4572000\n",
    [nodePaths.bayEeprom]: chip,
    ...Object.fromEntries(
      lightLabels.flatMap((label) => {
        const path = `/sys/class/leds/${label}`;
        const [, colour = "", lamp = ""] = label.split(":");
        const trigger = label === "rubus:green:health" ? "heartbeat" : "none";
        return [
          [`${path}/brightness`, "0\n"],
          [`${path}/trigger`, "[none] timer heartbeat\n"],
          [`${path}/delay_on`, "500\n"],
          [`${path}/delay_off`, "500\n"],
          ...(trigger === "none"
            ? []
            : [[`${path}/device/of_node/${lamp}-${colour}/linux,default-trigger`, `${trigger}\0`]]),
        ];
      }),
    ),
  };
};

/** The kernel's thermal governor over the tree, as it reads every two seconds. */
export type SimulatedKernel = { readonly state: number };

/**
 * One reading of the kernel's: it writes the fan's duty where its state changes, and only then. The temperature is
 * given, as the kernel has its own way to the sensor, whatever is wrong with the file.
 */
export const kernelTurn = async (
  files: FileAccess,
  table: KernelFanTable,
  { state }: SimulatedKernel,
  celsius: number,
): Promise<SimulatedKernel> => {
  const next = nextKernelState(table, state, celsius);
  if (next !== state) await files.write(nodePaths.duty, `${levelOf(table, next)}\n`);
  return { state: next };
};
