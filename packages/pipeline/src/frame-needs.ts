/** What the frame's parts depend on: little of a cluster, so that most changes of its file leave them as they are. */
import { type Cluster, nodesOf } from "@rubus/cluster";
import type { FrameNeeds } from "@rubus/frame";
import { byCodeUnit } from "@rubus/units";

/** What a cluster needs of the frame: trays for its nodes in stack (a). */
export const frameNeeds = (cluster: Cluster): FrameNeeds => {
  const models = nodesOf(cluster)
    .filter(({ node }) => node.stack === "a")
    .map(({ node }) => node.model);
  return {
    trays: [...new Set(models)]
      .sort(byCodeUnit)
      .map((model) => ({ model, quantity: models.filter((each) => each === model).length })),
    clearanceMm: cluster.printer.clearanceMm,
    filament: cluster.printer.filament,
  };
};
