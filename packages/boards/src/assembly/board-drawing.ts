/** The board drawn for assembly: one drawing a side, every piece of copper marked with its net. */
import { type Html, html, trusted } from "@rubus/drawing";
import {
  type Board,
  type BoardPad,
  boardPads,
  type PlacedPart,
  padPolygon,
  type Side,
  silkscreenOf,
  toBoard,
} from "@rubus/pcb";
import { add, boundingBox, rotate, type Vec2, vec2 } from "@rubus/units";
import { chainsOf, lineText, type Placer, placerOf, ringText, units } from "./path-text.js";

/** Room about the board for bodies that reach over its edge. */
export const marginMm = 3;

/** Paths by line width, the widths in the order met: one element each. */
const byWidth = (lines: readonly { readonly widthMm: number; readonly text: string }[]) => {
  const texts = new Map<number, string>();
  for (const { widthMm, text } of lines) {
    const width = units(widthMm);
    texts.set(width, (texts.get(width) ?? "") + text);
  }
  return [...texts].map(([width, text]) => ({ width, text }));
};

const lines = (className: string, net: number, drawn: Parameters<typeof byWidth>[0]): readonly Html[] =>
  byWidth(drawn).map(
    ({ width, text }) =>
      html`<path class="${className}" data-net="${net}" stroke-width="${width}" d="${text}"/>`,
  );

/** Pours, tracks and vias of one side, net by net. */
const copperOf = (board: Board, side: Side, place: Placer): readonly Html[] =>
  board.nets.flatMap(({ name }, net) => {
    const areas = board.zones
      .filter((zone) => zone.net === name && zone.side === side)
      .flatMap(({ fill }) => fill.flatMap(({ outline, holes }) => [outline, ...holes]))
      .map((ring) => ringText(ring, place));
    const tracks = board.tracks
      .filter((track) => track.net === name && track.side === side)
      .map(({ widthMm, from, to }) => ({ widthMm, text: lineText([from, to], place) }));
    const vias = board.vias
      .filter((via) => via.net === name)
      .map(({ diameterMm, at }) => ({ widthMm: diameterMm, text: lineText([at], place) }));
    return [
      ...(areas.length > 0 ? [html`<path class="c zone" data-net="${net}" d="${areas.join("")}"/>`] : []),
      ...lines("c track", net, tracks),
      ...lines("c via", net, vias),
    ];
  });

const padElement = (pad: BoardPad, net: number | undefined, count: number, place: Placer): Html => {
  const { ref, pad: shape } = pad;
  const isFirst = count > 2 && shape.number === "1";
  const owner = shape.number === "" ? "" : `${ref}-${shape.number}`;
  const name = net === undefined ? html`` : html` data-net="${net}"`;
  return html`<path class="c pad${isFirst ? " first" : ""}"${name} data-ref="${ref}" data-pin="${owner}" d="${ringText(padPolygon(pad), place)}"/>`;
};

/** A slot is a line between the middles of its ends. */
const drillLine = ({ pad, at, rotation }: BoardPad): { readonly widthMm: number; readonly ends: Vec2[] } => {
  const { widthMm = 0, heightMm = 0 } = pad.drill ?? {};
  const half = Math.abs(widthMm - heightMm) / 2;
  const along = widthMm > heightMm ? vec2(half, 0) : vec2(0, half);
  const [from, to] = [rotate(along, rotation), rotate(along, rotation + 180)];
  return {
    widthMm: Math.min(widthMm, heightMm),
    ends: half > 0 ? [add(at, from), add(at, to)] : [at],
  };
};

const drills = (board: Board, pads: readonly BoardPad[], place: Placer): readonly Html[] => {
  const drilled = [
    ...pads
      .filter(({ pad }) => pad.drill)
      .map(drillLine)
      .map(({ widthMm, ends }) => ({ widthMm, text: lineText(ends, place) })),
    ...board.vias.map(({ at, drillMm }) => ({ widthMm: drillMm, text: lineText([at], place) })),
  ];
  return byWidth(drilled).map(
    ({ width, text }) => html`<path class="hole" stroke-width="${width}" d="${text}"/>`,
  );
};

