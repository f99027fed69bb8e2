// Every fault in every state, with the real agent over a folder tree and the kernel's own step beside it.
import { mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KernelFanTable, levelOf } from "../fan/table.js";
import { type ManualClock, manualClock } from "../hardware/clock.js";
import { openDevices } from "../hardware/devices.js";
import { filesUnder } from "../hardware/file-access.js";
import { failed, read } from "../hardware/reading.js";
import type { Sample } from "../sensors/sample.js";
import { type FaultyFiles, type FileFault, faultyFiles } from "../simulation/faulty-files.js";
import { kernelTurn, nodePaths, nodeTree, type SimulatedKernel } from "../simulation/node-tree.js";
import { writeTree } from "../simulation/write-tree.js";
import { type Agent, startAgent } from "./agent.js";
import { standardConfig } from "./config.js";

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
  readonly tree?: (root: string) => Promise<void>;
  readonly clock?: (clock: ManualClock) => void;
  readonly diskFails?: true;
  readonly noteFails?: true;
  /** The fan must come to full speed: its temperature isn't known. */
  readonly isFull?: true;
  /** Not even the kernel's own write reaches the fan. */
  readonly isFanLost?: true;
};

const temp = /thermal_zone1\/temp$/;
const duty = /pwm1$/;
const rpm = /fan1_input$/;
const monitor = /(in1|curr1|power1)_input$/;
const eeprom = /eeprom$/;
const io = { code: "EIO" };
const day = 86_400_000;

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
  "zone gone": { tree: (root) => rm(path.join(root, nodePaths.zone), { recursive: true }), isFull: true },
  "fan's duty unreadable": { files: [[duty, { text: "?\n" }]] },
  "fan gone": { files: [[/hwmon4\//, { code: "ENODEV" }]], isFanLost: true },
  "fan EIO": { files: [[duty, io]], isFanLost: true },
  "fan never answers": { files: [[duty, "hang"]], isFanLost: true },
  "fan under another number": {
    tree: (root) =>
      rename(path.join(root, "/sys/class/hwmon/hwmon4"), path.join(root, "/sys/class/hwmon/hwmon7")),
    isFanLost: true,
  },
  "tachometer stuck at nothing": { files: [[rpm, { text: "0\n" }]] },
  "tachometer gone": { files: [[rpm, { code: "ENOENT" }]] },
  "tachometer garbage": { files: [[rpm, { text: "fast\n" }]] },
  "tachometer of noise": { files: [[rpm, { text: "99999\n" }]] },
  "monitor gone": { files: [[monitor, { code: "ENODEV" }]] },
  "monitor EIO": { files: [[monitor, { code: "EREMOTEIO" }]] },
  "monitor garbage": { files: [[monitor, { text: "-\n" }]] },
  "monitor out of its range": { files: [[monitor, { text: "999999999999\n" }]] },
  "I2C stuck": { files: [[/in1_input|curr1|power1|eeprom/, "hang"]] },
  "bay EEPROM blank": { files: [[eeprom, { text: "\u00ff".repeat(256) }]] },
  "bay EEPROM corrupt": { files: [[eeprom, { text: "RBAY".padEnd(256, "x") }]] },
  "bay EEPROM EIO": { files: [[eeprom, io]] },
  "throttling gone": { files: [[/get_throttled$/, { code: "ENOENT" }]] },
  "throttling garbage": { files: [[/get_throttled$/, { text: "0x5000z\n" }]] },
  "alarm EIO": { files: [[/lcrit_alarm$/, io]] },
  "lights EIO": { files: [[/leds\//, io]] },
  "lights gone": { tree: (root) => rm(path.join(root, "/sys/class/leds"), { recursive: true }) },
  "procfs garbage": { files: [[/^\/proc\//, { text: "\0\0" }]] },
  "disk full": { diskFails: true, noteFails: true },
  "date a day on": { clock: (clock) => clock.setWall(clock.wallMs() + day) },
  "date a day back": { clock: (clock) => clock.setWall(clock.wallMs() - day) },
  "everything never answers": { files: [[/./, "hang"]], isFanLost: true },
};

const states = ["start", "run", "identify", "stop"] as const;

type Run = {
  readonly files: FaultyFiles;
  readonly clock: ManualClock;
  readonly root: string;
  readonly samples: Sample[];
  agent: Agent | undefined;
  kernel: SimulatedKernel;
  celsius: number;
};

let top = "";
beforeAll(async () => {
  top = await mkdtemp(path.join(tmpdir(), "rubus-faults-"));
});
afterAll(() => rm(top, { recursive: true, force: true }));

const open = async (name: string): Promise<Run> => {
  const root = path.join(top, name.replace(/[^a-z0-9]+/gi, "-"));
  await writeTree(root, nodeTree({ table, bay, celsius: 42 }));
  const files = faultyFiles(filesUnder(root));
  const clock = manualClock(undefined, files.settle);
  return { files, clock, root, samples: [], agent: undefined, kernel: { state: 0 }, celsius: 42 };
};

const start = async (run: Run, fault: Fault): Promise<void> => {
  const { files, clock, samples } = run;
  const starting = startAgent({
    devices: openDevices({ files, clock }),
    clock,
    config: standardConfig,
    diskSpace: async () =>
      fault.diskFails ? failed("io", "/", "ENOSPC") : read({ totalBytes: 1, availableBytes: 0 }),
    ownLight: {
      remember: async () => {
        if (fault.noteFails) throw new Error("ENOSPC");
      },
    },
    alive: () => undefined,
    onSample: (sample) => void samples.push(sample),
    onEvent: () => undefined,
  });
  run.agent = await withTime(clock, starting);
};

/** Lets time pass until it is done: what never answers takes as many time-outs as it is asked questions. */
const withTime = async <T>(clock: ManualClock, doing: Promise<T> | undefined): Promise<T | undefined> => {
  const done = { is: false };
  void doing?.then(() => {
    done.is = true;
  });
  for (let waited = 0; !done.is && waited < 100; waited++) await clock.advance(250);
  return doing;
};

const strike = async (run: Run, fault: Fault): Promise<void> => {
  run.files.setFaults(fault.files ?? []);
  await fault.tree?.(run.root);
  fault.clock?.(run.clock);
};

/** Seconds of the kernel and the agent together, the processor warming by so much in each. */
const pass = async (
  run: Run,
  seconds: number,
  warmingK: number,
  check: (celsius: number) => Promise<void>,
) => {
  for (let second = 0; second < seconds; second++) {
    run.celsius += warmingK;
    const plain = filesUnder(run.root);
    await plain.write(nodePaths.temperature, `${Math.round(run.celsius * 1000)}\n`).catch(() => undefined);
    if (second % 2 === 0) {
      run.kernel = await kernelTurn(plain, table, run.kernel, run.celsius).catch(() => run.kernel);
    }
    await run.clock.advance(1000);
    await check(run.celsius);
  }
};

const dutyIn = async (root: string): Promise<number> => {
  for (const number of [4, 7]) {
    const text = await readFile(path.join(root, `/sys/class/hwmon/hwmon${number}/pwm1`), "utf8").catch(
      () => "",
    );
    if (text !== "") return Number(text);
  }
  return Number.NaN;
};

/** In an ordinary run every fault while the agent runs, and each fourth in the other states. */
const wanted = (state: string) =>
  Object.entries(faults).filter(
    (_, i) => state === "run" || process.env.RUBUS_ALL_FAULTS === "1" || i % 4 === 0,
  );

describe.each(states)("in the state %s", (state) => {
  it.each(wanted(state))("%s: the fan is never below the kernel's, nothing ends", async (name, fault) => {
    const run = await open(`${state} ${name}`);
    const safe = async (): Promise<void> => {
      expect(await dutyIn(run.root)).toBeGreaterThanOrEqual(levelOf(table, run.kernel.state));
    };
    if (state === "start") await strike(run, fault);
    await start(run, fault);
    await pass(run, 5, 0, safe);
    if (state === "identify") {
      run.agent?.identify(600_000);
      await pass(run, 2, 0, safe);
      expect(run.agent?.state()).toBe("identify");
    }
    if (state === "run" || state === "identify") await strike(run, fault);
    // From 42 °C to 62 °C, past two of the kernel's trips, while the fault lasts.
    await pass(run, 10, 2, safe);
    if (fault.isFull && state !== "stop" && state !== "start") expect(await dutyIn(run.root)).toBe(255);
    if (state === "stop") await strike(run, fault);
    const stopping = run.agent?.stop();
    for (let waited = 0; waited < 60; waited++) await run.clock.advance(250);
    await stopping;
    await safe();
    expect(run.agent?.state()).toBe("stop");
    const times = run.samples.map(({ monotonicMs }) => monotonicMs);
    expect(new Set(times).size).toBe(times.length);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });
});
