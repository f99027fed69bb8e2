/** Notes for the board house and the assembler of the power board. */
import { heavyCopperNote } from "../fab-rules.js";
import { fingerPlaces, fingerSetback } from "../places/index.js";

export const powerNotes: readonly string[] = [
  "The current needs the 2 oz of copper. Hard gold on the fingers, where the house offers it, is better for more than 50 insertions.",
  heavyCopperNote,
  `Gold fingers on the right edge: bevel ${fingerPlaces.bevel.degrees}°, no mask between finger and edge, no plating leads. Fingers begin ${fingerSetback.long}, ${fingerSetback.middle} and ${fingerSetback.short} mm from the edge.`,
  `Key slot ${fingerPlaces.keySlot.widthMm} mm wide and two notches are milled, inner corners of at most 0.5 mm radius. The house's order number stands neither on fingers nor on lands of lugs. Single boards, no V-score: rails and tabs along the upper and lower sides or on the left, none at the fingers.`,
  "Lands of the lugs, E1 and E2, are plated holes under a screw and stay free of solder.",
  "Assembly pi3-pi4: U1, R3, R11, R12 fitted; U2, R4, R13 left off. Assembly pi5: U2, R4, R13 fitted; U1, R3, R11, R12 left off.",
  "U2 is a chip-scale package of 0.45 mm pitch: X-ray the joints of the first boards.",
  "The lugs of the wires to the HAT are insulated, or sleeved over barrel and crimp: the barrel of the 5 V lug lies above ground copper.",
  "Before ordering the assembly for Pi 5, read the TPS25948's data sheet (SLVSGT9): R4 follows from one row of its table, rise and blanking from its sister TPS25947, pins 1, 3 and 4 and the lands from other boards.",
];
