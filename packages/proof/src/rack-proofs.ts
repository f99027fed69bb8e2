/** Proofs of a frame's rack: width between the posts, reach of the ears, height. */
import { type Rack, rowOf } from "@rubus/catalogue";
import { type Cluster, type Frame, framesOf } from "@rubus/cluster";
import { changesText } from "./changes-text.js";
import { beamHeight, cellWidth, earSlotLength, rackScrew } from "./design-limits.js";
import { figuresOf } from "./figures-of.js";
import { judged, withRemedy } from "./judged.js";
import { occupiedBays } from "./ladder.js";
import { exactInput, figureAt, inputOf, type ProofFigures } from "./proof-figures.js";
import type { ProofResult } from "./result.js";

/** Sums of tenths of a millimetre are compared to the micrometre, finer than any rack is made. */
const toMicrometre = (mm: number): number => Math.round(mm * 1000) / 1000;

const millimetres = (mm: number): string => `${Number(mm.toFixed(2))} mm`;

const cellsAcross = (frame: Frame): number => frame.cells.length + frame.blanks;

/** Greatest width of a number of cells as printed. */
const widthAtWorst = (cells: number, { cellTolerance }: ProofFigures): number =>
  toMicrometre(cells * (cellWidth.value + figureAt(cellTolerance, "greatest")));

/** Racks that take as many cells, and how many cells the rack takes as it is. */
const widthRemedy = (
  frame: Frame,
  rack: Rack,
  figures: ProofFigures,
): Pick<ProofResult, "remedy" | "changes"> => {
  const opening = (each: Rack): number => figureAt(each.opening, "least");
  const wider = figures.racks.find((each) => opening(each) >= widthAtWorst(cellsAcross(frame), figures));
  if (wider && wider.key !== rack.key) {
    const change = { key: "frame.rack", value: wider.key };
    return { remedy: changesText([[change]]), changes: [[change]] };
  }
  const cells = Math.floor(opening(rack) / widthAtWorst(1, figures));
  return {
    remedy: `Put at most ${2 * cells} nodes into frame ${frame.path} and the rest into another frame.`,
  };
};

/** Everything between the ears passes between the posts, each cell printed as wide as its tolerance allows. */
const proveOpening = (frame: Frame, rack: Rack, figures: ProofFigures): ProofResult => {
  const cells = cellsAcross(frame);
  const typical = cells * cellWidth.value;
  const worst = widthAtWorst(cells, figures);
  const limit = figureAt(rack.opening, "least");
  const result = judged(
    {
      id: `rack.opening:${frame.path}`,
      area: "rack",
      title: "Width between the posts",
      subject: frame.path,
      typical,
      worst,
      limit,
      sense: "at-most",
      dimension: "length",
      marginOf: "the opening",
      formula: "n · (w_cell + Δw_cell) ≤ w_opening",
      inputs: [
        exactInput("cells and blank faces", cells, "ratio", "layout of the frame", "derived"),
        inputOf("width of a cell", cellWidth),
        inputOf("print tolerance of a cell", figures.cellTolerance),
        inputOf(`opening of the ${rack.name}`, rack.opening),
      ],
      code: "RUB-RACK-001",
      statement: `Frame ${frame.path} is ${millimetres(typical)} wide between its ears, at most ${millimetres(worst)} as printed; the posts leave ${millimetres(limit)}.`,
      key: "frame.rack",
    },
    "exact",
  );
  return withRemedy(result, () => widthRemedy(frame, rack, figures));
};

/**
 * The slots of both ears reach the holes of the posts: the frame stands in the middle, so that each ear takes
 * half of what printing adds and of what the posts are off.
 */
