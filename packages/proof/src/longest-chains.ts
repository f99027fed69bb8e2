/** How many cells so many feeds can serve: the longest row of each model, with and without bay fuses. */
import { rowOf } from "@rubus/catalogue";
import {
  type Cluster,
  cellsInRack,
  type Frame,
  framesOf,
  type Node,
  nodesOf,
  spreadFeeds,
} from "@rubus/cluster";
import { byCodeUnit, millimetre, rackUnits, volt } from "@rubus/units";
import { figuresOf } from "./figures-of.js";
import { agedFlows } from "./frame-drops.js";
import { figureAt, type ProofFigures } from "./proof-figures.js";

export type LongestChain = {
  /** Catalogue key of the Raspberry Pi that every bay holds. */
  readonly model: string;
  /** Catalogue key of the fan; null in stack (b). */
  readonly fan: string | null;
  readonly bayFuses: boolean;
  /** How many feeds. */
  readonly feeds: number;
  /** The most cells that they serve with both bays full; 0 where not even one. */
  readonly cells: number;
  /** The cells that the feeds go to in that row. */
  readonly feedCells: readonly number[];
  /** Volts at the lowest header of that row, and amperes of its heaviest feed, both at worst; of no row, none. */
  readonly lowest?: number;
  readonly heaviest?: number;
};

type Choice = Pick<LongestChain, "model" | "fan" | "bayFuses" | "feeds">;

const fullRow = (cells: number, feeds: number, { model, fan }: Choice): Frame => {
  const node = (host: string): Node => ({ host, address: "", model, stack: fan === null ? "b" : "a", fan });
  return {
    name: "row",
    path: "row",
    rack: "",
    height: rackUnits(2),
    supply: { key: "", setpoint: volt(0) },
    feeds: spreadFeeds(feeds, cells),
    cells: Array.from({ length: cells }, (_, index) => ({
      number: index + 1,
      path: `row/${index + 1}`,
      bays: [
        { number: 1, path: `row/${index + 1}/1`, node: node("left") },
        { number: 2, path: `row/${index + 1}/2`, node: node("right") },
      ],
    })),
    blanks: 0,
    earMm: millimetre(0),
  };
};

const longest = (choice: Choice, most: number, source: number, figures: ProofFigures): LongestChain => {
  const { headerWindow } = rowOf(figures.piModels, choice.model);
  const feedMax = Math.min(figures.feed.maxCurrent.value, figures.feed.fuseRating.value);
  // From the longest down: a longer row may pass where its feeds stand better.
  for (let cells = most; cells >= choice.feeds; cells--) {
    const row = fullRow(cells, choice.feeds, choice);
    const { greatestDrop, greatestFeed } = agedFlows(row, figures);
    const lowest = source - greatestDrop;
    if (lowest >= figureAt(headerWindow, "least") && greatestFeed <= feedMax)
      return {
        ...choice,
        cells,
        feedCells: row.feeds.map(({ cell }) => cell),
        lowest,
        heaviest: greatestFeed,
      };
  }
  return { ...choice, cells: 0, feedCells: [] };
};

/** Each model with the fan that its nodes have in the cluster, or the design's own. */
const kindsOf = (cluster: Cluster, figures: ProofFigures): readonly Pick<LongestChain, "model" | "fan">[] => {
  const inUse = nodesOf(cluster).map(({ node }) => node);
  const [heaviest] = inUse
    .flatMap(({ fan }) => fan ?? [])
    .toSorted((a, b) => fanCurrent(b, figures) - fanCurrent(a, figures) || byCodeUnit(a, b));
  const fan = heaviest ?? figures.fans[0]?.key ?? null;
  return figures.piModels.map(({ key }) => ({ model: key, fan }));
};

const fanCurrent = (key: string, figures: ProofFigures): number =>
  figureAt(rowOf(figures.fans, key).budgetCurrent, "greatest");

const withoutBayFuses = (figures: ProofFigures): ProofFigures => ({
  ...figures,
  powerPath: figures.powerPath.filter(({ key }) => key !== "bay-fuse"),
});

/**
 * For each model, with bay fuses and without, and for each number of feeds: the greatest number of full cells
 * whose every header stays within its window and whose every feed within its rating, at full load with aged
 * contacts. At the lowest set-point and the greatest supply error among the cluster's frames; feeds stand where
 * `feeds: auto` puts them. No row is longer than the widest rack takes.
 */
export const longestChains = (
  cluster: Cluster,
  figures: ProofFigures = figuresOf(cluster),
): readonly LongestChain[] => {
  const sources = framesOf(cluster).map(
    ({ frame: { supply } }) =>
      supply.setpoint + figureAt(rowOf(figures.supplies, supply.key).settingError, "least"),
  );
  const source = Math.min(...sources);
  const most = Math.max(...figures.racks.map(cellsInRack));
  const unfused = withoutBayFuses(figures);
  return kindsOf(cluster, figures).flatMap((kind) =>
    [true, false].flatMap((bayFuses) =>
      Array.from({ length: most }, (_, index) =>
        longest({ ...kind, bayFuses, feeds: index + 1 }, most, source, bayFuses ? figures : unfused),
      ),
    ),
  );
};
