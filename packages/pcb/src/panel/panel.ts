/** Several copies of one board side by side in a panel that is scored, not milled, between them. */
import { add, boundingBox, type Polygon, rectangle, type Vec2, vec2 } from "@rubus/units";
import type { Board } from "../model/board.js";
import type { Feature, SilkText } from "../model/design.js";
import { referenceTexts } from "../silkscreen.js";

export type PanelSpec = {
  /** `led-panel`: file stem. */
  readonly name: string;
  readonly title: string;
  readonly columns: number;
  readonly rows: number;
  /** Waste strips below and above the boards, over the whole width. */
  readonly railMm: number;
  /** Fiducials and tooling holes of the rails, in the panel's coordinates. */
  readonly features: readonly Feature[];
  readonly texts: readonly SilkText[];
};

/** A straight cut over the whole panel. */
export type ScoreLine = { readonly from: Vec2; readonly to: Vec2 };

export type Panel = {
  /**
   * The whole panel as one board, origin at its lower left: copies of parts, nets and copper under names of their
   * own (`D1_3`, `+5V_3`), so that every writer and check of boards works on it.
   */
  readonly board: Board;
  readonly scoreLines: readonly ScoreLine[];
  /** Lower left of each copy, from the lower left of the panel row by row; copy n bears the suffix `_n` from 1. */
  readonly places: readonly Vec2[];
};

type Layers = Pick<
  Board,
  | "nets"
  | "parts"
  | "features"
  | "zones"
  | "keepouts"
  | "tracks"
  | "vias"
  | "texts"
  | "silkscreen"
  | "cutouts"
> & { readonly maskOpenings: NonNullable<Board["maskOpenings"]> };

const moved = (outline: Polygon, by: Vec2): Polygon => outline.map((point) => add(point, by));

/** All that a copy brings, moved and under its own names; references of the legend stay as the board has them. */
const copyOf = (board: Board, by: Vec2, suffix: string): Layers => ({
  nets: board.nets.map((net) => ({
    ...net,
    name: `${net.name}${suffix}`,
    pins: net.pins.map((pin) => ({ ...pin, ref: `${pin.ref}${suffix}` })),
  })),
  parts: board.parts.map(({ label: _, ...part }) => ({
    ...part,
    ref: `${part.ref}${suffix}`,
    at: add(part.at, by),
  })),
  features: board.features.map((feature) => ({
    ...feature,
    ref: `${feature.ref}${suffix}`,
    at: add(feature.at, by),
  })),
  zones: board.zones.map((zone) => ({
    ...zone,
    name: `${zone.name}${suffix}`,
    net: `${zone.net}${suffix}`,
    outline: moved(zone.outline, by),
    fill: zone.fill.map(({ outline, holes }) => ({
      outline: moved(outline, by),
      holes: holes.map((hole) => moved(hole, by)),
    })),
  })),
  keepouts: board.keepouts.map((keepout) => ({ ...keepout, outline: moved(keepout.outline, by) })),
  tracks: board.tracks.map((track) => ({
    ...track,
    net: `${track.net}${suffix}`,
    from: add(track.from, by),
    to: add(track.to, by),
  })),
  vias: board.vias.map((via) => ({ ...via, net: `${via.net}${suffix}`, at: add(via.at, by) })),
  texts: [...board.texts, ...referenceTexts(board.parts)].map((text) => ({ ...text, at: add(text.at, by) })),
  silkscreen: board.silkscreen.map(({ side, graphic }) => ({
    side,
    graphic:
      graphic.kind === "line"
        ? { ...graphic, from: add(graphic.from, by), to: add(graphic.to, by) }
        : { ...graphic, outline: moved(graphic.outline, by) },
  })),
  cutouts: board.cutouts.map((outline) => moved(outline, by)),
  maskOpenings: (board.maskOpenings ?? []).map((opening) => ({
    ...opening,
    outline: moved(opening.outline, by),
  })),
});

const allOf = <K extends keyof Layers>(copies: readonly Layers[], key: K): Layers[K] =>
  // Each value is a list; joined lists are again of their type.
  copies.flatMap((copy) => copy[key] as readonly unknown[]) as unknown as Layers[K];

/** Lines between rails and rows, and between columns: each over the whole panel, as a score must run. */
const scoresOf = (spec: PanelSpec, boardMm: Vec2, panelMm: Vec2): readonly ScoreLine[] => [
  ...Array.from({ length: spec.rows + 1 }, (_, row) => {
    const y = spec.railMm + row * boardMm.y;
    return { from: vec2(0, y), to: vec2(panelMm.x, y) };
  }),
  ...Array.from({ length: spec.columns - 1 }, (_, column) => {
    const x = (column + 1) * boardMm.x;
    return { from: vec2(x, 0), to: vec2(x, panelMm.y) };
  }),
];

/** Outer size of a panel in millimetres. */
export const panelSize = (boardMm: Vec2, spec: Pick<PanelSpec, "columns" | "rows" | "railMm">): Vec2 =>
  vec2(spec.columns * boardMm.x, spec.rows * boardMm.y + 2 * spec.railMm);

/**
 * A panel of a rectangular board. Its copies touch, so that one score parts two of them; round corners of the board
 * come out square. It keeps the board's id, which its copies have printed.
 */
export const panelOf = (board: Board, spec: PanelSpec): Panel => {
  const { min, max } = boundingBox(board.outline);
  const size = vec2(max.x - min.x, max.y - min.y);
  const whole = panelSize(size, spec);
  const places = Array.from({ length: spec.columns * spec.rows }, (_, index) =>
    vec2((index % spec.columns) * size.x, spec.railMm + Math.floor(index / spec.columns) * size.y),
  );
  const copies = places.map((place, index) =>
    copyOf(board, vec2(place.x - min.x, place.y - min.y), `_${index + 1}`),
  );
  const { variants: _, ...kept } = board;
  return {
    board: {
      ...kept,
      name: spec.name,
      title: spec.title,
      outline: rectangle(vec2(whole.x / 2, whole.y / 2), whole.x, whole.y),
      nets: allOf(copies, "nets"),
      parts: allOf(copies, "parts"),
      features: [...allOf(copies, "features"), ...spec.features],
      zones: allOf(copies, "zones"),
      keepouts: allOf(copies, "keepouts"),
      tracks: allOf(copies, "tracks"),
      vias: allOf(copies, "vias"),
      texts: [...allOf(copies, "texts"), ...spec.texts],
      silkscreen: allOf(copies, "silkscreen"),
      cutouts: allOf(copies, "cutouts"),
      maskOpenings: allOf(copies, "maskOpenings"),
    },
    scoreLines: scoresOf(spec, size, whole),
    places,
  };
};
