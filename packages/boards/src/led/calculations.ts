/** Why the resistors of the LED board have their values, in figures. */
import type { Fab, Resistor, RgbLed } from "@rubus/catalogue";
import { ampere, formatQuantity, watt } from "@rubus/units";

/** 5 V at the HAT's header: its window by the Raspberry Pi HAT design guide, 5 V ± 5 %. */
const supplyVolt = { min: 4.75, typical: 5, max: 5.25 };

/** In series on the HAT for each line that leaves it, as its facts recommend; the HAT's own design fits it. */
export const hatSeriesOhm = 220;

export type LedCurrent = {
  readonly colour: "red" | "green" | "blue";
  /** Amperes at the ends of supply and forward voltage, and between. */
  readonly minA: number;
  readonly typicalA: number;
  readonly maxA: number;
  /** The most that the board's resistor turns to heat, in watts, even with no resistor on the HAT. */
  readonly resistorMaxW: number;
};

/** I = (U − U_F) / (R + R_HAT) for each colour; the forward voltage at 20 mA understates the current a little. */
export const ledCurrents = (
  resistors: Readonly<Record<"red" | "green" | "blue", Resistor>>,
  light: RgbLed,
): readonly LedCurrent[] =>
  (["red", "green", "blue"] as const).map((colour) => {
    const ohms = resistors[colour].resistance;
    const forward = light.forward[colour];
    const [low, high] = [forward.min ?? forward.value, forward.max ?? forward.value];
    const total = ohms.value + hatSeriesOhm;
    const least = ohms.min ?? ohms.value;
    return {
      colour,
      minA: (supplyVolt.min - high) / total,
      typicalA: (supplyVolt.typical - forward.value) / total,
      maxA: (supplyVolt.max - low) / (least + hatSeriesOhm),
      resistorMaxW: (supplyVolt.max - low) ** 2 / least,
    };
  });

/** Notes for the board house and the assembler. */
export const ledNotes = (
  fab: Fab,
  resistors: Readonly<Record<"red" | "green" | "blue", Resistor>>,
  light: RgbLed,
): readonly string[] => [
  fab.scoredPanel
    ? "Single boards are held by tabs or rails on the short sides: the cable leaves at the lower long side. Break a panel by hand over an edge, rails first: a rolling cutter finds no room beside J1, 0.35 mm from its line, and R1, R4 and R7 stand 1 mm from theirs. Scored edges are ± 0.4 mm."
    : "Single boards, no V-score; tabs or rails on the short sides, the cable leaves at the lower long side.",
  `D1 to D3: the L of the legend stands at the marked corner of the body, pad ${light.markedPad} (red); pad ${light.pads.anode} is the common anode.`,
  "J1 opens towards the lower edge: its slider needs 2 mm beyond the edge when it is open. Do not wash boards before its fit is checked.",
  ...ledCurrents(resistors, light).map(
    ({ colour, typicalA, maxA, resistorMaxW }) =>
      `${colour}: ${formatQuantity(ampere(typicalA), "current", 2)} typical, ${formatQuantity(ampere(maxA), "current", 2)} at most with ${hatSeriesOhm} Ω on the HAT; its resistor takes ${formatQuantity(watt(resistorMaxW), "power", 2)} at most.`,
  ),
];
