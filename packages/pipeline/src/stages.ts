/** The stages that are worth storing. Each loads its room only when it runs. */
import type { BilledBoard, BoardFacts, BoardOrder, HarnessNeeds } from "@rubus/boards";
import type { NodesNeeds } from "@rubus/boot";
import type { FrameNeeds, TraySummary, WiringNeeds, WiringSummary } from "@rubus/frame";
import type { GuideInput } from "@rubus/guide";
import { success } from "@rubus/units";
import type { Stage } from "./cache/run-stage.js";

export type BoardStage = Stage<BoardOrder, BoardFacts>;
export type HarnessStage = Stage<HarnessNeeds, null>;
export type BillStage = Stage<readonly BilledBoard[], null>;
export type FrameStage = Stage<FrameNeeds, readonly TraySummary[]>;
export type WiringStage = Stage<WiringNeeds, WiringSummary>;
export type NodesStage = Stage<NodesNeeds, null>;
export type GuideStage = Stage<GuideInput, null>;

export const boardStage: BoardStage = {
  name: "board",
  room: "@rubus/boards",
  run: async (order) => {
    const { compileInWorker } = await import("@rubus/boards");
    const compiled = await compileInWorker(order);
    if (!compiled.ok) return compiled;
    return success({ data: compiled.value.summary, files: compiled.value.files }, compiled.diagnostics);
  },
};

export const harnessStage: HarnessStage = {
  name: "harness",
  room: "@rubus/boards",
  run: async (needs) => {
    const { harnessOutput } = await import("@rubus/boards");
    const made = harnessOutput(needs);
    return made.ok ? success({ data: null, files: [made.value] }) : made;
  },
};

export const billStage: BillStage = {
  name: "bill",
  room: "@rubus/boards",
  run: async (boards) => {
    const { mergedBillFile } = await import("@rubus/boards");
    return success({ data: null, files: [mergedBillFile(boards)] });
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

export const nodesStage: NodesStage = {
  name: "nodes",
  room: "@rubus/boot",
  run: async (needs) => {
    const { nodeFiles } = await import("@rubus/boot");
    const made = nodeFiles(needs);
    return made.ok ? success({ data: null, files: made.value }, made.diagnostics) : made;
  },
};

export const guideStage: GuideStage = {
  name: "guide",
  room: "@rubus/guide",
  run: async (input) => {
    const { writePages } = await import("@rubus/guide");
    return success({ data: null, files: await writePages(input) });
  },
};
