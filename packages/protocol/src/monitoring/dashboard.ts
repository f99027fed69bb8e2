/** A dashboard for Grafana, from the table of metrics: every metric stands on it once. */
import { type MetricName, type MetricRow, metricTable } from "../metrics/metric-table.js";

export type Panel = { readonly title: string; readonly metrics: readonly MetricName[] };

/** Panels from top to bottom, two a row. */
export const panels: readonly Panel[] = [
  { title: "Nodes", metrics: ["rubus_node_info"] },
  { title: "Processor temperature", metrics: ["rubus_soc_temperature_celsius"] },
  { title: "Voltage at the header", metrics: ["rubus_supply_volts"] },
  { title: "Current", metrics: ["rubus_supply_amperes"] },
  { title: "Power", metrics: ["rubus_supply_watts"] },
  { title: "Throttling now", metrics: ["rubus_throttling"] },
  { title: "Throttling since power-on", metrics: ["rubus_throttling_since_boot"] },
  { title: "Throttling and under-voltage, begun in an hour", metrics: ["rubus_throttling_events_total"] },
  { title: "Fan duty", metrics: ["rubus_fan_duty_ratio"] },
  { title: "Fan speed", metrics: ["rubus_fan_speed_rpm"] },
  { title: "Fan stalled or in doubt", metrics: ["rubus_fan_stalled", "rubus_fan_doubtful"] },
  { title: "Load", metrics: ["rubus_load1"] },
  { title: "Memory", metrics: ["rubus_memory_available_bytes", "rubus_memory_size_bytes"] },
  { title: "Disk", metrics: ["rubus_disk_available_bytes", "rubus_disk_size_bytes"] },
  { title: "Uptime", metrics: ["rubus_uptime_seconds"] },
  { title: "Lights", metrics: ["rubus_identifying", "rubus_lights_stealth"] },
  { title: "Readings that failed", metrics: ["rubus_read_failures"] },
  { title: "Bays", metrics: ["rubus_bay_present", "rubus_bay_fault"] },
  { title: "Console connected", metrics: ["rubus_console_connected"] },
  { title: "Outbox, records", metrics: ["rubus_outbox_records"] },
  { title: "Outbox, room on disk", metrics: ["rubus_outbox_bytes"] },
  { title: "Records lost in an hour", metrics: ["rubus_outbox_lost_records_total"] },
];

const rowOf = (name: MetricName): MetricRow => metricTable[name];

/** Counters are shown by what was added to them. */
const queryOf = (name: MetricName): string => {
  const selected = `${name}{instance=~"$node"}`;
  return rowOf(name).type === "counter" ? `increase(${selected}[1h])` : selected;
};

const legendOf = (name: MetricName, isAlone: boolean): string =>
  [
    "{{instance}}",
    ...rowOf(name).labels.map((label) => `{{${label}}}`),
    ...(isAlone ? [] : [name.replace(/^rubus_/, "")]),
  ].join(" ");

const source = { type: "prometheus", uid: "$source" };

const panelJson = ({ title, metrics }: Panel, index: number) => {
  const [first] = metrics;
  const unit = first === undefined ? undefined : rowOf(first).unit;
  const isTable = metrics.includes("rubus_node_info");
  return {
    id: index + 1,
    title,
    description: metrics.map((name) => rowOf(name).help).join(" "),
    type: isTable ? "table" : "timeseries",
    datasource: source,
    gridPos: { x: (index % 2) * 12, y: Math.floor(index / 2) * 8, w: 12, h: 8 },
    fieldConfig: { defaults: { unit: unit ?? "short" }, overrides: [] },
    targets: metrics.map((name, i) => ({
      refId: String.fromCharCode(65 + i),
      datasource: source,
      expr: queryOf(name),
      legendFormat: legendOf(name, metrics.length === 1),
      ...(isTable ? { format: "table", instant: true } : {}),
    })),
  };
};

/** The dashboard as Grafana imports it (schema version 39, Grafana 11). */
export const dashboardJson = (): string =>
  `${JSON.stringify(
    {
      uid: "rubus-nodes",
      title: "Rubus nodes",
      tags: ["rubus"],
      schemaVersion: 39,
      version: 1,
      editable: true,
      refresh: "30s",
      time: { from: "now-6h", to: "now" },
      templating: {
        list: [
          { name: "source", label: "Source", type: "datasource", query: "prometheus" },
          {
            name: "node",
            label: "Node",
            type: "query",
            datasource: source,
            query: "label_values(rubus_uptime_seconds, instance)",
            refresh: 2,
            multi: true,
            includeAll: true,
            allValue: ".*",
          },
        ],
      },
      panels: panels.map(panelJson),
    },
    null,
    2,
  )}\n`;
