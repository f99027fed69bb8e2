/** What cables and link bars depend on: the layout of the frames, their supplies, and the currents that were proved. */
import { type Cluster, catalogueOf, framesOf, nodeCurrent } from "@rubus/cluster";
import type { FrameWiring, WiringNeeds } from "@rubus/frame";
import type { ProofResult } from "@rubus/proof";

/**
 * What a cluster needs of bars and cables.
 * @param proofs those of the cluster: each feed's current is taken from its proof
 */
export const wiringNeeds = (cluster: Cluster, proofs: readonly ProofResult[]): WiringNeeds => {
  const { racks, supplies, fans } = catalogueOf(cluster);
  const proved = new Map(proofs.map((proof) => [proof.id, proof]));
  return {
    frames: framesOf(cluster).map(({ frame }): FrameWiring => {
      const rack = racks.find(({ key }) => key === frame.rack);
      const supply = supplies.find(({ key }) => key === frame.supply.key);
      if (rack === undefined || supply === undefined)
        throw new RangeError(`frame ${frame.path} has a rack or a supply that is in no catalogue`);
      return {
        path: frame.path,
        panelWidthMm: rack.panelWidth.value,
        rackUnitMm: rack.unitHeight.value,
        earMm: frame.earMm,
        cells: frame.cells.length,
        supply: {
          name: supply.name,
          ratedCurrent: supply.ratedCurrent.value,
          overload: supply.overload.max ?? supply.overload.value,
        },
        feeds: frame.feeds.map(({ cell }) => {
          const proof = proved.get(`power.feed-current:${frame.path}/${cell}`);
          if (proof === undefined) throw new RangeError(`no proof of the feed at ${frame.path}/${cell}`);
          return { cell, typical: proof.typical, worst: proof.worst };
        }),
        nodes: frame.cells.flatMap(({ bays }) =>
          bays.flatMap(({ path, node }) => {
            if (node === null) return [];
            const ampere = nodeCurrent(node, fans);
            return [{ bay: path, host: node.host, stack: node.stack, typical: ampere, worst: ampere }];
          }),
        ),
      };
    }),
  };
};
