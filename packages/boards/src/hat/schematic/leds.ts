/** The nine LED lines: drivers, arrays at the socket, the socket of the flat cable. */
import { joined, type Piece, penAt } from "../../schematic-pen.js";
import { ledChannels } from "../led-channels.js";

/** Rows of the lines: two to a package, packages nine steps apart. */
const rowOf = (index: number): number => Math.floor(index / 2) * 9 + (index % 2) * 3;

/** Gates at the left with what holds them low, drains to the right through the series resistors. */
export const driverBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  const first = 9;
  const fets = ["Q1", "Q2", "Q3", "Q4", "Q5"] as const;
  const lastGate = first + rowOf(8) + 1;
  return joined([
    pen.note("LED DRIVERS: dark while a GPIO is an input or the Pi is off", [0, 0], 2.5),
    ...fets.flatMap((ref, index) => {
      const top = first + 9 * index;
      return [
        pen.symbol(ref, [20, top + 2], {
          referenceAt: pen.at([22.6, top + 4.3]),
          valueAt: pen.at([22.6, top + 5.2]),
        }),
        pen.wire([20, top + 6], [21, top + 6]),
        pen.ground([20, top + 6]),
      ];
    }),
    // Lead 1 of what holds the gates low is on the side of the gates.
    pen.symbol("RN1", [6, first + 7], { mirrored: true }),
    pen.symbol("RN2", [6, first + 25], { mirrored: true }),
    pen.symbol("R4", [6, lastGate], { mirrored: true }),
    // Upside down: the first line of four takes the last element.
    ...(["RN3", "RN4"] as const).map((ref, index) => {
      const middle = first + 6 + 18 * index;
      return pen.symbol(ref, [33, middle], {
        mirrored: true,
        rotation: 180,
        referenceAt: pen.at([33, middle - 7.7]),
        valueAt: pen.at([33, middle + 7.7]),
      });
    }),
    pen.symbol("R5", [33, first + rowOf(8)]),
    ...ledChannels.flatMap(({ signal, drain, cathode }, index) => {
      const row = first + rowOf(index);
      const ends = index === 8 ? 1.5 : 2.5;
      return [
        pen.wire([6 + ends, row + 1], [17, row + 1]),
        pen.label(signal, [9, row + 1]),
        pen.wire([6 - ends, row + 1], [2, row + 1]),
        pen.wire([23, row], [33 - ends, row]),
        pen.label(drain, [24, row]),
        pen.wire([33 + ends, row], [37, row]),
        pen.label(cathode, [37, row]),
      ];
    }),
    pen.wire([2, first + 1], [2, lastGate + 1]),
    pen.ground([2, lastGate + 1]),
    // The idle half of Q5.
    pen.wire([17, lastGate + 3], [15, lastGate + 3], [15, lastGate + 4]),
    pen.ground([15, lastGate + 4]),
    pen.cross([23, first + rowOf(8) + 3]),
  ]);
};

/** What takes a spark to 5 V and ground before it reaches a driver. */
export const arrestBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  const refs = ["D1", "D2", "D3"] as const;
  return joined([
    pen.note("ESD at the LED socket", [0, 0], 2.5),
    ...refs.flatMap((ref, index) => {
      const middle = 9.5 + 14 * index;
      const lines = ledChannels.filter(({ esd }) => esd[0] === ref);
      return [
        pen.symbol(ref, [14, middle]),
        pen.up("+5V", [14, middle - 4.5]),
        pen.wire([14, middle - 3.5], [14, middle - 4.5]),
        pen.ground([14, middle + 3.5]),
        ...lines.flatMap(({ cathode }, row) => [
          pen.wire([11, middle - 1.5 + row], [9, middle - 1.5 + row]),
          pen.label(cathode, [9, middle - 1.5 + row], 180),
        ]),
        ...[0, 1, 2, 3].slice(lines.length).map((row) => pen.cross([11, middle - 1.5 + row])),
      ];
    }),
    pen.up("+5V", [23, 5]),
    pen.wire([23, 5], [23, 6]),
    pen.upright("C2", [23, 7.5], false, 1, 1.1),
    pen.ground([23, 9]),
  ]);
};

/** The flat cable: 5 V on both outer contacts, so that a reversed cable harms nothing. */
export const ledSocketBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  const row = (contact: number): number => 5 + 3 * contact;
  const end = 13;
  return joined([
    pen.note("TO THE LED BOARD", [0, 0], 2.5),
    pen.symbol("J3", [end + 3, row(6) + 1.5], { mirrored: true }),
    ...[1, 12].flatMap((contact) => [
      pen.wire([end, row(contact)], [end - 3, row(contact)], [end - 3, row(contact) - 1]),
      pen.up("+5V", [end - 3, row(contact) - 1]),
    ]),
    ...ledChannels.flatMap(({ contact, cathode }) => [
      pen.wire([end, row(Number(contact))], [end - 3, row(Number(contact))]),
      pen.label(cathode, [end - 3, row(Number(contact))], 180),
    ]),
    pen.cross([end, row(11)]),
    pen.cross([end, row(13)]),
    pen.cross([end, row(13) + 2]),
  ]);
};
