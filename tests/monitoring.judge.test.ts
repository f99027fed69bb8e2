import { alertRules, alerts, expositionText, metricNames, metricTable } from "@rubus/protocol";
import { expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { checkMetrics, checkRules, testRules } from "./support/promtool-judge.js";

/** One reading of every metric, with every label. */
const everyMetric = expositionText(
  metricNames.map((name) => ({
    name,
    value: 1,
    labels: Object.fromEntries(metricTable[name].labels.map((label) => [label, `a "${label}" \\ of\nlines`])),
  })),
);

/** A course that raises an alert once by `at`, and the one beside it that doesn't. */
type Course = { readonly series: readonly (readonly [string, string, string])[]; readonly at: string };

/** By alert: series with the values that raise it, then those that just don't; a value a minute. */
const courses: Readonly<Record<string, Course>> = {
  RubusUnderVoltage: {
    series: [['rubus_throttling_events_total{cause="underVoltage"}', "0 0 0 1 1 1 1 1 1 1 1", "3x10"]],
    at: "10m",
  },
  RubusLowVoltage: { series: [["rubus_supply_volts", "4.74x10", "4.76x10"]], at: "5m" },
  RubusHighVoltage: { series: [["rubus_supply_volts", "5.31x10", "5.29x10"]], at: "5m" },
  RubusHot: { series: [["rubus_soc_temperature_celsius", "79x20", "79x3 70x17"]], at: "10m" },
  RubusThrottled: {
    series: [['rubus_throttling{cause="softLimit"}', "1x10", "0x10"]],
    at: "5m",
  },
  RubusFanStalled: { series: [["rubus_fan_stalled", "1x10", "0x10"]], at: "5m" },
  RubusFanInDoubt: { series: [["rubus_fan_doubtful", "1x20", "1 0x19"]], at: "15m" },
  RubusReadFailures: {
    series: [
      ['rubus_read_failures{kind="gone"}', "3x30", "3x30"],
      ['rubus_read_failures{kind="io"}', "1x30", "0x30"],
    ],
    at: "20m",
  },
  RubusBayFault: { series: [['rubus_bay_fault{cell="2",bay="1"}', "1x10", "0x10"]], at: "5m" },
  RubusDiskFull: {
    series: [
      ["rubus_disk_available_bytes", "4x20", "6x20"],
      ["rubus_disk_size_bytes", "100x20", "100x20"],
    ],
    at: "15m",
  },
  RubusRecordsLost: { series: [["rubus_outbox_lost_records_total", "0 0 5x10", "5x12"]], at: "10m" },
  RubusConsoleGone: { series: [["rubus_console_connected", "0x40", "0x20 1x20"]], at: "35m" },
  RubusRestarted: {
    series: [["rubus_uptime_seconds", "600 0 60 0 60 120", "600 0 60 120 180 240"]],
    at: "5m",
  },
};

const courseTests = (): string => {
  const cases = alerts.flatMap(({ name }) => {
    const { series, at } = courses[name] ?? { series: [], at: "0m" };
    return ([1, 2] as const).map((column) => {
      const inputs = series.flatMap((each) => [
        `      - series: ${JSON.stringify(withInstance(each[0]))}`,
        `        values: ${JSON.stringify(each[column].replace(/(\d[\d.]*)x(\d+)/g, "$1+0x$2"))}`,
      ]);
      return [
        "  - interval: 1m",
        "    input_series:",
        ...inputs,
        "    promql_expr_test:",
        `      - expr: ${JSON.stringify(`count(ALERTS{alertname="${name}",alertstate="firing",instance="n"}) or vector(0)`)}`,
        `        eval_time: ${at}`,
        `        exp_samples: [{ labels: "{}", value: ${column === 1 ? 1 : 0} }]`,
      ].join("\n");
    });
  });
  return `rule_files: [rules.yml]\nevaluation_interval: 30s\ntests:\n${cases.join("\n")}\n`;
};

const withInstance = (series: string): string =>
  series.includes("{") ? series.replace("{", '{instance="n",') : `${series}{instance="n"}`;

describeJudged("prometheus", "Prometheus' own checker", () => {
  it("finds nothing to say of any metric, and something of one that breaks its rules", async () => {
    const said = await checkMetrics(everyMetric);
    expect(said).toEqual({ code: 0, stdout: "", stderr: "" });
    const bad = everyMetric.replaceAll("rubus_throttling_events_total", "rubus_throttlingEvents");
    expect((await checkMetrics(bad)).code).not.toBe(0);
  });

  it("loads the alert rules", async () => {
    const said = await checkRules(alertRules());
    expect(said.stdout + said.stderr).toContain(`${alerts.length} rules found`);
    expect(said.code).toBe(0);
  });

  it("sees every alert raised by its course, and not by the one beside it", async () => {
    expect(Object.keys(courses)).toEqual(alerts.map(({ name }) => name));
    const said = await testRules(alertRules(), courseTests());
    expect(said.stdout + said.stderr).toContain("SUCCESS");
    expect(said.code).toBe(0);
  });

  it("sees the courses fail where a rule is wrong", async () => {
    const wrong = alertRules().replace("rubus_supply_volts < 4.75", "rubus_supply_volts < 4.7");
    expect((await testRules(wrong, courseTests())).code).not.toBe(0);
  });
});
