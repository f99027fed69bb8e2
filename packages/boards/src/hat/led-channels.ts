/** The nine LED lines from GPIO to cathode: which half of which part each one takes. */
import { leds, type Signal } from "@rubus/catalogue";
import type { Contact12 } from "../parts/cable-socket.js";

/**
 * Line by line in the order of the flat cable; another order of parts is another table, and how the sheet turns them.
 * RN3 and RN4 lie with their last element at the header's first line of four, so no line crosses its neighbour there.
 */
const taken = [
  { fet: ["Q1", 1], gate: ["RN1", 1, 8], series: ["RN3", 4, 5], esd: ["D1", "IO1"] },
  { fet: ["Q1", 2], gate: ["RN1", 2, 7], series: ["RN3", 3, 6], esd: ["D1", "IO2"] },
  { fet: ["Q2", 1], gate: ["RN1", 3, 6], series: ["RN3", 2, 7], esd: ["D1", "IO3"] },
  { fet: ["Q2", 2], gate: ["RN1", 4, 5], series: ["RN3", 1, 8], esd: ["D1", "IO4"] },
  { fet: ["Q3", 1], gate: ["RN2", 1, 8], series: ["RN4", 4, 5], esd: ["D2", "IO1"] },
  { fet: ["Q3", 2], gate: ["RN2", 2, 7], series: ["RN4", 3, 6], esd: ["D2", "IO2"] },
  { fet: ["Q4", 1], gate: ["RN2", 3, 6], series: ["RN4", 2, 7], esd: ["D2", "IO3"] },
  { fet: ["Q4", 2], gate: ["RN2", 4, 5], series: ["RN4", 1, 8], esd: ["D2", "IO4"] },
  { fet: ["Q5", 1], gate: ["R4", "A", "B"], series: ["R5", "A", "B"], esd: ["D3", "IO1"] },
] as const;

type Taken = (typeof taken)[number];

export type LedChannel = Taken & {
  /** Net at the gate: the pin map's signal. */
  readonly signal: Signal;
  /** Net between drain and series resistor, and the one that leaves for the cathode. */
  readonly drain: string;
  readonly cathode: string;
  /** Contact of the flat cable, as the LED board has it. */
  readonly contact: Contact12;
};

// Cathodes stand on contacts 2 to 10: the list is as long as that.
const contacts = ["2", "3", "4", "5", "6", "7", "8", "9", "10"] as const;

export const ledChannels: readonly LedChannel[] = leds
  .flatMap(({ red, green, blue }): readonly Signal[] => [red, green, blue])
  .flatMap((signal, index) => {
    const [parts, contact] = [taken[index], contacts[index]];
    return parts && contact
      ? [{ ...parts, signal, drain: `${signal}_D`, cathode: `${signal}_K`, contact }]
      : [];
  });
