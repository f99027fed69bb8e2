/** From `cluster.yaml` to a package. */
import { resolve } from "node:path";
import type { BoardSummary } from "@rubus/boards";
import { type Cluster, clusterJson } from "@rubus/cluster";
import type { ProofResult, Verdict } from "@rubus/proof";
import { failure, type Result, success } from "@rubus/units";
import { codeDigests } from "./cache/code-digest.js";
import { runStage, type StageEvent } from "./cache/run-stage.js";
import type { StageCache } from "./cache/stage-cache.js";
import { checkCluster } from "./check-cluster.js";
import { makeBoards } from "./make-boards.js";
import { type MadeFrame, makeFrame } from "./make-frame.js";
import { markedNotProved } from "./mark-not-proved.js";
import { nodesNeeds } from "./nodes-needs.js";
import { type Manifest, makeManifest } from "./package/manifest.js";
import { checkOutput } from "./package/output-guard.js";
import { recoverPackage } from "./package/recover.js";
import { writePackage } from "./package/write-package.js";
import {
  type BillStage,
  type BoardStage,
  billStage,
  type FrameStages,
  frameStages,
  type GuideStage,
  guideStage,
  type HarnessStage,
  harnessStage,
  type NodesStage,
  nodesStage,
  openBoardStage,
  type WiringStage,
  wiringStage,
} from "./stages.js";
import { wiringNeeds } from "./wiring-needs.js";

export type BuildOptions = {
  /** The cluster file as the user wrote it. */
  readonly file: string;
  /** The folder to write, as the user wrote it; `out/<name>` in the working folder by default. */
  readonly out?: string | undefined;
  /** Of the first node alone, with the page of what to measure on it; by default into `out/<name>-pilot`. */
  readonly pilot?: boolean | undefined;
  /** Write the package although a proof failed; every page of it says so. */
  readonly force?: boolean | undefined;
  /** Version of Rubus, for the manifest. */
  readonly version: string;
  readonly cache: StageCache;
  readonly onProgress?: ((event: StageEvent) => void) | undefined;
};

/** The rooms a build goes through and the digest of their code; tests pass their own. */
export type Rooms = {
  readonly board: BoardStage;
  readonly harness: HarnessStage;
  readonly bill: BillStage;
  readonly frame: FrameStages;
  readonly wiring: WiringStage;
  readonly nodes: NodesStage;
  readonly guide: GuideStage;
  readonly codeDigest: (room: string) => string;
};

export type BuildSummary = {
  readonly cluster: Cluster;
  readonly verdict: Verdict;
  readonly proofs: readonly ProofResult[];
  readonly boards: readonly BoardSummary[];
  /** Absolute path of the package. */
  readonly out: string;
  readonly manifest: Manifest;
  /** False when the package in place was the same already. */
  readonly written: boolean;
};

const installedRooms = (): Rooms => ({
  board: openBoardStage(),
  harness: harnessStage,
  bill: billStage,
  frame: frameStages,
  wiring: wiringStage,
  nodes: nodesStage,
  guide: guideStage,
  codeDigest: codeDigests(),
});

/** Proofs of what was measured on the frame's solids, with their diagnostics; loads the room of proofs. */
const madeProofs = async (cluster: Cluster, { needs, fit, parts, summary }: MadeFrame, file: string) => {
  const { proveEars, proveFit, provePrintedParts, toDiagnostics, worstFirst, worstVerdict } = await import(
    "@rubus/proof"
  );
  const { earKey } = await import("@rubus/frame");
  const filamentOf = (key: string): string =>
    summary.parts.find((part) => part.key === key)?.filament ?? cluster.printer.filament;
  const printed = parts.map(({ key, title, measures, flameRetardant, supports }) => ({
    key,
    title,
    measures,
    flameRetardant,
    filament: filamentOf(key),
    ...(supports === "" ? {} : { supports }),
  }));
  const earOf = (rack: string, side: "left" | "right", height: number) =>
    parts.find(({ key }) => key === earKey(rack, side, height))?.ear ?? undefined;
  const pairOf = (rack: string, height: number) => {
    const [left, right] = [earOf(rack, "left", height), earOf(rack, "right", height)];
    return left === undefined || right === undefined ? undefined : { left, right };
  };
  const proofs = [
    ...proveFit(cluster, needs.tree, fit),
    ...provePrintedParts(cluster, printed),
    ...proveEars(cluster, pairOf),
  ];
  return {
    proofs,
    diagnostics: toDiagnostics(proofs, file),
    sorted: (all: readonly ProofResult[]) => [...all].sort(worstFirst),
    worst: worstVerdict,
  };
};

