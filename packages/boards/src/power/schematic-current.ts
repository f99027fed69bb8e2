/** The upper half of the sheet: card edge, the current's way to the lugs, what sets the eFuse. */
import { at, type Block, ground, label, note, point, up, upright, wire } from "./schematic-steps.js";
import { fingerRows } from "./types.js";

/** Card edge: ground and 5 V gathered, a label for each signal. */
export const cardEdge = (): Block => {
  const rowY = (row: number): number => 16 + row;
  const rows = (from: number, to: number): readonly number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => rowY(from + index));
  const signals = ["ID_3V3", "FAULT_N", "ID_SDA", "ID_SCL", "MSDA", "MSCL", "EN"];
  const first = fingerRows.indexOf("A6");
  return {
    symbols: [at("J1", [14, 26.5])],
    wires: [
      ...[...rows(0, 5), ...rows(7, 12)].map((y) => wire([18, y], [20, y])),
      wire([20, 16], [20, 21], [23, 21]),
      wire([20, 28], [20, 23], [57, 23]),
      ...signals.map((_, index) => wire([18, rowY(first + index)], [20, rowY(first + index)])),
      wire([18, 37], [20, 37]),
    ],
    labels: signals.map((net, index) => label(net, [20, rowY(first + index)])),
    powerPorts: [ground([23, 21]), up("+5V_BUS", [29, 23]), ground([20, 37])],
    powerFlags: [{ net: "+5V_BUS", at: point([25.5, 23]) }],
    notes: [note("Card edge: long, middle and short fingers", [9, 12], 2)],
  };
};

/** Suppressor, eFuse of either assembly, output, shunt, lugs. */
export const powerPath = (): Block => ({
  symbols: [
    upright("D1", [34, 25.5]),
    upright("C1", [40, 25.5]),
    upright("C2", [46, 25.5]),
    at("TP1", [52, 21]),
    at("U1", [62, 25.5]),
    at("U2", [62, 41.5]),
    upright("R13", [43, 41.5]),
    upright("D2", [75, 25.5]),
    upright("C3", [81.5, 25.5]),
    upright("C4", [87, 25.5]),
    upright("C5", [92.5, 25.5]),
    at("R2", [100.5, 23]),
    at("E1", [121, 23]),
    at("TP2", [115, 21]),
    at("E2", [121, 28]),
  ],
  wires: [
    ...[34, 40, 46].map((x) => wire([x, 23], [x, 24])),
    wire([51, 21], [51, 23]),
    ...[25, 26, 27, 28].map((y) => wire([57, y], [55, y])),
    ...[25, 26, 27, 28].map((y) => wire([67, y], [69, y])),
    wire([67, 23], [98, 23]),
    ...[75, 81.5, 87, 92.5].map((x) => wire([x, 23], [x, 24])),
    wire([57, 39], [54, 39], [54, 40], [57, 40]),
    wire([67, 39], [70, 39], [70, 40], [67, 40]),
    ...[41, 42, 44].map((y) => wire([57, y], [55, y])),
    ...[41, 42, 43, 44].map((y) => wire([67, y], [69, y])),
    wire([43, 43], [57, 43]),
    wire([103, 23], [120, 23]),
    wire([114, 21], [114, 23]),
    wire([113, 28], [120, 28]),
  ],
  labels: [
    label("EN", [55, 25], 180),
    label("OVLO", [55, 26], 180),
    label("PGTH", [55, 27], 180),
    label("FAULT_N", [55, 28], 180),
    label("ILM", [69, 25]),
    label("DVDT", [69, 26]),
    label("ITIMER", [69, 27]),
    label("EN", [55, 41], 180),
    label("OVLO", [55, 42], 180),
    label("RCB", [51, 43]),
    label("FAULT_N", [55, 44], 180),
    label("ILM", [69, 41]),
    label("DVDT", [69, 42]),
    label("ITIMER", [69, 43]),
  ],
  powerPorts: [
    ...[34, 40, 46, 75, 81.5, 87, 92.5].map((x) => ground([x, 27])),
    ground([69, 28]),
    ground([69, 44]),
    up("+5V_SW", [71, 23]),
    up("+5V_BUS", [54, 39]),
    up("+5V_SW", [70, 39]),
    up("+5V_BUS", [43, 40]),
    up("+5V", [108, 23]),
    ground([118, 28]),
  ],
  powerFlags: [
    { net: "+5V", at: point([111, 23]) },
    { net: "GND", at: point([113, 28]) },
  ],
  notes: [
    note("Input: clamp for ringing, at most 1 µF", [32, 18], 2),
    note("eFuse, assembly pi3-pi4: 4.45 A", [57, 19], 2),
    note("eFuse, assembly pi5: 6.1 A", [57, 35], 2),
    note("Output and shunt", [78, 18], 2),
    note("To the HAT", [116, 18], 2),
  ],
});

/** What sets enable, overvoltage, power good, limit, slew and blanking. */
export const settings = (): Block => ({
  symbols: [
    upright("R1", [14, 56.5]),
    upright("C11", [20, 56.5]),
    at("TP4", [27, 55]),
    upright("R5", [36, 54.5]),
    upright("R6", [36, 58.5]),
    upright("C13", [41, 58.5]),
    upright("R11", [49, 54.5]),
    upright("R12", [49, 58.5]),
    upright("R3", [63, 56.5]),
    upright("R4", [73, 56.5]),
    at("TP7", [80, 55]),
    upright("C9", [91, 56.5]),
    upright("C10", [102, 56.5]),
  ],
  wires: [
    wire([11, 55], [26, 55]),
    wire([36, 56], [36, 57]),
    wire([36, 56], [41, 56], [41, 57]),
    wire([49, 56], [49, 57]),
    wire([49, 56], [51, 56]),
    wire([60, 55], [79, 55]),
    wire([88, 55], [91, 55]),
    wire([99, 55], [102, 55]),
  ],
  labels: [
    label("EN", [11, 55], 180),
    label("OVLO", [37, 56]),
    label("PGTH", [51, 56]),
    label("ILM", [60, 55], 180),
    label("DVDT", [88, 55], 180),
    label("ITIMER", [99, 55], 180),
  ],
  powerPorts: [
    ...[14, 20, 63, 73, 91, 102].map((x) => ground([x, 58])),
    ground([36, 60]),
    ground([41, 60]),
    ground([49, 60]),
    up("+5V_BUS", [36, 53]),
    up("+5V_SW", [49, 53]),
  ],
  notes: [
    note("Seated and on: 10.0 kΩ to 5 V on the back-plane", [9, 50], 1.6),
    note("Overvoltage 5.6 V", [33, 49], 1.6),
    note("Good above 4 V", [46, 49], 1.6),
    note("Limit: one of two", [60, 50], 1.6),
    note("Rise 5.5 ms", [89, 50], 1.6),
    note("Blanking", [99, 50], 1.6),
  ],
});
