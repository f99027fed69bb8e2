/** The frame put together from its printed parts: assembly files, pictures, what its fit measures. */
import type { OutputFile } from "@rubus/boards";
import { composed, inverted, type LineDrawing } from "@rubus/cad";
import { toPng, toSvg } from "@rubus/drawing";
import { type Result, success } from "@rubus/units";
import { shownTree } from "./assembly/frame-tree.js";
import type { TrayContent } from "./assembly/tray-content.js";
import type { Child } from "./assembly/tree.js";
import { frameRoots, suppliesOf } from "./assembly/walk.js";
import type { FrameJobs } from "./compile-part.js";
import { drawFrameJob } from "./jobs/draw-frame.js";
import { drawTrayJob } from "./jobs/draw-tray.js";
import { type PackedPlates, type PackPlatesInput, packPlatesJob } from "./jobs/pack-plates.js";
import { putTogetherJob } from "./jobs/put-together.js";
import { stepPicture } from "./lists/steps.js";
import type { CompiledAssembly, FrameNeeds, FramePicture } from "./output.js";
import type { PrintOptions } from "./printed-part.js";
import { trayTitle, trayWord } from "./stack.js";

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

/** The drawing of one tray, taken apart. */
export const drawTrayFiles = async (
  jobs: FrameJobs,
  content: TrayContent,
  options: PrintOptions,
  breps: Readonly<Record<string, Uint8Array>>,
): Promise<Result<readonly OutputFile[]>> => {
  const word = trayWord(content);
  const drawn = await jobs.run(drawTrayJob, {
    content,
    options,
    tray: brepOf(breps, `tray-${word}`),
    face: brepOf(breps, `face-${word}`),
  });
  if (!drawn.ok) return drawn;
  const title = `Tray of a ${trayTitle(content)}, taken apart`;
  return success(await pictureFiles(`frame/parts/tray-${word}`, title, drawn.value));
};

const views = { front: "from the front", rear: "from the rear" } as const;

/** Drawings of a frame, front and rear. */
const drawnFrame = async (
  jobs: FrameJobs,
  { tree, options }: FrameNeeds,
  root: Child,
  breps: Readonly<Record<string, Uint8Array>>,
): Promise<Result<{ readonly pictures: readonly FramePicture[]; readonly files: readonly OutputFile[] }>> => {
  if ("part" in root) return success({ pictures: [], files: [] });
  const drawn = await jobs.run(drawFrameJob, {
    tree,
    frame: root.assembly,
    beside: suppliesOf(tree, root).map((supply) => ({
      ...supply,
      placement: composed(inverted(root.placement), supply.placement),
    })),
    options,
    breps,
  });
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
export const compileAssembly = async (
  jobs: FrameJobs,
  needs: FrameNeeds,
  breps: Readonly<Record<string, Uint8Array>>,
): Promise<Result<CompiledAssembly>> => {
  const { name, options } = needs;
  const tree = shownTree(needs.tree);
  // All are under way at once: the pool does as many as it has workers.
  const [made, ...drawn] = await Promise.all([
    jobs.run(putTogetherJob, { name, tree, options, breps }),
    ...frameRoots(tree).map((root) => drawnFrame(jobs, { ...needs, tree }, root, breps)),
  ]);
  if (!made.ok) return made;
  const failed = drawn.find((each) => !each.ok);
  if (failed?.ok === false) return failed;
  const drawings = drawn.flatMap((each) => (each.ok ? [each.value] : []));
  const { step, glb, fit, pictures: apart } = made.value;
  return success({
    fit,
    pictures: drawings.flatMap(({ pictures }) => pictures),
    files: [
      { path: "frame/assembly.step", bytes: step, what: "The frame with everything in it: solids" },
      { path: "frame/assembly.glb", bytes: glb, what: "The frame with everything in it, for viewers" },
      ...drawings.flatMap(({ files }) => files),
      ...Object.entries(apart).map(([key, bytes]) => ({
        path: stepPicture(key),
        bytes,
        what: `${tree.assemblies[key]?.title ?? key}, taken apart`,
      })),
    ],
  });
};

/** Plates of all printed parts, and what each part takes. */
export const compilePlates = (jobs: FrameJobs, input: PackPlatesInput): Promise<Result<PackedPlates>> =>
  jobs.run(packPlatesJob, input);
