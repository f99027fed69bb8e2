/**
 * The management bus of a frame as the kernel's sysfs shows it: a buffer behind GPIO 6, and an expander with its
 * time-out on each cell's back-plane. A device that is asked while the buffer is off doesn't answer.
 */
import type { FileAccess } from "../hardware/file-access.js";

export type SimulatedCell = {
  /** Output register and direction (1 is input) of the eight lines. */
  output: number;
  direction: number;
  /** Levels that come from outside: PRES_N 2 and 3, FAULT_N 4 and 5. */
  inputs: number;
  /** Until when the time-out lets OFF work. */
  aliveUntilMs: number;
};

export type ManagementBus = {
  readonly files: FileAccess;
  readonly cells: ReadonlyMap<number, SimulatedCell>;
  /** Whether a bay is held off now. */
  readonly isOff: (cell: number, bay: 1 | 2) => boolean;
  readonly isBufferOn: () => boolean;
  /** How often the buffer was enabled. */
  readonly transactions: () => number;
  /** The next so many bindings of the driver fail, as on a bus that someone else uses. */
  readonly failNext: (times: number) => void;
};

const timeOutMs = 30_000;
const socBase = 512;
const expanderLine = 600;
const enableLine = socBase + 6;
const gpio = "/sys/class/gpio";
const adapter = "/sys/bus/i2c/devices/i2c-1";

const errorOf = (code: string): Error => Object.assign(new Error(code), { code });

/** @param nowMs the simulation's time */
export const managementBus = (cellNumbers: readonly number[], nowMs: () => number): ManagementBus => {
  const cells = new Map(
    cellNumbers.map((cell): [number, SimulatedCell] => [
      cell,
      { output: 0xff, direction: 0xff, inputs: 0b110000, aliveUntilMs: 0 },
    ]),
  );
  const state = { bound: undefined as number | undefined, bufferLow: false, uses: 0, failing: 0 };
  const exported = new Set<number>();

  const chip = (): SimulatedCell => {
    const cell = state.bound === undefined ? undefined : cells.get(state.bound);
    if (cell === undefined || !state.bufferLow) throw errorOf("EREMOTEIO");
    return cell;
  };
  const levels = (cell: SimulatedCell): number => {
    const alive = nowMs() < cell.aliveUntilMs ? 1 << 7 : 0;
    const driven = cell.output & ~cell.direction;
    return (driven | (cell.inputs & cell.direction) | alive) & 0xff;
  };
  const drive = (line: number, isHigh: boolean): void => {
    if (line === enableLine) {
      if (!isHigh && !state.bufferLow) state.uses++;
      state.bufferLow = !isHigh;
      return;
    }
    const cell = chip();
    const bit = 1 << (line - expanderLine);
    const before = levels(cell);
    cell.output = isHigh ? cell.output | bit : cell.output & ~bit;
    cell.direction &= ~bit;
    // The one-shot starts at a rising edge of RENEW.
    if (bit === 1 << 6 && isHigh && (before & bit) === 0) cell.aliveUntilMs = nowMs() + timeOutMs;
  };

  const write = (path: string, text: string): void => {
    const line = /gpio(\d+)\/direction$/.exec(path)?.[1];
    if (line !== undefined && exported.has(Number(line))) {
      drive(Number(line), text === "high");
    } else if (path === `${gpio}/export`) {
      exported.add(Number(text));
    } else if (path === `${gpio}/unexport`) {
      exported.delete(Number(text));
    } else if (path === `${adapter}/new_device`) {
      if (state.failing > 0) {
        state.failing--;
        throw errorOf("EBUSY");
      }
      const address = /^pca9534 0x([0-9a-f]+)$/.exec(text)?.[1] ?? "";
      const cell = Number.parseInt(address, 16) - 0x20;
      // The kernel makes the device whether or not anything answers; its driver binds only when it does.
      state.bound = cells.has(cell) && state.bufferLow ? cell : undefined;
    } else if (path === `${adapter}/delete_device`) {
      state.bound = undefined;
    } else {
      throw errorOf("ENOENT");
    }
  };
  const readText = (path: string): string => {
    const line = /gpio(\d+)\/value$/.exec(path)?.[1];
    if (line !== undefined) return String((levels(chip()) >> (Number(line) - expanderLine)) & 1);
    if (path === `${gpio}/gpiochip${socBase}/label`) return "pinctrl-bcm2711";
    if (path === `${gpio}/gpiochip${socBase}/base`) return String(socBase);
    if (path === `${gpio}/gpiochip${expanderLine}/label` && state.bound !== undefined) {
      return `1-00${(0x20 + state.bound).toString(16)}`;
    }
    if (path === `${gpio}/gpiochip${expanderLine}/base` && state.bound !== undefined)
      return String(expanderLine);
    throw errorOf("ENOENT");
  };
  return {
    cells,
    isBufferOn: () => state.bufferLow,
    transactions: () => state.uses,
    failNext: (times) => {
      state.failing = times;
    },
    isOff: (number, bay) => {
      const cell = cells.get(number);
      if (cell === undefined) return false;
      const at = levels(cell);
      return (at & (1 << (bay - 1))) !== 0 && (cell.direction & (1 << (bay - 1))) === 0 && (at & 0x80) !== 0;
    },
    files: {
      read: async (path) => new TextEncoder().encode(`${readText(path)}\n`),
      write: async (path, content) => write(path, String(content)),
      list: async () => [
        "export",
        `gpiochip${socBase}`,
        ...(state.bound === undefined ? [] : [`gpiochip${expanderLine}`]),
      ],
      target: async (path) => path,
    },
  };
};
