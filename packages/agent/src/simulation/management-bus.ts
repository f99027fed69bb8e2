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
  /** Back-planes that have power; one may be taken out and put back. */
  readonly cells: Map<number, SimulatedCell>;
  /** Whether a bay is held off now. */
  readonly isOff: (cell: number, bay: 1 | 2) => boolean;
  readonly isBufferOn: () => boolean;
  /** How often the buffer was enabled. */
  readonly transactions: () => number;
  /** How often the kernel's driver was bound: each time it writes into the kernel's log. */
  readonly bindings: () => number;
  /** Makes a device as an agent that died may have left it, with a driver or without. */
  readonly leaveBehind: (cell: number, hasDriver: boolean) => void;
  /** The next so many bindings of the driver fail, as on a bus that someone else uses. */
  readonly failNext: (times: number) => void;
};

const timeOutMs = 30_000;
const socBase = 512;
const expanderBase = 0x20;
/** Each bound expander has eight lines from here on, by its cell. */
const firstLine = 600;
const enableLine = socBase + 6;
const gpio = "/sys/class/gpio";
const adapter = "/sys/bus/i2c/devices/i2c-1";

const errorOf = (code: string): Error => Object.assign(new Error(code), { code });

const cellOf = (address: string): number => Number.parseInt(address, 16) - expanderBase;
const hexOf = (cell: number): string => (expanderBase + cell).toString(16);

/** @param nowMs the simulation's time */
export const managementBus = (cellNumbers: readonly number[], nowMs: () => number): ManagementBus => {
  const cells = new Map(
    cellNumbers.map((cell): [number, SimulatedCell] => [
      cell,
      { output: 0xff, direction: 0xff, inputs: 0b110000, aliveUntilMs: 0 },
    ]),
  );
  const state = { bufferLow: false, uses: 0, bindings: 0, failing: 0 };
  /** Devices that the kernel was told of, by cell, and whether its driver has bound to them. */
  const devices = new Map<number, boolean>();
  const exported = new Set<number>();

  /** The cell and the bit of a line. */
  const placeOf = (line: number): { readonly cell: SimulatedCell; readonly bit: number } => {
    const number = Math.floor((line - firstLine) / 8);
    const cell = devices.get(number) === true ? cells.get(number) : undefined;
    if (cell === undefined || !state.bufferLow) throw errorOf("EREMOTEIO");
    return { cell, bit: 1 << ((line - firstLine) % 8) };
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
    const { cell, bit } = placeOf(line);
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
      const cell = cellOf(/^pca9534 (0x[0-9a-f]+)$/.exec(text)?.[1] ?? "");
      if (devices.has(cell)) throw errorOf("EBUSY");
      state.bindings++;
      // The kernel makes the device whether or not anything answers; its driver binds only when it does.
      devices.set(cell, cells.has(cell) && state.bufferLow);
    } else if (path === `${adapter}/delete_device`) {
      if (!devices.delete(cellOf(text))) throw errorOf("ENOENT");
    } else {
      throw errorOf("ENOENT");
    }
  };
  const readText = (path: string): string => {
    const line = /gpio(\d+)\/value$/.exec(path)?.[1];
    if (line !== undefined) {
      const { cell, bit } = placeOf(Number(line));
      return (levels(cell) & bit) === 0 ? "0" : "1";
    }
    const [, base, file] = /gpiochip(\d+)\/(label|base)$/.exec(path) ?? [];
    if (Number(base) === socBase) return file === "label" ? "pinctrl-bcm2711" : String(socBase);
    const cell = (Number(base) - firstLine) / 8;
    if (devices.get(cell) === true) return file === "label" ? `1-00${hexOf(cell)}` : String(base);
    throw errorOf("ENOENT");
  };
  return {
    cells,
    isBufferOn: () => state.bufferLow,
    bindings: () => state.bindings,
    leaveBehind: (cell, hasDriver) => void devices.set(cell, hasDriver),
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
        ...[...devices].flatMap(([cell, isBound]) => (isBound ? [`gpiochip${firstLine + 8 * cell}`] : [])),
      ],
      target: async (path) => path,
    },
  };
};

/** A node's files, with those of the bus among them. */
export const besideBus = (files: FileAccess, bus: ManagementBus): FileAccess => {
  const at = (path: string): FileAccess =>
    path.startsWith(gpio) || path.startsWith(`${adapter}/`) ? bus.files : files;
  return {
    read: (path, limit) => at(path).read(path, limit),
    write: (path, content) => at(path).write(path, content),
    list: (path) => at(path).list(path),
    target: (path) => at(path).target(path),
  };
};
