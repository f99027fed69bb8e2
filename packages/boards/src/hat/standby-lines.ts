/** STANDBY and halt: 5 V is there, 3V3 is not. Why nothing of the HAT feeds 3V3 or a GPIO, net by net. */
import type { CalculationLine } from "../calculation.js";
import { a, cited, o, v } from "../quantity-words.js";
import { hatArticles, hatFanArticles } from "./articles.js";
import { bufferLeak, diodeLeak, fiveVolt, monitorInput } from "./figures.js";
import { ledChannels } from "./led-channels.js";

/** What all paths together may carry: 0.1 V across the kilohm that an unfed 3V3 is at least. */
const mostAmpere = 100e-6;

const path = (
  net: string,
  why: string,
  ampere: number,
  source = "the circuit [derived]",
): CalculationLine => ({
  what: `STANDBY: ${net}`,
  reckoning: why,
  result: a(ampere),
  limit: `below ${a(mostAmpere)} into 3V3 or a GPIO`,
  holds: ampere < mostAmpere,
  source,
});

/** Each net that touches 3V3 or a GPIO, and the sum of what leaks. */
export const standbyLines = (): readonly CalculationLine[] => {
  const { fet, esd, gateArray } = hatArticles;
  const gates = ledChannels.length * fet.gateLeakage.value;
  const leaks = [
    path(
      "LED1_R to LED3_B",
      `5 V ends at drains; nine gates leak ${a(fet.gateLeakage.value)} each, which ${o(gateArray.resistance.value)} leads to ground`,
      gates,
      cited(fet.gateLeakage),
    ),
    path(
      "FAN_PWM, FAN_DRIVE",
      `the fan's pull-up ends at an open drain whose chip has I_off; R10 hangs on 3V3 alone`,
      bufferLeak.value,
      cited(bufferLeak),
    ),
    path(
      "FAN_TACH, FAN_SPEED",
      `D5 blocks whatever the fan pulls its tacho up to, ${v(fiveVolt.max)} even with a shorted fan; R11 hangs on 3V3 alone`,
      diodeLeak.value,
      cited(diodeLeak),
    ),
  ];
  return [
    ...leaks,
    path(
      "SENSE+",
      `R6 leads to the monitor's VBUS input alone, ${o(monitorInput.value)} to its own ground whether it is fed or not`,
      0,
      cited(monitorInput),
    ),
    path("ID_SD, ID_SC, ID_WP", "the EEPROM, R1, R2 and R3 hang on 3V3 alone", 0),
    path(
      "SDA, SCL, ALERT_N, MGMT_EN_N",
      "what they meet on the power board is fed by the same 3V3, its buffer to the management bus is open without it; the supply pin of D4 is open",
      0,
      "TCA4311A: high impedance without supply [memory]",
    ),
    path(
      "SERIAL_RX, SERIAL_TX",
      `no source on the HAT; a probe that stays plugged in is held to milliamperes by R9 and should be taken off`,
      0,
    ),
    path(
      "cathodes of the LED socket",
      `the diodes of D1 to D3 lead to 5 V, never to 3V3; they leak ${a(esd.leakage.max ?? esd.leakage.value)} at most`,
      0,
      cited(esd.leakage),
    ),
    path(
      "all together",
      `${leaks.map(({ result }) => result).join(" + ")}; ${hatFanArticles.buffer.name} and ${hatFanArticles.schottky.name} only with a fan`,
      gates + bufferLeak.value + diodeLeak.value,
    ),
  ];
};
