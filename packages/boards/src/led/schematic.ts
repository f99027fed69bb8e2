/** How the schematic of the LED board is drawn: socket at the left, lights at the right, 5 V up. */
import type { PlacedSymbol, SchematicLabel, SchematicSheet } from "@rubus/pcb";
import { type Vec2, vec2 } from "@rubus/units";
import { type Contact12, contactHeight, socketPinMm } from "../parts/cable-socket.js";

const middleY = 101.6;
const socketX = 50.8;
const socketPinX = socketX + socketPinMm;
const resistorX = 106.68;
const lightX = 160.02;
const railX = 190.5;
const portX = 64.77;

const rowY = (contact: Contact12): number => middleY - contactHeight(contact);

const colours = ["R", "G", "B"] as const;
const lights = [
  { number: 1, contacts: ["2", "3", "4"] },
  { number: 2, contacts: ["5", "6", "7"] },
  { number: 3, contacts: ["8", "9", "10"] },
] as const satisfies readonly { readonly number: number; readonly contacts: readonly Contact12[] }[];

const lines = lights.flatMap(({ number, contacts }) =>
  contacts.map((contact, column) => ({
    net: `LED${number}_${colours[column] ?? ""}`,
    cathode: `D${number}_${colours[column] ?? ""}K`,
    resistor: `R${(number - 1) * 3 + column + 1}`,
    y: rowY(contact),
  })),
);

const symbol = (ref: string, at: Vec2): PlacedSymbol => ({ ref, at, rotation: 0, mirrored: false });
const label = (net: string, at: Vec2): SchematicLabel => ({ net, at, direction: 0 });

/** The sheet: wires run left to right, one line for each colour of each light. */
export const ledSchematic = (): SchematicSheet => {
  const anodes = lights.map(({ contacts }) => rowY(contacts[1]));
  const [top, bottom] = [rowY("3"), rowY("9")];
  const railTop = top - 15.24;
  const flagY = top - 10.16;
  return {
    paper: "A4",
    symbols: [
      symbol("J1", vec2(socketX, middleY)),
      ...lines.map(({ resistor, y }) => symbol(resistor, vec2(resistorX, y))),
      ...lights.map(({ number, contacts }) => {
        const y = rowY(contacts[1]);
        const besideX = lightX + 12.7;
        return {
          ...symbol(`D${number}`, vec2(lightX, y)),
          referenceAt: vec2(besideX, y - 5.08),
          valueAt: vec2(besideX, y - 2.54),
        };
      }),
    ],
    wires: [
      ...lines.flatMap(({ y }) => [
        [vec2(socketPinX, y), vec2(resistorX - 3.81, y)],
        [vec2(resistorX + 3.81, y), vec2(lightX - 10.16, y)],
      ]),
      ...anodes.map((y) => [vec2(lightX + 10.16, y), vec2(railX, y)]),
      [vec2(railX, bottom), vec2(railX, railTop)],
      [vec2(railX, flagY), vec2(railX + 10.16, flagY)],
      [vec2(socketPinX, rowY("1")), vec2(portX, rowY("1")), vec2(portX, rowY("1") - 2.54)],
      [vec2(socketPinX, rowY("12")), vec2(portX, rowY("12")), vec2(portX, rowY("12") - 2.54)],
    ],
    labels: lines.flatMap(({ net, cathode, y }) => [
      label(net, vec2(71.12, y)),
      label(cathode, vec2(121.92, y)),
    ]),
    powerPorts: [
      { net: "+5V", at: vec2(railX, railTop), points: "up" },
      { net: "+5V", at: vec2(portX, rowY("1") - 2.54), points: "up" },
      { net: "+5V", at: vec2(portX, rowY("12") - 2.54), points: "up" },
    ],
    powerFlags: [{ net: "+5V", at: vec2(railX + 10.16, flagY) }],
    noConnects: [
      vec2(socketPinX, rowY("11")),
      vec2(socketPinX, rowY("12") + 7.62),
      vec2(socketPinX, rowY("12") + 12.7),
    ],
    notes: [
      { at: vec2(213.36, 63.5), text: "1  health", sizeMm: 1.8 },
      { at: vec2(213.36, 68.58), text: "2  activity", sizeMm: 1.8 },
      { at: vec2(213.36, 73.66), text: "3  identify, alert", sizeMm: 1.8 },
      {
        at: vec2(213.36, 83.82),
        text: "Cathodes are pulled low on the HAT, through 220 Ω each.",
        sizeMm: 1.5,
      },
      { at: vec2(213.36, 88.9), text: "A reversed cable mixes colours and harms nothing:", sizeMm: 1.5 },
      { at: vec2(213.36, 92.71), text: "5 V is on contacts 1 and 12, contact 11 is open.", sizeMm: 1.5 },
    ],
  };
};
