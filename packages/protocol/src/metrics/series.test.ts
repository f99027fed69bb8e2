import { describe, expect, it } from "vitest";
import { encodeRecord } from "../messages/codec.js";
import { metricNames, metricTable } from "./metric-table.js";
import { expositionText, type MetricReading, readSeries, sampleValues, seriesKey } from "./series.js";

/** One reading of every metric, with every label it has. */
const everyReading: readonly MetricReading[] = metricNames.map((name, i) => ({
  name,
  value: i + 0.5,
  labels: Object.fromEntries(metricTable[name].labels.map((label) => [label, `of ${label}`])),
}));

describe("a sample's values", () => {
  it("hold every metric of the table, fit into a record, and come back as readings", () => {
    const values = sampleValues(everyReading);
    expect(encodeRecord({ kind: "sample", wallMs: 1, monotonicMs: 1, values }).ok).toBe(true);
    const back = Object.entries(values).map(([key, value]) => readSeries(key, value));
    const plain = (reading: MetricReading | undefined) => [
      reading?.name,
      reading?.value,
      reading?.labels ?? {},
    ];
    const byName = (a: unknown, b: unknown) => (String(a) < String(b) ? -1 : 1);
    expect(back.map(plain).sort(byName)).toEqual(everyReading.map(plain).sort(byName));
  });

  it("leave out what is no number, and keep hostile labels within a series' form", () => {
    expect(sampleValues([{ name: "rubus_load1", value: Number.NaN }])).toEqual({});
    const key = seriesKey({ name: "rubus_throttling", value: 1, labels: { cause: 'a"} 1\n\\' } });
    const record = { kind: "sample", wallMs: 1, monotonicMs: 1, values: { [key]: 1 } } as const;
    expect(encodeRecord(record).ok).toBe(true);
  });

  it("of metrics and labels that this table hasn't are passed over", () => {
    expect(readSeries("hologram_ratio", 1)).toBeUndefined();
    expect(readSeries('load1{colour="red"}', 1)).toBeUndefined();
    expect(readSeries("constructor", 1)).toBeUndefined();
  });
});

describe("Prometheus' text", () => {
  it("has help and type once a metric, labels by name, and escapes what a label holds", () => {
    const labels = { kind: 'a"\\\n' };
    expect(
      expositionText([
        { name: "rubus_read_failures", value: 1, labels },
        { name: "rubus_load1", value: 0.25 },
        { name: "rubus_read_failures", value: 2, labels: { kind: "io" } },
      ]),
    ).toBe(
      `# HELP rubus_load1 Load of one minute.\n# TYPE rubus_load1 gauge\nrubus_load1 0.25\n` +
        `# HELP rubus_read_failures Readings that failed in the last round, by kind.\n# TYPE rubus_read_failures gauge\n` +
        `rubus_read_failures{kind="a\\"\\\\\\n"} 1\nrubus_read_failures{kind="io"} 2\n`,
    );
  });
});
