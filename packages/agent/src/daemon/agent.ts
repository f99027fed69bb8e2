/**
 * The agent: two loops over the hardware. The first has only temperature and fan, so that nothing slow delays
 * it, and feeds the watchdog; the second reads everything else and keeps the lights.
 */
import type { Clock } from "../hardware/clock.js";
import type { Devices } from "../hardware/devices.js";
import type { FoundHardware } from "../hardware/discover.js";
import { keepHardware } from "../hardware/hardware-keeper.js";
import type { Reading } from "../hardware/reading.js";
import { keepLights } from "../lights/light-keeper.js";
import { watchBays } from "../manager/bay-watch.js";
import { releaseBuffer } from "../manager/expander.js";
import { type Manager, openManager } from "../manager/manager.js";
import { ownBay } from "../sensors/own-bay.js";
import type { Sample } from "../sensors/sample.js";
import { senses } from "../sensors/senses.js";
import type { DiskSpace } from "../sensors/system.js";
import type { AgentConfig } from "./config.js";
import { fanLoop } from "./fan-loop.js";
import { fanSample } from "./fan-sample.js";
import { healthOf } from "./health.js";
import { everySecond } from "./loop.js";
import { type NodeEvent, nodeEvent } from "./node-events.js";

export type AgentNeeds = {
  readonly devices: Devices;
  readonly clock: Clock;
  readonly config: AgentConfig;
  readonly diskSpace: () => Promise<Reading<DiskSpace>>;
  /** What an earlier agent noted of the board's own light, and where to note it. */
  readonly ownLight: {
    readonly remembered?: string;
    readonly remember: (trigger: string | undefined) => Promise<void>;
  };
  /** Called after every turn of the first loop. */
  readonly alive: () => void;
  /** Called with every sample. */
  readonly onSample: (sample: Sample) => void;
  /** Called with what happened that no sample shows. */
  readonly onEvent: (event: NodeEvent) => void;
};

export type AgentState = "start" | "run" | "identify" | "stop";

export type Agent = {
  readonly state: () => AgentState;
  /** The last sample; absent before the first. */
  readonly sample: () => Sample | undefined;
  readonly manager: Manager;
  /** Blinks until confirmed, or until the time is over. */
  readonly identify: (forMs: number) => void;
  /** Ends it; true when it was on. */
  readonly confirm: () => boolean;
  readonly setStealth: (isStealth: boolean) => void;
  /** At least this duty, of 255, for so long. */
  readonly askFan: (duty: number, forMs: number) => void;
  /** Leaves fan and lights to the kernel; resolves when that is done. */
  readonly stop: () => Promise<void>;
};

export const startAgent = async (needs: AgentNeeds): Promise<Agent> => {
  const { devices, clock, config } = needs;
  const ending = new AbortController();
  const hardware = await keepHardware(devices, clock);
  await releaseBuffer(devices);
  let keptLights = lightsOf(hardware.found());
  const { remembered, remember } = needs.ownLight;
  let lights = await keepLights(devices, hardware.found(), remembered, remember);
  let last: Sample | undefined;
  let identifyUntilMs = Number.NEGATIVE_INFINITY;
  let isStealth = config.isStealth;

  const fan = fanLoop({ devices, clock, hardware: hardware.found, drivesFan: config.drivesFan });
  const bay = ownBay(devices, clock, () => hardware.found().bayEeprom);
  const sense = senses({ devices, clock, hardware: hardware.found, diskSpace: needs.diskSpace });
  const manager = openManager({
    devices,
    clock,
    isManager: config.isManager,
    adapter: () => adapterOf(hardware.found()),
    own: bay.record,
    readOwn: bay.readAgain,
    ownHost: () => sense.names().host,
    onCycled: ({ cell, bay: number }) => tell("bay-cycled", `cell ${cell}, bay ${number}`),
  });
  const watch = watchBays(manager, clock, () => ending.signal.aborted);

  const tell = (event: NodeEvent["event"], detail?: string): void =>
    needs.onEvent(nodeEvent(event, "note", clock, detail));
  const isIdentifying = (): boolean => clock.monotonicMs() < identifyUntilMs;
  const showLights = (): Promise<void> => {
    const health = last === undefined ? "well" : healthOf(last);
    return lights.show({ health, isIdentifying: isIdentifying(), isStealth, isAlert: health === "fault" });
  };

  // The loop lives even where the fan refuses: to be started again would mend nothing, and the kernel has the fan.
  const fanTurn = async (): Promise<void> => {
    await fan.turn();
    needs.alive();
  };
  const senseTurn = async (elapsedMs: number): Promise<void> => {
    const [sensed] = await Promise.all([sense.turn(elapsedMs), bay.turn()]);
    const ofFan = fanSample(fan.now());
    const record = bay.record();
    const bayFailure = bay.failure();
    last = {
      wallMs: clock.wallMs(),
      monotonicMs: clock.monotonicMs(),
      ...ofFan,
      ...sensed,
      ...(record === undefined ? {} : { bay: record }),
      ...(config.isManager ? { bays: watch.seen() } : {}),
      lights: { isIdentifying: isIdentifying(), isStealth },
      failures: [
        ...ofFan.failures,
        ...(bayFailure === undefined ? [] : [bayFailure]),
        ...watch.failures(),
        ...sensed.failures,
      ],
    };
    needs.onSample(last);
    if (config.isManager && record !== undefined) watch.turn();
    await showLights();
    await searchAgain(last);
  };
  const searchAgain = async ({ failures }: Sample): Promise<void> => {
    if (ending.signal.aborted || !(await hardware.turn(failures.some(({ kind }) => kind === "gone")))) return;
    const found = hardware.found();
    // Whoever keeps the lights knows what the board's own one had: it stays while they do.
    if (lightsOf(found) === keptLights || isIdentifying()) return;
    keptLights = lightsOf(found);
    lights = await keepLights(devices, found, undefined, remember);
  };

  await fanTurn();
  const loops = [everySecond(clock, ending.signal, fanTurn), everySecond(clock, ending.signal, senseTurn)];

  return {
    state: () =>
      ending.signal.aborted ? "stop" : last === undefined ? "start" : isIdentifying() ? "identify" : "run",
    sample: () => last,
    manager,
    identify: (forMs) => {
      identifyUntilMs = clock.monotonicMs() + forMs;
      void showLights();
    },
    confirm: () => {
      const was = isIdentifying();
      identifyUntilMs = Number.NEGATIVE_INFINITY;
      if (was) tell("identify-confirmed");
      void showLights();
      return was;
    },
    setStealth: (wanted) => {
      isStealth = wanted;
      void showLights();
    },
    askFan: fan.ask,
    stop: async () => {
      ending.abort();
      await Promise.all([...loops, watch.settled()]);
      await fan.handBack();
      await lights.leave();
      await manager.leave();
    },
  };
};

const lightsOf = ({ ownLight = "", lights }: FoundHardware): string => [ownLight, ...lights.keys()].join();

/** The bus of the bay's EEPROM, or of the monitor: both hang on the header's pins 3 and 5. */
const adapterOf = ({ bayEeprom }: FoundHardware): string | undefined => {
  const bus = /\/(\d+)-[0-9a-f]{4}\//.exec(bayEeprom ?? "")?.[1];
  return bus === undefined ? undefined : `/sys/bus/i2c/devices/i2c-${bus}`;
};
