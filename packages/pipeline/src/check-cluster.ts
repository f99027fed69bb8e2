/** From `cluster.yaml` to its proofs. */
import type { Cluster } from "@rubus/cluster";
import type { ProofResult, Verdict } from "@rubus/proof";
import { type Result, success } from "@rubus/units";
import { readClusterFile } from "./read-cluster-file.js";

export type CheckedCluster = {
  readonly cluster: Cluster;
  /** Worst first. */
  readonly proofs: readonly ProofResult[];
  readonly verdict: Verdict;
};

/**
 * Read, resolve and prove the cluster in a file. A proof that fails is no failure of the check: the verdict
 * and an error diagnostic at the place in the file that decides it say so.
 * @param file the path as the user wrote it
 */
export const checkCluster = async (file: string): Promise<Result<CheckedCluster>> => {
  const read = await readClusterFile(file);
  if (!read.ok) return read;
  const { cluster, positionOf } = read.value;
  // A wrong file is answered without the rooms that proofs stand on.
  const { proveAll, toDiagnostics, worstVerdict } = await import("@rubus/proof");
  const proofs = proveAll(cluster);
  const verdict = worstVerdict(proofs.map((proof) => proof.verdict));
  return success({ cluster, proofs, verdict }, [
    ...read.diagnostics,
    ...toDiagnostics(proofs, file, positionOf),
  ]);
};
