/** What the two bays share: lands, regulator, expander with its address, time-out, bus. */
import { joined, type Piece, penAt } from "../../schematic-pen.js";

/** Lands, their test points, and two lamps back to back that show which way round the feed is. */
export const landsBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  return joined([
    pen.note("LANDS: link bars and feed", [2, 1.4], 2.5),
    pen.symbol("E1", [6, 7]),
    pen.wire([6, 7], [6, 9], [18, 9]),
    pen.symbol("TP2", [11, 9]),
    pen.flag("+5V", [14.5, 9]),
    pen.up("+5V", [18, 9]),
    pen.symbol("E2", [27, 7]),
    pen.wire([27, 7], [27, 9], [39, 9], [39, 10]),
    pen.symbol("TP1", [32, 9]),
    pen.flag("GND", [35.5, 9]),
    pen.ground([39, 10]),
    pen.note("Green: feed as it should be. Red: feed reversed", [46, 2.4]),
    pen.up("+5V", [49, 5]),
    pen.upright("R5", [49, 6.5]),
    pen.wire([49, 8], [49, 9]),
    pen.wire([49, 8.5], [55, 8.5], [55, 9]),
    pen.label("BUS_LAMP", [50, 8.5]),
    pen.upright("D6", [49, 10.5], false, -1, 1.4),
    pen.upright("D3", [55, 10.5], true, 1, 1.4),
    pen.wire([49, 12], [55, 12]),
    pen.ground([52, 12]),
  ]);
};

export const regulatorBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  return joined([
    pen.note("SUPPLY OF THE MANAGEMENT", [2, 1.4], 2.5),
    pen.up("+5V", [4, 8]),
    pen.wire([4, 8], [6.5, 8]),
    pen.symbol("D4", [8, 8]),
    pen.cross([8, 9.5]),
    pen.wire([9.5, 8], [21, 8]),
    pen.label("5V_REG", [10.5, 8]),
    pen.upright("C5", [16, 9.5], false, 1, 1.1),
    pen.ground([16, 11]),
    pen.flag("5V_REG", [18.5, 8]),
    pen.symbol("U3", [25, 8]),
    pen.wire([21, 9], [20, 9], [20, 8]),
    pen.cross([29, 9]),
    pen.ground([25, 11.5]),
    pen.wire([29, 8], [43, 8]),
    pen.upright("C6", [33, 9.5], false, 1, 1.1),
    pen.ground([33, 11]),
    pen.symbol("TP5", [38, 8]),
    pen.up("+3V3", [43, 8]),
  ]);
};

const ports: readonly (readonly [net: string, y: number])[] = [
  ["OFF_1", 15],
  ["OFF_2", 16],
  ["RENEW", 21],
  ["ALIVE_SENSE", 22],
];

const pulledUp: readonly (readonly [net: string, y: number, ref: string, x: number])[] = [
  ["PRES_1_N", 17, "R6", 46],
  ["PRES_2_N", 18, "R8", 50],
  ["FAULT_1_N", 19, "R7", 54],
  ["FAULT_2_N", 20, "R9", 58],
];

const address: readonly (readonly [net: string, y: number, ref: string, x: number])[] = [
  ["A0", 18, "R13", 10],
  ["A1", 19, "R14", 14],
  ["A2", 20, "R15", 18],
];

export const expanderBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  return joined([
    pen.note("EXPANDER: address 0x20 + cell number", [2, 1.4], 2.5),
    pen.symbol("U4", [28, 18]),
    ...(["MSCL", "MSDA"] as const).flatMap((net, index) => [
      pen.wire([23.5, 15 + index], [21, 15 + index]),
      pen.label(net, [21, 15 + index], 180),
    ]),
    pen.symbol("SW1", [6, 19], { mirrored: true }),
    pen.wire([3, 20], [2, 20], [2, 17]),
    pen.wire([3, 19], [2, 19]),
    pen.wire([3, 18], [2, 18]),
    pen.up("+3V3", [2, 17]),
    ...address.flatMap(([net, row, ref, column]) => [
      pen.wire([9, row], [23.5, row]),
      pen.label(net, [20.5, row]),
      pen.wire([column, row], [column, 22]),
      pen.upright(ref, [column, 23.5]),
    ]),
    pen.wire([10, 25], [18, 25], [18, 26]),
    pen.ground([18, 26]),
    pen.cross([23.5, 22]),
    pen.up("+3V3", [28, 8]),
    pen.wire([28, 12.5], [28, 8]),
    pen.wire([28, 8], [33, 8]),
    pen.upright("C7", [33, 9.5], false, 1, 1.1),
    pen.ground([33, 11]),
    pen.ground([28, 24.5]),
    ...ports.flatMap(([net, row]) => [pen.wire([32.5, row], [35, row]), pen.label(net, [35, row])]),
    ...pulledUp.flatMap(([net, row, ref, column]) => [
      pen.wire([32.5, row], [column, row], [column, 12]),
      pen.label(net, [35, row]),
      pen.upright(ref, [column, 10.5]),
    ]),
    pen.wire([46, 9], [58, 9]),
    pen.up("+3V3", [46, 9]),
  ]);
};

