/** The copper of the boards as elements of the power path: measured on the finished layouts, or as budgeted. */
import {
  boardCopper,
  type CopperFigure,
  currentCopperThickness,
  type HatLayout,
  headerContact,
} from "@rubus/boards";
import {
  copperBudget,
  type EfuseKey,
  type Fab,
  type Figure,
  findRow,
  headerPower,
  type PathElement,
  powerPath,
  rowOf,
} from "@rubus/catalogue";
import { ohm } from "@rubus/units";

/** Copper of a board with what it carries where it carries most. */
export type CopperPath = PathElement & {
  /** At a node current of `at` amperes; absent where only a budget is known. */
  readonly crowding?: {
    readonly at: number;
    readonly sheet: { readonly amperePerMm: number; readonly place: string };
    readonly via: { readonly ampere: number; readonly place: string };
  };
};

/** The copper of the power boards of one board house. */
export type BoardCopper = {
  /** From the lands to the socket of the left and of the right bay, and back. */
  readonly bays: readonly [left: CopperPath, right: CopperPath];
  /** From the fingers to the lugs and back, in the two variants of the power board. */
  readonly power: Readonly<Record<EfuseKey, CopperPath>>;
  /** From the lugs of a layout's HAT through the header, and back. */
  readonly hat: Readonly<Record<HatLayout, CopperPath>>;
  /** Least copper of an outer layer. */
  readonly thickness: Figure<"length">;
};

type Recorded = (typeof boardCopper)[keyof typeof boardCopper];

const [bayBudget, powerBudget] = copperBudget;

/** The node current that the layouts were measured with, in amperes: a Pi 5 and its fan. */
const measuredAt = 5.25;

const millimetres = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `(${x.toFixed(1)}, ${y.toFixed(1)}) mm`;

const measured = (row: PathElement, board: string, figure: CopperFigure): CopperPath => {
  const { hottest, mostPerVia, value, max, dimension, source, confidence } = figure;
  return {
    ...row,
    resistance: { dimension, value, ...(max === undefined ? {} : { max }), source, confidence },
    crowding: {
      at: measuredAt,
      sheet: {
        amperePerMm: hottest.amperePerMm,
        place: `${millimetres(hottest.at)} on the ${hottest.side} of the ${board}`,
      },
      via: { ampere: mostPerVia.ampere, place: `${millimetres(mostPerVia.at)} of the ${board}` },
    },
  };
};

/** What the design budget allows the HAT's copper and the header together. */
const hatBudget: PathElement = rowOf(powerPath, "hat-header");

/** Two contacts of 5 V and eight of GND in parallel, at one contact's resistance. */
const contactsOhm = (one: number): number => one / headerPower["5V"].length + one / headerPower.GND.length;

/**
 * Copper of a HAT with the contacts of its header, which are at their greatest when they have aged; as budgeted where
 * the layout was not measured.
 */
const withHeader = (figure: CopperFigure | undefined): CopperPath => {
  if (!figure) return hatBudget;
  const { aged: _, ...path } = measured(hatBudget, "HAT", figure);
  const { value, max } = headerContact;
  return {
    ...path,
    resistance: {
      ...path.resistance,
      value: ohm(figure.value + contactsOhm(value)),
      max: ohm((figure.max ?? figure.value) + contactsOhm(max ?? value)),
    },
  };
};

const pathsOf = ({ backPlane, powerBoard, hat }: Recorded): BoardCopper => ({
  bays: [
    measured(bayBudget, "back-plane", backPlane["bay-1"]),
    measured(bayBudget, "back-plane", backPlane["bay-2"]),
  ],
  power: {
    "efuse-pi3-pi4": measured(powerBudget, "power board", powerBoard["pi3-pi4"]),
    "efuse-pi5": measured(powerBudget, "power board", powerBoard.pi5),
  },
  hat: {
    "hat-fan40": withHeader(hat["hat-fan40"]),
    "hat-fan30": withHeader(hat["hat-fan30"]),
    "hat-plain": withHeader(hat["hat-plain"]),
  },
  thickness: currentCopperThickness,
});

const worstOhm = ({ resistance }: CopperPath): number => resistance.max ?? resistance.value;

/** Whichever takes more; its crowding is the greater of both. */
const worse = (a: CopperPath, b: CopperPath): CopperPath => {
  const path = worstOhm(b) > worstOhm(a) ? b : a;
  if (!a.crowding || !b.crowding) return path;
  const sheet = [a.crowding, b.crowding].map((each) => each.sheet);
  const via = [a.crowding, b.crowding].map((each) => each.via);
  return {
    ...path,
    crowding: {
      at: measuredAt,
      sheet: sheet.reduce((most, each) => (each.amperePerMm > most.amperePerMm ? each : most)),
      via: via.reduce((most, each) => (each.ampere > most.ampere ? each : most)),
    },
  };
};

const worseOf = (a: BoardCopper, b: BoardCopper): BoardCopper => ({
  bays: [worse(a.bays[0], b.bays[0]), worse(a.bays[1], b.bays[1])],
  power: {
    "efuse-pi3-pi4": worse(a.power["efuse-pi3-pi4"], b.power["efuse-pi3-pi4"]),
    "efuse-pi5": worse(a.power["efuse-pi5"], b.power["efuse-pi5"]),
  },
  hat: {
    "hat-fan40": worse(a.hat["hat-fan40"], b.hat["hat-fan40"]),
    "hat-fan30": worse(a.hat["hat-fan30"], b.hat["hat-fan30"]),
    "hat-plain": worse(a.hat["hat-plain"], b.hat["hat-plain"]),
  },
  thickness: a.thickness,
});

/** The board houses whose boards were measured. */
export const measuredFabs = Object.keys(boardCopper).sort() as readonly (keyof typeof boardCopper)[];

/**
 * The boards' copper as that house makes it.
 * @param own the user's own rows of board houses, whose layouts nobody measured: for one of them each element is
 * the worst of all that were
 */
export const boardCopperOf = (fab: string, own: readonly Fab[] = []): BoardCopper => {
  const known = findRow(own, fab) ? undefined : measuredFabs.find((key) => key === fab);
  return known
    ? pathsOf(boardCopper[known])
    : measuredFabs.map((key) => pathsOf(boardCopper[key])).reduce(worseOf);
};

/** Boards that take all that the budget allows them. */
export const budgetedCopper: BoardCopper = {
  bays: [bayBudget, bayBudget],
  power: { "efuse-pi3-pi4": powerBudget, "efuse-pi5": powerBudget } satisfies Record<EfuseKey, CopperPath>,
  hat: { "hat-fan40": hatBudget, "hat-fan30": hatBudget, "hat-plain": hatBudget },
  thickness: currentCopperThickness,
};
