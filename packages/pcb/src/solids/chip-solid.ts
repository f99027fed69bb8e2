/** Bodies with a terminal at each end: chips, fuses, shunts, lamps; the part lies along x, pad 1 to the left. */
import { vec2 } from "@rubus/units";
import { type BodyPiece, type BodySolid, boxPiece, corners, extrudedPiece } from "./body-solid.js";
import type { BodyMaterial } from "./materials.js";

export type ChipSolidInput = {
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Length of one terminal along the part. */
  readonly terminalMm: number;
  /** Between the terminals, from the board upwards; the last material covers the top. */
  readonly core: BodyMaterial;
  readonly cover?: BodyMaterial;
  readonly terminals?: BodyMaterial;
  readonly source: string;
};

/** How far the core lies behind the faces of its terminals. */
const insetMm = 0.03;
/** Thickness of a resistor's cover. */
const coverMm = 0.06;

/** Terminals wrap round both ends and are the widest and highest part of it. */
export const chipSolid = (input: ChipSolidInput): BodySolid => {
  const { lengthMm, widthMm, heightMm, terminalMm, core, cover, terminals = "tin", source } = input;
  const [end, inner, half] = [lengthMm / 2, lengthMm / 2 - terminalMm, widthMm / 2];
  const across = [-half + insetMm, half - insetMm] as const;
  const top = heightMm - insetMm;
  const split = cover === undefined ? top : top - coverMm;
  return {
    side: "near",
    source,
    pieces: [
      boxPiece(terminals, [-end, -inner], [-half, half], [0, heightMm]),
      boxPiece(terminals, [inner, end], [-half, half], [0, heightMm]),
      boxPiece(core, [-inner, inner], across, [insetMm, split]),
      ...(cover === undefined ? [] : [boxPiece(cover, [-inner, inner], across, [split, top])]),
    ],
  };
};

/** Several chips in one body, a terminal at each pad along its left and right side. */
export const chipArraySolid = (
  { lengthMm, widthMm, heightMm, terminalMm, source }: Omit<ChipSolidInput, "core" | "cover" | "terminals">,
  /** Where the terminals stand along y, and how wide they are. */
  rows: readonly number[],
  rowWidthMm: number,
): BodySolid => {
  const [end, inner, half] = [lengthMm / 2, lengthMm / 2 - terminalMm, widthMm / 2];
  const [top, split] = [heightMm - insetMm, heightMm - insetMm - coverMm];
  return {
    side: "near",
    source,
    pieces: [
      boxPiece("alumina", [-inner, inner], [-half, half], [insetMm, split]),
      boxPiece("film", [-inner, inner], [-half, half], [split, top]),
      ...rows.flatMap((y) => {
        const across = [y - rowWidthMm / 2, y + rowWidthMm / 2] as const;
        return [
          boxPiece("tin", [-end, -inner], across, [0, heightMm]),
          boxPiece("tin", [inner, end], across, [0, heightMm]),
        ];
      }),
    ],
  };
};

/** A lamp in a chip: terminals at the ends of its base, a moulded lens between and above them; cathode left. */
export const lampSolid = (
  {
    lengthMm,
    widthMm,
    heightMm,
    terminalMm,
  }: Omit<ChipSolidInput, "core" | "cover" | "terminals" | "source">,
  lens: BodyMaterial,
  source: string,
): BodySolid => {
  const [end, half] = [lengthMm / 2, widthMm / 2];
  const baseMm = heightMm * 0.4;
  const lensMm = end - terminalMm * 0.6;
  // The corner cut off the lens is the cathode's.
  const cutMm = 0.18;
  return {
    side: "near",
    source,
    pieces: [
      boxPiece("tin", [-end, -end + terminalMm], [-half, half], [0, baseMm]),
      boxPiece("tin", [end - terminalMm, end], [-half, half], [0, baseMm]),
      boxPiece("nylon-white", [-end + terminalMm, end - terminalMm], [-half, half], [0.02, baseMm]),
      extrudedPiece(
        lens,
        "z",
        [
          vec2(-lensMm + cutMm, -half),
          vec2(lensMm, -half),
          vec2(lensMm, half),
          vec2(-lensMm, half),
          vec2(-lensMm, -half + cutMm),
        ],
        [baseMm, heightMm],
      ),
    ],
  };
};

/** A moulded diode with leads bent under it (DO-214): a band on its top marks the cathode, which is pad 1, left. */
export const bentLeadSolid = (input: {
  readonly bodyLengthMm: number;
  readonly bodyWidthMm: number;
  readonly heightMm: number;
  readonly spanMm: number;
  readonly leadWidthMm: number;
  readonly footMm: number;
  readonly source: string;
}): BodySolid => {
  const { bodyLengthMm, bodyWidthMm, heightMm, spanMm, leadWidthMm, footMm, source } = input;
  const [end, half, toe] = [bodyLengthMm / 2, bodyWidthMm / 2, spanMm / 2];
  const [stripMm, underMm, printMm, draughtMm] = [0.2, 0.2, 0.01, 0.15];
  const seam = heightMm / 2;
  const top = heightMm - printMm;
  const lead = (way: 1 | -1): BodyPiece => {
    const outline = [
      vec2(end, seam + stripMm / 2),
      vec2(end, seam - stripMm / 2),
      vec2(toe - stripMm, seam - stripMm / 2),
      vec2(toe - stripMm, underMm),
      vec2(toe - footMm, underMm),
      vec2(toe - footMm, 0),
      vec2(toe, 0),
      vec2(toe, seam + stripMm / 2),
    ];
    const side = way === 1 ? outline : outline.map(({ x, y }) => vec2(-x, y)).toReversed();
    return extrudedPiece("tin", "y", side, [-leadWidthMm / 2, leadWidthMm / 2]);
  };
  return {
    side: "near",
    source,
    pieces: [
      extrudedPiece(
        "epoxy",
        "y",
        [
          vec2(-end + draughtMm, underMm),
          vec2(end - draughtMm, underMm),
          vec2(end, seam - stripMm),
          vec2(end, seam + stripMm),
          vec2(end - draughtMm, top),
          vec2(-end + draughtMm, top),
          vec2(-end, seam + stripMm),
          vec2(-end, seam - stripMm),
        ],
        [-half, half],
      ),
      extrudedPiece(
        "print",
        "z",
        corners([-end + draughtMm + 0.25, -end + draughtMm + 0.85], [-half + 0.05, half - 0.05]),
        [top, heightMm],
      ),
      lead(-1),
      lead(1),
    ],
  };
};
