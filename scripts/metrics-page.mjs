// The page of metrics and alerts, from their tables.

/**
 * @param {Readonly<Record<string, import("@rubus/protocol").MetricRow>>} table
 * @param {readonly import("@rubus/protocol").Alert[]} alerts
 */
export function metricsPage(table, alerts) {
  const metrics = Object.entries(table).map(
    ([name, { type, labels, help }]) =>
      `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(" ")} | ${help} |`,
  );
  const rules = alerts.map(
    ({ name, condition, holds, severity, remedy }) =>
      `| ${name} | \`${condition.replaceAll("|", "\\|")}\` | ${holds} | ${severity} | ${remedy} |`,
  );
  return `<!-- Made by \`npm run docs\` from packages/protocol; don't edit. -->
# Metrics and alerts

What a node says of itself at \`/metrics\`, and what a person is told of it. Base units throughout: °C, V, A, W, bytes, seconds, and
ratios of 0 to 1. A metric that a node can't know isn't there.

[rubus-alerts.yml](rubus-alerts.yml) goes into Prometheus' \`rule_files\`; [rubus-dashboard.json](rubus-dashboard.json) is imported into
Grafana 11 or later. Both are made from these tables; \`promtool\` judges metrics and rules in the tests, each rule by a course of
values that raises it and one beside it that doesn't. No Grafana has judged the dashboard; that it names only metrics that exist is tested.

## Metrics

| Name | Type | Labels | What it says |
|---|---|---|---|
${metrics.join("\n")}

## Alerts

| Name | Condition | For | Severity | What to do |
|---|---|---|---|---|
${rules.join("\n")}
`;
}
