/** Back-plane, power board and HAT against the warmth that their resistance is reckoned at. */
import { backPlanePlaces, hatLayoutFor, hatPlaces, powerBoardPlaces } from "@rubus/boards";
import { findRow, type PathElement } from "@rubus/catalogue";
import type { FramePower } from "../frame-power.js";
import { efuseOf, type Occupied, pathToHeader } from "../ladder.js";
import { stateInputs } from "../load-inputs.js";
import { nodeCurrent } from "../load-state.js";
import { elementOhm, inputOf, type Wear } from "../proof-figures.js";
import type { ProofResult } from "../result.js";
import { allowedRise, type BoardSize, boardRise, riseFormula, riseInputs } from "./board-rise.js";
import { elementResult } from "./element-result.js";

/** An element of the path and the share of it that stands on the board. */
type OnBoard = { readonly element: PathElement; readonly share: number };

type Board = {
  readonly element: string;
  readonly name: string;
  readonly size: BoardSize;
  readonly bays: readonly Occupied[];
  readonly parts: (bay: Occupied) => readonly OnBoard[];
};

/** A finger's resistance is at its contact, which warms socket and board alike. */
const halved = 0.5;

const boardsOf = (power: FramePower): readonly Board[] => {
  const { bays, figures } = power;
  const pick =
    (keys: readonly string[], share = 1) =>
    (bay: Occupied): readonly OnBoard[] =>
      pathToHeader(bay, figures)
        .filter(({ key }) => keys.includes(key))
        .map((element) => ({ element, share }));
  const all =
    (...picks: readonly ReturnType<typeof pick>[]) =>
    (bay: Occupied) =>
      picks.flatMap((each) => each(bay));
  const fingers = pick(["fingers"], halved);
  const cells = [...new Set(bays.map(({ cell }) => cell))];
  return [
    ...cells.map(
      (cell): Board => ({
        element: "back-plane-rise",
        name: "back-plane",
        size: backPlanePlaces,
        bays: bays.filter((bay) => bay.cell === cell),
        parts: all(pick(["bay-fuse", "bay-copper"]), fingers),
      }),
    ),
    ...bays.flatMap((bay): readonly Board[] => [
      {
        element: "power-board-rise",
        name: "power board",
        size: powerBoardPlaces,
        bays: [bay],
        parts: all(pick(["power-board-copper", efuseOf(bay.node, figures).key, "shunt"]), fingers),
      },
      {
        element: "hat-rise",
        name: "HAT",
        size: hatPlaces(
          hatLayoutFor(bay.node.stack, findRow(figures.fans, bay.node.fan ?? "")?.frameSide.value),
        ),
        bays: [bay],
        parts: pick(["hat-header"]),
      },
    ]),
  ];
};

const wattsOf = ({ bays, parts }: Board, { figures }: FramePower, wear: Wear): number =>
  bays.reduce((sum, bay) => {
    const end = wear === "typical" ? "typical" : "greatest";
    // What the fan draws does not pass the header, but its current is small against the Pi's.
    const current = nodeCurrent(bay.node, figures, end);
    return (
      sum +
      current ** 2 *
        parts(bay).reduce((ohms, { element, share }) => ohms + share * elementOhm(element, wear), 0)
    );
  }, 0);

const prove = (power: FramePower, board: Board, watts: number): ProofResult => {
  const [bay] = board.bays;
  const rise = boardRise(watts, board.size, "min");
  return elementResult(
    power,
    { path: bay?.path ?? power.frame.path },
    {
      element: board.element,
      title: `Warmth of the ${board.name}`,
      typical: boardRise(wattsOf(board, power, "typical"), board.size, "value"),
      worst: rise,
      limit: allowedRise,
      dimension: "temperature-difference",
      // Every figure is at its bad end already.
      kind: "exact",
      limitIs: "the rise that its resistance is reckoned at",
      formula: riseFormula,
      inputs: [
        ...stateInputs(power),
        ...(bay
          ? board.parts(bay).map(({ element }) => inputOf(element.name, element.aged ?? element.resistance))
          : []),
        ...riseInputs(board.size),
      ],
      code: "RUB-PWR-008",
      statement: `The ${board.name} of bay ${bay?.path ?? ""} takes up ${watts.toFixed(2)} W at full load with aged contacts and gets ${rise.toFixed(1)} K warmer than still air; its resistance is reckoned at up to ${allowedRise} K.`,
      key: (bay?.node.fan ?? null) === null ? "node.model" : "node.fan",
    },
  );
};

/** The warmest board of each kind in the frame, by everything in the current's way on it. */
export const proveBoardRises = (power: FramePower): readonly ProofResult[] => {
  const warmest = new Map<string, { readonly board: Board; readonly watts: number }>();
  for (const board of boardsOf(power)) {
    const watts = wattsOf(board, power, "aged");
    if (watts > (warmest.get(board.element)?.watts ?? 0)) warmest.set(board.element, { board, watts });
  }
  return [...warmest.values()].map(({ board, watts }) => prove(power, board, watts));
};
