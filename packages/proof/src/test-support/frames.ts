/** Frames for tests, written out as the resolved cluster holds them. */
import type { PathElement } from "@rubus/catalogue";
import type { Bay, Cluster, Frame } from "@rubus/cluster";
import { millimetre, ohm, rackUnits, volt } from "@rubus/units";
import { budgetedCopper } from "../board-copper.js";
import { catalogueFigures, type ProofFigures } from "../proof-figures.js";

export type FrameWish = {
  readonly model: string;
  readonly nodes: number;
  readonly cells: number;
  readonly feeds: readonly number[];
  readonly supply: string;
  readonly setpoint?: number;
  readonly name?: string;
};

const fan = "noctua-nf-a4x10-5v-pwm";

/** Nodes fill the bays from the left; the rest stay empty. */
export const frameOf = (wish: FrameWish): Frame => {
  const path = `home/${wish.name ?? "a"}`;
  const bay = (cell: number, number: 1 | 2): Bay => {
    const place = 2 * (cell - 1) + number;
    const node = {
      host: `bramble-home-${wish.name ?? "a"}-${place}`,
      address: `192.168.10.${100 + place}`,
      model: wish.model,
      stack: "a",
      fan,
    } as const;
    return { number, path: `${path}/${cell}/${number}`, node: place <= wish.nodes ? node : null };
  };
  return {
    name: wish.name ?? "a",
    path,
    rack: "eia-310-19",
    height: rackUnits(2),
    supply: { key: wish.supply, setpoint: volt(wish.setpoint ?? 5.15) },
    feeds: wish.feeds.map((cell) => ({ cell })),
    cells: Array.from({ length: wish.cells }, (_, index) => ({
      number: index + 1,
      path: `${path}/${index + 1}`,
      bays: [bay(index + 1, 1), bay(index + 1, 2)],
    })),
    blanks: 5 - wish.cells,
    earMm: millimetre(31.3),
  };
};

export const clusterOf = (...frames: readonly Frame[]): Cluster => ({
  rubus: 1,
  name: "bramble",
  hardware: 1,
  fab: "jlcpcb-2-layer",
  printer: {
    bedMm: [millimetre(220), millimetre(220), millimetre(250)],
    filament: "petg",
    clearanceMm: millimetre(0.2),
  },
  access: { user: "pi", sshKeys: [] },
  sites: [{ name: "home", lan: "192.168.10.0/24", router: "192.168.10.1", frames }],
});

export const tenPi4: FrameWish = {
  model: "pi4b",
  nodes: 10,
  cells: 5,
  feeds: [2, 4],
  supply: "mean-well-rsp-200-5",
};

export const tenPi5: FrameWish = { ...tenPi4, model: "pi5", feeds: [1, 3, 5], supply: "mean-well-rsp-320-5" };

export const onePi5: FrameWish = { ...tenPi5, nodes: 1, cells: 1, feeds: [1], supply: "mean-well-lrs-75-5" };

const ofResistance = <T extends PathElement>(element: T, typical: number, worst: number): T => ({
  ...element,
  resistance: { ...element.resistance, value: ohm(typical), max: ohm(worst) },
});

/**
 * The figures of the concept's table, boards' copper and all. It wants a shunt of 2 mΩ and less copper on the power
 * board; the budget since trades one for the other.
 */
export const tableFigures: ProofFigures = {
  ...catalogueFigures,
  powerPath: catalogueFigures.powerPath.map((element) =>
    element.key === "shunt" ? ofResistance(element, 2e-3, 2.1e-3) : element,
  ),
  boardCopper: {
    ...budgetedCopper,
    power: {
      "efuse-pi3-pi4": ofResistance(budgetedCopper.power["efuse-pi3-pi4"], 0.95e-3, 1.15e-3),
      "efuse-pi5": ofResistance(budgetedCopper.power["efuse-pi5"], 0.95e-3, 1.15e-3),
    },
  },
};

/** The budget's cases A, B and C are reckoned without bay fuses. */
export const unfused = (figures: ProofFigures): ProofFigures => ({
  ...figures,
  powerPath: figures.powerPath.filter(({ key }) => key !== "bay-fuse"),
});

export const withoutBayFuses: ProofFigures = unfused(tableFigures);

/** An element of the path at this worst resistance, aged or not; its typical one too where that is asked for. */
export const withWorst = (
  figures: ProofFigures,
  key: string,
  worst: number,
  typical?: number,
): ProofFigures => ({
  ...figures,
  powerPath: figures.powerPath.map((element) => {
    if (element.key !== key) return element;
    const { aged: _, resistance, ...row } = element;
    return {
      ...row,
      resistance: { ...resistance, value: ohm(typical ?? resistance.value), max: ohm(worst) },
    };
  }),
});
