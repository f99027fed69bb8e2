/** The power proofs of a cluster, with what to change where one does not pass. */
import { type Cluster, framesOf } from "@rubus/cluster";
import { dropSolver } from "./frame-drops.js";
import { type FrameLoad, frameLoad, framePower } from "./frame-power.js";
import { powerRemedy } from "./power-remedy.js";
import { provePowerOf } from "./power-results.js";
import { catalogueFigures, type ProofFigures } from "./proof-figures.js";
import type { ProofResult } from "./result.js";
import { worstVerdict } from "./verdict.js";

const proveFrame = (load: FrameLoad, where: string | undefined): readonly ProofResult[] => {
  const power = framePower(load);
  const results = provePowerOf(power);
  const verdict = worstVerdict(results.map((result) => result.verdict));
  if (verdict === "pass") return results;
  const remedy = powerRemedy(power, verdict, where);
  return results.map((result) => (result.verdict === "pass" ? result : { ...result, ...remedy }));
};

/** Supply load, no-load voltage, every feed and every node, frame by frame; a frame without nodes gives none. */
export const provePower = (
  cluster: Cluster,
  figures: ProofFigures = catalogueFigures,
): readonly ProofResult[] => {
  const solve = dropSolver(figures);
  const frames = framesOf(cluster);
  return frames.flatMap(({ site, frame }) => {
    const load = frameLoad(frame, figures, solve);
    // A remedy names the frame's own entry where the file has several.
    const where = frames.length > 1 ? `sites.${site.name}.frames.${frame.name}` : undefined;
    return load ? proveFrame(load, where) : [];
  });
};
