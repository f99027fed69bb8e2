/**
 * The agent: two loops over the hardware. The first has only temperature and fan, so that nothing slow delays
 * it, and feeds the watchdog; the second reads everything else and keeps the lights.
 */
import type { BayRecord } from "@rubus/firmware";
import { fullLevel } from "../fan/table.js";
import type { Clock } from "../hardware/clock.js";
import type { Devices } from "../hardware/devices.js";
import { discover, type FoundHardware } from "../hardware/discover.js";
import type { Failure, Reading } from "../hardware/reading.js";
import { keepLights, type LightKeeper } from "../lights/light-keeper.js";
import type { Health } from "../lights/lights.js";
import { watchBays } from "../manager/bay-watch.js";
import { releaseBuffer } from "../manager/expander.js";
import { type Manager, openManager } from "../manager/manager.js";
import { readBay } from "../sensors/bay.js";
import type { Sample } from "../sensors/sample.js";
import { readSupply } from "../sensors/supply.js";
import { type DiskSpace, type NodeNames, readNames, readSystem } from "../sensors/system.js";
import { nextThrottling, noThrottling, type Throttling, throttledBits } from "../sensors/throttling.js";
import type { AgentConfig } from "./config.js";
import { fanLoop } from "./fan-loop.js";
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

const periodMs = 1000;
/** Hardware that is gone may come back under another number. */
const searchAgainMs = 30_000;
/** Drivers come in their own time after boot; what isn't there by then is looked for as often as this. */
const bootingMs = 600_000;
const searchSlowlyMs = 600_000;
/** The bay is the one thing that doesn't change; a chip that wasn't read is asked again. */
const bayAgainMs = 60_000;
/** A host may be renamed. */
const namesAgainMs = 60_000;

