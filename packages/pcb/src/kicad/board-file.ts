/** The `.kicad_pcb` of a board. */
import type { Polygon } from "@rubus/units";
import type { Board } from "../model/board.js";
import type { Track, Via } from "../model/design.js";
import { legendOf } from "../silkscreen.js";
import { stableUuid } from "../stable-uuid.js";
import { boardHead } from "./board-setup.js";
import { featureFootprint, partFootprint } from "./footprint.js";
import { graphicItem } from "./graphic.js";
import { type NetTable, netTable } from "./names.js";
import { layerOf, points, toPage, xy } from "./page.js";
import { list, type SList, word } from "./s-expression.js";
import { symbolUuid } from "./schematic-ids.js";
import { titleBlock } from "./title-block.js";
import { uuid } from "./uuid.js";
import { generator, versions } from "./version.js";
import { keepoutItem, zoneItem } from "./zone.js";

const edgeLineMm = 0.1;

const edgeItem = (board: Board, outline: Polygon, index: number): SList =>
  list(
    "gr_poly",
    points(outline.map(toPage)),
    list("stroke", list("width", edgeLineMm), list("type", word("solid"))),
    list("fill", word("no")),
    list("layer", "Edge.Cuts"),
    uuid(board.name, "edge", index),
  );

const netCode = (nets: NetTable, name: string): SList =>
  list("net", nets.numberOf.get(nets.ofNet.get(name) ?? "") ?? 0);

const trackItem = (board: Board, nets: NetTable, track: Track, index: number): SList =>
  list(
    "segment",
    xy("start", toPage(track.from)),
    xy("end", toPage(track.to)),
    list("width", track.widthMm),
    list("layer", layerOf(track.side, "Cu")),
    netCode(nets, track.net),
    uuid(board.name, "track", index),
  );

const viaItem = (board: Board, nets: NetTable, via: Via, index: number): SList =>
  list(
    "via",
    xy("at", toPage(via.at)),
    list("size", via.diameterMm),
    list("drill", via.drillMm),
    list("layers", "F.Cu", "B.Cu"),
    netCode(nets, via.net),
    uuid(board.name, "via", index),
  );

/** References and board texts are strokes in the board's own font: one group, moved together. */
const legendItems = (board: Board): readonly SList[] => {
  const path = (index: number) => [board.name, "legend", index];
  const graphics = legendOf(board).map(({ side, graphic }, index) =>
    graphicItem("gr", graphic, toPage, layerOf(side, "SilkS"), path(index)),
  );
  if (graphics.length === 0) return [];
  const members = graphics.map((_, index) => stableUuid(path(index)));
  return [...graphics, list("group", "legend", uuid(board.name, "legend"), list("members", ...members))];
};

/** The board file as a list. */
export const boardFile = (board: Board): SList => {
  const nets = netTable(board);
  return list(
    "kicad_pcb",
    list("version", word(versions.board)),
    ...generator,
    ...boardHead(board, titleBlock(board)),
    ...nets.list.map((name, index) => list("net", index, name)),
    ...board.parts.map((part) => partFootprint(board, nets, part, symbolUuid(board, part.ref))),
    ...board.features.map((feature) => featureFootprint(board, feature)),
    ...[board.outline, ...board.cutouts].map((outline, index) => edgeItem(board, outline, index)),
    ...(board.maskOpenings ?? []).map(({ side, outline }, index) =>
      graphicItem("gr", { kind: "filled", outline }, toPage, layerOf(side, "Mask"), [
        board.name,
        "mask",
        index,
      ]),
    ),
    ...legendItems(board),
    ...board.tracks.map((track, index) => trackItem(board, nets, track, index)),
    ...board.vias.map((via, index) => viaItem(board, nets, via, index)),
    ...board.zones.map((zone) => zoneItem(board, nets, zone)),
    // KiCad's rule areas know no exception for a net.
    ...board.keepouts.filter(({ only }) => only === undefined).map((keepout) => keepoutItem(board, keepout)),
    list("embedded_fonts", word("no")),
  );
};
