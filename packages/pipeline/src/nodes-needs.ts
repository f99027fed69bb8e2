/** What the files that nodes boot with depend on: the cluster, and what the power proofs say of each bay. */

import type { NodesNeeds } from "@rubus/boot";
import { findRow, piModels } from "@rubus/catalogue";
import { type Cluster, type NodeAt, nodesOf } from "@rubus/cluster";
import type { ProofResult } from "@rubus/proof";

/** What a Pi 5 wants before its USB ports get their full current (Raspberry Pi documentation, power supplies). */
const declaredAmpere = 5;
const declaredVolt = 4.75;

/**
 * What a cluster's nodes boot with.
 * @param proofs those of the cluster: a node counts as fed with 5 A where it was proved at that load, its header
 * stays at 4.75 V or above with aged contacts, and no proof of power about its bay, cell or frame fails
 */
export const nodesNeeds = (cluster: Cluster, proofs: readonly ProofResult[]): NodesNeeds => {
  const failed = new Set(
    proofs.flatMap(({ area, subject, verdict }) => (area === "power" && verdict === "fail" ? [subject] : [])),
  );
  const lowest = new Map(
    proofs.flatMap(({ id, subject, worst, range }) =>
      id.startsWith("power.node-voltage:") ? [[subject, range?.least ?? worst] as const] : [],
    ),
  );
  const isProved = ({ node, bay, cell, frame }: NodeAt): boolean =>
    (findRow(piModels, node.model)?.loadCurrent.value ?? 0) >= declaredAmpere &&
    (lowest.get(bay.path) ?? 0) >= declaredVolt &&
    ![bay.path, cell.path, frame.path, cluster.name].some((subject) => failed.has(subject));
  return {
    cluster,
    provedFiveAmpere: nodesOf(cluster).flatMap((at) => (isProved(at) ? [at.node.host] : [])),
  };
};