export const startAgent = async (needs: AgentNeeds): Promise<Agent> => {
  const { devices, clock, config } = needs;
  const ending = new AbortController();
  let hardware = await discover(devices);
  const startedMs = clock.monotonicMs();
  let searchedMs = startedMs;
  let throttling: Throttling = noThrottling;
  let bay: { readonly record?: BayRecord; readonly failure?: Failure; readonly atMs: number } | undefined;
  let names: { readonly found: NodeNames; readonly atMs: number } | undefined;
  let last: Sample | undefined;
  let identifyUntilMs = Number.NEGATIVE_INFINITY;
  let isStealth = config.isStealth;
  await releaseBuffer(devices);
  let keptLights = lightsOf(hardware);
  let lights: LightKeeper = await keepLights(
    devices,
    hardware,
    needs.ownLight.remembered,
    needs.ownLight.remember,
  );

  const tell = (event: NodeEvent["event"], detail?: string): void =>
    needs.onEvent(nodeEvent(event, "note", clock, detail));
  const isIdentifying = (): boolean => clock.monotonicMs() < identifyUntilMs;

  const fan = fanLoop({ devices, clock, hardware: () => hardware, drivesFan: config.drivesFan });
  // The loop lives even where the fan refuses: to be started again would mend nothing, and the kernel has the fan.
  const fanTurn = async (): Promise<void> => {
    await fan.turn();
    needs.alive();
  };

  const readThrottling = async (elapsedMs: number): Promise<readonly Failure[]> => {
    const { throttled, underVoltage } = hardware;
    const bits =
      throttled === undefined ? undefined : throttledBits(await devices.text(throttled), throttled);
    const alarm = underVoltage === undefined ? undefined : await devices.number(underVoltage);
    throttling = nextThrottling(throttling, {
      ...(bits?.ok ? { bits: bits.value } : {}),
      ...(alarm?.ok ? { alarm: alarm.value !== 0 } : {}),
      wallMs: clock.wallMs(),
      elapsedMs,
    });
    return [bits, alarm].flatMap((reading) => (reading === undefined || reading.ok ? [] : [reading.failure]));
  };

  const readOwnBay = async (eeprom: string): Promise<BayRecord | undefined> => {
    const atMs = clock.monotonicMs();
    const reading = await readBay(devices, eeprom);
    // Where the chip doesn't answer for a moment the node still sits where it sat.
    bay = reading.ok ? { record: reading.value, atMs } : { ...bay, failure: reading.failure, atMs };
    return reading.ok ? reading.value : undefined;
  };

  const readBayOnce = async (): Promise<readonly Failure[]> => {
    const { bayEeprom } = hardware;
    if (bayEeprom === undefined) return [];
    const isDue =
      bay === undefined || (bay.failure !== undefined && clock.monotonicMs() - bay.atMs >= bayAgainMs);
    if (isDue) await readOwnBay(bayEeprom);
    return bay?.failure === undefined ? [] : [bay.failure];
  };

  const namesNow = async (): Promise<NodeNames> => {
    const nowMs = clock.monotonicMs();
    if (names === undefined || nowMs - names.atMs >= namesAgainMs) {
      names = { found: await readNames(devices), atMs: nowMs };
    }
    return names.found;
  };

  const senseTurn = async (elapsedMs: number): Promise<void> => {
    const [{ system, failures }, supply, throttleFailures, bayFailures] = await Promise.all([
      readSystem({ devices, diskSpace: needs.diskSpace }, await namesNow()),
      hardware.monitor === undefined ? undefined : readSupply(devices, hardware.monitor),
      readThrottling(elapsedMs),
      readBayOnce(),
    ]);
    const { celsius, rpm, decision, failure: fanFailure } = fan.now();
    const hasThrottling = hardware.throttled !== undefined || hardware.underVoltage !== undefined;
    last = {
      wallMs: clock.wallMs(),
      monotonicMs: clock.monotonicMs(),
      ...(celsius.ok ? { celsius: celsius.value } : {}),
      ...(decision === undefined
        ? {}
        : {
            fan: {
              duty: decision.duty / fullLevel,
              reason: decision.reason,
              ...(rpm?.ok ? { rpm: rpm.value } : {}),
              isStalled: decision.isStalled,
              ...(decision.doubt === undefined ? {} : { doubt: decision.doubt }),
            },
          }),
      ...(supply?.ok ? { supply: supply.value } : {}),
      ...(hasThrottling ? { throttling } : {}),
      system,
      ...(bay?.record === undefined ? {} : { bay: bay.record }),
      ...(config.isManager ? { bays: watch.seen() } : {}),
      lights: { isIdentifying: isIdentifying(), isStealth },
      failures: [
        ...(celsius.ok ? [] : [celsius.failure]),
        ...(rpm === undefined || rpm.ok ? [] : [rpm.failure]),
        ...(fanFailure === undefined ? [] : [fanFailure]),
        ...(supply === undefined || supply.ok ? [] : [supply.failure]),
        ...throttleFailures,
        ...bayFailures,
        ...watch.failures(),
        ...failures,
      ],
    };
    needs.onSample(last);
    if (config.isManager && bay?.record !== undefined) watch.turn();
    await showLights();
    await searchAgain(last);
  };

  const showLights = (): Promise<void> => {
    const health = last === undefined ? "well" : healthOf(last);
    return lights.show({ health, isIdentifying: isIdentifying(), isStealth, isAlert: health === "fault" });
  };

  /** What is gone is looked for again; what is there stays as it is. */
  const searchAgain = async ({ failures }: Sample): Promise<void> => {
    const nowMs = clock.monotonicMs();
    const isGone = failures.some(({ kind }) => kind === "gone");
    const everyMs = isGone || nowMs - startedMs < bootingMs ? searchAgainMs : searchSlowlyMs;
    const isDue = (isGone || hardware.missing.length > 0) && nowMs - searchedMs >= everyMs;
    if (!isDue || ending.signal.aborted) return;
    searchedMs = nowMs;
    const found = await discover(devices);
    hardware = { ...hardware, ...found };
    // Whoever keeps the lights knows what the board's own one had: it stays while they do.
    if (lightsOf(hardware) === keptLights || isIdentifying()) return;
    keptLights = lightsOf(hardware);
    lights = await keepLights(devices, hardware, undefined, needs.ownLight.remember);
  };

  const loop = async (turn: (elapsedMs: number) => Promise<void>): Promise<void> => {
    const firstMs = clock.monotonicMs();
    let beforeMs = firstMs;
    while (!ending.signal.aborted) {
      const nowMs = clock.monotonicMs();
      await turn(nowMs - beforeMs);
      beforeMs = nowMs;
      // Turns that were missed, by a slow bus or a machine that slept, aren't made up for.
      const intoPeriodMs = (clock.monotonicMs() - firstMs) % periodMs;
      await clock.sleep(periodMs - intoPeriodMs, ending.signal);
    }
  };

  const manager = openManager({
    devices,
    clock,
    isManager: config.isManager,
    adapter: () => adapterOf(hardware),
    own: () => bay?.record,
    readOwn: async () => (hardware.bayEeprom === undefined ? undefined : readOwnBay(hardware.bayEeprom)),
    ownHost: () => names?.found.host,
    onCycled: ({ cell, bay }) => tell("bay-cycled", `cell ${cell}, bay ${bay}`),
  });
  const watch = watchBays(manager, clock, () => ending.signal.aborted);
  await fanTurn();
  const loops = [loop(fanTurn), loop(senseTurn)];

  const handBack = async (): Promise<void> => {
    await fan.handBack();
    await lights.leave();
  };

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
      await handBack();
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

/** Fault: it can't cool or isn't fed; warning: it works, but not as it should. */
export const healthOf = (sample: Sample): Health => {
  const throttling = sample.throttling;
  const isUnwritable = sample.failures.some(({ path }) => path.endsWith("/pwm1"));
  const isFault = sample.fan?.isStalled === true || sample.fan?.doubt !== undefined || isUnwritable;
  if (isFault || throttling?.throttled.isNow) return "fault";
  const isWarning = throttling?.underVoltage.isNow || throttling?.softLimit.isNow;
  return isWarning ? "warning" : "well";
};
