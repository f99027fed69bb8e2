/**
 * What to change so that every power proof that the settings decide passes: found by changing, and proving again.
 *
 * Tried in this order: feeds, set-point or supply alone (every one that helps is offered), then two
 * together, then all three. More feeds means the fewest that pass; a set-point is the nearest multiple
 * of 10 mV; a supply is the one of least rated current.
 */
import { type Feed, spreadFeeds } from "@rubus/cluster";
import { type Volt, volt } from "@rubus/units";
import { type FrameLoad, type FramePower, frameLoad, framePower } from "./frame-power.js";
import { applyEdit, type PowerEdit } from "./power-edit.js";
import { proveSettingsOf, proveSupplyOf } from "./power-results.js";
import { figureAt } from "./proof-figures.js";
import type { ProofResult } from "./result.js";
import { warnBelow, worstVerdict } from "./verdict.js";

/** The gravest verdict that still counts as a remedy. */
type Target = "pass" | "warn";
type Kind = keyof PowerEdit;

const attempts: readonly (readonly (readonly Kind[])[])[] = [
  [["feeds"], ["setpoint"], ["supply"]],
  [
    ["setpoint", "feeds"],
    ["supply", "feeds"],
    ["supply", "setpoint"],
  ],
  [["supply", "setpoint", "feeds"]],
];

type Search = {
  readonly load: FrameLoad;
  readonly target: Target;
};

const reaches = (results: readonly ProofResult[], target: Target): boolean => {
  const verdict = worstVerdict(results.map((result) => result.verdict));
  return verdict === "pass" || verdict === target;
};

/** Volts that a header must keep clear of its window's ends. */
const spareOf = ({ min, max }: FrameLoad["window"], target: Target): number =>
  target === "pass" ? warnBelow.voltage * (max - min) : 0;

/** The multiple of 10 mV nearest to the set-point that keeps every header within its window, if any. */
const nearestSetpoint = (power: FramePower, target: Target): Volt | undefined => {
  const { frame, supply, drops, window } = power;
  const spare = spareOf(window, target);
  const drop = Math.max(...drops.nodeDrops.aged.map(({ greatest }) => greatest));
  const least = window.min + spare + drop - figureAt(supply.settingError, "least");
  const greatest = window.max - spare - figureAt(supply.settingError, "greatest");
  const lowest = Math.ceil(Math.max(least, figureAt(supply.adjustment, "least")) * 100);
  const highest = Math.floor(Math.min(greatest, figureAt(supply.adjustment, "greatest")) * 100);
  if (!(lowest <= highest)) return undefined;
  const chosen = Math.min(highest, Math.max(lowest, Math.round(frame.supply.setpoint * 100)));
  return volt(chosen / 100);
};

/** From as many feeds as there are, or as share the current by their rating, to one for each cell. */
const feedChoices = ({ load: { frame, figures, total } }: Search): readonly (readonly Feed[])[] => {
  const fewest = Math.max(frame.feeds.length, Math.ceil(total.worst / figures.feed.maxCurrent.value));
  const counts = frame.cells.map((_, index) => index + 1).filter((count) => count >= fewest);
  return counts.map((count) => spreadFeeds(count, frame.cells.length));
};

const supplyChoices = ({ load: { frame, figures, total } }: Search): readonly string[] =>
  figures.supplies
    .filter(({ key, ratedCurrent }) => key !== frame.supply.key && ratedCurrent.value >= total.worst)
    .toSorted((a, b) => a.ratedCurrent.value - b.ratedCurrent.value)
    .map(({ key }) => key);

const edited = ({ load: { frame, figures, solve } }: Search, edit: PowerEdit): FrameLoad | undefined =>
  frameLoad(applyEdit(frame, edit), figures, solve);

/** The edit with a set-point found for it where one is asked for; undefined where there is none. */
const withSetpoint = (search: Search, edit: PowerEdit, asked: boolean): PowerEdit | undefined => {
  if (!asked) return edit;
  const load = edited(search, edit);
  const setpoint = load && nearestSetpoint(framePower(load), search.target);
  return setpoint === undefined ? undefined : { ...edit, setpoint };
};

const canBeSet = ({ frame, supply: { adjustment } }: FrameLoad): boolean =>
  frame.supply.setpoint >= figureAt(adjustment, "least") &&
  frame.supply.setpoint <= figureAt(adjustment, "greatest");

/** The proofs of voltage in short, so that an edit that cannot pass costs no results. */
const headersHold = ({ frame, supply, drops, window }: FramePower, target: Target): boolean => {
  const drop = Math.max(...drops.nodeDrops.aged.map(({ greatest }) => greatest));
  const lowest = frame.supply.setpoint + figureAt(supply.settingError, "least") - drop;
  return lowest > window.min + spareOf(window, target) - 1e-9;
};

const passes = (search: Search, edit: PowerEdit): boolean => {
  const load = edited(search, edit);
  if (!load || !canBeSet(load)) return false;
  // The ladder is solved only where the supply itself will do.
  if (!reaches(proveSupplyOf(load), search.target)) return false;
  const power = framePower(load);
  return headersHold(power, search.target) && reaches(proveSettingsOf(power), search.target);
};

/** The first edit of just these kinds that reaches the target. */
const findEdit = (search: Search, kinds: readonly Kind[]): PowerEdit | undefined => {
  const supplies: readonly PowerEdit[] = kinds.includes("supply")
    ? supplyChoices(search).map((supply) => ({ supply }))
    : [{}];
  const feeds: readonly PowerEdit[] = kinds.includes("feeds")
    ? feedChoices(search).map((each) => ({ feeds: each }))
    : [{}];
  for (const supply of supplies)
    for (const feed of feeds) {
      const edit = withSetpoint(search, { ...supply, ...feed }, kinds.includes("setpoint"));
      if (edit && passes(search, edit)) return edit;
    }
  return undefined;
};

/**
 * Alternatives after which no power proof of the frame fails, and none warns where that can be had;
 * each is as small as possible. None where supply, set-point and feeds cannot help.
 */
export const powerEdits = (load: FrameLoad, verdict: "warn" | "fail"): readonly PowerEdit[] => {
  if (load.figures.supplies.every(({ ratedCurrent }) => ratedCurrent.value < load.total.worst)) return [];
  const targets: readonly Target[] = verdict === "fail" ? ["pass", "warn"] : ["pass"];
  for (const target of targets)
    for (const together of attempts) {
      const found = together.flatMap((kinds) => findEdit({ load, target }, kinds) ?? []);
      if (found.length > 0) return found;
    }
  return [];
};
