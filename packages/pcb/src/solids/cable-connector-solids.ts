/** Bodies of connectors for cables, soldered flat: housing, contacts, tails and solder tabs. */
import { boundingBox, type Polygon } from "@rubus/units";
import { type BodySolid, boxPiece, corners, extrudedPiece, rectangularHole } from "./body-solid.js";

/**
 * A wire connector with side entry, mouth towards −y: housing with its cavity, a pin a way, tails at the rear, solder
 * tabs at both ends.
 * @param body plan of the housing
 * @param ways where the contacts stand along x
 */
export const sideEntrySolid = (
  body: Polygon,
  heightMm: number,
  ways: readonly number[],
  source: string,
): BodySolid => {
  const { min, max } = boundingBox(body);
  const [wallMm, backMm, tailMm] = [0.55, 0.9, 0.7];
  const back = max.y - backMm;
  const [floor, roof] = [0.6, heightMm - 0.5];
  const pinZ = (floor + roof) / 2;
  return {
    side: "near",
    source,
    pieces: [
      extrudedPiece(
        "nylon-natural",
        "y",
        corners([min.x, max.x], [0, heightMm]),
        [min.y, back],
        [rectangularHole([min.x + wallMm, max.x - wallMm], [floor, roof])],
      ),
      boxPiece("nylon-natural", [min.x, max.x], [back, max.y], [0, heightMm]),
      ...ways.flatMap((x) => [
        boxPiece("tin", [x - 0.15, x + 0.15], [min.y + 0.7, back], [pinZ - 0.15, pinZ + 0.15]),
        boxPiece("tin", [x - 0.15, x + 0.15], [max.y, max.y + tailMm], [0, 0.2]),
      ]),
      boxPiece("tin", [min.x - 0.25, min.x], [min.y, min.y + 1.3], [0, 0.8]),
      boxPiece("tin", [max.x, max.x + 0.25], [min.y, min.y + 1.3], [0, 0.8]),
    ],
  };
};

/** A wire connector with its mouth on top: tails at +y, solder tabs at both ends towards −y. */
export const topEntrySolid = (
  body: Polygon,
  heightMm: number,
  ways: readonly number[],
  source: string,
): BodySolid => {
  const { min, max } = boundingBox(body);
  const [wallMm, floor, tailMm] = [0.5, 1.1, 0.9];
  const middle = (min.y + max.y) / 2;
  return {
    side: "near",
    source,
    pieces: [
      boxPiece("nylon-natural", [min.x, max.x], [min.y, max.y], [0, floor]),
      extrudedPiece(
        "nylon-natural",
        "z",
        corners([min.x, max.x], [min.y, max.y]),
        [floor, heightMm],
        [rectangularHole([min.x + wallMm, max.x - wallMm], [min.y + wallMm, max.y - wallMm])],
      ),
      ...ways.flatMap((x) => [
        boxPiece("tin", [x - 0.15, x + 0.15], [middle - 0.15, middle + 0.15], [floor, heightMm - 0.8]),
        boxPiece("tin", [x - 0.15, x + 0.15], [max.y, max.y + tailMm], [0, 0.2]),
      ]),
      boxPiece("tin", [min.x - 0.25, min.x], [min.y, min.y + 1.2], [0, 0.8]),
      boxPiece("tin", [max.x, max.x + 0.25], [min.y, min.y + 1.2], [0, 0.8]),
    ],
  };
};

/**
 * A socket for a flat cable that lies on the board, its mouth towards −y with the slider that clamps the cable in
 * front of the housing; contacts' tails at the rear, hold-downs at both ends.
 */
export const flatCableSocketSolid = (input: {
  readonly heightMm: number;
  readonly bodyWidthMm: number;
  readonly sliderWidthMm: number;
  readonly rearMm: number;
  /** Front with the slider shut, and where the slider meets the housing. */
  readonly frontMm: number;
  readonly sliderDepthMm: number;
  readonly ways: readonly number[];
  /** Far end of the tails behind the datum. */
  readonly tailMm: number;
  readonly cableWidthMm: number;
  readonly source: string;
}): BodySolid => {
  const { heightMm, bodyWidthMm, sliderWidthMm, rearMm, frontMm, sliderDepthMm, ways } = input;
  const [half, sliderHalf] = [bodyWidthMm / 2, sliderWidthMm / 2];
  const seam = -frontMm + sliderDepthMm;
  const back = rearMm - 1;
  const mouth = rectangularHole(
    [-input.cableWidthMm / 2 - 0.2, input.cableWidthMm / 2 + 0.2],
    [heightMm * 0.28, heightMm * 0.28 + 0.6],
  );
  return {
    side: "near",
    source: input.source,
    pieces: [
      extrudedPiece("nylon-natural", "y", corners([-half, half], [0, heightMm]), [seam, back], [mouth]),
      boxPiece("nylon-natural", [-half, half], [back, rearMm], [0, heightMm]),
      extrudedPiece(
        "slider-brown",
        "y",
        corners([-sliderHalf, sliderHalf], [0.15, heightMm - 0.1]),
        [-frontMm, seam],
        [mouth],
      ),
      ...ways.map((x) => boxPiece("tin", [x - 0.15, x + 0.15], [rearMm, input.tailMm], [0, 0.25])),
      boxPiece("tin", [-half - 0.6, -half], [-2.4, 0.4], [0, 0.25]),
      boxPiece("tin", [half, half + 0.6], [-2.4, 0.4], [0, 0.25]),
    ],
  };
};
