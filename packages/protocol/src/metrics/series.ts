/** Readings of metrics, as a sample's values and as Prometheus' text. */
import { byCodeUnit } from "@rubus/units";
import { type MetricName, metricNames, metricTable } from "./metric-table.js";

/** One value of a metric, with the labels that the table names. */
export type MetricReading = {
  readonly name: MetricName;
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
};

const prefix = "rubus_";
const mostLabel = 100;

/** What a label's value may hold in a sample: no quotes, backslashes or controls, of bounded length. */
const plainLabel = (text: string): string => text.replace(/["\\\p{Cc}]/gu, " ").slice(0, mostLabel);

/** The key of a reading among a sample's values: the name without `rubus_`, labels by name. */
export const seriesKey = ({ name, labels = {} }: MetricReading): string => {
  const pairs = Object.keys(labels)
    .sort(byCodeUnit)
    .map((key) => `${key}="${plainLabel(labels[key] ?? "")}"`);
  return `${name.slice(prefix.length)}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""}`;
};

/** A sample's values; what is no finite number isn't there. */
export const sampleValues = (readings: readonly MetricReading[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    readings
      .filter(({ value }) => Number.isFinite(value))
      .map((reading) => [seriesKey(reading), reading.value + 0] as const)
      .sort(([a], [b]) => byCodeUnit(a, b)),
  );

/** A reading out of a sample, or undefined where this code's table has no such metric with such labels. */
export const readSeries = (key: string, value: number): MetricReading | undefined => {
  const [, bare = "", inside] = /^([a-z0-9_]+)(?:\{(.*)\})?$/u.exec(key) ?? [];
  const name = metricNames.find((each) => each === `${prefix}${bare}`);
  if (name === undefined) return undefined;
  const pairs = [...(inside ?? "").matchAll(/([a-z0-9_]+)="([^"]*)"/gu)].map(([, k = "", v = ""]) => [k, v]);
  const known: readonly string[] = metricTable[name].labels;
  if (!pairs.every(([label = ""]) => known.includes(label))) return undefined;
  return { name, value, ...(pairs.length > 0 ? { labels: Object.fromEntries(pairs) } : {}) };
};

const escaped = (text: string): string =>
  text.replace(/\\/g, "\\\\").replace(/\n/g, "\\n").replace(/"/g, '\\"');

/** Prometheus' text format, version 0.0.4, in the table's order; a metric without a reading isn't mentioned. */
export const expositionText = (readings: readonly MetricReading[]): string =>
  metricNames
    .map((name) => {
      const lines = readings
        .filter((reading) => reading.name === name && Number.isFinite(reading.value))
        .map(({ labels = {}, value }) => {
          const pairs = Object.keys(labels)
            .sort(byCodeUnit)
            .map((key) => `${key}="${escaped(labels[key] ?? "")}"`);
          return `${name}${pairs.length > 0 ? `{${pairs.join(",")}}` : ""} ${value}\n`;
        });
      const { help, type } = metricTable[name];
      return lines.length === 0 ? "" : `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
    })
    .join("");
