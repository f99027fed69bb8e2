/** Where in a frame each kind of element carries the most. */
import { rowOf } from "@rubus/catalogue";
import type { Node } from "@rubus/cluster";
import type { Spread } from "../frame-drops.js";
import type { FramePower } from "../frame-power.js";
import type { Occupied } from "../ladder.js";
import { nodeCurrent } from "../load-state.js";
import { figureAt } from "../proof-figures.js";

/** A place and its current in amperes. */
export type Place = Spread & {
  /** Path, for the diagnostic's position: `home/a/3/1`. */
  readonly path: string;
  /** In words: `bay home/a/3/1`. */
  readonly words: string;
};

export type BayPlace = Place & { readonly node: Node; readonly bay: 1 | 2 };

const heaviest = <P extends Place>(places: readonly P[]): P | undefined =>
  places.reduce<P | undefined>((most, each) => (most && most.worst >= each.worst ? most : each), undefined);

const bayPlace = ({ path, node, bay }: Occupied, current: Spread): BayPlace => ({
  path,
  words: `bay ${path}`,
  node,
  bay,
  ...current,
});

/** The bay whose node and fan draw the most, of those that `include` takes. */
export const heaviestBay = (
  { bays, figures }: FramePower,
  include: (bay: Occupied) => boolean = () => true,
): BayPlace | undefined =>
  heaviest(
    bays.filter(include).map((bay) =>
      bayPlace(bay, {
        typical: nodeCurrent(bay.node, figures, "typical"),
        worst: nodeCurrent(bay.node, figures, "greatest"),
      }),
    ),
  );

/** The bay whose Pi draws the most through its header, which carries no fan's current. */
export const heaviestHeader = ({ bays, figures }: FramePower): BayPlace | undefined =>
  heaviest(
    bays.map((bay) => {
      const { loadCurrent } = rowOf(figures.piModels, bay.node.model);
      return bayPlace(bay, { typical: loadCurrent.value, worst: figureAt(loadCurrent, "greatest") });
    }),
  );

export const heaviestFeed = ({ frame, drops }: FramePower): Place | undefined =>
  heaviest(
    frame.feeds.map(({ cell }, index) => ({
      path: `${frame.path}/${cell}`,
      words: `the feed at cell ${cell} of frame ${frame.path}`,
      ...(drops.feedCurrents[index] ?? { typical: Number.NaN, worst: Number.NaN }),
    })),
  );

/** The length of the chain with the most current; undefined in a frame of one cell. */
export const heaviestLength = ({ frame, drops }: FramePower): Place | undefined =>
  heaviest(
    drops.chainCurrents.map((current, index) => ({
      path: `${frame.path}/${index + 1}`,
      words: `the chain between cells ${index + 1} and ${index + 2} of frame ${frame.path}`,
      ...current,
    })),
  );

/** The key of `cluster.yaml` that decides what a bay draws. */
export const bayKey = ({ node }: BayPlace): string => (node.fan === null ? "node.model" : "node.fan");
