/** A schematic for a board of tests: every part a box with pins on all sides, in every orientation. */
import { type Vec2, vec2 } from "@rubus/units";
import type { Board } from "../model/board.js";
import type { Net, PlacedPart } from "../model/design.js";
import type { PartSymbol, PartType, SymbolPin } from "../model/parts.js";
import type { PlacedSymbol, SchematicSheet } from "../model/schematic.js";
import { directionOnSheet, stepOf, toSheet } from "../schematic/placement.js";

const sides: readonly Omit<SymbolPin<string>, "pin">[] = [
  { at: vec2(-5.08, 2.54), direction: 0, lengthMm: 2.54 },
  { at: vec2(5.08, 0), direction: 180, lengthMm: 2.54 },
  { at: vec2(1.27, 7.62), direction: 270, lengthMm: 2.54 },
  { at: vec2(-1.27, -7.62), direction: 90, lengthMm: 2.54 },
];

/** No two of its eight orientations look alike. */
const boxSymbol = (type: PartType): PartSymbol<string> => ({
  name: `BOX_${type.name}`,
  graphics: [
    {
      kind: "polyline",
      points: [
        vec2(-2.54, -5.08),
        vec2(2.54, -5.08),
        vec2(2.54, 5.08),
        vec2(-2.54, 5.08),
        vec2(-2.54, -5.08),
      ],
    },
    { kind: "polyline", points: [vec2(-2.54, 5.08), vec2(-2.54, 3.81), vec2(-1.27, 5.08)], filled: true },
    { kind: "circle", centre: vec2(0, -2.54), radiusMm: 0.635 },
    { kind: "text", at: vec2(1.27, 2.54), text: "T", sizeMm: 1.27 },
  ],
  pins: Object.keys(type.pins).flatMap((pin, index) => {
    const side = sides[index];
    return side ? [{ pin, ...side }] : [];
  }),
  showPinNames: true,
  showPinNumbers: true,
  referenceAt: vec2(3.81, 6.35),
  valueAt: vec2(3.81, -6.35),
});

const stubMm = 5.08;

type Stub = {
  readonly net: Net | undefined;
  readonly pin: Vec2;
  readonly end: Vec2;
  readonly direction: number;
};

const quarterTurns = [0, 90, 180, 270] as const;

const placedSymbols = (parts: readonly PlacedPart[], firstOrientation: number): readonly PlacedSymbol[] =>
  parts.map(({ ref }, index) => {
    const orientation = index + firstOrientation;
    return {
      ref,
      at: vec2(40.64 + 45.72 * (index % 4), 45.72 + 50.8 * Math.floor(index / 4)),
      rotation: quarterTurns[orientation % 4] ?? 0,
      mirrored: orientation % 8 >= 4,
    };
  });

const stubsOf = (board: Board, placed: PlacedSymbol): readonly Stub[] => {
  const part = board.parts.find(({ ref }) => ref === placed.ref);
  return (part?.type.symbol.pins ?? []).map(({ pin, at, direction }) => {
    const away = (directionOnSheet(placed, direction) + 180) % 360;
    const from = toSheet(placed, at);
    const step = stepOf(away);
    return {
      net: board.nets.find((net) => net.pins.some((other) => other.ref === placed.ref && other.pin === pin)),
      pin: from,
      end: vec2(from.x + step.x * stubMm, from.y + step.y * stubMm),
      direction: away,
    };
  });
};

const railY = 165.1;

/** Between the columns of symbols, where no pin ends. */
const sidestepMm = 13.97;

/** Aside and down from every stub to a rail of their own: joined by wires alone, crossing others without a dot. */
const railOf = (stubs: readonly Stub[]): readonly (readonly Vec2[])[] => {
  const aside = ({ end, direction }: Stub): number => end.x + (direction === 180 ? -sidestepMm : sidestepMm);
  const xs = stubs.map(aside).toSorted((a, b) => a - b);
  return [
    ...stubs.map((stub) => [stub.end, vec2(aside(stub), stub.end.y), vec2(aside(stub), railY)]),
    ...xs.slice(1).map((x, index) => [vec2(xs[index] ?? x, railY), vec2(x, railY)]),
  ];
};

export type DrawnOptions = {
  /** 0 to 7: how the first part is turned and mirrored; the others follow. */
  readonly firstOrientation?: number;
  /** A local net that has no label, only wires. */
  readonly unlabelled?: string;
};

const asDirection = (degrees: number): 0 | 90 | 180 | 270 => quarterTurns[(degrees / 90) % 4] ?? 0;

const isPower = ({ net }: Stub): boolean => net?.label === "power";

/** The board with box symbols and a sheet that joins what its nets join. */
export const drawnBoard = (board: Board, { firstOrientation = 0, unlabelled }: DrawnOptions = {}): Board => {
  const parts = board.parts.map((part) => ({
    ...part,
    type: { ...part.type, symbol: boxSymbol(part.type) },
  }));
  const symbols = placedSymbols(parts, firstOrientation);
  const all = symbols.flatMap((placed) => stubsOf({ ...board, parts }, placed));
  const wired = all.filter(({ net }) => net !== undefined);
  const ports = wired.filter(isPower);
  const flagged = [...new Map(ports.map((stub) => [stub.net?.name, stub])).values()];
  const schematic: SchematicSheet = {
    paper: "A4",
    symbols,
    wires: [
      ...wired.map(({ pin, end }) => [pin, end]),
      ...railOf(wired.filter(({ net }) => net?.name === unlabelled)),
    ],
    labels: wired
      .filter((stub) => !isPower(stub) && stub.net?.name !== unlabelled)
      .map(({ net, end, direction }) => ({
        net: net?.name ?? "",
        at: end,
        direction: asDirection(direction),
      })),
    powerPorts: ports.map(({ net, end, direction }) => ({
      net: net?.name ?? "",
      at: end,
      points: direction === 270 ? "down" : "up",
    })),
    powerFlags: flagged.map(({ net, end }) => ({ net: net?.name ?? "", at: end })),
    noConnects: all.filter(({ net }) => net === undefined).map(({ pin }) => pin),
    notes: [{ at: vec2(20.32, 20.32), text: 'Drawn for tests: "quoted",\ntwo lines, Ω', sizeMm: 1.8 }],
  };
  return { ...board, parts, schematic };
};
