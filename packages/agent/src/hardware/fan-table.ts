/** The kernel's table of a fan, as the kernel has it now. */
import type { KernelFanTable } from "../fan/table.js";
import type { Devices } from "./devices.js";
import { valueOr } from "./reading.js";

/** Names in a folder; none where it can't be listed. */
export const namesIn = async (devices: Devices, folder: string): Promise<readonly string[]> => {
  const names = await devices.list(folder);
  return names.ok ? names.value : [];
};

const zonesFolder = "/proc/device-tree/thermal-zones";

type Trip = { readonly milliCelsius: number; readonly hysteresis: number };

/**
 * The table as the kernel has it now, a user's `dtparam` lines included: levels from the device tree, trips as
 * the HAT's overlay names them there (a Raspberry Pi 5 has trips of its own fan beside them), else those of the zone
 * that are `active`. None where levels and trips don't go together.
 */
export const readTable = async (
  devices: Devices,
  fan: string,
  zone: string | undefined,
): Promise<KernelFanTable | undefined> => {
  if (zone === undefined) return undefined;
  const cells = await devices.bytes(`${fan}/device/of_node/cooling-levels`, 256);
  if (!cells.ok || cells.value.length < 8 || cells.value.length % 4 !== 0) return undefined;
  const [idleLevel = 0, ...levels] = cellsOf(cells.value);
  const own = await overlayTrips(devices);
  const trips = own.length > 0 ? own : await zoneTrips(devices, zone);
  const steps = levels.map((level, i) => ({ level, milliCelsius: trips[i]?.milliCelsius ?? Number.NaN }));
  const isRising = steps.every(
    ({ level, milliCelsius }, i) =>
      level <= 255 &&
      level > (steps[i - 1]?.level ?? idleLevel) &&
      milliCelsius > (steps[i - 1]?.milliCelsius ?? 0),
  );
  if (trips.length !== levels.length || !isRising) return undefined;
  return {
    idleLevel,
    steps,
    hysteresisMilliCelsius: Math.max(...trips.map(({ hysteresis }) => hysteresis)),
  };
};

const cellsOf = (bytes: Uint8Array): readonly number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => view.getUint32(4 * i));
};

const rising = (trips: readonly Trip[]): readonly Trip[] =>
  [...trips].sort((a, b) => a.milliCelsius - b.milliCelsius);

const overlayTrips = async (devices: Devices): Promise<readonly Trip[]> => {
  const zones = await namesIn(devices, zonesFolder);
  const folders = zones.map((zone) => `${zonesFolder}/${zone}/trips`);
  const trips = await Promise.all(
    folders.map(async (folder) =>
      Promise.all(
        (await namesIn(devices, folder))
          .filter((name) => /^rubus-trip\d+$/.test(name))
          .map(async (name) => {
            const cell = async (property: string, absent: number): Promise<number> => {
              const bytes = await devices.bytes(`${folder}/${name}/${property}`, 4);
              return (bytes.ok ? cellsOf(bytes.value)[0] : undefined) ?? absent;
            };
            return {
              milliCelsius: await cell("temperature", Number.NaN),
              hysteresis: await cell("hysteresis", 0),
            };
          }),
      ),
    ),
  );
  return rising(trips.flat());
};

const zoneTrips = async (devices: Devices, zone: string): Promise<readonly Trip[]> => {
  const files = await namesIn(devices, zone);
  const trips = await Promise.all(
    files
      .filter((file) => /^trip_point_\d+_type$/.test(file))
      .map(async (file) => {
        const trip = `${zone}/${file.slice(0, -"_type".length)}`;
        return {
          type: valueOr(await devices.text(`${trip}_type`), ""),
          milliCelsius: valueOr(await devices.number(`${trip}_temp`), Number.NaN),
          hysteresis: valueOr(await devices.number(`${trip}_hyst`), 0),
        };
      }),
  );
  return rising(trips.filter(({ type }) => type === "active"));
};
