/** The rest of the sheet: monitor, cable, arrays, buses, fault, lamps and test pads. */
import { at, type Block, ground, label, note, point, turned, up, upright, wire } from "./schematic-steps.js";

/** Monitor, measuring at the shunt and at the HAT. */
export const monitor = (): Block => ({
  symbols: [
    upright("R7", [98, 28.5]),
    upright("R8", [103, 28.5]),
    at("C6", [100.5, 32]),
    { ...at("U3", [112, 36]), referenceAt: point([112, 31]), valueAt: point([112, 32]) },
    at("R9", [101.5, 36]),
    upright("C7", [125, 36.5]),
    upright("R10", [130, 41.5]),
  ],
  wires: [
    wire([99.5, 24.5], [99.5, 26], [98, 26], [98, 27]),
    wire([101.5, 24.5], [101.5, 26], [103, 26], [103, 27]),
    wire([98, 30], [98, 34], [107, 34]),
    wire([98, 32], [99, 32]),
    wire([103, 30], [103, 32]),
    wire([102, 32], [105, 32], [105, 35], [107, 35]),
    wire([97, 36], [100, 36]),
    wire([103, 36], [107, 36]),
    wire([107, 37], [105, 37], [105, 40], [130, 40]),
    wire([105, 38], [107, 38]),
    wire([117, 34], [125, 34], [125, 35]),
    ...[35, 36, 37].map((y) => wire([117, y], [119, y])),
    wire([117, 38], [118, 38], [118, 40]),
    wire([125, 38], [125, 40]),
  ],
  labels: [
    label("SH_P", [98, 26], 180),
    label("SH_N", [103, 26]),
    label("MON_P", [98, 31], 180),
    label("MON_N", [102.5, 32]),
    label("SENSE+", [97, 36], 180),
    label("V_HAT", [103.5, 36]),
    label("SENSE-", [108, 40]),
    label("SDA", [119, 35]),
    label("SCL", [119, 36]),
    label("ALERT", [119, 37]),
  ],
  powerPorts: [up("+3V3", [121, 34]), ground([130, 43])],
  powerFlags: [{ net: "SENSE-", at: point([121, 40]) }],
  notes: [note("Monitor 0x40: voltage and ground of the HAT", [106, 43.5], 2)],
});

/** The cable to the HAT, whose ground must not carry the node's current. */
export const cable = (): Block => ({
  symbols: [
    at("J2", [146, 36]),
    upright("C12", [131, 32.5]),
    at("R14", [143, 46]),
    upright("R21", [113, 51.5]),
  ],
  wires: [
    wire([142, 31], [131, 31]),
    ...[32, 33, 34, 35, 36, 37, 38].map((y) => wire([142, y], [140, y])),
    wire([140, 46], [141.5, 46]),
    wire([144.5, 46], [147, 46]),
    wire([113, 53], [115, 53]),
  ],
  labels: [
    label("CABLE_GND", [140, 32], 180),
    label("SDA", [140, 33], 180),
    label("SCL", [140, 34], 180),
    label("ALERT", [140, 35], 180),
    label("MGMT_EN", [140, 36], 180),
    label("SENSE+", [140, 37], 180),
    label("SENSE-", [140, 38], 180),
    label("CABLE_GND", [140, 46], 180),
    label("ALERT", [115, 53]),
  ],
  powerPorts: [up("+3V3", [139, 31]), ground([131, 34]), ground([147, 46]), up("+3V3", [113, 50])],
  powerFlags: [{ net: "+3V3", at: point([134, 31]) }],
  noConnects: [point([142, 40]), point([142, 41])],
  notes: [note("Cable to the HAT", [142, 26], 2)],
});

/** ESD arrays at the signal fingers; their supply pins stay open. */
export const arrays = (): Block => {
  const list = [
    ["D5", 74, "ID_3V3", "FAULT_N"],
    ["D6", 82, "ID_SDA", "ID_SCL"],
    ["D7", 90, "MSDA", "MSCL"],
    ["D8", 98, "EN", "EN"],
  ] as const;
  return {
    symbols: list.map(([ref, y]) => at(ref, [24, y])),
    wires: list.flatMap(([, y]) => [
      ...[y - 1, y + 1].flatMap((row) => [wire([20.5, row], [18, row]), wire([27.5, row], [30, row])]),
      wire([20.5, y], [12, y]),
    ]),
    labels: list.flatMap(([, y, one, two]) => [
      label(one, [18, y - 1], 180),
      label(two, [18, y + 1], 180),
      label(one, [30, y - 1]),
      label(two, [30, y + 1]),
    ]),
    powerPorts: list.map(([, y]) => ground([12, y])),
    noConnects: list.map(([, y]) => point([27.5, y])),
    notes: [note("ESD at the fingers", [19, 67], 2)],
  };
};

