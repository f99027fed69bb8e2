/**
 * Finds a node's hardware by name: hwmon by its `name`, the thermal zone and the fan by their `type`, lights by
 * their label, the bay's EEPROM by its driver's file. Numbers (`hwmon3`, `thermal_zone0`) are never relied on.
 */
import type { KernelFanTable } from "../fan/table.js";
import type { Devices } from "./devices.js";
import { namesIn, readTable } from "./fan-table.js";
import { valueOr } from "./reading.js";

export type FoundFan = {
  /** Folder with `pwm1` and, where a tachometer is wired, `fan1_input`. */
  readonly path: string;
  readonly hasTach: boolean;
  /** Absent where the kernel's table can't be read: such a fan is left to the kernel. */
  readonly table?: KernelFanTable;
};

export type FoundHardware = {
  /** Folder of the processor's thermal zone. */
  readonly zone?: string;
  readonly fan?: FoundFan;
  /** Folders of the HAT's lights by label. */
  readonly lights: ReadonlyMap<string, string>;
  /** Folder of the board's own light. */
  readonly ownLight?: string;
  /** Folder of the monitor on the power board. */
  readonly monitor?: string;
  /** The firmware's alarm of low voltage. */
  readonly underVoltage?: string;
  /** The firmware's word on throttling. */
  readonly throttled?: string;
  /** The bay's EEPROM. */
  readonly bayEeprom?: string;
  /** Names of what was looked for and isn't there, for people. */
  readonly missing: readonly string[];
};

const hwmonFolder = "/sys/class/hwmon";
const thermalFolder = "/sys/class/thermal";
const ledFolder = "/sys/class/leds";
const i2cFolder = "/sys/bus/i2c/devices";

/** Names of the processor's zone on Raspberry Pi's and Debian's kernels. */
const zoneTypes = ["cpu-thermal", "cpu_thermal", "soc-thermal", "bcm2835_thermal"];
/** INA226 as the overlay has it; the others are fitted by some who build their own. */
const monitorNames = ["ina226", "ina219", "ina220", "ina230", "ina231", "ina238"];
/** The activity light of a Raspberry Pi, newest name first. */
const ownLightNames = ["ACT", "led0"];
/** The firmware's driver, under which the kernel lists its device; and where that has been on models so far. */
const firmwareDriver = "/sys/bus/platform/drivers/raspberrypi-firmware";
const throttledPaths = [
  "/sys/devices/platform/soc/soc:firmware/get_throttled",
  "/sys/devices/platform/soc@107c000000/soc@107c000000:firmware/get_throttled",
  "/sys/devices/platform/firmware/get_throttled",
];
/** The HAT's fan before any other: a Raspberry Pi 5 has a driver for its own header too, fan or none. */
const hatFanNode = "rubus-fan";

export const discover = async (devices: Devices): Promise<FoundHardware> => {
  const hwmons = await named(devices, hwmonFolder, "name");
  const zones = await named(devices, thermalFolder, "type");
  const zone = zones.find(({ path, name }) => /thermal_zone/.test(path) && zoneTypes.includes(name))?.path;
  const fan = await findFan(devices, hwmons, zone);
  const leds = await namesIn(devices, ledFolder);
  const ownLight = ownLightNames.find((name) => leds.includes(name));
  const monitor = hwmons.find(({ name }) => monitorNames.includes(name))?.path;
  const alarm = hwmons.find(({ name }) => name === "rpi_volt")?.path;
  const firmwares = await namesIn(devices, firmwareDriver);
  const throttled = await firstThere(devices, [
    ...firmwares
      .filter((name) => name.includes("firmware"))
      .map((name) => `${firmwareDriver}/${name}/get_throttled`),
    ...throttledPaths,
  ]);
  const bayEeprom = await findBayEeprom(devices);
  const found = {
    ...(zone === undefined ? {} : { zone }),
    ...(fan === undefined ? {} : { fan }),
    ...(ownLight === undefined ? {} : { ownLight: `${ledFolder}/${ownLight}` }),
    ...(monitor === undefined ? {} : { monitor }),
    ...(alarm === undefined ? {} : { underVoltage: `${alarm}/in0_lcrit_alarm` }),
    ...(throttled === undefined ? {} : { throttled }),
    ...(bayEeprom === undefined ? {} : { bayEeprom }),
  };
  const lights = new Map(
    leds.flatMap((label): [string, string][] =>
      label.startsWith("rubus:") ? [[label, `${ledFolder}/${label}`]] : [],
    ),
  );
  const wanted = ["zone", "fan", "monitor", "underVoltage", "throttled", "bayEeprom"];
  const absent = wanted.filter((name) => !(name in found));
  const missing = fan !== undefined && fan.table === undefined ? [...absent, "table"] : absent;
  return { ...found, lights, missing: lights.size === 0 ? [...missing, "lights"] : missing };
};

type Named = { readonly path: string; readonly name: string };

const named = async (devices: Devices, folder: string, file: string): Promise<readonly Named[]> => {
  const entries = await namesIn(devices, folder);
  const all = await Promise.all(
    entries.map(async (entry) => ({
      path: `${folder}/${entry}`,
      name: valueOr(await devices.text(`${folder}/${entry}/${file}`), ""),
    })),
  );
  return all.filter(({ name }) => name !== "");
};

const firstThere = async (devices: Devices, paths: readonly string[]): Promise<string | undefined> => {
  for (const path of paths) if ((await devices.text(path)).ok) return path;
  return undefined;
};

const findFan = async (
  devices: Devices,
  hwmons: readonly Named[],
  zone: string | undefined,
): Promise<FoundFan | undefined> => {
  const fans = await Promise.all(
    hwmons
      .filter(({ name }) => name === "pwmfan")
      .map(async ({ path }) => ({
        path,
        node: valueOr(await devices.text(`${path}/device/of_node/name`), ""),
      })),
  );
  const chosen = fans.find(({ node }) => node === hatFanNode) ?? fans[0];
  if (chosen === undefined) return undefined;
  const table = await readTable(devices, chosen.path, zone);
  return {
    path: chosen.path,
    hasTach: (await devices.text(`${chosen.path}/fan1_input`)).ok,
    ...(table === undefined ? {} : { table }),
  };
};

/** At 0x57 of the bus of the header's pins 3 and 5, whatever its number: the one of these whose driver made a file. */
const findBayEeprom = async (devices: Devices): Promise<string | undefined> => {
  const entries = await namesIn(devices, i2cFolder);
  for (const entry of entries.filter((name) => /^\d+-0057$/.test(name))) {
    const files = await namesIn(devices, `${i2cFolder}/${entry}`);
    if (files.includes("eeprom")) return `${i2cFolder}/${entry}/eeprom`;
  }
  return undefined;
};
