/** Every printed part of a frame that a cluster needs, made in workers, checked and written as files of the package. */
import type { OutputFile } from "@rubus/boards";
import { openJobs } from "@rubus/cad";
import { filaments, findRow, piBoards } from "@rubus/catalogue";
import { toPng, toSvg } from "@rubus/drawing";
import { type Diagnostic, failure, type Result, success } from "@rubus/units";
import { type MadeTray, makeTrayJob } from "./jobs/make-tray.js";
import type { CompiledFrame, FrameNeeds, TraySummary } from "./output.js";

const encoder = new TextEncoder();

const whatOf = { tray: "Tray", face: "Face of the tray" } as const;

const picturePixelsPerMm = 12;

const filesOf = async (
  model: string,
  title: string,
  { parts, drawing }: MadeTray,
): Promise<readonly OutputFile[]> => {
  const scene = {
    title: `Tray of a ${title}, taken apart`,
    widthMm: drawing.widthMm,
    heightMm: drawing.heightMm,
    items: drawing.items,
  };
  const picture = `frame/parts/tray-${model}`;
  return [
    ...parts.flatMap(({ part, step, stl, threeMf }): readonly OutputFile[] => {
      const [stem, what] = [`frame/parts/${part}-${model}`, `${whatOf[part]}, ${title}`];
      return [
        { path: `${stem}.step`, bytes: step, what: `${what}: solid, where it stands in its bay` },
        { path: `${stem}.stl`, bytes: stl, what: `${what}: mesh, as it lies on the bed` },
        { path: `${stem}.3mf`, bytes: threeMf, what: `${what}: for the slicer, as it lies on the bed` },
      ];
    }),
    { path: `${picture}.svg`, bytes: encoder.encode(toSvg(scene)), what: `${scene.title}, drawing` },
    {
      path: `${picture}.png`,
      bytes: await toPng(scene, { pixelsPerMm: picturePixelsPerMm }),
      what: `${scene.title}, picture`,
    },
  ];
};

/** The parts of what a cluster needs; the diagnostics of the gate when one is not what it must be. */
export const compileFrame = async (needs: FrameNeeds): Promise<Result<CompiledFrame>> => {
  const jobs = openJobs();
  const density = findRow(filaments, needs.filament)?.density.value ?? 1.27;
  const trays: TraySummary[] = [];
  const files: OutputFile[] = [];
  const diagnostics: Diagnostic[] = [];
  try {
    for (const { model, quantity } of needs.trays) {
      const row = findRow(piBoards, model);
      if (row === undefined) throw new RangeError(`no Pi is called ${model}`);
      const made = await jobs.run(makeTrayJob, {
        // The row was found by this key.
        model: row.key as (typeof piBoards)[number]["key"],
        clearanceMm: needs.clearanceMm,
      });
      diagnostics.push(...made.diagnostics);
      if (!made.ok) return failure(diagnostics);
      const volume = made.value.parts.reduce((sum, { volumeMm3 }) => sum + volumeMm3, 0);
      files.push(...(await filesOf(model, row.name, made.value)));
      trays.push({
        model,
        title: row.name,
        quantity,
        grams: Math.round((volume / 1000) * density),
        picture: `frame/parts/tray-${model}.svg`,
      });
    }
  } finally {
    await jobs.close();
  }
  return success({ trays, files }, diagnostics);
};
