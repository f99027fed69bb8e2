// What the protocol declares must be able to happen: one run in which each metric and each event is seen.
import { eventNames, metricNames, metricTable, type NodeRecord } from "@rubus/protocol";
import { describe, expect, it } from "vitest";
import { sampleReadings } from "../metrics/sample-readings.js";
import { nodePaths } from "../simulation/node-tree.js";
import { simulatedNode } from "../simulation/simulated-node.js";

const table = {
  idleLevel: 51,
  steps: [
    { milliCelsius: 50_000, level: 77 },
    { milliCelsius: 60_000, level: 128 },
    { milliCelsius: 67_500, level: 179 },
    { milliCelsius: 75_000, level: 255 },
  ],
  hysteresisMilliCelsius: 8000,
};
const bay = { cluster: "bramble", site: "home", frame: "a", cell: 1, bay: 1, hardware: 1 } as const;

/** A manager with two cells, and a line of its outbox damaged before it starts. */
const manager = (consoleSpeaks: { readonly oldest: number; readonly newest: number }) =>
  simulatedNode({
    table,
    bay,
    cells: [1, 2],
    config: { isManager: true },
    consoleSpeaks,
    outbox: new Map([["0000000001-00000000000000ff.log", new TextEncoder().encode("00000000 1 {}\n")]]),
  });

const run = async (node: ReturnType<typeof manager>): Promise<void> => {
  const { memory, files, bus, clock } = node;
  await node.start();
  await node.pass(20);
  memory.set(nodePaths.throttled, "50005\n");
  memory.set(nodePaths.rpm, "0\n");
  await node.pass(10);
  memory.set(nodePaths.throttled, "50000\n");
  memory.set(nodePaths.rpm, "1400\n");
  files.setFaults([[/thermal_zone1\/temp$/, { code: "EIO" }]]);
  await node.pass(5);
  files.setFaults([]);
  await node.pass(15);
  node.agent()?.identify(60_000);
  await node.pass(2);
  node.agent()?.confirm();
  clock.setWall(clock.wallMs() - 86_400_000);
  const cell = bus.cells.get(2);
  if (cell !== undefined) cell.inputs = 0b100000;
  await node.pass(31);
  const cycling = node.agent()?.manager.cycle({ cell: 2, bay: 2 });
  await node.pass(10);
  expect(await cycling).toEqual({ ok: true, value: true });
  await node.stop();
  // What a run says last is sent by the next.
  await node.start();
  await node.pass(5);
};

const records = ({ console }: ReturnType<typeof manager>): readonly NodeRecord[] =>
  [...console.kept.values()].flat().filter((record): record is NodeRecord => record.kind !== "unreadable");

describe("a manager's run with one of each misfortune", () => {
  it("tells a console of the first version of every event there is, and of no other", async () => {
    const node = manager({ oldest: 1, newest: 1 });
    await run(node);
    const told = records(node).flatMap((record) => (record.kind === "event" ? [record.event] : []));
    expect([...new Set(told)].sort()).toEqual([...eventNames].sort());
    expect(node.console.complaints).toEqual([]);
    const details = records(node).flatMap((each) => (each.kind === "event" ? [each.detail ?? ""] : []));
    expect(details).toEqual(
      expect.arrayContaining(["cell 2, bay 1", "cell 2, bay 2", "by -86400 s", "1 lost, 1 in all"]),
    );
  });

  it("fills every metric of the table, with every label, in what is scraped, and tells the console of its bays", async () => {
    const node = manager({ oldest: 1, newest: 2 });
    await run(node);
    const sample = node.samples.at(-1);
    const scraped = [
      ...(sample === undefined ? [] : sampleReadings(sample)),
      ...(node.link()?.readings() ?? []),
    ];
    expect([...new Set(scraped.map(({ name }) => name))].sort()).toEqual([...metricNames].sort());
    for (const { name, labels = {} } of scraped)
      expect({ name, labels: Object.keys(labels).sort() }).toEqual({
        name,
        labels: [...metricTable[name].labels].sort(),
      });
    const sent = records(node).flatMap((record) =>
      record.kind === "sample" ? Object.keys(record.values) : [],
    );
    expect(sent).toContain('bay_fault{bay="1",cell="2"}');
    expect(sent).toContain('bay_present{bay="2",cell="2"}');
    expect(records(node).some(({ kind }) => kind === "gap")).toBe(true);
  });

  it("answers a console that asks for a bay with what it sees, and one that names a wrong host with a refusal", async () => {
    const node = manager({ oldest: 1, newest: 2 });
    await node.start();
    await node.pass(5);
    node.console.command("a", { do: "bay", cell: 2, bay: 1 });
    await node.pass(2);
    node.console.command("b", { do: "power-cycle", cell: 2, bay: 1, host: "bramble-home-a-9" });
    await node.pass(2);
    node.console.command("c", { do: "power-cycle", cell: 1, bay: 1, host: "bramble-home-a-1" });
    await node.pass(2);
    node.console.command("d", { do: "power-cycle", cell: 2, bay: 1, host: "bramble-home-a-3" });
    await node.pass(10);
    expect(node.console.results).toMatchObject([
      { id: "a", done: true, values: { isPresent: true, isFault: false, isOff: false } },
      { id: "b", done: false, why: "that bay is bramble-home-a-3's" },
      { id: "c", done: false, why: "a manager never switches off its own bay" },
      { id: "d", done: true },
    ]);
  });
});
