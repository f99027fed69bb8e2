/** One bay: fuse and socket, enable with its two switches, identity, lamp. */
import { joined, type Pen, type Piece, penAt } from "../../schematic-pen.js";

type BayRefs = Readonly<
  Record<
    | "socket"
    | "fuse"
    | "bulk"
    | "rail"
    | "eeprom"
    | "bypass"
    | "enable"
    | "enableLoop"
    | "off"
    | "alive"
    | "hold"
    | "lampOhm"
    | "lamp",
    string
  >
>;

const refsOf: Readonly<Record<1 | 2, BayRefs>> = {
  1: {
    socket: "J1",
    fuse: "F1",
    bulk: "C1",
    rail: "TP3",
    eeprom: "U1",
    bypass: "C3",
    enable: "R1",
    enableLoop: "TP6",
    off: "Q1",
    alive: "Q2",
    hold: "R16",
    lampOhm: "R3",
    lamp: "D1",
  },
  2: {
    socket: "J2",
    fuse: "F2",
    bulk: "C2",
    rail: "TP4",
    eeprom: "U2",
    bypass: "C4",
    enable: "R2",
    enableLoop: "TP7",
    off: "Q3",
    alive: "Q4",
    hold: "R17",
    lampOhm: "R4",
    lamp: "D2",
  },
};

const powerAndSocket = (pen: Pen, refs: BayRefs, bay: 1 | 2): Piece => {
  const rail = `+5V_${bay}`;
  const left: readonly (readonly [net: string, y: number])[] = [
    [`ID${bay}_3V3`, 15],
    [`ID${bay}_SDA`, 16],
    ["MSDA", 17],
    [`EN_${bay}`, 18],
  ];
  const right: readonly (readonly [net: string, y: number])[] = [
    [`FAULT_${bay}_N`, 15],
    [`ID${bay}_SCL`, 16],
    ["MSCL", 17],
    [`PRES_${bay}_N`, 18],
  ];
  return joined([
    pen.up("+5V", [3, 12]),
    pen.wire([3, 12], [5.5, 12]),
    pen.symbol(refs.fuse, [7, 12]),
    pen.wire([8.5, 12], [25.5, 12]),
    pen.flag(rail, [10.5, 12]),
    pen.upright(refs.bulk, [13.5, 13.5], false, 1, 1.1),
    pen.ground([13.5, 15]),
    pen.symbol(refs.rail, [17, 12]),
    pen.up(rail, [21, 12]),
    pen.symbol(refs.socket, [30, 14]),
    // Positions 1 and 2 of either side.
    pen.wire([25.5, 10], [24, 10]),
    pen.wire([25.5, 11], [24, 11], [24, 8], [21, 8]),
    pen.ground([21, 8]),
    pen.wire([34.5, 10], [36, 10]),
    pen.wire([34.5, 11], [36, 11], [36, 8], [39, 8]),
    pen.ground([39, 8]),
    // Positions 3 to 5.
    pen.wire([25.5, 13], [24, 13]),
    pen.wire([25.5, 14], [24, 14], [24, 12]),
    pen.wire([34.5, 12], [39, 12]),
    pen.up(rail, [39, 12]),
    pen.wire([34.5, 13], [36, 13]),
    pen.wire([34.5, 14], [36, 14], [36, 12]),
    ...left.flatMap(([net, y]) => [pen.wire([25.5, y], [23, y]), pen.label(net, [23, y], 180)]),
    ...right.flatMap(([net, y]) => [pen.wire([34.5, y], [37, y]), pen.label(net, [37, y])]),
    pen.wire([25.5, 19], [24, 19], [24, 20]),
    pen.ground([24, 20]),
    pen.wire([34.5, 19], [36, 19], [36, 20]),
    pen.ground([36, 20]),
  ]);
};

const identity = (pen: Pen, refs: BayRefs, bay: 1 | 2): Piece =>
  joined([
    pen.note("Identity: fed and read by the node, address 0x57", [48, 5.4]),
    pen.symbol(refs.eeprom, [57, 14]),
    pen.wire([52.5, 13], [50, 13]),
    pen.label(`ID${bay}_SCL`, [50, 13], 180),
    pen.wire([52.5, 14], [50, 14]),
    pen.label(`ID${bay}_SDA`, [50, 14], 180),
    pen.cross([52.5, 16]),
    pen.wire([54, 9], [67, 9]),
    pen.wire([57, 10.5], [57, 9]),
    pen.flag(`ID${bay}_3V3`, [54, 9]),
    pen.label(`ID${bay}_3V3`, [58, 9]),
    pen.wire([61.5, 13], [63, 13]),
    pen.wire([61.5, 14], [63, 14]),
    pen.wire([61.5, 15], [63, 15], [63, 9]),
    pen.upright(refs.bypass, [67, 10.5], false, 1, 1.1),
    pen.ground([67, 12]),
    pen.ground([57, 18.5]),
  ]);

const enable = (pen: Pen, refs: BayRefs, bay: 1 | 2): Piece =>
  joined([
    pen.note("Enable: on by default; off only while OFF and ALIVE are both high", [3, 22.2]),
    pen.up(`+5V_${bay}`, [20, 25]),
    pen.upright(refs.enable, [20, 26.5]),
    pen.wire([16, 28], [27, 28]),
    pen.symbol(refs.enableLoop, [24, 28]),
    pen.label(`EN_${bay}`, [27, 28]),
    pen.symbol(refs.off, [15, 29.5]),
    pen.wire([14, 29.5], [6, 29.5]),
    pen.label(`OFF_${bay}`, [6, 29.5], 180),
    pen.upright(refs.hold, [8, 31]),
    pen.ground([8, 32.5]),
    pen.wire([16, 31], [16, 32]),
    pen.label(`CUT_${bay}`, [16, 31.5]),
    pen.symbol(refs.alive, [15, 33.5]),
    pen.wire([14, 33.5], [12.5, 33.5]),
    pen.label("ALIVE", [12.5, 33.5], 180),
    pen.ground([16, 35]),
  ]);

const lamp = (pen: Pen, refs: BayRefs, bay: 1 | 2): Piece =>
  joined([
    pen.note("5 V behind the fuse", [36, 22.2]),
    pen.up(`+5V_${bay}`, [40, 25]),
    pen.upright(refs.lampOhm, [40, 26.5]),
    pen.wire([40, 28], [40, 29]),
    pen.label(`GOOD_${bay}`, [40, 28.5]),
    pen.upright(refs.lamp, [40, 30.5], false, 1, 1.4),
    pen.ground([40, 32]),
  ]);

/** A bay's block, 70 × 37 steps. */
export const bayBlock = (bay: 1 | 2, x: number, y: number): Piece => {
  const pen = penAt(x, y);
  const refs = refsOf[bay];
  return joined([
    pen.note(`BAY ${bay}`, [2, 5.4], 2.5),
    powerAndSocket(pen, refs, bay),
    identity(pen, refs, bay),
    enable(pen, refs, bay),
    lamp(pen, refs, bay),
  ]);
};
