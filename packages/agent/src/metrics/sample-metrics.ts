/** What a sample is as metrics. Base units: celsius, volts, amperes, watts, bytes, seconds, ratios of 0 to 1. */
import type { Failure } from "../hardware/reading.js";
import type { Sample } from "../sensors/sample.js";
import { throttleCauses } from "../sensors/throttling.js";
import type { Metric } from "./exposition.js";

type Row = {
  readonly name: string;
  readonly help: string;
  readonly type: Metric["type"];
  readonly of: (sample: Sample) => Metric["values"];
};

const one = (value: number | undefined): Metric["values"] => (value === undefined ? [] : [{ value }]);
const flag = (value: boolean | undefined): Metric["values"] =>
  value === undefined ? [] : [{ value: value ? 1 : 0 }];

const kinds: readonly Failure["kind"][] = ["gone", "io", "refused", "timeout", "garbage", "stale"];

const rows: readonly Row[] = [
  {
    name: "rubus_soc_temperature_celsius",
    help: "Temperature of the processor.",
    type: "gauge",
    of: ({ celsius }) => one(celsius),
  },
  {
    name: "rubus_fan_duty_ratio",
    help: "Duty that the fan is asked for.",
    type: "gauge",
    of: ({ fan }) => one(fan?.duty),
  },
  {
    name: "rubus_fan_speed_rpm",
    help: "Speed of the fan in revolutions a minute.",
    type: "gauge",
    of: ({ fan }) => one(fan?.rpm),
  },
  {
    name: "rubus_fan_stalled",
    help: "1 while the fan stands although it is driven.",
    type: "gauge",
    of: ({ fan }) => flag(fan?.isStalled),
  },
  {
    name: "rubus_fan_doubtful",
    help: "1 while the temperature isn't believed and the fan runs fully.",
    type: "gauge",
    of: ({ fan }) => flag(fan && fan.doubt !== undefined),
  },
  {
    name: "rubus_supply_volts",
    help: "Voltage at the HAT's header.",
    type: "gauge",
    of: ({ supply }) => one(supply?.volt),
  },
  {
    name: "rubus_supply_amperes",
    help: "Current to the HAT.",
    type: "gauge",
    of: ({ supply }) => one(supply?.ampere),
  },
  {
    name: "rubus_supply_watts",
    help: "Power to the HAT.",
    type: "gauge",
    of: ({ supply }) => one(supply?.watt),
  },
  {
    name: "rubus_throttling",
    help: "1 while the firmware says so.",
    type: "gauge",
    of: ({ throttling }) =>
      throttling === undefined
        ? []
        : throttleCauses.map((cause) => ({ labels: { cause }, value: throttling[cause].isNow ? 1 : 0 })),
  },
  {
    name: "rubus_throttling_since_boot",
    help: "1 when it has been so since power-on.",
    type: "gauge",
    of: ({ throttling }) =>
      throttling === undefined
        ? []
        : throttleCauses.map((cause) => ({ labels: { cause }, value: throttling[cause].hasBeen ? 1 : 0 })),
  },
  {
    name: "rubus_throttling_events_total",
    help: "Times it began while the agent watched.",
    type: "counter",
    of: ({ throttling }) =>
      throttling === undefined
        ? []
        : throttleCauses.map((cause) => ({ labels: { cause }, value: throttling[cause].events })),
  },
  {
    name: "rubus_load1",
    help: "Load of one minute.",
    type: "gauge",
    of: ({ system }) => one(system.load?.[0]),
  },
  {
    name: "rubus_memory_available_bytes",
    help: "Memory that programs can have without swapping.",
    type: "gauge",
    of: ({ system }) => one(system.memory?.availableBytes),
  },
  {
    name: "rubus_memory_size_bytes",
    help: "Memory of the node.",
    type: "gauge",
    of: ({ system }) => one(system.memory?.totalBytes),
  },
  {
    name: "rubus_disk_available_bytes",
    help: "Room on the root file system.",
    type: "gauge",
    of: ({ system }) => one(system.disk?.availableBytes),
  },
  {
    name: "rubus_disk_size_bytes",
    help: "Size of the root file system.",
    type: "gauge",
    of: ({ system }) => one(system.disk?.totalBytes),
  },
  {
    name: "rubus_uptime_seconds",
    help: "Since the kernel started.",
    type: "gauge",
    of: ({ system }) => one(system.uptimeS),
  },
  {
    name: "rubus_identifying",
    help: "1 while the node blinks to be found.",
    type: "gauge",
    of: ({ lights }) => flag(lights.isIdentifying),
  },
  {
    name: "rubus_read_failures",
    help: "Readings that failed in the last round, by kind.",
    type: "gauge",
    of: ({ failures }) =>
      kinds.map((kind) => ({
        labels: { kind },
        value: failures.filter((failure) => failure.kind === kind).length,
      })),
  },
  {
    name: "rubus_node_info",
    help: "Always 1; says who and where the node is.",
    type: "gauge",
    of: ({ system, bay }) => [
      {
        labels: {
          host: system.host ?? "",
          model: system.model ?? "",
          kernel: system.kernel ?? "",
          cluster: bay?.cluster ?? "",
          site: bay?.site ?? "",
          frame: bay?.frame ?? "",
          cell: bay === undefined ? "" : String(bay.cell),
          bay: bay === undefined ? "" : String(bay.bay),
        },
        value: 1,
      },
    ],
  },
];

export const sampleMetrics = (sample: Sample): readonly Metric[] =>
  rows.map(({ name, help, type, of }) => ({ name, help, type, values: of(sample) }));
