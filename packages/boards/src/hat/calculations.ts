/** Why the parts of the HAT have their values, in figures; `hat-plain` is without the fan's lines and parts. */
import type { BoardCalculations, PartLine } from "../calculation.js";
import { partLines } from "../part-lines.js";
import { a } from "../quantity-words.js";
import { headerRow } from "./articles.js";
import { breakOutAmpere, breakOutLines } from "./break-out-lines.js";
import { hatCircuit } from "./circuit.js";
import { fanLines } from "./fan-lines.js";
import { ledLines } from "./led-lines.js";
import { hatContacts, hatSupplies } from "./ratings.js";
import { signalLines } from "./signal-lines.js";
import { standbyLines } from "./standby-lines.js";

/** The parts with a fan, and the one that the plain layout has instead. */
const allParts = (): readonly PartLine[] => {
  const plain = headerRow("hat-plain").partNumber;
  return [
    ...partLines(hatCircuit("hat-fan40").parts),
    ...partLines(hatCircuit("hat-plain").parts)
      .filter(({ partNumber }) => partNumber === plain)
      .map((line) => ({ ...line, value: `${line.value}, hat-plain only` })),
  ];
};

/** Every line of calculation of the HAT, from the numbers that the board is made of. */
export const hatCalculations = (): BoardCalculations => ({
  name: "hat",
  title: "HAT",
  lines: [...fanLines(), ...ledLines(), ...signalLines(), ...breakOutLines(), ...standbyLines()],
  supplies: hatSupplies(),
  contacts: hatContacts(),
  parts: allParts(),
  remarks: [
    "Three layouts from one description: `hat-fan40` and `hat-fan30` have one circuit, `hat-plain` is without J7, U2, D5, R10 to R12 and C4 to C6, and has the raised socket. What isn't there can't be fitted by mistake, and its pins of the header stay open.",
    "The fan runs at full speed from the moment 5 V is there until Linux drives FAN_PWM, and again in STANDBY and after a halt that takes 3V3 away: its own pull-up says full speed, and nothing here can say otherwise without 3V3.",
    "The LEDs are dark at reset (the GPIOs pull down), while a GPIO is an input, and while the Pi is off (RN1, RN2 and R4).",
    "GPIO 6, 14 and 16 may be driven by old firmware before Linux: 6 and 16 meet gates alone, 14 meets a probe behind R8.",
    "SENSE+ is taken at R6, on the 5 V copper at the lug E1 and not at the pins: it reads too high by the drop from there to header pins 2 and 4, which a line above bounds. SENSE− is taken at R7, beside a GND pin of the header. Both make nets of their own of the thin tracks, which the 5 V and GND pours must not join again.",
    "A cathode of the flat cable shorted to 5 V while its line is lit takes 24 mA: the FET carries it, the element of RN3 or RN4 gets 125 mW instead of 63 mW and may fail open. A reversed cable does not do that.",
    `J6 gives 5 V and 3V3 for experiments, at most ${a(breakOutAmpere.fiveVolt)} of 5 V, and ${a(breakOutAmpere.rail)} of 3V3 together with J4: what is taken there counts towards the node's eFuse and the Pi's 3V3. A source there, at J4 or at J5 is not allowed: it would feed the Pi.`,
    "Read before ordering: CAT24C64 (WP's pull-down), BSS138DW (gate leak), the raised socket of `hat-plain` (13.59 mm: washers of 0.5 mm on the spacers, and its tails of 9.65 mm cut after soldering), lands marked memory in the table.",
  ],
});
