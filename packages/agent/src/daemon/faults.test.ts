// Every fault in every state: the whole agent with its link, outbox and hand-back, the kernel's own step beside it.
import type { NodeRecord } from "@rubus/protocol";
import { describe, expect, it } from "vitest";
import { type KernelFanTable, levelOf } from "../fan/table.js";
import type { FileFault } from "../simulation/faulty-files.js";
import { nodePaths, nodeTree } from "../simulation/node-tree.js";
import type { PretendConsole } from "../simulation/pretend-console.js";
import { type SimulatedNode, simulatedNode } from "../simulation/simulated-node.js";

const table: KernelFanTable = {
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

type Fault = {
  readonly files?: readonly (readonly [RegExp, FileFault])[];
  readonly console?: PretendConsole["misbehaviour"];
  readonly strike?: (node: SimulatedNode) => void | Promise<void>;
  readonly mend?: (node: SimulatedNode) => void;
  /** Called in every second that it lasts. */
  readonly second?: (node: SimulatedNode) => void;
  /** The fan must come to full speed: its temperature isn't known. */
  readonly isFull?: true;
};

const temp = /thermal_zone1\/temp$/;
const duty = /pwm1$/;
const rpm = /fan1_input$/;
const monitor = /(in1|curr1|power1)_input$/;
const eeprom = /eeprom$/;
const io = { code: "EIO" };
const day = 86_400_000;

const treePaths = Object.keys(nodeTree({ table, bay, celsius: 42 }).files);

/** Takes a folder away, or gives it another name. */
const move = ({ memory }: SimulatedNode, from: string, to?: string): void => {
  for (const file of treePaths.filter((each) => each.startsWith(`${from}/`))) {
    const text = memory.text(file);
    memory.remove(file);
    if (to !== undefined && text !== undefined) memory.set(`${to}${file.slice(from.length)}`, text);
  }
};

const jump = (ms: number) => (node: SimulatedNode) => node.clock.setWall(node.clock.wallMs() + ms);
const spelt = (text: string, length: number): string => text.repeat(length).slice(0, length);

const faults: Readonly<Record<string, Fault>> = {
  "temperature gone": { files: [[temp, { code: "ENOENT" }]], isFull: true },
  "temperature EIO": { files: [[temp, io]], isFull: true },
  "temperature refused": { files: [[temp, { code: "EACCES" }]], isFull: true },
  "temperature garbage": { files: [[temp, { text: "hot\n" }]], isFull: true },
  "temperature empty": { files: [[temp, { text: "" }]], isFull: true },
  "temperature −127 °C": { files: [[temp, { text: "-127000\n" }]], isFull: true },
  "temperature 850 °C": { files: [[temp, { text: "850000\n" }]], isFull: true },
  "temperature not a number": { files: [[temp, { text: "nan\n" }]], isFull: true },
  "temperature never answers": { files: [[temp, "hang"]], isFull: true },
  "zone gone": { strike: (node) => move(node, nodePaths.zone), isFull: true },
  "fan's duty unreadable": { files: [[duty, { text: "?\n" }]] },
  "fan gone": { files: [[/hwmon4\//, { code: "ENODEV" }]] },
  "fan EIO": { files: [[duty, io]] },
  "fan never answers": { files: [[duty, "hang"]] },
  "fan under another number": { strike: (node) => move(node, nodePaths.fan, "/sys/class/hwmon/hwmon7") },
  "tachometer stuck at nothing": { files: [[rpm, { text: "0\n" }]] },
  "tachometer gone": { files: [[rpm, { code: "ENOENT" }]] },
  "tachometer garbage": { files: [[rpm, { text: "fast\n" }]] },
  "tachometer of noise": { files: [[rpm, { text: "99999\n" }]] },
  "monitor gone": { files: [[monitor, { code: "ENODEV" }]] },
  "monitor EREMOTEIO": { files: [[monitor, { code: "EREMOTEIO" }]] },
  "monitor garbage": { files: [[monitor, { text: "-\n" }]] },
  "monitor out of its range": { files: [[monitor, { text: "999999999999\n" }]] },
  "I2C stuck": { files: [[/in1_input|curr1|power1|eeprom/, "hang"]] },
  "back-plane without power": { strike: ({ bus }) => void bus.cells.delete(2) },
  "expander EIO": { files: [[/i2c-1\/(new|delete)_device$|gpio6\d\d\//, io]] },
  "expander never answers": { files: [[/gpio6\d\d\//, "hang"]] },
  "bay EEPROM blank": { files: [[eeprom, { text: spelt("\u00ff", 256) }]] },
  "bay EEPROM corrupt": { files: [[eeprom, { text: "RBAY".padEnd(256, "x") }]] },
  "bay EEPROM EIO": { files: [[eeprom, io]] },
  "throttling gone": { files: [[/get_throttled$/, { code: "ENOENT" }]] },
  "throttling garbage": { files: [[/get_throttled$/, { text: "0x5000z\n" }]] },
  "alarm EIO": { files: [[/lcrit_alarm$/, io]] },
  "lights EIO": { files: [[/leds\//, io]] },
  "lights gone": { strike: (node) => move(node, "/sys/class/leds") },
  "procfs garbage": { files: [[/^\/proc\//, { text: "\0\0" }]] },
  "root's disk gone, notes refused": {
    strike: ({ wrong }) => {
      wrong.disk = true;
      wrong.notes = true;
    },
  },
  "outbox's disk full": {
    strike: ({ outbox }) => {
      outbox.room = 0;
    },
    mend: ({ outbox }) => {
      outbox.room = Number.POSITIVE_INFINITY;
    },
    console: { isGone: true },
  },
  "outbox's write torn": {
    strike: ({ outbox }) => {
      outbox.tear = { after: 40, code: "EIO" };
    },
    console: { isGone: true },
  },
  "date a day on": { strike: jump(day) },
  "date a day back": { strike: jump(-day) },
  "date of 1970": { strike: ({ clock }) => clock.setWall(1000) },
  "machine asleep for a day": { strike: ({ clock }) => clock.leap(day) },
  "console gone": { console: { isGone: true } },
  "console gone for 24 h": {
    console: { isGone: true },
    // In an ordinary run a sample a minute stands for one every ten seconds.
    strike: async ({ clock }) => {
      const stepMs = process.env.RUBUS_ALL_FAULTS === "1" ? 10_000 : 60_000;
      for (let ms = 0; ms < day; ms += stepMs) await clock.leap(stepMs);
    },
  },
  "console mute": { console: { isMute: true } },
  "console of garbage": { console: { says: "{" } },
  "console that acknowledges nothing": { console: { losesAcks: true } },
  "duplicate identity": { console: { refuses: "duplicate-identity" } },
  "console too busy": { console: { refuses: "busy" } },
  "road that breaks every second": { second: ({ console }) => console.cut() },
  "everything never answers": { files: [[/./, "hang"]] },
};

const states = ["start", "run", "identify", "stop"] as const;
type State = (typeof states)[number];
const names = Object.keys(faults);

/** All by RUBUS_ALL_FAULTS=1; in an ordinary run each fault in one state, drawn evenly: so many of each state. */
const drawn = (): readonly (readonly [string, State])[] => {
  if (process.env.RUBUS_ALL_FAULTS === "1")
    return names.flatMap((name) => states.map((state) => [name, state] as const));
  const seed = 9;
  // 7 has no factor with the number of states: neighbours, which are alike, fall into different ones.
  return names.map((name, i) => [name, states[(7 * i + seed) % states.length] ?? "run"] as const);
};

const strike = async (node: SimulatedNode, fault: Fault): Promise<void> => {
  node.files.setFaults(fault.files ?? []);
  node.console.misbehaviour = fault.console ?? {};
  if (fault.console !== undefined) node.console.cut();
  await fault.strike?.(node);
};

const mend = (node: SimulatedNode, fault: Fault): void => {
  node.files.setFaults([]);
  node.console.misbehaviour = {};
  fault.mend?.(node);
};

/** When samples were due, by the rule that one is sent every ten seconds. */
const dueSamples = ({ samples }: SimulatedNode): readonly number[] => {
  const due: number[] = [];
  for (const { monotonicMs } of samples) {
    if (monotonicMs - (due.at(-1) ?? Number.NEGATIVE_INFINITY) >= 10_000) due.push(Math.round(monotonicMs));
  }
  return due;
};

const keptSamples = (records: readonly { readonly kind: string }[] = []): readonly number[] =>
  records.flatMap((record) => (record.kind === "sample" ? [(record as NodeRecord).monotonicMs] : []));

describe.each(drawn())("%s, in the state %s", (name, state) => {
  it("leaves the fan safe, ends nothing, and loses and doubles no record", async () => {
    const fault = faults[name] ?? {};
    // A manager has everything that another node has, and its bays.
    const node = simulatedNode({ table, bay, cells: [1, 2], config: { isManager: true } });
    const safe = (): void => {
      // A fan that moved to another number keeps what it had, and the kernel's own write goes there.
      if (!Number.isNaN(node.duty()))
        expect(node.duty()).toBeGreaterThanOrEqual(levelOf(table, node.kernelState()));
    };
    const suffer = async (): Promise<void> => {
      await strike(node, fault);
      // From 42 °C to 62 °C, past two of the kernel's trips, while the fault lasts.
      await node.pass(10, 2, () => {
        safe();
        fault.second?.(node);
      });
      if (fault.isFull) expect(node.duty()).toBe(255);
    };
    if (state === "start") {
      await strike(node, fault);
      await node.start();
      await node.pass(10, 2, safe);
    } else {
      await node.start();
      await node.pass(12, 0, safe);
    }
    if (state === "identify") {
      node.agent()?.identify(60_000);
      await node.pass(2, 0, safe);
      expect(node.agent()?.state()).toBe("identify");
    }
    if (state === "run" || state === "identify") await suffer();
    const first = node.samples.length;
    if (state === "stop") await strike(node, fault);
    else {
      mend(node, fault);
      await node.pass(20, 0, safe);
      // The longest wait before another attempt.
      for (let waited = 0; waited < 10; waited++) await node.clock.leap(30_000);
      await node.pass(5, 0, safe);
      expect(node.samples.length).toBeGreaterThan(first);
    }
    await node.stop();
    safe();
    await node.handBack();
    safe();
    expect(node.agent()?.state()).toBe("stop");
    const due = dueSamples(node);
    mend(node, fault);
    // What the first run couldn't send any more is sent by the next one.
    await node.start();
    await node.pass(15);
    const kept = node.console.kept.get("0000000000000001") ?? [];
    expect(node.console.complaints).toEqual([]);
    expect(keptSamples(kept)).toEqual(due);
    expect(kept.some(({ kind }) => kind === "gap" || kind === "unreadable")).toBe(false);
    const events = kept.flatMap((record) => (record.kind === "event" ? [record.event] : []));
    expect(events[0]).toBe("agent-started");
    // On a disk that is full when it ends it has nowhere to leave its last word.
    if (name !== "outbox's disk full" && name !== "outbox's write torn")
      expect(events.at(-1)).toBe("agent-stopped");
    expect(node.said.length).toBeLessThan(12);
  });
});