export const timerBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  return joined([
    pen.note("TIME-OUT: each rising edge of RENEW holds ALIVE for 30 s", [2, 1.4], 2.5),
    pen.symbol("U5", [28, 13]),
    pen.wire([24, 12], [8, 12]),
    pen.label("RENEW", [8, 12], 180),
    pen.upright("R19", [10, 13.5]),
    pen.ground([10, 15]),
    pen.up("+3V3", [17, 7]),
    pen.upright("R21", [17, 8.5]),
    pen.wire([17, 10], [17, 14]),
    pen.wire([24, 13], [17, 13]),
    pen.label("DIVIDE", [18, 13]),
    pen.upright("R22", [17, 15.5], false, -1),
    pen.ground([17, 17]),
    pen.wire([24, 14], [22, 14], [22, 15]),
    pen.label("TIME", [22, 14.5], 180),
    pen.upright("R20", [22, 16.5]),
    pen.ground([22, 18]),
    pen.up("+3V3", [28, 6]),
    pen.wire([28, 9.5], [28, 6]),
    pen.wire([28, 6], [33, 6]),
    pen.upright("C8", [33, 7.5], false, 1, 1.1),
    pen.ground([33, 9]),
    pen.ground([28, 16.5]),
    pen.wire([32, 12], [46.5, 12]),
    pen.label("ALIVE", [33, 12]),
    pen.upright("R18", [38, 13.5]),
    pen.ground([38, 15]),
    pen.symbol("TP8", [42, 12]),
    pen.symbol("R23", [48, 12]),
    pen.wire([49.5, 12], [52, 12]),
    pen.label("ALIVE_SENSE", [52, 12]),
  ]);
};

export const busBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  return joined([
    pen.note("BUS: three wires from cell to cell, no supply", [2, 1.4], 2.5),
    pen.symbol("J3", [6, 16]),
    pen.cross([8, 17]),
    pen.cross([8, 18]),
    pen.symbol("J4", [60, 16], { mirrored: true }),
    pen.cross([58, 17]),
    pen.cross([58, 18]),
    pen.symbol("U6", [28, 15]),
    pen.wire([8, 14], [24, 14]),
    pen.wire([32, 14], [58, 14]),
    pen.label("MSDA", [13, 14]),
    pen.label("MSDA", [48, 14]),
    pen.wire([8, 16], [18, 16], [18, 15], [24, 15]),
    pen.wire([32, 15], [38, 15], [38, 16], [58, 16]),
    pen.label("MSCL", [13, 16]),
    pen.label("MSCL", [48, 16]),
    pen.wire([8, 15], [11, 15], [11, 22], [55, 22], [55, 15], [58, 15]),
    pen.label("MGND", [13, 22]),
    pen.upright("R12", [33, 23.5]),
    pen.ground([33, 25]),
    pen.ground([28, 18.5]),
    pen.up("+3V3", [12, 8]),
    pen.wire([12, 8], [14.5, 8]),
    pen.symbol("D5", [16, 8]),
    pen.cross([16, 9.5]),
    pen.wire([17.5, 8], [46, 8]),
    pen.label("3V3_BUS", [19, 8]),
    pen.wire([28, 11.5], [28, 8]),
    pen.upright("C9", [33, 9.5], false, 1, 1.1),
    pen.ground([33, 11]),
    pen.upright("R10", [41, 9.5]),
    pen.wire([41, 11], [41, 14]),
    pen.upright("R11", [46, 9.5]),
    pen.wire([46, 11], [46, 16]),
  ]);
};
