/** The frame put together from its printed parts: assembly files, pictures, what its fit measures. */
import type { OutputFile } from "@rubus/boards";
import type { JobPool, LineDrawing } from "@rubus/cad";
import { findRow, piBoards } from "@rubus/catalogue";
import { toPng, toSvg } from "@rubus/drawing";
import { type Result, success } from "@rubus/units";
import { shownTree } from "./assembly/frame-tree.js";
import type { Child } from "./assembly/tree.js";
import { withJobs } from "./compile-part.js";
import { drawFrameJob } from "./jobs/draw-frame.js";
import { drawTrayJob } from "./jobs/draw-tray.js";
import { type PackPlatesInput, packPlatesJob } from "./jobs/pack-plates.js";
import { putTogetherJob } from "./jobs/put-together.js";
import { stepPicture } from "./lists/steps.js";
import type { CompiledAssembly, FrameNeeds, FramePicture } from "./output.js";
import type { Plates } from "./plates/plates.js";
import type { TrayOptions } from "./stack.js";

const encoder = new TextEncoder();

const picturePixelsPerMm = 12;
const framePixelsPerMm = 8;

/** A drawing as SVG and PNG. */
const pictureFiles = async (
  path: string,
  title: string,
  { widthMm, heightMm, items }: Pick<LineDrawing, "widthMm" | "heightMm" | "items">,
  pixelsPerMm = picturePixelsPerMm,
): Promise<readonly OutputFile[]> => {
  const scene = { title, widthMm, heightMm, background: "#ffffff", items } as const;
  return [
    { path: `${path}.svg`, bytes: encoder.encode(toSvg(scene)), what: `${title}, drawing` },
    { path: `${path}.png`, bytes: await toPng(scene, { pixelsPerMm }), what: `${title}, picture` },
  ];
};

/** A solid of a made part; a RangeError when it was not made. */
const brepOf = (breps: Readonly<Record<string, Uint8Array>>, key: string): Uint8Array => {
  const bytes = breps[key];
  if (bytes === undefined) throw new RangeError(`the part ${key} was not made`);
  return bytes;
};

/** The drawing of one model's tray, taken apart. */
export const drawTrayFiles = async (
  options: TrayOptions,
  breps: Readonly<Record<string, Uint8Array>>,
): Promise<Result<readonly OutputFile[]>> => {
  const title = findRow(piBoards, options.model)?.name ?? options.model;
  const drawn = await withJobs((jobs) =>
    jobs.run(drawTrayJob, {
      options,
      tray: brepOf(breps, `tray-${options.model}`),
      face: brepOf(breps, `face-${options.model}`),
    }),
  );
  if (!drawn.ok) return drawn;
  const path = `frame/parts/tray-${options.model}`;
  return success(await pictureFiles(path, `Tray of a ${title}, taken apart`, drawn.value));
};

const views = { front: "from the front", rear: "from the rear" } as const;

/** Drawings of a frame, front and rear. */
const drawnFrame = async (
  jobs: JobPool,
  { tree, options }: FrameNeeds,
  root: Child,
  breps: Readonly<Record<string, Uint8Array>>,
): Promise<Result<{ readonly pictures: readonly FramePicture[]; readonly files: readonly OutputFile[] }>> => {
  if ("part" in root) return success({ pictures: [], files: [] });
  const drawn = await jobs.run(drawFrameJob, { tree, frame: root.assembly, options, breps });
  if (!drawn.ok) return drawn;
  const sides = ["front", "rear"] as const;
  const made = await Promise.all(
    sides.map(async (side) => {
      const path = `frame/${root.name}-${side}`;
      const title = `${root.name} ${views[side]}`;
      return {
        picture: { path: `${path}.svg`, title },
        files: await pictureFiles(path, title, drawn.value[side], framePixelsPerMm),
      };
    }),
  );
  return success({
    pictures: made.map(({ picture }) => picture),
    files: made.flatMap(({ files }) => files),
  });
};

/** The whole put together from its parts: each distinct frame once. */
export const compileAssembly = (
  needs: FrameNeeds,
  breps: Readonly<Record<string, Uint8Array>>,
): Promise<Result<CompiledAssembly>> =>
  withJobs(async (jobs) => {
    const { name, options } = needs;
    const tree = shownTree(needs.tree);
    const made = await jobs.run(putTogetherJob, { name, tree, options, breps });
    if (!made.ok) return made;
    const pictures: FramePicture[] = [];
    const drawings: OutputFile[] = [];
    for (const root of tree.roots) {
      const drawn = await drawnFrame(jobs, { ...needs, tree }, root, breps);
      if (!drawn.ok) return drawn;
      pictures.push(...drawn.value.pictures);
      drawings.push(...drawn.value.files);
    }
    const { step, glb, fit, pictures: apart } = made.value;
    return success({
      fit,
      pictures,
      files: [
        { path: "frame/assembly.step", bytes: step, what: "The frame with everything in it: solids" },
        { path: "frame/assembly.glb", bytes: glb, what: "The frame with everything in it, for viewers" },
        ...drawings,
        ...Object.entries(apart).map(([key, bytes]) => ({
          path: stepPicture(key),
          bytes,
          what: `${tree.assemblies[key]?.title ?? key}, taken apart`,
        })),
      ],
    });
  });

/** Plates of all printed parts, and what each part takes. */
export const compilePlates = (input: PackPlatesInput): Promise<Result<Plates>> =>
  withJobs((jobs) => jobs.run(packPlatesJob, input));
