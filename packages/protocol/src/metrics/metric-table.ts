/**
 * Every metric of a node, once: `/metrics`, samples, alert rules and the dashboard are made from it. Base units;
 * names and help after Prometheus' rules, which `promtool check metrics` holds it to.
 */

export type MetricRow = {
  readonly type: "gauge" | "counter";
  readonly help: string;
  readonly labels: readonly string[];
  /** As Grafana names units; counts have none. */
  readonly unit?: "celsius" | "volt" | "amp" | "watt" | "percentunit" | "rotrpm" | "bytes" | "s";
};

/** Causes of throttling, by the firmware's bits 0–3 (now) and 16–19 (since power-on). */
export const throttlingCauses = ["underVoltage", "frequencyCapped", "throttled", "softLimit"] as const;

export const metricTable = {
  rubus_soc_temperature_celsius: {
    type: "gauge",
    help: "Temperature of the processor.",
    labels: [],
    unit: "celsius",
  },
  rubus_fan_duty_ratio: {
    type: "gauge",
    help: "Duty that the fan is asked for.",
    labels: [],
    unit: "percentunit",
  },
  rubus_fan_speed_rpm: {
    type: "gauge",
    help: "Speed of the fan in revolutions a minute.",
    labels: [],
    unit: "rotrpm",
  },
  rubus_fan_stalled: { type: "gauge", help: "1 while the fan stands although it is driven.", labels: [] },
  rubus_fan_doubtful: {
    type: "gauge",
    help: "1 while the temperature isn't believed and the fan runs fully.",
    labels: [],
  },
  rubus_supply_volts: { type: "gauge", help: "Voltage at the HAT's header.", labels: [], unit: "volt" },
  rubus_supply_amperes: { type: "gauge", help: "Current to the HAT.", labels: [], unit: "amp" },
  rubus_supply_watts: { type: "gauge", help: "Power to the HAT.", labels: [], unit: "watt" },
  rubus_throttling: { type: "gauge", help: "1 while the firmware says so.", labels: ["cause"] },
  rubus_throttling_since_boot: {
    type: "gauge",
    help: "1 when it has been so since power-on.",
    labels: ["cause"],
  },
  rubus_throttling_events_total: {
    type: "counter",
    help: "Times it began while the agent watched; under-voltage is a cause.",
    labels: ["cause"],
  },
  rubus_load1: { type: "gauge", help: "Load of one minute.", labels: [] },
  rubus_memory_available_bytes: {
    type: "gauge",
    help: "Memory that programs can have without swapping.",
    labels: [],
    unit: "bytes",
  },
  rubus_memory_size_bytes: { type: "gauge", help: "Memory of the node.", labels: [], unit: "bytes" },
  rubus_disk_available_bytes: {
    type: "gauge",
    help: "Room on the root file system.",
    labels: [],
    unit: "bytes",
  },
  rubus_disk_size_bytes: {
    type: "gauge",
    help: "Size of the root file system.",
    labels: [],
    unit: "bytes",
  },
  rubus_uptime_seconds: { type: "gauge", help: "Since the kernel started.", labels: [], unit: "s" },
  rubus_identifying: { type: "gauge", help: "1 while the node blinks to be found.", labels: [] },
  rubus_lights_stealth: { type: "gauge", help: "1 while the lights are kept dark.", labels: [] },
  rubus_read_failures: {
    type: "gauge",
    help: "Readings that failed in the last round, by kind.",
    labels: ["kind"],
  },
  rubus_bay_present: {
    type: "gauge",
    help: "1 where the frame's manager sees a node in the bay.",
    labels: ["cell", "bay"],
  },
  rubus_bay_fault: {
    type: "gauge",
    help: "1 where the bay's eFuse reports a fault to the frame's manager.",
    labels: ["cell", "bay"],
  },
  rubus_console_connected: {
    type: "gauge",
    help: "1 while the console has welcomed this node.",
    labels: [],
  },
  rubus_outbox_records: {
    type: "gauge",
    help: "Records that the console hasn't acknowledged.",
    labels: [],
  },
  rubus_outbox_bytes: { type: "gauge", help: "Room the outbox takes on disk.", labels: [], unit: "bytes" },
  rubus_outbox_lost_records_total: {
    type: "counter",
    help: "Records lost to the outbox's bounds or to damage since it was made.",
    labels: [],
  },
  rubus_node_info: {
    type: "gauge",
    help: "Always 1; says who and where the node is.",
    labels: ["host", "model", "kernel", "cluster", "site", "frame", "cell", "bay"],
  },
} as const satisfies Readonly<Record<string, MetricRow>>;

export type MetricName = keyof typeof metricTable;

/** All names, in the table's order. */
export const metricNames: readonly MetricName[] = Object.keys(metricTable).filter(
  (name): name is MetricName => Object.hasOwn(metricTable, name),
);
