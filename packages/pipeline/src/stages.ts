/** The stages that are worth storing. Each loads its room only when it runs. */
import type { BilledBoard, BoardFacts, BoardOrder, BoardWorkers, HarnessNeeds } from "@rubus/boards";
import type { NodesNeeds } from "@rubus/boot";
import type {
  FitFigures,
  FrameJobs,
  FrameNeeds,
  FramePicture,
  PackPlatesInput,
  PartFacts,
  PartOrder,
  PartPrint,
  PlateSummary,
  PrintOptions,
  ShownFacts,
  TrayContent,
  WiringNeeds,
  WiringSummary,
} from "@rubus/frame";
import type { GuideInput } from "@rubus/guide";
import { success } from "@rubus/units";
import type { Stage } from "./cache/run-stage.js";

/** Boards share workers, which `close` ends. */
export type BoardStage = Stage<BoardOrder, BoardFacts> & { readonly close: () => Promise<void> };
export type HarnessStage = Stage<HarnessNeeds, null>;
export type BillStage = Stage<readonly BilledBoard[], null>;
/** A printed part; the last of its files is its solid, for the stages after it. */
export type PartStage = Stage<PartOrder, PartFacts>;
/** Bytes of other stages by name, and their digests, which stand for them in a stage's key. */
export type Solids = Readonly<Record<string, Uint8Array>>;
type Digests = { readonly digests: Readonly<Record<string, string>> };
export type TrayPictureStage = Stage<
  Digests & { readonly content: TrayContent; readonly options: PrintOptions },
  null
>;
export type PlatesStage = Stage<
  Digests & {
    readonly parts: readonly Omit<PackPlatesInput["parts"][number], "stl">[];
    readonly labels: PackPlatesInput["labels"];
    readonly options: PackPlatesInput["options"];
  },
  {
    readonly prints: readonly PartPrint[];
    readonly plates: readonly PlateSummary[];
    readonly labels: readonly ShownFacts[];
  }
>;
export type AssemblyStage = Stage<
  Digests & { readonly needs: FrameNeeds },
  { readonly fit: FitFigures; readonly pictures: readonly FramePicture[] }
>;
/**
 * The stages of the frame, which share workers; those that put parts together are given the parts' bytes beside their
 * input.
 */
export type FrameStages = (jobs: FrameJobs) => {
  readonly part: PartStage;
  readonly trayPicture: (solids: Solids) => TrayPictureStage;
  readonly plates: (meshes: Solids) => PlatesStage;
  readonly assembly: (solids: Solids) => AssemblyStage;
};
export type WiringStage = Stage<WiringNeeds, WiringSummary>;
export type NodesStage = Stage<NodesNeeds, null>;
export type GuideStage = Stage<GuideInput, null>;

/** The stage of a build's boards; it starts workers with the first board that isn't stored. */
export const openBoardStage = (): BoardStage => {
  let workers: Promise<BoardWorkers> | undefined;
  return {
    name: "board",
    room: "@rubus/boards",
    run: async (order) => {
      workers ??= import("@rubus/boards").then(({ openBoardWorkers }) => openBoardWorkers());
      const compiled = await (await workers).compile(order);
      if (!compiled.ok) return compiled;
      return success({ data: compiled.value.summary, files: compiled.value.files }, compiled.diagnostics);
    },
    close: async () => (await workers)?.close(),
  };
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

/** Where the solid of a part stands among its files, which the package does not hold. */
export const solidPath = "solid.brep";

const bytesOf = (all: Solids, key: string): Uint8Array => {
  const bytes = all[key];
  if (bytes === undefined) throw new RangeError(`the part ${key} was not made`);
  return bytes;
};

export const frameStages: FrameStages = (jobs) => ({
  part: {
    name: "part",
    room: "@rubus/frame",
    run: async (order) => {
      const { compilePart } = await import("@rubus/frame");
      const made = await compilePart(jobs, order);
      if (!made.ok) return made;
      const { facts, files, brep } = made.value;
      const solid = { path: solidPath, bytes: brep, what: "Solid, for what is put together from it" };
      return success({ data: facts, files: [...files, solid] }, made.diagnostics);
    },
  },
  trayPicture: (solids) => ({
    name: "tray picture",
    room: "@rubus/frame",
    run: async ({ content, options }) => {
      const { drawTrayFiles } = await import("@rubus/frame");
      const drawn = await drawTrayFiles(jobs, content, options, solids);
      return drawn.ok ? success({ data: null, files: drawn.value }, drawn.diagnostics) : drawn;
    },
  }),
  plates: (meshes) => ({
    name: "plates",
    room: "@rubus/frame",
    run: async ({ parts, labels: wanted, options }) => {
      const { compilePlates } = await import("@rubus/frame");
      const packed = await compilePlates(jobs, {
        parts: parts.map((part) => ({ ...part, stl: bytesOf(meshes, part.key) })),
        labels: wanted,
        options,
      });
      if (!packed.ok) return packed;
      const { prints, plates, labels, files } = packed.value;
      const summaries = plates.map(({ name, copies, filament, grams, hours }) => ({
        name,
        copies,
        filament,
        grams,
        hours,
      }));
      return success({ data: { prints, plates: summaries, labels }, files }, packed.diagnostics);
    },
  }),
  assembly: (solids) => ({
    name: "assembly",
    room: "@rubus/frame",
    run: async ({ needs }) => {
      const { compileAssembly } = await import("@rubus/frame");
      const made = await compileAssembly(jobs, needs, solids);
      if (!made.ok) return made;
      const { fit, pictures, files } = made.value;
      return success({ data: { fit, pictures }, files }, made.diagnostics);
    },
  }),
});

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
