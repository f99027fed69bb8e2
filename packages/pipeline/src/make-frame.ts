/** The frames of a cluster: each printed part through the cache on its own, then what is put together from them. */
import { createHash } from "node:crypto";
import type { OutputFile } from "@rubus/boards";
import type { Cluster } from "@rubus/cluster";
import type { FitFigures, FrameJobs, FrameNeeds, FrameSummary, PartFacts } from "@rubus/frame";
import { failure, type Result, success } from "@rubus/units";
import { runStage, type StageContext } from "./cache/run-stage.js";
import type { StageOutput } from "./cache/stage-entry.js";
import { fewAtOnce } from "./few-at-once.js";
import { frameNeeds } from "./frame-needs.js";
import { type FrameStages, type Solids, solidPath } from "./stages.js";

/** Each takes up to 400 MB while it works. */
const workers = 2;

const digest = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const digestsOf = (all: Solids): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(all).map(([key, bytes]) => [key, digest(bytes)]));

/** What is known of the frames once they are made. */
export type MadeFrame = {
  readonly summary: FrameSummary;
  readonly needs: FrameNeeds;
  readonly fit: FitFigures;
  /** As written. */
  readonly parts: readonly PartFacts[];
};

type FrameOutput = { readonly data: MadeFrame; readonly files: StageOutput<null>["files"] };

type MadePart = { readonly key: string; readonly files: readonly OutputFile[] };

/** One file of each part by the part's key. */
const filesThat = (parts: readonly MadePart[], fits: (path: string) => boolean): Solids =>
  Object.fromEntries(
    parts.flatMap(({ key, files }) =>
      files.filter(({ path }) => fits(path)).map(({ bytes }) => [key, bytes] as const),
    ),
  );

/** Every part, picture and plate of the frames, and the whole put together; the diagnostics of all that failed. */
export const makeFrame = async (
  cluster: Cluster,
  stages: FrameStages,
  context: StageContext,
): Promise<Result<FrameOutput>> => {
  const { withJobs } = await import("@rubus/frame");
  return withJobs(workers, (jobs) => makeWith(jobs, cluster, stages, context));
};

const makeWith = async (
  jobs: FrameJobs,
  cluster: Cluster,
  stagesOf: FrameStages,
  context: StageContext,
): Promise<Result<FrameOutput>> => {
  const stages = stagesOf(jobs);
  const {
    extraParts,
    labelsOf,
    partSummaries,
    partsFile,
    printCounts,
    printedKeys,
    trayContents,
    trayWord,
    traySummaries,
    withJobs,
  } = await import("@rubus/frame");
  const needs = await frameNeeds(cluster);
  const { tree, options, filament, bedMm } = needs;
  const keys = [...printedKeys(tree), ...extraParts().map(({ key }) => key)];
  const made = await fewAtOnce(keys, workers, async (key) => ({
    key,
    result: await runStage({ ...stages.part, name: `part ${key}` }, { key, options }, context),
  }));
  const diagnostics = made.flatMap(({ result }) => result.diagnostics);
  const parts = made.flatMap(({ key, result }) => (result.ok ? [{ key, ...result.value }] : []));
  if (parts.length < made.length) return failure(diagnostics);

  const solids = filesThat(parts, (path) => path === solidPath);
  const meshes = filesThat(parts, (path) => path.endsWith(".stl"));
  const facts = parts.map(({ data }) => data);
  const counts = printCounts(tree);
  const pictures = trayContents(cluster).map((content) => {
    const word = trayWord(content);
    const own = Object.fromEntries(
      Object.entries(solids).filter(([key]) => key === `tray-${word}` || key === `face-${word}`),
    );
    const stage = { ...stages.trayPicture(own), name: `tray picture ${word}` };
    return () => runStage(stage, { content, options, digests: digestsOf(own) }, context);
  });
  const plates = () =>
    runStage(
      stages.plates(meshes),
      {
        digests: digestsOf(meshes),
        parts: facts.map(({ key, title, flameRetardant }) => ({
          key,
          title,
          flameRetardant,
          quantity: counts.get(key) ?? 0,
        })),
        labels: labelsOf(tree),
        options: { bedMm, filament },
      },
      context,
    );
  // A node's name is on its label alone: the rest stays as it is when it changes.
  const { labels: _, ...unnamed } = tree;
  // In a worker of its own: the order of colours in a STEP file of many parts depends on what its writer did before.
  const assembly = () =>
    withJobs(1, (own) =>
      runStage(
        stagesOf(own).assembly(solids),
        { needs: { ...needs, tree: unnamed }, digests: digestsOf(solids) },
        context,
      ),
    );
  const [together, packed, drawn] = await Promise.all([
    assembly(),
    plates(),
    fewAtOnce(pictures, 1, (draw) => draw()),
  ]);
  if (!together.ok) return together;
  if (!packed.ok) return packed;
  const drawings = drawn.flatMap((each) => (each.ok ? each.value.files : []));
  if (drawn.some(({ ok }) => !ok)) return failure(drawn.flatMap((each) => each.diagnostics));

  const summaries = partSummaries([...facts, ...packed.value.data.labels], packed.value.data.prints);
  const ownFiles = parts.flatMap(({ files }) => files.filter(({ path }) => path !== solidPath));
  return success(
    {
      data: {
        summary: {
          trays: traySummaries(summaries),
          parts: summaries,
          plates: packed.value.data.plates,
          pictures: together.value.data.pictures,
        },
        needs,
        fit: together.value.data.fit,
        parts: facts,
      },
      files: [...ownFiles, ...drawings, partsFile(summaries), ...packed.value.files, ...together.value.files],
    },
    [...diagnostics, ...together.diagnostics, ...packed.diagnostics],
  );
};
