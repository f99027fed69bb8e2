// Holds a board's Gerbers and drills against KiCad's plot of its KiCad file, layer by layer.

import type { Board } from "@rubus/pcb";
import { type FabFile, fabFiles, kicadProject } from "@rubus/pcb";
import { gerberXor } from "./gerber-xor.js";
import { kicadJob } from "./kicad.js";
import { PLOT_LAYERS } from "./kicad-judge.js";

/** How one layer differs from KiCad's. */
export type LayerDifference = {
  readonly layer: string;
  /** pixels that differ at 1000 dpi after an erosion by one */
  readonly pixels: number;
  readonly places: readonly { readonly xMm: number; readonly yMm: number }[];
  /** pixels drawn by us and by KiCad */
  readonly drawn: readonly [number, number];
};

/**
 * XOR of every layer and both drill files with KiCad's plot from the same origin, the lower left of the board.
 * @throws when KiCad can't plot the board
 */
export async function plotDifferences(board: Board): Promise<readonly LayerDifference[]> {
  const ours = fabFiles(board, { softwareVersion: "0.0.0" });
  const project = Object.fromEntries(kicadProject(board).map(({ name, text }) => [name, text]));
  const source = `${board.name}.kicad_pcb`;
  const layers = PLOT_LAYERS.join(",");
  const plot = ["pcb", "export", "gerbers", "-o", "plot", "-l", layers, "--no-protel-ext"];
  const drill = ["pcb", "export", "drill", "-o", "plot/", "--excellon-separate-th"];
  const job = await kicadJob(project, [
    { run: "kicad-cli", args: [...plot, "--use-drill-file-origin", source] },
    { run: "kicad-cli", args: [...drill, "--drill-origin", "plot", source] },
  ]);
  const failed = job.steps.find(({ code }) => code !== 0);
  if (failed) throw new Error(`KiCad plotted nothing: ${failed.stdout}${failed.stderr}`);
  const names = [...PLOT_LAYERS.map((layer) => `${layer.replace(".", "_")}.gbr`), "PTH.drl", "NPTH.drl"];
  const textOf = (files: readonly FabFile[], name: string) =>
    files.find((file) => file.name === `${board.name}-${name}`)?.text ?? "";
  const found: LayerDifference[] = [];
  for (const name of names) {
    const theirs = job.files.get(`plot/${board.name}-${name}`)?.toString() ?? "";
    found.push({ layer: name, ...(await gerberXor(textOf(ours, name), theirs)) });
  }
  return found;
}
