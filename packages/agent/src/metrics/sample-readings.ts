/** What a sample is as readings of the table of metrics. */
import { type MetricName, type MetricReading, throttlingCauses } from "@rubus/protocol";
import type { FailureKind } from "../hardware/reading.js";
import type { Sample } from "../sensors/sample.js";
import type { Throttling } from "../sensors/throttling.js";

const one = (name: MetricName, value: number | undefined): readonly MetricReading[] =>
  value === undefined ? [] : [{ name, value }];

const flag = (name: MetricName, value: boolean | undefined): readonly MetricReading[] =>
  one(name, value === undefined ? undefined : value ? 1 : 0);

const kinds: readonly FailureKind[] = ["gone", "io", "refused", "timeout", "garbage", "stale"];

const throttlingReadings = (throttling: Partial<Throttling> = {}): readonly MetricReading[] =>
  throttlingCauses.flatMap((cause): readonly MetricReading[] => {
    const history = throttling[cause];
    if (history === undefined) return [];
    const labels = { cause };
    return [
      { name: "rubus_throttling", labels, value: history.isNow ? 1 : 0 },
      { name: "rubus_throttling_since_boot", labels, value: history.hasBeen ? 1 : 0 },
      { name: "rubus_throttling_events_total", labels, value: history.events },
    ];
  });

const bayReadings = ({ bays = [] }: Sample): readonly MetricReading[] =>
  bays.flatMap(({ cell, bay, isPresent, isFault }): readonly MetricReading[] => {
    const labels = { cell: String(cell), bay: String(bay) };
    return [
      { name: "rubus_bay_present", labels, value: isPresent ? 1 : 0 },
      { name: "rubus_bay_fault", labels, value: isFault ? 1 : 0 },
    ];
  });

const infoReading = ({ system, bay }: Sample): MetricReading => ({
  name: "rubus_node_info",
  value: 1,
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
});

/** Readings of a sample; what the node doesn't have, or couldn't read, isn't among them. */
export const sampleReadings = (sample: Sample): readonly MetricReading[] => {
  const { celsius, fan, supply, throttling, system, lights, failures } = sample;
  return [
    ...one("rubus_soc_temperature_celsius", celsius),
    ...one("rubus_fan_duty_ratio", fan?.duty),
    ...one("rubus_fan_speed_rpm", fan?.rpm),
    ...flag("rubus_fan_stalled", fan?.isStalled),
    ...flag("rubus_fan_doubtful", fan && fan.doubt !== undefined),
    ...one("rubus_supply_volts", supply?.volt),
    ...one("rubus_supply_amperes", supply?.ampere),
    ...one("rubus_supply_watts", supply?.watt),
    ...throttlingReadings(throttling),
    ...one("rubus_load1", system.load?.[0]),
    ...one("rubus_memory_available_bytes", system.memory?.availableBytes),
    ...one("rubus_memory_size_bytes", system.memory?.totalBytes),
    ...one("rubus_disk_available_bytes", system.disk?.availableBytes),
    ...one("rubus_disk_size_bytes", system.disk?.totalBytes),
    ...one("rubus_uptime_seconds", system.uptimeS),
    ...flag("rubus_identifying", lights.isIdentifying),
    ...flag("rubus_lights_stealth", lights.isStealth),
    ...kinds.map(
      (kind): MetricReading => ({
        name: "rubus_read_failures",
        labels: { kind },
        value: failures.filter((failure) => failure.kind === kind).length,
      }),
    ),
    ...bayReadings(sample),
    infoReading(sample),
  ];
};
