/** The power proofs of a cluster, with what to change where one does not pass. */
import { type Cluster, type Frame, framesOf } from "@rubus/cluster";
import { framePower } from "./frame-power.js";
import { powerRemedy } from "./power-remedy.js";
import { provePowerOf } from "./power-results.js";
import { catalogueFigures, type ProofFigures } from "./proof-figures.js";
import type { ProofResult } from "./result.js";
import { worstVerdict } from "./verdict.js";

/**
 * Every power proof of one frame; a frame without nodes gives none.
 * @param where the frame's entry in `cluster.yaml`, for the remedy, where the file has several frames
 */
export const proveFramePower = (
  frame: Frame,
  figures: ProofFigures = catalogueFigures,
  where?: string,
): readonly ProofResult[] => {
  const power = framePower(frame, figures);
  if (!power) return [];
  const results = provePowerOf(power);
  const verdict = worstVerdict(results.map((result) => result.verdict));
  if (verdict === "pass") return results;
  const remedy = powerRemedy(power, verdict, where);
  return results.map((result) => (result.verdict === "pass" ? result : { ...result, ...remedy }));
};

/** Supply load, no-load voltage, every feed and every node, frame by frame. */
export const provePower = (
  cluster: Cluster,
  figures: ProofFigures = catalogueFigures,
): readonly ProofResult[] => {
  const frames = framesOf(cluster);
  return frames.flatMap(({ site, frame }) =>
    proveFramePower(
      frame,
      figures,
      frames.length > 1 ? `sites.${site.name}.frames.${frame.name}` : undefined,
    ),
  );
};
