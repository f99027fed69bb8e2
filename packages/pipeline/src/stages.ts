/** The stages that are worth storing. Each loads its room only when it runs. */
import type { BoardSummary } from "@rubus/boards";
import type { Cluster } from "@rubus/cluster";
import type { FrameNeeds, TraySummary, WiringNeeds, WiringSummary } from "@rubus/frame";
import type { GuideInput } from "@rubus/guide";
import { success } from "@rubus/units";
import type { Stage } from "./cache/run-stage.js";

export type BoardsStage = Stage<Cluster, readonly BoardSummary[]>;
export type FrameStage = Stage<FrameNeeds, readonly TraySummary[]>;
export type WiringStage = Stage<WiringNeeds, WiringSummary>;
export type GuideStage = Stage<GuideInput, null>;

export const boardsStage: BoardsStage = {
  name: "boards",
  room: "@rubus/boards",
  run: async (cluster) => {
    const { compileBoards } = await import("@rubus/boards");
    const compiled = await compileBoards(cluster);
    if (!compiled.ok) return compiled;
    const data = compiled.value.map(({ summary }) => summary);
    return success({ data, files: compiled.value.flatMap(({ files }) => files) }, compiled.diagnostics);
  },
};

export const frameStage: FrameStage = {
  name: "frame",
  room: "@rubus/frame",
  run: async (needs) => {
    const { compileFrame } = await import("@rubus/frame");
    const compiled = await compileFrame(needs);
    if (!compiled.ok) return compiled;
    return success({ data: compiled.value.trays, files: compiled.value.files }, compiled.diagnostics);
  },
};

export const wiringStage: WiringStage = {
  name: "wiring",
  room: "@rubus/frame",
  run: async (needs) => {
    const { compileWiring } = await import("@rubus/frame");
    const { summary, files } = compileWiring(needs);
    return success({ data: summary, files });
  },
};

export const guideStage: GuideStage = {
  name: "guide",
  room: "@rubus/guide",
  run: async (input) => {
    const { writePages } = await import("@rubus/guide");
    return success({ data: null, files: writePages(input) });
  },
};
