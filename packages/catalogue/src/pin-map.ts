/**
 * The pin map: what each GPIO of a node does and on which pin of the 40-pin header it stands. Written
 * once; the schematic, the board, the overlay, the EEPROM, the agent and the guide read it.
 */

/** Level of a pin between reset and Linux. */
export type ResetPull = "up" | "down";

export type PinUse =
  | "id-eeprom"
  | "i2c"
  | "monitor-alert"
  | "fan-tach"
  | "management-enable"
  | "fan-pwm"
  | "uart"
  | "led"
  | "free";

export type Pin = {
  /** BCM number. */
  readonly gpio: number;
  /** Pin of the 40-pin header. */
  readonly header: number;
  /** Net name; a trailing _N is active low. */
  readonly signal: string;
  readonly use: PinUse;
  /** GPIO 0–8 are pulled up at reset, 9–27 down (BCM2835 peripherals, page 102). */
  readonly resetPull: ResetPull;
};

/** In the order of the GPIO numbers, none left out. */
export const pinMap = [
  { gpio: 0, header: 27, signal: "ID_SD", use: "id-eeprom", resetPull: "up" },
  { gpio: 1, header: 28, signal: "ID_SC", use: "id-eeprom", resetPull: "up" },
  { gpio: 2, header: 3, signal: "SDA", use: "i2c", resetPull: "up" },
  { gpio: 3, header: 5, signal: "SCL", use: "i2c", resetPull: "up" },
  { gpio: 4, header: 7, signal: "ALERT_N", use: "monitor-alert", resetPull: "up" },
  { gpio: 5, header: 29, signal: "FAN_TACH", use: "fan-tach", resetPull: "up" },
  { gpio: 6, header: 31, signal: "MGMT_EN_N", use: "management-enable", resetPull: "up" },
  { gpio: 7, header: 26, signal: "SPI0_CE1_N", use: "free", resetPull: "up" },
  { gpio: 8, header: 24, signal: "SPI0_CE0_N", use: "free", resetPull: "up" },
  { gpio: 9, header: 21, signal: "SPI0_MISO", use: "free", resetPull: "down" },
  { gpio: 10, header: 19, signal: "SPI0_MOSI", use: "free", resetPull: "down" },
  { gpio: 11, header: 23, signal: "SPI0_SCLK", use: "free", resetPull: "down" },
  { gpio: 12, header: 32, signal: "FAN_PWM", use: "fan-pwm", resetPull: "down" },
  { gpio: 13, header: 33, signal: "LED3_R", use: "led", resetPull: "down" },
  { gpio: 14, header: 8, signal: "TXD0", use: "uart", resetPull: "down" },
  { gpio: 15, header: 10, signal: "RXD0", use: "uart", resetPull: "down" },
  { gpio: 16, header: 36, signal: "LED3_G", use: "led", resetPull: "down" },
  { gpio: 17, header: 11, signal: "LED1_R", use: "led", resetPull: "down" },
  { gpio: 18, header: 12, signal: "PCM_CLK", use: "free", resetPull: "down" },
  { gpio: 19, header: 35, signal: "PCM_FS", use: "free", resetPull: "down" },
  { gpio: 20, header: 38, signal: "PCM_DIN", use: "free", resetPull: "down" },
  { gpio: 21, header: 40, signal: "PCM_DOUT", use: "free", resetPull: "down" },
  { gpio: 22, header: 15, signal: "LED1_B", use: "led", resetPull: "down" },
  { gpio: 23, header: 16, signal: "LED2_R", use: "led", resetPull: "down" },
  { gpio: 24, header: 18, signal: "LED2_G", use: "led", resetPull: "down" },
  { gpio: 25, header: 22, signal: "LED2_B", use: "led", resetPull: "down" },
  { gpio: 26, header: 37, signal: "LED3_B", use: "led", resetPull: "down" },
  { gpio: 27, header: 13, signal: "LED1_G", use: "led", resetPull: "down" },
] as const satisfies readonly Pin[];

export type Signal = (typeof pinMap)[number]["signal"];

/** Header pins that carry power. */
export const headerPower = {
  "3V3": [1, 17],
  "5V": [2, 4],
  GND: [6, 9, 14, 20, 25, 30, 34, 39],
} as const satisfies Readonly<Record<string, readonly number[]>>;

/** The node's three lights as seen from the front, with the GPIO signals that drive their colours. */
export const leds = [
  { number: 1, shows: "health", red: "LED1_R", green: "LED1_G", blue: "LED1_B" },
  { number: 2, shows: "activity", red: "LED2_R", green: "LED2_G", blue: "LED2_B" },
  { number: 3, shows: "identify and alert", red: "LED3_R", green: "LED3_G", blue: "LED3_B" },
] as const satisfies readonly {
  readonly number: number;
  readonly shows: string;
  readonly red: Signal;
  readonly green: Signal;
  readonly blue: Signal;
}[];

/** The pin of a signal. Throws a RangeError on a name that slipped past the types. */
export const pinOf = (signal: Signal): Pin => {
  const pin = pinMap.find((each) => each.signal === signal);
  if (!pin) throw new RangeError(`no GPIO carries ${String(signal)}`);
  return pin;
};
