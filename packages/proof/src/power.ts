/** The power proofs of a cluster, with what to change where one does not pass. */
import { type Cluster, framesOf } from "@rubus/cluster";
import { fabRemedy } from "./fab-remedy.js";
import { figuresOf } from "./figures-of.js";
import { dropSolver } from "./frame-drops.js";
import { type FrameLoad, frameLoad, framePower } from "./frame-power.js";
import { withRemedy } from "./judged.js";
import { nodeRemedy } from "./node-remedy.js";
import { powerRemedy } from "./power-remedy.js";
import { provePartsOf, proveSettingsOf } from "./power-results.js";
import type { ProofFigures } from "./proof-figures.js";
import type { ProofResult } from "./result.js";
import { worstVerdict } from "./verdict.js";

/**
 * Frames that a remedy is sought for. A search proves many changes; who has more frames in trouble than
 * this mends the first ones and checks again.
 */
const mostSearches = 8;

const later = { remedy: `Change what the first ${mostSearches} frames in trouble need, then check again.` };

const proveFrame = (
  load: FrameLoad,
  where: string | undefined,
  maySearch: () => boolean,
): readonly ProofResult[] => {
  const power = framePower(load);
  const [settings, parts] = [proveSettingsOf(power), provePartsOf(power)];
  const all = [...settings, ...parts];
  if (all.every(({ verdict }) => verdict === "pass")) return all;
  if (!maySearch()) return all.map((result) => withRemedy(result, () => later));
  const verdict = worstVerdict(settings.map((result) => result.verdict));
  const bySettings = verdict === "pass" ? {} : powerRemedy(power, verdict, where);
  const byPart = (result: ProofResult) =>
    result.key === "fab" ? fabRemedy(power, result) : nodeRemedy(power, result, where);
  return [
    ...settings.map((result) => withRemedy(result, () => bySettings)),
    ...parts.map((result) => withRemedy(result, () => byPart(result))),
  ];
};

/**
 * Supply load, no-load voltage, every feed, every node in each state and every kind of contact, fuse, wire and
 * part, frame by frame; a frame without nodes gives none.
 * @param searched how many frames in trouble a remedy is sought for
 */
export const provePower = (
  cluster: Cluster,
  figures: ProofFigures = figuresOf(cluster),
  searched = mostSearches,
): readonly ProofResult[] => {
  const solve = dropSolver(figures);
  let searches = 0;
  const maySearch = (): boolean => ++searches <= searched;
  const frames = framesOf(cluster);
  return frames.flatMap(({ site, frame }) => {
    const load = frameLoad(frame, figures, solve);
    // A remedy names the frame's own entry where the file has several.
    const where = frames.length > 1 ? `sites.${site.name}.frames.${frame.name}` : undefined;
    return load ? proveFrame(load, where, maySearch) : [];
  });
};
