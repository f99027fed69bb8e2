/** What the frame's parts and their assembly depend on: little of a cluster, so that most changes of its file leave them as they are. */
import type { Cluster } from "@rubus/cluster";
import type { FrameNeeds } from "@rubus/frame";

/** What a cluster needs of its frames. */
export const frameNeeds = async (cluster: Cluster): Promise<FrameNeeds> => {
  const { frameTree } = await import("@rubus/frame");
  return {
    name: cluster.name,
    tree: frameTree(cluster),
    options: { clearanceMm: cluster.printer.clearanceMm },
    filament: cluster.printer.filament,
    bedMm: cluster.printer.bedMm,
  };
};
