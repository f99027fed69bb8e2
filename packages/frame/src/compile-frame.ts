/** The frame put together from its printed parts: assembly files, pictures, what its fit measures. */
import type { OutputFile } from "@rubus/boards";
import type { LineDrawing } from "@rubus/cad";
import { findRow, piBoards } from "@rubus/catalogue";
import { toPng, toSvg } from "@rubus/drawing";
import { type Result, success } from "@rubus/units";
import { withJobs } from "./compile-part.js";
import { drawTrayJob } from "./jobs/draw-tray.js";
import { type PackPlatesInput, packPlatesJob } from "./jobs/pack-plates.js";
import { putTogetherJob } from "./jobs/put-together.js";
import type { CompiledAssembly, FrameNeeds } from "./output.js";
import type { Plates } from "./plates/plates.js";
import type { TrayOptions } from "./stack.js";

const encoder = new TextEncoder();

const picturePixelsPerMm = 12;

/** A drawing as SVG and PNG. */
const pictureFiles = async (
  path: string,
  title: string,
  { widthMm, heightMm, items }: LineDrawing,
  pixelsPerMm = picturePixelsPerMm,
): Promise<readonly OutputFile[]> => {
  const scene = { title, widthMm, heightMm, items };
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

/** The whole put together from its parts. */
export const compileAssembly = async (
  { name, tree, options }: FrameNeeds,
  breps: Readonly<Record<string, Uint8Array>>,
): Promise<Result<CompiledAssembly>> => {
  const made = await withJobs((jobs) => jobs.run(putTogetherJob, { name, tree, options, breps }));
  if (!made.ok) return made;
  const { step, glb, fit } = made.value;
  return success({
    fit,
    pictures: [],
    files: [
      { path: "frame/assembly.step", bytes: step, what: "The frame with everything in it: solids" },
      { path: "frame/assembly.glb", bytes: glb, what: "The frame with everything in it, for viewers" },
    ],
  });
};

/** Plates of all printed parts, and what each part takes. */
export const compilePlates = (input: PackPlatesInput): Promise<Result<Plates>> =>
  withJobs((jobs) => jobs.run(packPlatesJob, input));
