/** From `cluster.yaml` to its proofs. */
import type { Cluster, ClusterFile } from "@rubus/cluster";
import type { ProofResult, Verdict, YearlyEnergy } from "@rubus/proof";
import { type Diagnostic, type Result, success } from "@rubus/units";
import { runStage, type Stage, type StageContext } from "./cache/run-stage.js";
import { readClusterFile } from "./read-cluster-file.js";

export type CheckedCluster = {
  readonly cluster: Cluster;
  /** Worst first. */
  readonly proofs: readonly ProofResult[];
  readonly verdict: Verdict;
  readonly energy: YearlyEnergy;
};

type Proved = Omit<CheckedCluster, "cluster">;

/** Positions in the file follow from its text, which therefore belongs to the input. */
type ProofNeeds = { readonly cluster: Cluster; readonly file: string; readonly text: string };

/** Loads the rooms that proofs stand on only when they are not known; they take longer to load than to prove. */
const proofStage = (positionOf: ClusterFile["positionOf"]): Stage<ProofNeeds, Proved> => ({
  name: "proofs",
  room: "@rubus/proof",
  run: async ({ cluster, file }) => {
    const { proveAll, toDiagnostics, worstVerdict, yearlyEnergy } = await import("@rubus/proof");
    const proofs = proveAll(cluster);
    const verdict = worstVerdict(proofs.map((proof) => proof.verdict));
    return success(
      { data: { proofs, verdict, energy: yearlyEnergy(cluster) }, files: [] },
      toDiagnostics(proofs, file, positionOf),
    );
  },
});

/**
 * Read, resolve and prove the cluster in a file. A proof that fails is no failure of the check: the verdict
 * and an error diagnostic at the place in the file that decides it say so.
 * @param file the path as the user wrote it
 * @param pilot its first node alone
 */
export const checkCluster = async (
  file: string,
  context: StageContext,
  pilot = false,
): Promise<Result<CheckedCluster>> => {
  const read = await readClusterFile(file, pilot);
  if (!read.ok) return read;
  const { cluster, positionOf, text } = read.value;
  const proved = await runStage(proofStage(positionOf), { cluster, file, text }, context);
  const diagnostics: readonly Diagnostic[] = [...read.diagnostics, ...proved.diagnostics];
  return proved.ok ? success({ cluster, ...proved.value.data }, diagnostics) : { ...proved, diagnostics };
};