/** Supply and bus of the bay's identity, and the buffer to the management bus. */
export const buses = (): Block => ({
  symbols: [
    at("R15", [41, 74]),
    at("R16", [41, 80]),
    at("R17", [41, 86]),
    at("U4", [72, 75.5]),
    upright("C8", [59, 75.5]),
    at("Q1", [63, 88]),
    turned("R20", [67.5, 84]),
    at("R18", [54, 88]),
    upright("R19", [50, 84.5]),
  ],
  wires: [
    ...[74, 80, 86].flatMap((y) => [wire([37, y], [39.5, y]), wire([42.5, y], [44.5, y])]),
    wire([67, 74], [59, 74]),
    wire([67, 75], [65, 75]),
    wire([67, 76], [65, 76]),
    wire([67, 77], [64, 77], [64, 86]),
    wire([64, 84], [66, 84]),
    wire([69, 84], [71, 84]),
    wire([55.5, 88], [61, 88]),
    wire([52.5, 88], [48, 88]),
    wire([50, 86], [50, 88]),
    ...[75, 76, 77].map((y) => wire([77, y], [79, y])),
  ],
  labels: [
    label("ID_3V3", [44.5, 74]),
    label("SDA", [37, 80], 180),
    label("ID_SDA", [44.5, 80]),
    label("SCL", [37, 86], 180),
    label("ID_SCL", [44.5, 86]),
    label("SDA", [65, 75], 180),
    label("SCL", [65, 76], 180),
    label("BUF_EN", [64, 81]),
    label("MGMT_GATE", [56.5, 88]),
    label("MGMT_EN", [48, 88], 180),
    label("MSDA", [79, 75]),
    label("MSCL", [79, 76]),
  ],
  powerPorts: [
    up("+3V3", [37, 74]),
    up("+3V3", [63, 74]),
    ground([59, 77]),
    up("+3V3", [71, 84]),
    up("+3V3", [50, 83]),
    ground([64, 90]),
    ground([79, 77]),
  ],
  noConnects: [point([77, 74])],
  notes: [note("Bay identity", [39, 67], 2), note("Management bus: on while MGMT_EN is low", [56, 67], 2)],
});

/** FAULT_N low while the board is fed and gives no 5 V; lamps; pads for probes. */
export const rest = (): Block => ({
  symbols: [
    upright("R22", [99, 74.5]),
    at("Q3", [98, 81]),
    at("Q2", [110, 77]),
    at("TP5", [112, 71]),
    at("R24", [126.5, 72]),
    turned("D3", [136.5, 72]),
    at("R25", [126.5, 79]),
    turned("D4", [136.5, 79]),
    at("TP3", [127, 87]),
    at("TP6", [138, 87]),
  ],
  wires: [
    wire([99, 76], [99, 79]),
    wire([99, 77], [108, 77]),
    wire([96, 81], [92, 81]),
    wire([111, 75], [111, 71]),
    wire([111, 73], [113, 73]),
    ...[72, 79].flatMap((y) => [
      wire([122, y], [125, y]),
      wire([128, y], [135, y]),
      wire([138, y], [140, y]),
    ]),
    wire([124, 87], [126, 87]),
    wire([135, 87], [137, 87]),
  ],
  labels: [
    label("NO_OUT", [101, 77]),
    label("FAULT_N", [113, 73]),
    label("LAMP_BUS", [129, 72]),
    label("LAMP_OUT", [129, 79]),
  ],
  powerPorts: [
    up("+5V_BUS", [99, 73]),
    up("+5V_SW", [92, 81]),
    ground([99, 83]),
    ground([111, 79]),
    up("+5V_BUS", [122, 72]),
    up("+5V", [122, 79]),
    ground([140, 72]),
    ground([140, 79]),
    ground([124, 87]),
    up("+3V3", [135, 87]),
  ],
  notes: [
    note("FAULT_N low: fed, but no 5 V to the node", [93, 67], 2),
    note("Lamps and test pads", [122, 67], 2),
  ],
});
