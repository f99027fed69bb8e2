/** Every proof of a cluster. */
import type { Cluster } from "@rubus/cluster";
import { proveAir } from "./air-proofs.js";
import { figuresOf } from "./figures-of.js";
import { proveFingers, proveHorns } from "./finger-proofs.js";
import { type HeatKnown, proveHeat } from "./heat/prove-heat.js";
import type { MomentsKnown } from "./power/moments.js";
import { proveFaults } from "./power/prove-faults.js";
import { provePower } from "./power.js";
import { provePrint } from "./print-proofs.js";
import type { ProofFigures } from "./proof-figures.js";
import { proveGuard } from "./rack/guard-proofs.js";
import { proveRods } from "./rack/rod-proofs.js";
import { proveTongues } from "./rack/tongue-proofs.js";
import { proveRack } from "./rack-proofs.js";
import type { ProofResult } from "./result.js";
import { proveSprings } from "./spring-proofs.js";
import { worstFirst } from "./verdict.js";

/**
 * All results, the gravest and tightest first; `worstVerdict` of them is the cluster's verdict.
 * @param searched how many frames in trouble a remedy is sought for; 0 where nobody reads it
 * @param heat what is known of frames already; filled with what is found, for who proves like clusters again
 * @param moments the same of their moments
 */
export const proveAll = (
  cluster: Cluster,
  figures: ProofFigures = figuresOf(cluster),
  searched?: number,
  heat?: HeatKnown,
  moments?: MomentsKnown,
): readonly ProofResult[] =>
  [
    ...provePower(cluster, figures, searched),
    ...proveFaults(cluster, figures, moments, searched),
    ...proveHeat(cluster, figures, heat, searched),
    ...proveRack(cluster, figures),
    ...proveGuard(cluster),
    proveRods(cluster),
    proveTongues(cluster),
    ...provePrint(cluster),
    ...proveFingers(cluster),
    proveHorns(cluster),
    ...proveSprings(cluster),
    ...proveAir(cluster),
  ].sort(worstFirst);
