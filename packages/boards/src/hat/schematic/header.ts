/** 5 V's way in and the Pi's header. */
import { headerPower, pinMap } from "@rubus/catalogue";
import { joined, type Piece, penAt } from "../../schematic-pen.js";

/** Lugs, where 5 V and ground enter the board. */
export const lugBlock = (x: number, y: number): Piece => {
  const pen = penAt(x, y);
  return joined([
    pen.note("5 V IN: lugs of the wires from the power board", [0, 0], 2.5),
    pen.symbol("E1", [4, 6]),
    pen.wire([4, 6], [4, 8], [13, 8], [13, 7]),
    pen.flag("+5V", [9, 8]),
    pen.up("+5V", [13, 7]),
    pen.symbol("E2", [20, 6]),
    pen.wire([20, 6], [20, 8], [29, 8], [29, 9]),
    pen.flag("GND", [25, 8]),
    pen.ground([29, 9]),
  ]);
};

/** From the ends of the symbol's pins to labels, and to the power ports beyond the labels' words. */
const [pinStep, labelStep, portStep] = [4.5, 6.5, 13.5] as const;

const lefts = (pin: number): boolean => pin % 2 === 1;

/** The header by the pin map: odd pins at the left as on the board, free pins crossed out. */
export const headerBlock = (x: number, y: number, unused: readonly number[]): Piece => {
  const pen = penAt(x, y);
  const middle = 17.5;
  const rowOf = (pin: number): number => 5 + Math.ceil(pin / 2);
  const end = (pin: number, step: number): readonly [number, number] => [
    middle + (lefts(pin) ? -step : step),
    rowOf(pin),
  ];
  const left = new Set(unused);
  const signals = pinMap.filter(({ header }) => !left.has(header));
  const port = (pin: number, draw: (at: readonly [number, number]) => Piece): Piece =>
    joined([pen.wire(end(pin, pinStep), end(pin, portStep)), draw(end(pin, portStep))]);
  return joined([
    pen.note("PI'S HEADER, by the pin map", [0, 0], 2.5),
    pen.symbol("J1", [middle, 15]),
    ...signals.map(({ signal, header }) =>
      joined([
        pen.wire(end(header, pinStep), end(header, labelStep)),
        pen.label(signal, end(header, labelStep), lefts(header) ? 180 : 0),
      ]),
    ),
    ...unused.map((pin) => pen.cross(end(pin, pinStep))),
    ...headerPower["3V3"].map((pin) => port(pin, (at) => pen.up("+3V3", at))),
    ...headerPower.GND.map((pin) => port(pin, (at) => pen.ground(at))),
    port(headerPower["5V"][0], (at) => pen.up("+5V", at)),
    // The second 5 V pin joins the first.
    pen.wire(end(headerPower["5V"][1], pinStep), end(headerPower["5V"][1], pinStep + 1), [
      middle + pinStep + 1,
      rowOf(headerPower["5V"][0]),
    ]),
    pen.flag("+3V3", [middle - portStep + 3, rowOf(headerPower["3V3"][0])]),
  ]);
};
