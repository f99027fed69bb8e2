/** The heat of a board's copper as files of the package. */
import { toSvg } from "@rubus/drawing";
import type { BoardCopperLayers } from "@rubus/pcb";
import { type Result, success } from "@rubus/units";
import type { FileMaker } from "../file-maker.js";
import type { BoardFacts, OutputFile } from "../output.js";
import { copperHeat } from "./copper-heat.js";
import type { CopperRun } from "./copper-paths.js";
import { heatScene } from "./heat-picture.js";

export type HeatFiles = {
  readonly files: readonly OutputFile[];
  readonly facts: Pick<BoardFacts, "copper">;
};

/**
 * Pictures of every layer and what they show; nothing for a board that carries no node's current.
 * @param copper of the written files
 */
export const heatFiles = (
  { name, title }: { readonly name: string; readonly title: string },
  copper: () => Result<BoardCopperLayers>,
  runs: readonly CopperRun[],
  file: FileMaker,
): Result<HeatFiles> => {
  if (runs.length === 0) return success({ files: [], facts: {} });
  const board = copper();
  if (!board.ok) return board;
  const solved = copperHeat(board.value, runs);
  if (!solved.ok) return solved;
  const { ampere, watt, layers } = solved.value;
  const files = layers.map(({ side }, layer) =>
    file(
      `${name}-heat-${side}.svg`,
      toSvg(heatScene(`${title}, ${side}: heat of the copper`, solved.value, layer)),
      `Heat that the current leaves in the copper, ${side}, drawing`,
    ),
  );
  return success({
    files,
    facts: { copper: { ampere, watt, layers, pictures: files.map(({ path }) => path) } },
  });
};
