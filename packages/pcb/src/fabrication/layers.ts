/** What is drawn on each layer of a board. */
import { type Polygon, vec2 } from "@rubus/units";
import { type BoardPad, boardPads } from "../geometry.js";
import type { Board } from "../model/board.js";
import type { Side } from "../model/design.js";
import { fracture } from "../pour/fracture.js";
import { silkscreenOf } from "../silkscreen.js";
import { apertureOf, grownShape, pen } from "./aperture.js";
import type { ObjectAttributes, PlotItem } from "./gerber-writer.js";

/** Width of the pen that draws the board's edge; the edge is its middle. */
export const profileLineMm = 0.1;

const material = ["Material"];

const padUse = (item: BoardPad, features: ReadonlySet<string>): readonly string[] => {
  switch (item.pad.technology) {
    case "surface":
      return ["SMDPad", "CuDef"];
    case "edge-contact":
      return ["ConnectorPad"];
    case "fiducial":
      return ["FiducialPad", features.has(item.ref) ? "Global" : "Local"];
    default:
      return ["ComponentPad"];
  }
};

/** Net, pin and component of a pad; a pad with a number but no net stays open on purpose (`N/C`). */
const padAttributes = ({ ref, pad, net, pin }: BoardPad): ObjectAttributes => {
  if (pad.number === "") return { N: [""], C: [ref] };
  const name = pin !== undefined && pin !== pad.number ? [pin] : [];
  return { P: [ref, pad.number, ...name], N: [net ?? "N/C"] };
};

const flashPad = (
  item: BoardPad,
  grownMm: number,
  use: readonly string[],
  attributes: ObjectAttributes,
): PlotItem => ({
  kind: "flash",
  aperture: apertureOf(grownShape(item.pad.shape, grownMm), item.rotation, use),
  at: item.at,
  attributes,
});

/** Pads, vias, tracks and pours of one side. */
export const copperItems = (board: Board, side: Side): readonly PlotItem[] => {
  const features = new Set(board.features.map(({ ref }) => ref));
  const pads = boardPads(board)
    .filter(({ sides }) => sides.includes(side))
    .map((item) => flashPad(item, 0, padUse(item, features), padAttributes(item)));
  const vias = board.vias.map(
    ({ net, at, diameterMm }): PlotItem => ({
      kind: "flash",
      aperture: pen(diameterMm, ["ViaPad"]),
      at,
      attributes: { N: [net] },
    }),
  );
  const tracks = board.tracks
    .filter((track) => track.side === side)
    .map(
      ({ net, widthMm, from, to }): PlotItem => ({
        kind: "draw",
        aperture: pen(widthMm, ["Conductor"]),
        from,
        to,
        attributes: { N: [net] },
      }),
    );
  const pours = board.zones
    .filter((zone) => zone.side === side)
    .flatMap((zone) =>
      zone.fill.map(
        (filled): PlotItem => ({
          kind: "region",
          outline: fracture(filled),
          use: ["Conductor"],
          attributes: { N: [zone.net] },
        }),
      ),
    );
  return [...pads, ...vias, ...tracks, ...pours];
};

/** Openings of the solder mask: pads grown by their margin, and non-plated holes on both sides; vias stay covered. */
export const maskItems = (board: Board, side: Side): readonly PlotItem[] => [
  ...boardPads(board)
    .filter(({ pad, sides }) => sides.includes(side) || pad.technology === "hole")
    .map((item) =>
      flashPad(item, item.pad.maskMarginMm ?? board.rules.maskMarginMm, material, { C: [item.ref] }),
    ),
  ...(board.maskOpenings ?? [])
    .filter((opening) => opening.side === side)
    .map(({ outline }): PlotItem => ({ kind: "region", outline, use: material, attributes: {} })),
];

/** Apertures of the stencil: surface pads, copper and stencil the same size. */
export const pasteItems = (board: Board, side: Side): readonly PlotItem[] =>
  boardPads(board)
    .filter(({ pad, sides }) => pad.technology === "surface" && sides.includes(side))
    .map((item) => flashPad(item, 0, material, { C: [item.ref] }));

export const legendItems = (board: Board, side: Side): readonly PlotItem[] =>
  silkscreenOf(board)
    .filter((item) => item.side === side)
    .map(
      ({ graphic }): PlotItem =>
        graphic.kind === "line"
          ? { ...graphic, kind: "draw", aperture: pen(graphic.widthMm, material), attributes: {} }
          : { kind: "region", outline: graphic.outline, use: material, attributes: {} },
    );

const closedStroke = (outline: Polygon): readonly PlotItem[] =>
  outline.map((from, index) => ({
    kind: "draw",
    aperture: pen(profileLineMm, ["Profile"]),
    from,
    to: outline[(index + 1) % outline.length] ?? vec2(from.x, from.y),
    attributes: {},
  }));

/** The board's edge and its milled openings. */
export const profileItems = (board: Board): readonly PlotItem[] =>
  [board.outline, ...board.cutouts].flatMap(closedStroke);
