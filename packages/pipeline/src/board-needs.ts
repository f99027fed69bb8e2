/** Which boards a cluster needs, and how many of each. */
import { type BoardKey, type BoardOrder, type HatLayout, hatLayoutFor } from "@rubus/boards";
import { findRow } from "@rubus/catalogue";
import { type Cluster, catalogueOf, framesOf, nodesOf } from "@rubus/cluster";
import { type Diagnostic, failure, type Result, success } from "@rubus/units";

export type NeededBoard = { readonly order: BoardOrder; readonly quantity: number };

const noFab = (cluster: Cluster): Diagnostic => ({
  code: "RUB-CAT-001",
  severity: "error",
  message: `the catalogue has no board house ${cluster.fab}`,
  remedy: `Take one of ${catalogueOf(cluster)
    .fabs.map(({ key }) => key)
    .join(", ")}.`,
});

/** A back-plane a cell; an LED board, a HAT for its stack and fan and a power board of its assembly a node. Boards that none needs are left out. */
export const boardNeeds = (cluster: Cluster): Result<readonly NeededBoard[]> => {
  const fab = findRow(catalogueOf(cluster).fabs, cluster.fab);
  if (!fab) return failure([noFab(cluster)]);
  const nodes = nodesOf(cluster).map(({ node }) => node);
  const onPi5 = nodes.filter(({ model }) => model === "pi5").length;
  const hats = nodes.map(({ stack, fan }) =>
    hatLayoutFor(stack, findRow(catalogueOf(cluster).fans, fan ?? "")?.frameSide.value),
  );
  const withHat = (layout: HatLayout): number => hats.filter((each) => each === layout).length;
  const counts: Readonly<Record<BoardKey, number>> = {
    "back-plane": framesOf(cluster).reduce((sum, { frame }) => sum + frame.cells.length, 0),
    led: nodes.length,
    "hat-fan40": withHat("hat-fan40"),
    "hat-fan30": withHat("hat-fan30"),
    "hat-plain": withHat("hat-plain"),
    power: nodes.length - onPi5,
    "power-pi5": onPi5,
  };
  return success(
    // Keys of an object typed by BoardKey.
    (Object.entries(counts) as [BoardKey, number][])
      .filter(([, quantity]) => quantity > 0)
      .map(([board, quantity]) => ({ order: { board, fab }, quantity })),
  );
};
