/** Identity and the cable to the power board. */
import { joined, type Piece, penAt } from "../../schematic-pen.js";

/** The ID EEPROM, written only while the jumper's cap is on. */
export const identityBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  return joined([
    pen.note("IDENTITY: address 0x50, written only with JP1 closed", [0, 0], 2.5),
    pen.symbol("U1", [22, 12]),
    pen.up("+3V3", [5, 5]),
    pen.wire([5, 5], [13, 5]),
    pen.upright("R1", [5, 6.5]),
    pen.upright("R2", [9, 6.5]),
    pen.upright("R3", [13, 6.5]),
    pen.wire([3, 11], [17.5, 11]),
    pen.label("ID_SD", [3, 11], 180),
    pen.wire([5, 8], [5, 11]),
    pen.wire([3, 12], [17.5, 12]),
    pen.label("ID_SC", [3, 12], 180),
    pen.wire([9, 8], [9, 12]),
    pen.wire([13, 8], [13, 14], [17.5, 14]),
    pen.label("ID_WP", [14, 14]),
    pen.wire([13, 14], [13, 15.5]),
    pen.upright("JP1", [13, 17], false, 1, 1.4),
    pen.ground([13, 18.5]),
    pen.up("+3V3", [22, 6]),
    pen.wire([22, 8.5], [22, 6]),
    pen.wire([22, 7], [30, 7], [30, 7.5]),
    pen.upright("C1", [30, 9], false, 1, 1.1),
    pen.ground([30, 10.5]),
    pen.wire([26.5, 11], [28, 11], [28, 13]),
    pen.wire([26.5, 12], [28, 12]),
    pen.wire([26.5, 13], [28, 13], [28, 13.5]),
    pen.ground([28, 13.5]),
    pen.ground([22, 16.5]),
  ]);
};

/** The signals' cable; its ground has 10 Ω on the power board. */
export const cableBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  const labels = [
    ["SDA", 11],
    ["SCL", 12],
    ["ALERT_N", 13],
    ["MGMT_EN_N", 14],
  ] as const;
  return joined([
    pen.note("TO THE POWER BOARD: its monitor measures from the 5 V lug to GND at the header", [0, 0], 2.5),
    pen.symbol("J2", [33, 13], { mirrored: true }),
    pen.up("+3V3", [24, 7]),
    pen.wire([24, 7], [24, 9], [31, 9]),
    pen.wire([31, 10], [19, 10], [19, 11]),
    pen.ground([19, 11]),
    ...labels.flatMap(([net, row]) => [pen.wire([31, row], [28, row]), pen.label(net, [28, row], 180)]),
    pen.up("+5V", [7, 13]),
    pen.wire([7, 13], [7, 15], [11.5, 15]),
    pen.symbol("R6", [13, 15]),
    pen.wire([14.5, 15], [31, 15]),
    pen.label("SENSE+", [16, 15]),
    pen.wire([11.5, 19], [7, 19], [7, 20]),
    pen.ground([7, 20]),
    pen.symbol("R7", [13, 19]),
    pen.wire([14.5, 19], [25, 19], [25, 16], [31, 16]),
    pen.label("SENSE-", [16, 19]),
    pen.note("10 Ω to its ground there", [12, 8.5]),
    pen.note("limits a pinched wire", [10, 12.8]),
    pen.cross([31, 17]),
    pen.cross([31, 18]),
  ]);
};
