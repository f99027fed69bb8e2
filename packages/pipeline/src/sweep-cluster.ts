/** What if: the proofs of a cluster file with other values at one key or two. */
import { writeFile } from "node:fs/promises";
import { type ClusterDraft, type Variation, type Variations, varied } from "@rubus/cluster";
import type { HeatKnown, Sweep, SweptPoint } from "@rubus/proof";
import { failure, printable, type Result, success } from "@rubus/units";
import { type DraftFile, readDraftFile } from "./read-cluster-file.js";

/** All combinations, the last key's values running fastest. */
const combinations = (variations: Variations): readonly (readonly string[])[] =>
  (variations as readonly Variation[]).reduce<readonly (readonly string[])[]>(
    (all, { values }) => all.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );

type Setting = { readonly key: Variation["key"]; readonly value: string };

/** Frames first: a number of feeds is spread over the cells that the nodes need. */
const settingsOf = (variations: Variations, values: readonly string[]): readonly Setting[] =>
  variations
    .map(({ key }, index) => ({ key, value: values[index] ?? "" }))
    .toSorted((a, b) => Number(b.key.name === "nodes") - Number(a.key.name === "nodes"));

/** The draft with every setting. */
const draftWith = (draft: ClusterDraft, settings: readonly Setting[]): Result<ClusterDraft> =>
  settings.reduce<Result<ClusterDraft>>(
    (changed, { key, value }) => (changed.ok ? varied(changed.value, key, value) : changed),
    success(draft),
  );

const pointOf = async (
  { finish }: DraftFile,
  draft: ClusterDraft,
  heat: HeatKnown,
): Promise<SweptPoint["proved"]> => {
  const finished = finish(draft);
  if (finished.ok) return (await import("@rubus/proof")).provePoint(finished.value.cluster, heat);
  const wrong = finished.diagnostics.find(({ severity }) => severity === "error");
  if (wrong === undefined) throw new RangeError("what is refused has an error");
  return { verdict: "refused", code: wrong.code, says: wrong.message };
};

/**
 * Prove a cluster file with every combination of values. A combination that is no cluster, or whose proofs fail, is
 * an answer and no error; the file itself must be right as it stands.
 * @param file the path as the user wrote it
 * @param onPoint is told how many combinations of how many are proved
 */
export const sweepCluster = async (
  file: string,
  variations: Variations,
  onPoint: (done: number, all: number) => void = () => {},
): Promise<Result<Sweep>> => {
  const read = await readDraftFile(file);
  if (!read.ok) return read;
  const asWritten = read.value.finish(read.value.draft);
  if (!asWritten.ok) return asWritten;
  const all = combinations(variations);
  const points: SweptPoint[] = [];
  const heat: HeatKnown = new Map();
  for (const values of all) {
    const draft = draftWith(read.value.draft, settingsOf(variations, values));
    if (!draft.ok) return draft;
    points.push({ values, proved: await pointOf(read.value, draft.value, heat) });
    onPoint(points.length, all.length);
  }
  const swept = ({ key, values }: Variation) => ({ name: key.name, values });
  const [first, second] = variations;
  const { sweepOf } = await import("@rubus/proof");
  const keys: Sweep["keys"] = second === undefined ? [swept(first)] : [swept(first), swept(second)];
  return success(sweepOf(asWritten.value.cluster.name, keys, points), [
    ...read.diagnostics,
    ...asWritten.diagnostics,
  ]);
};

/** Write the plot of a sweep to a new SVG file; RUB-OUT-007 where something stands there. */
export const writeSweepPlot = async (sweep: Sweep, path: string): Promise<Result<string>> => {
  const { sweepPlot } = await import("@rubus/guide");
  try {
    await writeFile(path, sweepPlot(sweep), { flag: "wx" });
    return success(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return failure([
      {
        code: "RUB-OUT-007",
        severity: "error",
        message: `${printable(path, 200)} exists already and is never overwritten`,
        remedy: "Remove it, or give the plot another name.",
      },
    ]);
  }
};
