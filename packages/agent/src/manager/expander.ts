/**
 * The management expander of a cell's back-plane, for the time of one transaction: the buffer on this node's power
 * board is enabled, the kernel's driver is bound to the expander, lines are used, and both are let go again.
 */
import { pinOf } from "@rubus/catalogue";
import type { Clock } from "../hardware/clock.js";
import type { Devices } from "../hardware/devices.js";
import { failed, type Reading, read } from "../hardware/reading.js";
import { type GpioLine, gpioBase, isTaken, openLine } from "./gpio-lines.js";

export type Bay = { readonly cell: number; readonly bay: 1 | 2 };

/** Lines of the expander as the back-plane's circuit joins them (packages/boards, nets of U4). */
export const expanderLines = {
  off: { 1: 0, 2: 1 },
  present: { 1: 2, 2: 3 },
  fault: { 1: 4, 2: 5 },
  renew: 6,
  alive: 7,
} as const;

/** A TCA9534 answers from here on, by its three address pins: the cell's DIP switch. */
const expanderBase = 0x20;
export const greatestCell = 7;

export type ExpanderNeeds = {
  readonly devices: Devices;
  readonly clock: Clock;
  /** Folder of the header's I2C adapter, as `/sys/bus/i2c/devices/i2c-1`. */
  readonly adapter: string;
};

export type Expander = { readonly line: (number: number) => Promise<Reading<GpioLine>> };

/** The header's GPIOs: the kernel's names of the controllers of the Raspberry Pi 3, 4 and 5. */
const isHeaderChip = (label: string): boolean => /^pinctrl-(bcm2835|bcm2711|rp1)$/.test(label);

/** The buffer needs 165 µs from enable to connected (TCA4311A data sheet [memory]). */
const settleMs = 2;

/**
 * Runs one transaction. Whatever happens in it, the driver is unbound and the buffer is off afterwards; outputs
 * of the expander stay as they were left.
 */
export const withExpander = async <T>(
  { devices, clock, adapter }: ExpanderNeeds,
  cell: number,
  transaction: (expander: Expander) => Promise<Reading<T>>,
): Promise<Reading<T>> => {
  if (!Number.isInteger(cell) || cell < 0 || cell > greatestCell)
    return failed("gone", adapter, `cell ${cell}`);
  const base = await gpioBase(devices, isHeaderChip);
  if (!base.ok) return base;
  // A pin of the processor, which a stuck bus can't keep: the buffer comes off whatever hangs.
  const enable = await openLine(devices, base.value + pinOf("MGMT_EN_N").gpio, "quick");
  if (!enable.ok) return enable;
  try {
    const on = await enable.value.drive(false);
    if (!on.ok) return on;
    await clock.sleep(settleMs);
    return await withDriver(devices, adapter, expanderBase + cell, transaction);
  } finally {
    await enable.value.drive(true);
    await enable.value.close();
  }
};

/** Takes the buffer off where an agent died with it on; nothing is touched where none has. */
export const releaseBuffer = async (devices: Devices): Promise<void> => {
  const base = await gpioBase(devices, isHeaderChip);
  if (!base.ok) return;
  const number = base.value + pinOf("MGMT_EN_N").gpio;
  if (!(await isTaken(devices, number))) return;
  const enable = await openLine(devices, number, "quick");
  if (!enable.ok) return;
  await enable.value.drive(true);
  await enable.value.close();
};

const withDriver = async <T>(
  devices: Devices,
  adapter: string,
  address: number,
  transaction: (expander: Expander) => Promise<Reading<T>>,
): Promise<Reading<T>> => {
  const bus = /i2c-(\d+)$/.exec(adapter)?.[1] ?? "";
  const hex = address.toString(16);
  const lines: GpioLine[] = [];
  try {
    const bound = await devices.write(`${adapter}/new_device`, `pca9534 0x${hex}`, "bus");
    // Unbound below all the same: an agent that died, or a binding that came too late, may have left it there.
    if (!bound.ok) return bound;
    const base = await gpioBase(devices, (label) => label === `${bus}-00${hex}`);
    if (!base.ok) return failed("io", adapter, `no expander answers at 0x${hex}`);
    return await transaction({
      line: async (number) => {
        const line = await openLine(devices, base.value + number, "bus");
        if (line.ok) lines.push(line.value);
        return line;
      },
    });
  } finally {
    for (const line of lines) await line.close();
    await devices.write(`${adapter}/delete_device`, `0x${hex}`, "bus");
  }
};

export type BayStatus = {
  readonly isPresent: boolean;
  readonly isFault: boolean;
  /** Held off by the expander and not yet timed out. */
  readonly isOff: boolean;
};

/** What the expander says of a bay; no output changes. */
export const bayStatus = async (expander: Expander, bay: 1 | 2): Promise<Reading<BayStatus>> => {
  const values: boolean[] = [];
  for (const number of [
    expanderLines.present[bay],
    expanderLines.fault[bay],
    expanderLines.off[bay],
    expanderLines.alive,
  ]) {
    const line = await expander.line(number);
    if (!line.ok) return line;
    const value = await line.value.value();
    if (!value.ok) return value;
    values.push(value.value);
  }
  const [absent = true, sound = true, off = false, alive = false] = values;
  return read({ isPresent: !absent, isFault: !sound, isOff: off && alive });
};

/**
 * Holds a bay off, or lets it on. Off: the other bay's line is made low first, for a manager that died may have
 * left it high; then the time-out is started by a pulse; then the bay's own line goes high.
 */
export const switchBay = async (expander: Expander, bay: 1 | 2, isOff: boolean): Promise<Reading<true>> => {
  const drive = async (number: number, value: boolean): Promise<Reading<true>> => {
    const line = await expander.line(number);
    return line.ok ? line.value.drive(value) : line;
  };
  const { off, renew } = expanderLines;
  const steps: readonly (readonly [number, boolean])[] = isOff
    ? [
        [off[bay === 1 ? 2 : 1], false],
        [off[bay], false],
        [renew, false],
        [renew, true],
        [renew, false],
        [off[bay], true],
      ]
    : [[off[bay], false]];
  for (const [number, value] of steps) {
    const driven = await drive(number, value);
    if (!driven.ok) return driven;
  }
  return read(true);
};
