/**
 * What the LED board must be, held against a design or a compiled board by its nets, values and places alone: the
 * contacts of its cable against the pin map, each light's colours, its windows in the tray's face.
 */
import { leds } from "@rubus/catalogue";
import { vec2 } from "@rubus/units";
import {
  type Audited,
  misplaced,
  type Wanted,
  wrongAmounts,
  wrongOrders,
  wrongPads,
} from "../audit-parts.js";

/** Ohms that keep a colour bright with the HAT's resistor behind it and its current small: from least to most. */
const ohmsOf = { R: [800, 840], G: [460, 480], B: [460, 480] } as const;

const colours = ["R", "G", "B"] as const;

/** Centres of the windows in a tray's face, the socket and the screws, as the mechanical design has them. */
const places = [
  ["D1", vec2(9, 11.05)],
  ["D2", vec2(20, 11.05)],
  ["D3", vec2(31, 11.05)],
  ["J1", vec2(20, 4.95)],
  ["H1", vec2(3.2, 3.2)],
  ["H2", vec2(36.8, 3.2)],
] as const;

const contacts = (): readonly (string | null)[] => [
  "+5V",
  ...leds.flatMap(({ red, green, blue }) => [red, green, blue]),
  null,
  "+5V",
];

const resistors = (): readonly Wanted[] =>
  leds.flatMap(({ number, red, green, blue }) =>
    [red, green, blue].map((signal, index): Wanted => {
      const colour = colours[index] ?? "R";
      return ["R_0603", signal, `D${number}_${colour}K`, ...ohmsOf[colour]];
    }),
  );

/** Anodes on 5 V, each cathode on the net of its own colour. */
const wrongLights = ({ nets }: Audited): readonly string[] => {
  const netOf = new Map(
    nets.flatMap(({ name, pins }) => pins.map(({ ref, pin }) => [`${ref}.${pin}`, name] as const)),
  );
  return leds.flatMap(({ number }) =>
    ["A", ...colours.map((colour) => `${colour}K`)].flatMap((pin) => {
      const wanted = pin === "A" ? "+5V" : `D${number}_${pin}`;
      const found = netOf.get(`D${number}.${pin}`);
      return found === wanted ? [] : [`${pin} of D${number} is ${found ?? "open"}, not ${wanted}`];
    }),
  );
};

/** Sentences about what isn't as it must be; none for a good board. */
export const auditLedBoard = (board: Audited): readonly string[] => [
  ...wrongPads(board, { J1: contacts() }),
  ...wrongAmounts(board, resistors()),
  ...wrongLights(board),
  ...wrongOrders(board),
  ...board.parts.filter(({ fitted }) => !fitted).map(({ ref }) => `${ref} is not fitted`),
  ...misplaced([...board.parts, ...board.features], places),
];
