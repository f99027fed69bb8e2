/**
 * The management expander of a cell's back-plane, for the time of one transaction: the buffer on this node's power
 * board is enabled, lines are used through the kernel's driver, and the buffer is off again. The driver may stay
 * bound between looks: it says nothing on the bus by itself, and each binding writes four lines into the kernel's log.
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
 * Whether a driver that is bound may be used as it is. What it remembers of the outputs is old where the back-plane
 * has lost its power since: enough for a look, which reads inputs alone, and not for a switch.
 */
export type Binding = "any" | "fresh";

/**
 * Runs one transaction. Whatever happens in it, the buffer is off afterwards, and the driver unbound where it failed;
 * outputs of the expander stay as they were left.
 */
export const withExpander = async <T>(
  { devices, clock, adapter }: ExpanderNeeds,
  cell: number,
  binding: Binding,
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
    return await withDriver({ devices, adapter, address: expanderBase + cell, binding }, transaction);
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

type Driver = {
  readonly devices: Devices;
  readonly adapter: string;
  readonly address: number;
  readonly binding: Binding;
};

const unbind = ({ devices, adapter, address }: Omit<Driver, "binding">): Promise<Reading<true>> =>
  devices.write(`${adapter}/delete_device`, `0x${address.toString(16)}`, "bus");

/** Number of the expander's first line. */
const boundBase = async (driver: Driver): Promise<Reading<number>> => {
  const { devices, adapter, address, binding } = driver;
  const hex = address.toString(16);
  const label = `${/i2c-(\d+)$/.exec(adapter)?.[1] ?? ""}-00${hex}`;
  const find = () => gpioBase(devices, (each) => each === label);
  if (binding === "fresh") await unbind(driver);
  const there = await find();
  if (there.ok) return there;
  const bind = () => devices.write(`${adapter}/new_device`, `pca9534 0x${hex}`, "bus");
  const bound = await bind();
  // Busy where an agent that died made it while nothing answered: such a device has no driver.
  if (!bound.ok) {
    await unbind(driver);
    const again = await bind();
    if (!again.ok) return again;
  }
  const made = await find();
  return made.ok ? made : failed("io", adapter, `no expander answers at 0x${hex}`);
};

const withDriver = async <T>(
  driver: Driver,
  transaction: (expander: Expander) => Promise<Reading<T>>,
): Promise<Reading<T>> => {
  const lines: GpioLine[] = [];
  const use = async (): Promise<Reading<T>> => {
    const base = await boundBase(driver);
    if (!base.ok) return base;
    return transaction({
      line: async (number) => {
        const line = await openLine(driver.devices, base.value + number, "bus");
        if (line.ok) lines.push(line.value);
        return line;
      },
    });
  };
  const done = await use();
  for (const line of lines) await line.close();
  if (!done.ok) await unbind(driver);
  return done;
};

/** Takes the kernel's driver off a cell's expander, whose outputs stay. */
export const letGo = async (devices: Devices, adapter: string, cell: number): Promise<void> => {
  await unbind({ devices, adapter, address: expanderBase + cell });
};

export type BayStatus = {
  readonly isPresent: boolean;
  readonly isFault: boolean;
  /** Held off by the expander and not yet timed out. */
  readonly isOff: boolean;
};

/** What can be seen of a bay from outside. */
export type BaySight = Pick<BayStatus, "isPresent" | "isFault">;

const valuesOf = async (
  expander: Expander,
  numbers: readonly number[],
): Promise<Reading<readonly boolean[]>> => {
  const values: boolean[] = [];
  for (const number of numbers) {
    const line = await expander.line(number);
    if (!line.ok) return line;
    const value = await line.value.value();
    if (!value.ok) return value;
    values.push(value.value);
  }
  return read(values);
};

/** What the expander says of a bay; no output changes. */
export const bayStatus = async (expander: Expander, bay: 1 | 2): Promise<Reading<BayStatus>> => {
  const { present, fault, off, alive } = expanderLines;
  const values = await valuesOf(expander, [present[bay], fault[bay], off[bay], alive]);
  if (!values.ok) return values;
  const [absent = true, sound = true, isHeld = false, isAlive = false] = values.value;
  return read({ isPresent: !absent, isFault: !sound, isOff: isHeld && isAlive });
};

/** Both bays of a cell, by four readings; no output changes. */
export const cellSight = async (expander: Expander): Promise<Reading<Readonly<Record<1 | 2, BaySight>>>> => {
  const { present, fault } = expanderLines;
  const values = await valuesOf(expander, [present[1], fault[1], present[2], fault[2]]);
  if (!values.ok) return values;
  const [absent1 = true, sound1 = true, absent2 = true, sound2 = true] = values.value;
  return read({
    1: { isPresent: !absent1, isFault: !sound1 },
    2: { isPresent: !absent2, isFault: !sound2 },
  });
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
