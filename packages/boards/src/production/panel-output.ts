/** A panel checked from its written files, and written. */
import { path, type Scene } from "@rubus/drawing";
import {
  boardPicture,
  bodiesOf,
  designNetlist,
  fabricationNetlist,
  fabZip,
  type LayerImages,
  layerImages,
  netlistDifferences,
  panelFiles,
  positionsCsv,
  readFabrication,
  scoreFindings,
  testNetlist,
} from "@rubus/pcb";
import { type Diagnostic, failure, type Result, rubusVersion, success } from "@rubus/units";
import { houseBillCsv, housePositionsCsv } from "./house-files.js";
import type { AssemblyHouse } from "./houses.js";
import type { ScoredPanel } from "./panel.js";

/** A file by the end of its name: `led-panel-fab.zip`. */
export type PanelFile = readonly [name: string, content: string | Uint8Array, what: string];

export type WrittenPanel = { readonly files: readonly PanelFile[]; readonly picture: Scene };

const panelWrong = (title: string, found: string): Diagnostic => ({
  code: "RUB-PCB-140",
  severity: "error",
  message: `${title}: ${found}.`,
  remedy: "Keep the board's copper and holes as far from its edges as the house asks for scores.",
});

const netsWrong = (title: string, difference: string): Diagnostic => ({
  code: "RUB-PCB-003",
  severity: "error",
  message: `${title}: the copper of its Gerber files joins other pins than its boards do: ${difference}`,
  remedy: "Mend the design of the board.",
});

/**
 * Nets of every copy and distances to the scores, by the written files as read back. Within a copy the rules of the
 * house hold, since the single board passed, and copies come nowhere nearer to each other than to their scores.
 */
const checked = ({ panel, scored }: ScoredPanel, images: LayerImages): readonly Diagnostic[] => {
  const { board, scoreLines } = panel;
  const netlist = fabricationNetlist(images);
  return [
    ...netlistDifferences(netlist, designNetlist(board), ["the copper", "the boards"]).map((difference) =>
      netsWrong(board.title, difference),
    ),
    ...scoreFindings(images.fabrication, scoreLines, scored.copperToScoreMm).map((found) =>
      panelWrong(board.title, found),
    ),
  ];
};

/** The panel from above, the scores as broken lines. */
const pictureOf = ({ panel, scored }: ScoredPanel, images: LayerImages): Scene => {
  const { board, scoreLines } = panel;
  const look = { ...board.stackup, title: board.title, bodies: bodiesOf(board) };
  const drawn = boardPicture(images, "top", look);
  const marginMm = (drawn.widthMm - scored.widthMm) / 2;
  const scores = scoreLines.map(({ from, to }) =>
    path(
      [
        { to: "move", x: from.x + marginMm, y: scored.heightMm - from.y + marginMm },
        { to: "line", x: to.x + marginMm, y: scored.heightMm - to.y + marginMm },
      ],
      { stroke: { colour: "#e8b32a", widthMm: 0.2, dash: [1.5, 1] } },
    ),
  );
  return { ...drawn, items: [...drawn.items, ...scores] };
};

/** Every file of a panel but its picture, which comes as a scene. Fails where its written files break a rule. */
export const panelOutput = async (
  scoredPanel: ScoredPanel,
  house: AssemblyHouse | undefined,
): Promise<Result<WrittenPanel>> => {
  const { board, places } = scoredPanel.panel;
  const written = panelFiles(scoredPanel.panel, { softwareVersion: rubusVersion });
  const read = readFabrication(written);
  if (!read.ok) return read;
  const images = await layerImages(read.value);
  const wrong = checked(scoredPanel, images);
  if (wrong.length > 0) return failure(wrong);
  const picture = pictureOf(scoredPanel, images);
  const of = `of the panel of ${places.length}`;
  const ofHouse: readonly PanelFile[] = house
    ? [
        [`bom-${house.key}.csv`, houseBillCsv(board, house), `Bill of materials ${of}, for ${house.name}`],
        [`positions-${house.key}.csv`, housePositionsCsv(board, house), `Places ${of}, for ${house.name}`],
      ]
    : [];
  const files: readonly PanelFile[] = [
    ["fab.zip", fabZip(written), `Gerbers and drills ${of}, V-scored: upload this instead of single boards`],
    ["positions.csv", positionsCsv(board), `Places of the parts ${of}`],
    ...ofHouse,
  ];
  return success({
    files: [
      ...files.map(([name, content, what]): PanelFile => [`${board.name}-${name}`, content, what]),
      [`${board.name}.ipc`, testNetlist(board), `Netlist ${of} for the electrical test, IPC-D-356A`],
    ],
    picture,
  });
};
