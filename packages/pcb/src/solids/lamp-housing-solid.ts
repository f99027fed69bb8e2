/** A lamp in a moulded housing with a round well (PLCC): leads bent down at both ends, one corner cut. */
import { type Polygon, type Vec2, vec2 } from "@rubus/units";
import { type BodySolid, boxPiece, extrudedPiece, roundPiece } from "./body-solid.js";

/** @param marked the corner that is cut, as a direction from the middle */
export const lampHousingSolid = (input: {
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Where the leads stand across the part, on either end, and how wide they are. */
  readonly leadsAt: readonly number[];
  readonly leadWidthMm: number;
  readonly marked: Vec2;
  readonly source: string;
}): BodySolid => {
  const { lengthMm, widthMm, heightMm, leadsAt, leadWidthMm, marked, source } = input;
  const [end, half] = [lengthMm / 2, widthMm / 2];
  const [cutMm, offMm, wellMm, stripMm] = [0.6, 0.1, heightMm * 0.45, 0.15];
  const wellRadius = Math.min(end, half) * 0.82;
  const floor = heightMm - wellMm;
  const [sx, sy] = [Math.sign(marked.x), Math.sign(marked.y)];
  const plan: Polygon = (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
  ).flatMap(([x, y]) => {
    if (x !== sx || y !== sy) return [vec2(x * end, y * half)];
    const along = vec2(x * (end - cutMm), y * half);
    const across = vec2(x * end, y * (half - cutMm));
    // Counter-clockwise round the corner.
    return x === y ? [across, along] : [along, across];
  });
  const leadTop = heightMm * 0.5;
  return {
    side: "near",
    source,
    pieces: [
      extrudedPiece("nylon-white", "z", plan, [offMm, floor]),
      extrudedPiece(
        "nylon-white",
        "z",
        plan,
        [floor, heightMm],
        [{ kind: "circle", centre: vec2(0, 0), radiusMm: wellRadius }],
      ),
      roundPiece("lens-clear", vec2(0, 0), wellRadius, [floor, heightMm - 0.1]),
      ...leadsAt.flatMap((y) => {
        const across = [y - leadWidthMm / 2, y + leadWidthMm / 2] as const;
        return [
          boxPiece("tin", [end, end + stripMm], across, [0, leadTop]),
          boxPiece("tin", [-end - stripMm, -end], across, [0, leadTop]),
        ];
      }),
    ],
  };
};
