import { describe, expect, it } from "vitest";
import { nodeTree } from "../simulation/node-tree.js";
import { manualClock } from "./clock.js";
import { openDevices } from "./devices.js";
import { discover } from "./discover.js";
import { memoryFiles } from "./memory-files.js";

const table = {
  idleLevel: 51,
  steps: [
    { milliCelsius: 45_000, level: 76 },
    { milliCelsius: 52_000, level: 128 },
  ],
  hysteresisMilliCelsius: 8000,
};
const tree = nodeTree({ table, bay: null, celsius: 40 });

const found = (more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  discover(openDevices({ files: memoryFiles({ ...tree.files, ...more }), clock: manualClock() }));

const cell = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
};

/** What a Raspberry Pi 5 has for the fan of its own header. */
const otherTrips = Object.fromEntries(
  [50_000, 60_000, 67_500, 75_000].flatMap((milliCelsius, i) => [
    [`${tree.paths.zone}/trip_point_${i + 3}_type`, "active\n"],
    [`${tree.paths.zone}/trip_point_${i + 3}_temp`, `${milliCelsius}\n`],
    [`${tree.paths.zone}/trip_point_${i + 3}_hyst`, "5000\n"],
  ]),
);
const overlay = Object.fromEntries(
  table.steps.flatMap(({ milliCelsius }, i) => {
    const trip = `/proc/device-tree/thermal-zones/cpu-thermal/trips/rubus-trip${i}`;
    return [
      [`${trip}/temperature`, cell(milliCelsius)],
      [`${trip}/hysteresis`, cell(8000)],
    ];
  }),
);

describe("the table of the HAT's fan", () => {
  it("is what the zone's trips and the fan's levels say", async () => {
    expect((await found()).fan?.table).toEqual(table);
  });

  it("has the overlay's own trips where another fan has trips beside them", async () => {
    expect((await found({ ...otherTrips, ...overlay })).fan?.table).toEqual(table);
  });

  it("is missing where trips and levels don't go together, and it is said", async () => {
    const { fan, missing } = await found(otherTrips);
    expect(fan?.table).toBeUndefined();
    expect(missing).toContain("table");
  });
});

describe("the firmware's word on throttling", () => {
  const driver = "/sys/bus/platform/drivers/raspberrypi-firmware";

  it("is found under the firmware's driver, whatever the model calls its device", async () => {
    const place = `${driver}/soc@107c000000:firmware/get_throttled`;
    expect((await found({ [place]: "0\n", [`${driver}/bind`]: "" })).throttled).toBe(place);
  });

  it("is found where it has been before, and missing where a kernel hasn't got it", async () => {
    expect((await found()).throttled).toBe(tree.paths.throttled);
    const { [tree.paths.throttled]: _, ...without } = tree.files;
    const bare = await discover(openDevices({ files: memoryFiles(without), clock: manualClock() }));
    expect(bare.throttled).toBeUndefined();
    expect(bare.missing).toContain("throttled");
  });
});
