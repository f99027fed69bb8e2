/**
 * A whole node in memory: its tree, the kernel's own step on the fan, a management bus, the agent with its link and
 * outbox, and a console. Nothing but the clock moves it.
 */
import type { BayRecord } from "@rubus/firmware";
import type { VersionRange } from "@rubus/protocol";
import { type Agent, startAgent } from "../daemon/agent.js";
import { type AgentConfig, standardConfig } from "../daemon/config.js";
import { type ConsoleLink, openConsole } from "../daemon/console-link.js";
import { handBack } from "../daemon/hand-back.js";
import type { KernelFanTable } from "../fan/table.js";
import { type ManualClock, manualClock } from "../hardware/clock.js";
import { type Devices, openDevices } from "../hardware/devices.js";
import { type MemoryFiles, memoryFiles } from "../hardware/memory-files.js";
import { failed, read } from "../hardware/reading.js";
import { type MemoryFolder, memoryFolder } from "../outbox/memory-folder.js";
import type { Sample } from "../sensors/sample.js";
import { type FaultyFiles, faultyFiles } from "./faulty-files.js";
import { besideBus, type ManagementBus, managementBus } from "./management-bus.js";
import { kernelTurn, nodePaths, nodeTree, type SimulatedKernel } from "./node-tree.js";
import { type PretendConsole, pretendConsole } from "./pretend-console.js";

export type SimulatedNodeOptions = {
  readonly table: KernelFanTable | null;
  readonly bay: BayRecord | null;
  readonly config?: Partial<AgentConfig>;
  /** Cells on the management bus. */
  readonly cells?: readonly number[];
  readonly consoleSpeaks?: VersionRange;
  /** What the outbox's folder holds from before. */
  readonly outbox?: Map<string, Uint8Array>;
};

export type SimulatedNode = {
  readonly clock: ManualClock;
  /** The tree itself, past all faults. */
  readonly memory: MemoryFiles;
  readonly files: FaultyFiles;
  readonly bus: ManagementBus;
  readonly console: PretendConsole;
  readonly outbox: MemoryFolder;
  readonly samples: readonly Sample[];
  /** Lines of the log. */
  readonly said: readonly string[];
  readonly agent: () => Agent | undefined;
  readonly link: () => ConsoleLink | undefined;
  /** The state that the kernel's own governor is in. */
  readonly kernelState: () => number;
  /** What goes wrong outside the files. */
  readonly wrong: { disk: boolean; notes: boolean };
  readonly start: () => Promise<void>;
  /** Seconds of kernel and agent together, the processor warming by so much in each. */
  readonly pass: (seconds: number, warmingK?: number, check?: () => void) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** What systemd runs when the agent has ended. */
  readonly handBack: () => Promise<void>;
  /** The fan's duty as the hardware has it; NaN where there is none. */
  readonly duty: () => number;
};

const startCelsius = 42;

export const simulatedNode = (options: SimulatedNodeOptions): SimulatedNode => {
  const { table, bay, cells = [], config = {} } = options;
  const memory = memoryFiles(nodeTree({ table, bay, celsius: startCelsius }).files);
  const time = { now: () => 0 };
  const bus = managementBus(cells, () => time.now());
  const files = faultyFiles(cells.length === 0 ? memory : besideBus(memory, bus));
  const clock = manualClock(undefined, files.settle);
  time.now = clock.monotonicMs;
  const console = pretendConsole(clock, options.consoleSpeaks);
  const outbox = memoryFolder(options.outbox);
  const samples: Sample[] = [];
  const said: string[] = [];
  const wrong = { disk: false, notes: false };
  let agent: Agent | undefined;
  let link: ConsoleLink | undefined;
  let kernel: SimulatedKernel = { state: 0 };
  let celsius = startCelsius;
  let runs = 0;

  /** Lets time pass until it is done: what never answers takes as many time-outs as it is asked questions. */
  const withTime = async <T>(doing: Promise<T>): Promise<T> => {
    const done = { is: false };
    const over = (): void => {
      done.is = true;
    };
    void doing.then(over, over);
    for (let waited = 0; !done.is && waited < 400; waited++) await clock.advance(250);
    return doing;
  };
  const devices = (): Devices => openDevices({ files, clock });
  const remember = async (): Promise<void> => {
    if (wrong.notes) throw new Error("ENOSPC");
  };
  const start = async (): Promise<void> => {
    runs++;
    agent = await startAgent({
      devices: devices(),
      clock,
      config: { ...standardConfig, ...config },
      diskSpace: async () =>
        wrong.disk ? failed("io", "/", "ENOSPC") : read({ totalBytes: 2, availableBytes: 1 }),
      ownLight: { remember },
      alive: () => undefined,
      onSample: (sample) => {
        samples.push(sample);
        link?.take(sample);
      },
      onEvent: (event) => link?.tell(event),
    });
    link = await openConsole({
      cluster: "bramble",
      files: outbox,
      connect: console.connect,
      clock,
      random: () => 0.5,
      run: runs.toString(16).padStart(16, "0"),
      machine: () => "0123456789abcdef0123456789abcdef",
      agent,
      say: (line) => void said.push(line),
    });
  };
  return {
    clock,
    memory,
    files,
    bus,
    console,
    outbox,
    samples,
    said,
    wrong,
    agent: () => agent,
    link: () => link,
    kernelState: () => kernel.state,
    start: () => withTime(start()),
    pass: async (seconds, warmingK = 0, check = () => undefined) => {
      for (let second = 0; second < seconds; second++) {
        celsius += warmingK;
        if (memory.text(nodePaths.temperature) !== undefined) {
          memory.set(nodePaths.temperature, `${Math.round(celsius * 1000)}\n`);
        }
        if (second % 2 === 0 && table !== null) {
          kernel = await kernelTurn(memory, table, kernel, celsius).catch(() => kernel);
        }
        await clock.advance(1000);
        check();
      }
    },
    stop: async () => {
      const ending = async (): Promise<void> => {
        await agent?.stop();
        await link?.stop();
      };
      await withTime(ending());
    },
    handBack: () => withTime(handBack(devices(), config.drivesFan ?? true, { remember })),
    duty: () => Number(memory.text(nodePaths.duty) ?? Number.NaN),
  };
};
