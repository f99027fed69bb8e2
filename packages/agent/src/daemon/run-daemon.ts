/** The daemon's process: settings, hardware, the agent, its doors, and its end. */
import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, statfs } from "node:fs/promises";
import path from "node:path";
import { expositionText } from "@rubus/protocol";
import { type Clock, systemClock } from "../hardware/clock.js";
import { openDevices } from "../hardware/devices.js";
import { filesUnder, replaceFile } from "../hardware/file-access.js";
import { failed, type Reading, read } from "../hardware/reading.js";
import { readCredentials } from "../link/credentials.js";
import { webSocketRoad } from "../link/web-socket.js";
import { sampleReadings } from "../metrics/sample-readings.js";
import { outboxFolder } from "../outbox/outbox-files.js";
import type { DiskSpace } from "../sensors/system.js";
import { type Agent, startAgent } from "./agent.js";
import { type AgentConfig, parseConfig, standardConfig } from "./config.js";
import { type ConsoleLink, openConsole } from "./console-link.js";
import { serveMetrics } from "./metrics-server.js";
import { notifier } from "./notify.js";
import { answerRequest, parseRequest } from "./requests.js";
import { serveSocket } from "./socket.js";

export type DaemonPlaces = {
  /** Where `/sys`, `/proc` and `/dev` hang; `/` on a node. */
  readonly root: string;
  /** Settings; none needed. */
  readonly configFile: string;
  /** Folder for the socket and what is forgotten at power-off. */
  readonly runFolder: string;
  /** Folder for what outlives a power cut. */
  readonly stateFolder: string;
  /** What tells two machines apart (machine-id(5)). */
  readonly machineFile: string;
};

export const nodePlaces: DaemonPlaces = {
  root: "/",
  configFile: "/etc/rubus/agent.json",
  runFolder: "/run/rubus",
  stateFolder: "/var/lib/rubus",
  machineFile: "/etc/machine-id",
};

export const socketName = "agent.sock";

/** Settings of the file, or the standard ones where there is no file; throws with a sentence where it is wrong. */
export const loadConfig = async (file: string): Promise<AgentConfig> => {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) return standardConfig;
  const parsed = parseConfig(text);
  if (!parsed.ok) throw new RangeError(`${file}: ${parsed.why}`);
  return parsed.config;
};

/**
 * Runs until the signal is raised, then leaves fan and lights to the kernel. A wrong settings file doesn't keep the
 * node from being cooled: the standard ones hold, and it is said.
 */
export const runDaemon = async (
  places: DaemonPlaces,
  environment: NodeJS.ProcessEnv,
  ending: AbortSignal,
  say: (line: string) => void,
): Promise<void> => {
  const clock = systemClock;
  const config = await loadConfig(places.configFile).catch((error: unknown) => {
    say(`error RUB-AGT-005 ${error instanceof Error ? error.message : "settings"}; the standard ones hold`);
    return standardConfig;
  });
  // Without its folder the agent has no socket, and cools all the same.
  await mkdir(places.runFolder, { recursive: true, mode: 0o750 }).catch(() => undefined);
  const ownLightFile = path.join(places.runFolder, "own-light");
  const remembered = await readFile(ownLightFile, "utf8").catch(() => undefined);
  const tell = notifier(environment, clock);
  const site: { link?: ConsoleLink | undefined } = {};
  const agent = await startAgent({
    devices: openDevices({ files: filesUnder(places.root), clock }),
    clock,
    config,
    diskSpace: () => diskSpace(clock),
    ownLight: {
      ...(remembered === undefined ? {} : { remembered }),
      remember: (trigger) =>
        trigger === undefined ? rm(ownLightFile, { force: true }) : replaceFile(ownLightFile, trigger),
    },
    alive: tell.alive,
    onSample: (sample) => site.link?.take(sample),
    onEvent: (event) => site.link?.tell(event),
  });
  const text = (): string | undefined => {
    const sample = agent.sample();
    return sample && expositionText([...sampleReadings(sample), ...(site.link?.readings() ?? [])]);
  };
  const orNothing = <T>(what: string, server: Promise<T>): Promise<T | undefined> =>
    server.catch((error: unknown) => {
      say(`error RUB-AGT-006 ${what}: ${error instanceof Error ? error.message : "unknown"}`);
      return undefined;
    });
  const servers = await Promise.all([
    orNothing(
      socketName,
      serveSocket(path.join(places.runFolder, socketName), async (line) => {
        const request = parseRequest(line);
        return request === undefined
          ? { ok: false, why: "no request of this version" }
          : answerRequest(agent, request);
      }),
    ),
    config.metrics === null ? undefined : orNothing("/metrics", serveMetrics(config.metrics, text)),
  ]);
  tell.ready();
  // Last: what the outbox holds may take its time, and neither fan nor metrics wait for it.
  if (config.console !== null) site.link = await consoleFor(config.console, places, agent, ending, say);
  await new Promise<void>((resolve) => {
    if (ending.aborted) resolve();
    ending.addEventListener("abort", () => resolve(), { once: true });
  });
  tell.stopping();
  for (const server of servers) server?.close();
  await agent.stop();
  await site.link?.stop();
};

/** A disk behind a network that is gone would hold the answer back for ever. */
const diskSpaceMs = 1000;

const diskSpace = async (clock: Clock): Promise<Reading<DiskSpace>> => {
  const over = new AbortController();
  const counted = statfs("/").then(
    ({ bsize, blocks, bavail }) => read({ totalBytes: bsize * blocks, availableBytes: bsize * bavail }),
    () => failed("io", "/", "no count of its blocks"),
  );
  const late = clock
    .sleep(diskSpaceMs, over.signal)
    .then(() => failed("timeout", "/", `no count of its blocks in ${diskSpaceMs} ms`));
  const first = await Promise.race([counted, late]);
  over.abort();
  return first;
};

const machineAgainMs = 2000;
const machineTries = 15;

const consoleFor = async (
  console: NonNullable<AgentConfig["console"]>,
  { machineFile, stateFolder }: DaemonPlaces,
  agent: Agent,
  ending: AbortSignal,
  say: (line: string) => void,
): Promise<ConsoleLink | undefined> => {
  const machine: { id?: string } = {};
  const learn = async (): Promise<void> => {
    for (let tries = 0; !ending.aborted && machine.id === undefined; tries++) {
      const text = (await readFile(machineFile, "utf8").catch(() => "")).trim();
      if (/^[0-9a-f]{8,32}$/.test(text)) machine.id = text;
      // At a card's first start the system writes it within seconds.
      else if (tries === machineTries) say(`console: ${machineFile} tells no machine from another`);
      if (machine.id === undefined) await systemClock.sleep(machineAgainMs, ending);
    }
  };
  void learn();
  return openConsole({
    cluster: console.cluster,
    files: outboxFolder(path.join(stateFolder, "outbox")),
    connect: webSocketRoad(console, () => readCredentials(path.join(stateFolder, "credentials"))),
    clock: systemClock,
    random: Math.random,
    run: randomBytes(8).toString("hex"),
    machine: () => machine.id,
    agent,
    say,
  }).catch((error: unknown) => {
    say(`console: the outbox can't be opened: ${error instanceof Error ? error.message : "unknown"}`);
    return undefined;
  });
};