const legend = (board: Board, side: Side, place: Placer): readonly Html[] => {
  const graphics = silkscreenOf(board)
    .filter((each) => each.side === side)
    .map(({ graphic }) => graphic);
  const filled = graphics.flatMap((graphic) => (graphic.kind === "filled" ? [graphic.outline] : []));
  const widths = new Map<number, { from: Vec2; to: Vec2 }[]>();
  for (const graphic of graphics)
    if (graphic.kind === "line")
      widths.set(graphic.widthMm, [...(widths.get(graphic.widthMm) ?? []), graphic]);
  return [
    ...[...widths].map(
      ([widthMm, segments]) =>
        html`<path class="legend" stroke-width="${units(widthMm)}" d="${chainsOf(segments)
          .map((chain) => lineText(chain, place))
          .join("")}"/>`,
    ),
    ...filled.map((outline) => html`<path class="legend-area" d="${ringText(outline, place)}"/>`),
  ];
};

/** The least and the greatest height of a reference on the drawing. */
const [leastTextMm, mostTextMm] = [0.55, 2.4];
/** Width of a letter by its height, near enough for any font. */
const letterWidth = 0.64;

const bodyElement = (part: PlacedPart, place: Placer): Html => {
  const { outline } = part.type.land.body;
  const marks = chainsOf(part.type.land.fabrication)
    .map((chain) =>
      lineText(
        chain.map((point) => toBoard(part, point)),
        place,
      ),
    )
    .join("");
  const text = ringText(
    outline.map((point) => toBoard(part, point)),
    place,
  );
  return html`<g class="part" data-ref="${part.ref}"><path class="body" d="${text}"/><path class="mark" d="${marks}"/></g>`;
};

const labelElement = (part: PlacedPart, place: Placer): Html => {
  const { min, max } = boundingBox(part.type.land.body.outline.map((point) => place(toBoard(part, point))));
  const fits = Math.min((max.y - min.y) * 0.75, (max.x - min.x) / (letterWidth * part.ref.length));
  const sizeMm = Math.min(mostTextMm, Math.max(leastTextMm, fits));
  const [x, y] = [units((min.x + max.x) / 2), units((min.y + max.y) / 2)];
  return html`<text data-x="${x}" data-y="${y}" transform="translate(${x} ${y})" font-size="${units(sizeMm)}">${part.ref}</text>`;
};

/**
 * The drawing of one side, in the coordinates of the top side: the script mirrors the bottom. `bought` are the
 * references of parts that are set on the board.
 */
export const sideDrawing = (board: Board, side: Side, bought: ReadonlySet<string>): Html => {
  const place = placerOf(board);
  const pads = boardPads(board);
  const netOf = new Map(board.nets.map(({ name }, index) => [name, index]));
  const counts = new Map<string, number>();
  for (const { ref } of pads) counts.set(ref, (counts.get(ref) ?? 0) + 1);
  const parts = board.parts.filter(
    (part) => part.side === side && bought.has(part.ref) && part.type.land.body.outline.length > 2,
  );
  const { min, max } = boundingBox(board.outline);
  const [width, height] = [units(max.x - min.x), units(max.y - min.y)];
  const margin = units(marginMm);
  const other = side === "top" ? "bottom" : "top";
  const edge = [board.outline, ...board.cutouts].map((ring) => ringText(ring, place)).join("");
  const mirrored = side === "bottom" ? "scale(-1 1) " : "";
  return html`<svg class="pane" id="pane-${side}" data-side="${side}" role="img" aria-label="${side} side of the board" viewBox="${-width / 2 - margin} ${-height / 2 - margin} ${width + 2 * margin} ${height + 2 * margin}">
<g class="board" transform="${mirrored}translate(${-width / 2} ${-height / 2})">
<path class="edge" d="${edge}"/>
<g class="ghost"><use href="#${other}-copper"/></g>
<g id="${side}-copper"><g class="areas">${copperOf(board, side, place)}</g>
<g class="bodies">${parts.map((part) => bodyElement(part, place))}</g>
<g class="pads">${pads
    .filter(({ sides }) => sides.includes(side))
    .map((pad) =>
      padElement(
        pad,
        pad.net === undefined ? undefined : netOf.get(pad.net),
        counts.get(pad.ref) ?? 0,
        place,
      ),
    )}</g></g>
<g class="holes">${drills(board, pads, place)}</g>
<g class="legends">${legend(board, side, place)}</g>
<g class="rings"></g>
<g class="labels">${parts.map((part) => labelElement(part, place))}</g>
</g></svg>${trusted("\n")}`;
};
