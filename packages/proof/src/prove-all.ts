/** Every proof of a cluster. */
import type { Cluster } from "@rubus/cluster";
import { proveAir } from "./air-proofs.js";
import { figuresOf } from "./figures-of.js";
import { proveFingers } from "./finger-proofs.js";
import { proveHeat } from "./heat/prove-heat.js";
import { provePower } from "./power.js";
import { provePrint } from "./print-proofs.js";
import type { ProofFigures } from "./proof-figures.js";
import { proveRack } from "./rack-proofs.js";
import type { ProofResult } from "./result.js";
import { proveSprings } from "./spring-proofs.js";
import { worstFirst } from "./verdict.js";

/** All results, the gravest and tightest first; `worstVerdict` of them is the cluster's verdict. */
export const proveAll = (
  cluster: Cluster,
  figures: ProofFigures = figuresOf(cluster),
): readonly ProofResult[] =>
  [
    ...provePower(cluster, figures),
    ...proveHeat(cluster, figures),
    ...proveRack(cluster, figures),
    ...provePrint(cluster),
    ...proveFingers(cluster),
    ...proveSprings(cluster),
    ...proveAir(cluster),
  ].sort(worstFirst);
