/** Break-outs and the fan. */
import { a } from "../../quantity-words.js";
import { joined, type Pen, type Piece, penAt } from "../../schematic-pen.js";
import { breakOutAmpere } from "../break-out-lines.js";

/** I2C as Qwiic: ground and 3V3 stand below, for the socket is drawn with its first pin down. */
const i2c = (pen: Pen): Piece =>
  joined([
    pen.symbol("J4", [20, 9], {
      rotation: 180,
      referenceAt: pen.at([22.4, 5.2]),
      valueAt: pen.at([21, 12.6]),
    }),
    pen.wire([18, 8], [12, 8]),
    pen.label("SCL", [12, 8], 180),
    pen.wire([18, 9], [6, 9]),
    pen.label("SDA", [6, 9], 180),
    pen.symbol("TP2", [15, 8]),
    pen.symbol("TP1", [8, 9]),
    pen.wire([18, 10], [2, 10], [2, 6]),
    pen.up("+3V3", [2, 6]),
    pen.upright("C3", [7, 11.5], false, 1, 1.1),
    pen.ground([7, 13]),
    pen.wire([18, 11], [16, 11], [16, 12]),
    pen.ground([16, 12]),
    pen.cross([18, 7]),
    pen.cross([18, 6]),
  ]);

/** Serial: 1 kΩ each, so that a probe on a Pi without 3V3 feeds it next to nothing. */
const serial = (pen: Pen): Piece =>
  joined([
    pen.symbol("J5", [20, 20], { mirrored: true }),
    pen.wire([18, 18], [12.5, 18]),
    pen.label("SERIAL_RX", [13, 18]),
    pen.symbol("R9", [11, 18], { referenceAt: pen.at([11, 16.1]), valueAt: pen.at([11, 17]) }),
    pen.wire([9.5, 18], [8, 18]),
    pen.label("RXD0", [8, 18], 180),
    pen.wire([18, 19], [3, 19], [3, 20]),
    pen.ground([3, 20]),
    pen.wire([18, 20], [12.5, 20]),
    pen.label("SERIAL_TX", [13, 20]),
    pen.symbol("R8", [11, 20], { referenceAt: pen.at([11, 21]), valueAt: pen.at([11, 21.9]) }),
    pen.wire([9.5, 20], [8, 20]),
    pen.label("TXD0", [8, 20], 180),
    pen.cross([18, 21]),
    pen.cross([18, 22]),
  ]);

const arrest = (pen: Pen): Piece =>
  joined([
    pen.symbol("D4", [36, 9.5]),
    pen.cross([36, 6]),
    pen.ground([36, 13]),
    ...["SDA", "SCL", "SERIAL_TX", "SERIAL_RX"].flatMap((net, row) => [
      pen.wire([33, 8 + row], [31, 8 + row]),
      pen.label(net, [31, 8 + row], 180),
    ]),
  ]);

const supplyHoles = (pen: Pen): Piece =>
  joined([
    pen.symbol("J6", [38, 20], { mirrored: true, valueAt: pen.at([40.5, 18.6]) }),
    pen.wire([36, 19], [33, 19], [33, 18]),
    pen.up("+5V", [33, 18]),
    pen.wire([36, 20], [30, 20], [30, 21]),
    pen.ground([30, 21]),
    pen.wire([36, 21], [34, 21], [34, 24], [43, 24], [43, 23]),
    pen.up("+3V3", [43, 23]),
    pen.note(`at most ${a(breakOutAmpere.fiveVolt)} of 5 V`, [29, 26]),
    pen.note(`3V3: ${a(breakOutAmpere.rail)} with J4`, [29, 27.3]),
  ]);

export const breakOutBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  return joined([
    pen.note("BREAK-OUTS: I2C (Qwiic), serial (debug probe), supplies", [0, 0], 2.5),
    i2c(pen),
    serial(pen),
    arrest(pen),
    supplyHoles(pen),
  ]);
};

const tach = (pen: Pen): Piece =>
  joined([
    pen.wire([44, 13], [35.5, 13]),
    pen.label("FAN_PULSE", [36, 13]),
    pen.symbol("D5", [34, 13], { referenceAt: pen.at([36.2, 14.4]), valueAt: pen.at([36.2, 15.3]) }),
    pen.cross([34, 14.5]),
    pen.wire([32.5, 13], [22.5, 13]),
    pen.label("FAN_SPEED", [26, 13]),
    pen.up("+3V3", [24.5, 9]),
    pen.wire([24.5, 12], [24.5, 13]),
    pen.upright("R11", [24.5, 10.5]),
    pen.symbol("R12", [21, 13], { mirrored: true }),
    pen.wire([19.5, 13], [8, 13]),
    pen.label("FAN_TACH", [8, 13], 180),
    pen.upright("C6", [15, 14.5], false, 1, 1.1),
    pen.ground([15, 16]),
  ]);

const speed = (pen: Pen): Piece =>
  joined([
    pen.wire([8, 24], [21, 24]),
    pen.label("FAN_PWM", [8, 24], 180),
    pen.up("+3V3", [14, 21]),
    pen.upright("R10", [14, 22.5]),
    pen.symbol("U2", [24.5, 25]),
    pen.cross([21, 26]),
    pen.ground([24.5, 28.5]),
    pen.up("+3V3", [24.5, 17.5]),
    pen.wire([24.5, 21.5], [24.5, 17.5]),
    pen.wire([24.5, 18.5], [30, 18.5]),
    pen.upright("C4", [30, 20], false, 1, 1.1),
    pen.ground([30, 21.5]),
    pen.wire([28, 24], [42, 24], [42, 14], [44, 14]),
    pen.label("FAN_DRIVE", [33, 24]),
  ]);

/** The fan: full speed until Linux pulls FAN_PWM low, and while 3V3 is away. */
export const fanBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  return joined([
    pen.note("FAN: full speed until Linux takes over, and in STANDBY", [0, 0], 2.5),
    pen.symbol("J7", [46, 12], { mirrored: true }),
    pen.wire([44, 11], [43, 11], [43, 7], [50, 7], [50, 8]),
    pen.ground([50, 8]),
    pen.wire([44, 12], [41, 12], [41, 6]),
    pen.up("+5V", [41, 6]),
    pen.wire([41, 7], [37, 7]),
    pen.upright("C5", [37, 8.5], false, -1, 1.1),
    pen.ground([37, 10]),
    tach(pen),
    speed(pen),
  ]);
};
