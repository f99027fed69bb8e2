/**
 * Alerts: each a condition on metrics of the table, how long it must hold, and what a person does then. From
 * them the rules that Prometheus loads are made.
 */
import type { MetricName } from "../metrics/metric-table.js";

export type Alert = {
  /** As Prometheus names alerts. */
  readonly name: string;
  /** Metrics that the condition reads. */
  readonly metrics: readonly MetricName[];
  /** PromQL. */
  readonly condition: string;
  /** How long it must hold, as `5m`. */
  readonly holds: string;
  readonly severity: "warning" | "critical";
  readonly summary: string;
  readonly remedy: string;
};

/** Who an alert speaks of: Prometheus' own name of the node. */
const who = "{{ $labels.instance }}";

export const alerts: readonly Alert[] = [
  {
    name: "RubusUnderVoltage",
    metrics: ["rubus_throttling_events_total"],
    condition: 'increase(rubus_throttling_events_total{cause="underVoltage"}[15m]) > 0',
    holds: "0m",
    severity: "critical",
    summary: `${who} had too little voltage within the last 15 minutes`,
    remedy: "Measure at the header under load; look at set-point, lugs, fuses and the power proof's page.",
  },
  {
    name: "RubusLowVoltage",
    metrics: ["rubus_supply_volts"],
    condition: "rubus_supply_volts < 4.75",
    holds: "2m",
    severity: "warning",
    summary: `${who} gets {{ $value | printf "%.2f" }} V`,
    remedy: "Raise the supply's set-point or tighten the lugs before it becomes under-voltage (4.63 V).",
  },
  {
    name: "RubusHighVoltage",
    metrics: ["rubus_supply_volts"],
    condition: "rubus_supply_volts > 5.3",
    holds: "1m",
    severity: "critical",
    summary: `${who} gets {{ $value | printf "%.2f" }} V`,
    remedy: "Lower the supply's set-point: a Pi takes 5.25 V at most.",
  },
  {
    name: "RubusHot",
    metrics: ["rubus_soc_temperature_celsius"],
    condition: "rubus_soc_temperature_celsius > 78",
    holds: "5m",
    severity: "warning",
    summary: `${who} is at {{ $value | printf "%.0f" }} °C`,
    remedy: "Look for a blocked fan, dust, or warm air that comes round to the front.",
  },
  {
    name: "RubusThrottled",
    metrics: ["rubus_throttling"],
    condition: 'rubus_throttling{cause=~"throttled|frequencyCapped|softLimit"} == 1',
    holds: "1m",
    severity: "warning",
    summary: `${who} runs slower than it could: {{ $labels.cause }}`,
    remedy: "Look at temperature and voltage of the same time.",
  },
  {
    name: "RubusFanStalled",
    metrics: ["rubus_fan_stalled"],
    condition: "rubus_fan_stalled == 1",
    holds: "1m",
    severity: "critical",
    summary: `The fan of ${who} stands although it is driven`,
    remedy: "Free it of cables and dust, or replace it; the node throttles itself meanwhile.",
  },
  {
    name: "RubusFanInDoubt",
    metrics: ["rubus_fan_doubtful"],
    condition: "rubus_fan_doubtful == 1",
    holds: "10m",
    severity: "warning",
    summary: `${who} doesn't believe its temperature; its fan runs fully`,
    remedy: "Run rubus node status there: it says which reading fails.",
  },
  {
    name: "RubusReadFailures",
    metrics: ["rubus_read_failures"],
    condition: 'sum without (kind) (rubus_read_failures{kind!="gone"}) > 0',
    holds: "15m",
    severity: "warning",
    summary: `${who} can't read part of its hardware`,
    remedy: "Run rubus node status there; look at the HAT's cable and for another device on the same bus.",
  },
  {
    name: "RubusBayFault",
    metrics: ["rubus_bay_fault"],
    condition: "rubus_bay_fault == 1",
    holds: "30s",
    severity: "critical",
    summary: "The eFuse of cell {{ $labels.cell }}, bay {{ $labels.bay }} has cut the node off",
    remedy: "Pull the tray and look for a short before it is put back.",
  },
  {
    name: "RubusDiskFull",
    metrics: ["rubus_disk_available_bytes", "rubus_disk_size_bytes"],
    condition: "rubus_disk_available_bytes / rubus_disk_size_bytes < 0.05",
    holds: "10m",
    severity: "warning",
    summary: `${who} has less than a twentieth of its disk left`,
    remedy: "Make room: what can't be written gets lost.",
  },
  {
    name: "RubusRecordsLost",
    metrics: ["rubus_outbox_lost_records_total"],
    condition: "increase(rubus_outbox_lost_records_total[1h]) > 0",
    holds: "0m",
    severity: "warning",
    summary: `${who} has lost records of its history`,
    remedy: "Bring the console back, or look at the node's card.",
  },
  {
    name: "RubusConsoleGone",
    metrics: ["rubus_console_connected"],
    condition: "rubus_console_connected == 0",
    holds: "30m",
    severity: "warning",
    summary: `${who} has no connection to its console`,
    remedy: "Look at the console, and at the tunnel between the sites.",
  },
  {
    name: "RubusRestarted",
    metrics: ["rubus_uptime_seconds"],
    condition: "resets(rubus_uptime_seconds[1h]) > 1",
    holds: "0m",
    severity: "warning",
    summary: `${who} has started more than once within an hour`,
    remedy: "Look for under-voltage first, then at the journal of the boot before.",
  },
];

/** Strings of JSON are strings of YAML as well (YAML 1.2, §1.3). */
const quoted = (text: string): string => JSON.stringify(text);

/** The rules as Prometheus loads them. */
export const alertRules = (given: readonly Alert[] = alerts): string =>
  [
    "# Rules for Prometheus, from the table of metrics: rule_files: [rubus-alerts.yml]",
    "groups:",
    "  - name: rubus",
    "    rules:",
    ...given.flatMap(({ name, condition, holds, severity, summary, remedy }) => [
      `      - alert: ${name}`,
      `        expr: ${quoted(condition)}`,
      `        for: ${holds}`,
      "        labels:",
      `          severity: ${severity}`,
      "        annotations:",
      `          summary: ${quoted(summary)}`,
      `          description: ${quoted(remedy)}`,
    ]),
    "",
  ].join("\n");
