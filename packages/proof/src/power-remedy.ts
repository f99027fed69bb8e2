/** What to do about a frame whose power proofs do not all pass, in words and as data. */
import { type Frame, spreadFeeds } from "@rubus/cluster";
import { changesText } from "./changes-text.js";
import { type FrameLoad, type FramePower, frameLoad, framePower, volts } from "./frame-power.js";
import { pathToHeader } from "./ladder.js";
import { nodeCurrent } from "./load-state.js";
import { changesOf } from "./power-edit.js";
import { proveSettingsOf } from "./power-results.js";
import { powerEdits } from "./power-search.js";
import { elementOhm } from "./proof-figures.js";
import type { ProofResult } from "./result.js";
import { worstVerdict } from "./verdict.js";

type Remedy = Pick<ProofResult, "remedy" | "changes">;

/** A part of a frame as a frame of its own, its cells numbered from 1 and fed evenly. */
const part = (frame: Frame, first: number, count: number): Frame => {
  const cells = frame.cells
    .slice(first, first + count)
    .map((cell, index) => ({ ...cell, number: index + 1 }));
  return { ...frame, cells, feeds: spreadFeeds(1, cells.length) };
};

const canPass = (load: FrameLoad): boolean =>
  powerEdits(load, "fail").length > 0 ||
  worstVerdict(proveSettingsOf(framePower(load)).map(({ verdict }) => verdict)) !== "fail";

/** The fewest frames of neighbouring cells that each have a supply, a set-point and feeds that pass. */
const fewestFrames = ({ frame, figures, solve, total }: FrameLoad): number | undefined => {
  const { length } = frame.cells;
  const greatest = Math.max(...figures.supplies.map(({ ratedCurrent }) => ratedCurrent.value));
  for (let frames = Math.max(2, Math.ceil(total.worst / greatest)); frames <= length; frames++) {
    const size = Math.ceil(length / frames);
    const parts = Array.from({ length: Math.ceil(length / size) }, (_, i) => part(frame, i * size, size));
    const loads = parts.flatMap((each) => frameLoad(each, figures, solve) ?? []);
    if (loads.every(canPass)) return parts.length;
  }
  return undefined;
};

/** Names the element of the path that costs the lowest node most: what must come down. */
const largestDrop = ({ bays, figures, drops }: FramePower): string => {
  const worst = drops.nodeDrops.aged.map(({ greatest }) => greatest);
  const lowest = bays[worst.indexOf(Math.max(...worst))];
  if (!lowest) throw new RangeError("a frame with loads has a lowest node");
  const current = nodeCurrent(lowest.node, figures, "greatest");
  const costs = pathToHeader(lowest, figures).map((element) => ({
    name: element.name,
    volts: current * elementOhm(element, "aged"),
  }));
  const most = costs.reduce((worst, each) => (each.volts > worst.volts ? each : worst));
  return `the largest drop on the way to ${lowest.node.host} is ${volts(most.volts)} in the ${most.name}`;
};

/**
 * Changes of the file that make every power proof of the frame pass; where there are none, into how many
 * frames it must be split, or which resistance is too great.
 */
export const powerRemedy = (power: FramePower, verdict: "warn" | "fail", where?: string): Remedy => {
  const { frame } = power;
  const changes = powerEdits(power, verdict).map(changesOf);
  if (changes.length > 0) return { remedy: changesText(changes, where), changes };
  const nothing = "No supply of the catalogue, set-point or number of feeds is enough";
  const frames = verdict === "fail" ? fewestFrames(power) : undefined;
  if (frames !== undefined) return { remedy: `${nothing}: split frame ${frame.path} into ${frames} frames.` };
  return { remedy: `${nothing}, and ${largestDrop(power)}: it has to come down.` };
};
