/** Why the parts of the back-plane have their values, in figures. */
import type { BoardCalculations } from "../calculation.js";
import { partLines } from "../part-lines.js";
import { backPlaneCircuit } from "./circuit.js";
import { contacts, currentLines, supplies } from "./current-lines.js";
import { enableLines, timeOutLines } from "./enable-lines.js";
import { a, bayAmpere, boardAmpere } from "./figures.js";
import { busLines, lampLines, supplyLines } from "./management-lines.js";

/** Every line of calculation of the back-plane, from the numbers that the board is made of. */
export const backPlaneCalculations = (): BoardCalculations => ({
  name: "back-plane",
  title: "Back-plane",
  lines: [
    ...enableLines(),
    ...timeOutLines(),
    ...supplyLines(),
    ...lampLines(),
    ...busLines(),
    ...currentLines(),
  ],
  supplies: supplies(),
  contacts: contacts(),
  parts: partLines(backPlaneCircuit()),
  remarks: [
    `Worst current: ${a(bayAmpere)} a bay, ${a(boardAmpere)} a board; chain current stays in the link bars.`,
    "ID_3V3, ID_SDA and ID_SCL carry their series resistors (47 Ω, 100 Ω, 100 Ω) on the power board: they guard the node.",
    "A node is off only while OFF and ALIVE are both high. ALIVE comes from an edge of RENEW, never from a level, so that a manager that stops, with its lines high or low, loses its hold after the time-out; without 3V3 both gates are low.",
    "The capacitors stand behind the fuses: one that fails is cut off, and once its fuse has opened a reversed feed no longer reaches it.",
    "D5 parts the pull-ups of the bus from a dead regulator: a board without 3V3 doesn't pull the bus of the others down.",
  ],
});