/**
 * Build the package of a cluster file. Nothing is written when the input is wrong or, without `force`, a
 * proof fails; what stood in the output folder is whole at every moment. Throws on a defect in Rubus and on
 * what the file system refuses (`diagnosticOf` turns that into a diagnostic).
 */
export const buildPackage = async (
  options: BuildOptions,
  rooms: Rooms = installedRooms(),
): Promise<Result<BuildSummary>> => {
  const context = { cache: options.cache, codeDigest: rooms.codeDigest, onProgress: options.onProgress };

  const checked = await checkCluster(options.file, context, options.pilot);
  if (!checked.ok) return checked;
  const { cluster } = checked.value;
  if (checked.value.verdict === "fail" && !options.force) return failure(checked.diagnostics);

  const out = resolve(options.out ?? `out/${cluster.name}${options.pilot ? "-pilot" : ""}`);
  const clusterFile = resolve(options.file);
  await recoverPackage(out);
  const allowed = await checkOutput(out, clusterFile);
  if (!allowed.ok) return allowed;

  // Boards are made in two workers, and the frame's parts after them in as many.
  const [boards, wiring, nodes] = await Promise.all([
    makeBoards(cluster, rooms, context),
    runStage(rooms.wiring, wiringNeeds(cluster, checked.value.proofs), context),
    runStage(rooms.nodes, nodesNeeds(cluster, checked.value.proofs), context),
  ]);
  if (!boards.ok) return boards;
  const frame = await makeFrame(cluster, rooms.frame, context);
  if (!frame.ok) return frame;
  const measured = await madeProofs(cluster, frame.value.data, options.file);
  const proofs = measured.sorted([...checked.value.proofs, ...measured.proofs]);
  const verdict = measured.worst(proofs.map((proof) => proof.verdict));
  if (verdict === "fail" && !options.force) return failure([...checked.diagnostics, ...measured.diagnostics]);
  if (!wiring.ok) return wiring;
  if (!nodes.ok) return nodes;
  const { assemblyGuide, hardwareFile, hardwareOf } = await import("@rubus/frame");
  const { needs: frames, summary: frameSummary } = frame.value.data;
  const hardware = hardwareOf(frames.tree, wiring.value.data.bill, frameSummary.plates);
  const resolved = {
    path: "cluster.json",
    bytes: Buffer.from(clusterJson(cluster), "utf8"),
    what: "The resolved cluster: every site, frame, cell, bay and node",
  };
  const ofRooms = [
    resolved,
    ...boards.value.files,
    ...frame.value.files,
    hardwareFile(hardware),
    ...wiring.value.files,
    ...nodes.value.files,
  ];
  const made = verdict === "fail" ? ofRooms.map(markedNotProved) : ofRooms;

  const facts = made.map(({ path, bytes, what }) => ({ path, what, bytes: bytes.length }));
  const pages = await runStage(
    rooms.guide,
    {
      cluster,
      proofs,
      verdict,
      boards: boards.value.data,
      frame: frameSummary,
      wiring: wiring.value.data,
      hardware,
      steps: assemblyGuide(frames.tree),
      ...(options.pilot ? { pilot: true as const } : {}),
      files: facts,
    },
    context,
  );
  if (!pages.ok) return pages;

  const files = [...made, ...pages.value.files];
  const manifest = makeManifest(files, options.version, verdict);
  const written = await writePackage({ out, manifest, files, clusterFile });
  if (!written.ok) return written;

  const diagnostics = [
    ...checked.diagnostics,
    ...boards.diagnostics,
    ...frame.diagnostics,
    ...measured.diagnostics,
    ...wiring.diagnostics,
    ...nodes.diagnostics,
    ...pages.diagnostics,
  ];
  const summary = { cluster, verdict, proofs, boards: boards.value.data, out, manifest };
  return success({ ...summary, written: written.value.written }, diagnostics);
};
