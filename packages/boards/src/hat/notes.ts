/** Notes for the board house and the assembler of the HAT. */
import type { Fab } from "@rubus/catalogue";
import { formatQuantity } from "@rubus/units";
import { type HatLayout, hatPlaces } from "../places/index.js";
import { a } from "../quantity-words.js";
import { headerRow } from "./articles.js";
import { breakOutAmpere } from "./break-out-lines.js";

/** Joints of the parts with pins through the board. */
const joints = (withFan: boolean): string =>
  `Through-hole joints: 40 of the header's socket, 2 of the jumper${withFan ? ", 4 of the fan's header" : ""}; J6 stays empty.`;

/**
 * @param copperOz finished copper on both sides, as the layout asks for it
 */
export const hatNotes = (layout: HatLayout, fab: Fab, copperOz: number): readonly string[] => {
  const withFan = hatPlaces(layout).fan !== null;
  const socket = headerRow(layout);
  return [
    `Two layers, FR-4 ${formatQuantity(fab.boardThickness.value, "length")}, ${copperOz} oz finished copper on both, green mask, white legend, ENIG; vias tented.`,
    `Single boards, no V-score: ${withFan ? "the bore under the fan and " : ""}the rounded corners are milled. Rails for the assembly hang on milled tabs along the upper and lower sides: J3 reaches 0.1 mm beyond the lower edge. The house's order number stands on no land of a lug.`,
    `Parts on the upper side only, but J1 (${socket.name}): its body hangs below, it is soldered from above. Fit it last, square to the board, in a jig of four spacers. Seen from below its pin 1 is at the right end of the inner row, seen from above at the left end, square and beside the dot; the socket's body is the same both ways round. ${joints(withFan)}`,
    "J1 has gold contacts, as the pins of the Pi's header have: like on like. One with tin fits the holes, but tin frets on gold, which 2.5 A a pin and a fan's shaking don't forgive.",
    `Pins 2, 4 and the ground pins of J1${withFan ? ", JP1 and J7" : " and JP1"} stand whole in the copper of both sides: preheat the board to 110 °C and see the solder come through on the other side.`,
    "Within 4.2 mm of E1 and 5.2 mm of E2 no other net's track runs under the mask: no washer wider than that, the lugs' barrels point beyond the board's rear edge, where the wires leave, and are sleeved.",
    "E1 and E2 are plated holes in bare copper on both sides, under screws: free of solder, left out of the assembly's order, as are TP1, TP2 and J6.",
    "Dots mark pin 1. J3 opens towards the lower edge: its slider needs 2 mm beyond it. Check J2 to J5, Q1 to Q5 and D1 to D4 in the assembler's preview: libraries differ in what they call 0°.",
    ...(withFan
      ? [
          "J7: the guide of the plug faces the board's right edge as the legend shows; pin 1 is GND. The fan's screws touch no copper.",
        ]
      : []),
    ...(withFan
      ? []
      : [
          "Cut J1's tails where they leave the solder. On the Pi it takes spacers of 16 mm, each with a washer of 0.5 mm.",
        ]),
    `J6 gives at most ${a(breakOutAmpere.fiveVolt)} of 5 V, and ${a(breakOutAmpere.rail)} of 3V3 together with J4: its tracks are no wider.`,
    "JP1 comes without a cap. A cap or a pair of tweezers across it lets the EEPROM be written; take it off afterwards.",
    "First power-up with the Pi off the header: 5 V at J6, no current worth naming at the lugs; then with the Pi, before the LED board and the fan are plugged in.",
    "Before ordering, lay a bought socket, fan header and JST sockets on a print of the board at 1:1 where the table of parts marks their lands as secondary or memory.",
  ];
};
