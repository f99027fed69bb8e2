/** The netlist for the electrical test of bare boards, by IPC-D-356A. */
import { type BoardPad, boardPads } from "../geometry.js";
import type { Board } from "../model/board.js";

/** Units of `CUST 0`: ten-thousandths of an inch. Metric units would hold no pad of 10 mm in their four digits. */
const unitMm = 0.00254;
const netColumns = 14;
const refColumns = 6;
const pinColumns = 4;

const units = (mm: number): number => Math.round(mm / unitMm) || 0;
const signed = (mm: number): string => {
  const value = units(mm);
  return `${value < 0 ? "-" : "+"}${String(Math.abs(value)).padStart(6, "0")}`;
};
const size = (mm: number): string => String(units(mm)).padStart(4, "0");

/** Test points are reached where copper is bare: 00 both sides, 01 the top, 02 the bottom. */
type Access = "00" | "01" | "02";

type Point = {
  readonly net: string;
  readonly ref: string;
  readonly pin: string;
  readonly midway: boolean;
  /** Diameter and plating; absent for surface pads. */
  readonly drill?: { readonly diameterMm: number; readonly plated: boolean };
  readonly access: Access;
  readonly at: BoardPad["at"];
  readonly widthMm: number;
  /** 0 for a round pad. */
  readonly heightMm: number;
  readonly rotation: number;
  /** Sides with mask: 0 none, 1 the top, 2 the bottom, 3 both. */
  readonly masked: 0 | 1 | 2 | 3;
};

const padPoint = (item: BoardPad): Point => {
  const { shape, drill, technology } = item.pad;
  const through = technology === "through";
  const top = item.sides.includes("top");
  return {
    net: item.net ?? "N/C",
    ref: item.ref,
    pin: item.pad.number,
    midway: false,
    ...(drill && {
      drill: { diameterMm: Math.min(drill.widthMm, drill.heightMm), plated: through },
    }),
    access: through ? "00" : top ? "01" : "02",
    at: item.at,
    widthMm: shape.kind === "circle" ? shape.diameterMm : shape.widthMm,
    heightMm: shape.kind === "circle" ? 0 : shape.heightMm,
    rotation: Math.round(((item.rotation % 360) + 360) % 360),
    masked: through ? 0 : top ? 2 : 1,
  };
};

const viaPoints = (board: Board): readonly Point[] =>
  board.vias.map(({ net, at, diameterMm, drillMm }) => ({
    net,
    ref: "VIA",
    pin: "",
    midway: true,
    drill: { diameterMm: drillMm, plated: true },
    access: "00",
    at,
    widthMm: diameterMm,
    heightMm: 0,
    rotation: 0,
    masked: 3,
  }));

const pointText = (point: Point, netName: string): string => {
  const drill = point.drill
    ? `D${size(point.drill.diameterMm)}${point.drill.plated ? "P" : "U"}`
    : " ".repeat(6);
  const pin =
    point.pin === "" ? " ".repeat(pinColumns + 1) : `-${point.pin.slice(0, pinColumns).padEnd(pinColumns)}`;
  return [
    point.drill ? "317" : "327",
    netName.padEnd(netColumns),
    "   ",
    point.ref.slice(0, refColumns).padEnd(refColumns),
    pin,
    point.midway ? "M" : " ",
    drill,
    `A${point.access}`,
    `X${signed(point.at.x)}Y${signed(point.at.y)}`,
    `X${size(point.widthMm)}Y${size(point.heightMm)}`,
    `R${String(point.rotation).padStart(3, "0")}`,
    `S${point.masked}`,
  ].join("");
};

/** Net names that don't fit, or hold more than ASCII, get an alias. */
const aliases = (board: Board): ReadonlyMap<string, string> =>
  new Map(
    board.nets
      .filter(({ name }) => name.length > netColumns || /[^!-~]/.test(name))
      .map(({ name }, index) => [name, `NNAME${index + 1}`]),
  );

const ascii = (text: string): string => text.replace(/[^ -~]/gu, "?");

/** The text of `<board>.ipc`: a record for every pad with a number and every via. */
export const testNetlist = (board: Board): string => {
  const alias = aliases(board);
  const points = [
    ...boardPads(board)
      .filter(({ pad, sides }) => pad.number !== "" && sides.length > 0)
      .map(padPoint),
    ...viaPoints(board),
  ];
  return `${[
    `P  JOB   ${ascii(board.name)}`,
    `P  TITLE ${ascii(board.title)}`,
    `P  NUM   ${ascii(board.id)}`,
    `P  REV   H${board.hardware}`,
    "P  CODE 00",
    "P  UNITS CUST 0",
    "P  VER   IPC-D-356A",
    "P  IMAGE PRIMARY",
    ...[...alias].map(([name, short]) => `P  ${short}  ${ascii(name)}`),
    ...points.map((point) => pointText(point, alias.get(point.net) ?? point.net)),
    "999",
  ].join("\n")}\n`;
};