const proveReach = (frame: Frame, rack: Rack, figures: ProofFigures): ProofResult => {
  const cells = cellsAcross(frame);
  const drawn = Math.abs(cells * cellWidth.value + 2 * frame.earMm - rack.panelWidth.value);
  const printed = widthAtWorst(cells, figures) - cells * cellWidth.value;
  const { holeSpacing } = rack;
  const posts = Math.max(
    figureAt(holeSpacing, "greatest") - holeSpacing.value,
    holeSpacing.value - figureAt(holeSpacing, "least"),
  );
  const typical = toMicrometre(drawn / 2);
  const worst = toMicrometre((drawn + printed + posts) / 2);
  const limit = toMicrometre((earSlotLength.value - rackScrew.value) / 2);
  const result = judged(
    {
      id: `rack.reach:${frame.path}`,
      area: "rack",
      title: "Reach of the ears' slots",
      subject: frame.path,
      typical,
      worst,
      limit,
      sense: "at-most",
      dimension: "length",
      marginOf: "the slots' play",
      formula: "(|n · w_cell + 2 · w_ear − w_panel| + n · Δw_cell + Δs_holes) / 2 ≤ (l_slot − d_screw) / 2",
      inputs: [
        exactInput("cells and blank faces", cells, "ratio", "layout of the frame", "derived"),
        inputOf("width of a cell", cellWidth),
        inputOf("print tolerance of a cell", figures.cellTolerance),
        exactInput("width of an ear", frame.earMm, "length", "layout of the frame", "derived"),
        inputOf(`panel of the ${rack.name}`, rack.panelWidth),
        inputOf(`hole spacing of the ${rack.name}`, holeSpacing),
        inputOf("length of a slot", earSlotLength),
        inputOf("screw of the rack", rackScrew),
      ],
      code: "RUB-RACK-002",
      statement: `The slots of frame ${frame.path} stand at most ${millimetres(worst)} off the holes of the posts; they have ${millimetres(limit)} of play each way.`,
      key: "frame.rack",
    },
    "exact",
  );
  return withRemedy(result, () => widthRemedy(frame, rack, figures));
};

/** The panel's height leaves room for the widest board, which stands on its long edge, between two beams. */
const proveHeight = (frame: Frame, rack: Rack, figures: ProofFigures): ProofResult => {
  const heightOf = (units: number): number =>
    toMicrometre(units * rack.unitHeight.value - rack.panelShortfall.value);
  const models = occupiedBays(frame).map(({ node }) => rowOf(figures.piModels, node.model));
  const board = Math.max(0, ...models.map(({ boardWidth }) => figureAt(boardWidth, "greatest")));
  const limit = board + beamHeight.value;
  const height = heightOf(frame.height);
  const units = Math.ceil((limit + rack.panelShortfall.value) / rack.unitHeight.value);
  const change = { key: "frame.height", value: `${units}U` };
  const widest = models.find(({ boardWidth }) => figureAt(boardWidth, "greatest") === board);
  const result = judged(
    {
      id: `rack.height:${frame.path}`,
      area: "rack",
      title: "Height of the frame",
      subject: frame.path,
      typical: height,
      worst: height,
      limit,
      sense: "at-least",
      dimension: "length",
      marginOf: "the height needed",
      formula: "n · U − shortfall ≥ h_board + h_beams",
      inputs: [
        exactInput("height of the frame", frame.height, "rack-units", "frame.height in cluster.yaml"),
        inputOf(`rack unit of the ${rack.name}`, rack.unitHeight),
        inputOf("shortfall of a panel", rack.panelShortfall),
        ...(widest ? [inputOf(`short side of a ${widest.name}`, widest.boardWidth)] : []),
        inputOf("beams above and below", beamHeight),
      ],
      code: "RUB-RACK-003",
      statement: `The panel of frame ${frame.path} is ${millimetres(height)} high; boards and beams need ${millimetres(limit)}.`,
      key: "frame.height",
    },
    "exact",
  );
  return withRemedy(result, () => ({ remedy: changesText([[change]]), changes: [[change]] }));
};

/** Opening, reach of the ears and height of every frame. */
export const proveRack = (
  cluster: Cluster,
  figures: ProofFigures = figuresOf(cluster),
): readonly ProofResult[] =>
  framesOf(cluster).flatMap(({ frame }) => {
    const rack = rowOf(figures.racks, frame.rack);
    return [
      proveOpening(frame, rack, figures),
      proveReach(frame, rack, figures),
      proveHeight(frame, rack, figures),
    ];
  });
