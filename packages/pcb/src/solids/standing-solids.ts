/** Bodies that stand on pins through the board: cans, switches, loops, bushes. */
import { type Polygon, type Vec2, vec2 } from "@rubus/units";
import {
  type BodyPiece,
  type BodySolid,
  boxPiece,
  corners,
  extrudedPiece,
  mirroredInX,
  rectangularHole,
  roundPiece,
} from "./body-solid.js";
import type { BodyMaterial } from "./materials.js";

/** A radial polymer capacitor on a rubber plug, its can crimped above it; the mark on its top is the minus side's. */
export const radialCanSolid = (input: {
  readonly diameterMm: number;
  readonly heightMm: number;
  readonly wireMm: number;
  /** Plus first. */
  readonly wires: readonly Vec2[];
  /** How far the wires reach below the board's surface. */
  readonly tailMm: number;
  readonly source: string;
}): BodySolid => {
  const { diameterMm, heightMm, wireMm, wires, tailMm, source } = input;
  const [radius, middle, printMm] = [diameterMm / 2, vec2(0, 0), 0.01];
  const [plug, crimp, neck] = [0.5, 1.7, 2.3];
  const minus = wires[1]?.x ?? 0;
  const way = minus < 0 ? -1 : 1;
  // A segment of the lid on the minus side.
  const lid = radius - 0.4;
  const arc: Polygon = Array.from({ length: 13 }, (_, index) => {
    const angle = ((index - 6) / 6) * 1.05;
    return vec2(way * lid * Math.cos(angle), lid * Math.sin(angle));
  });
  return {
    side: "near",
    source,
    pieces: [
      roundPiece("rubber", middle, radius - 0.5, [0, plug]),
      roundPiece("aluminium", middle, radius, [plug, crimp]),
      roundPiece("aluminium", middle, radius - 0.35, [crimp, neck]),
      roundPiece("aluminium", middle, radius, [neck, heightMm - printMm]),
      extrudedPiece("can-mark", "z", way > 0 ? arc : arc.toReversed(), [heightMm - printMm, heightMm]),
      ...wires.map((wire) => roundPiece("tin", wire, wireMm / 2, [-tailMm, 0])),
    ],
  };
};

/** A flat-actuated DIP switch: a frame about one lever a position, legs bent down on both sides. */
export const dipSwitchSolid = (input: {
  /** Along x, across the rows, and along y. */
  readonly widthMm: number;
  readonly lengthMm: number;
  readonly heightMm: number;
  readonly legs: readonly Vec2[];
  readonly legMm: number;
  readonly tailMm: number;
  readonly source: string;
}): BodySolid => {
  const { widthMm, lengthMm, heightMm, legs, legMm, tailMm, source } = input;
  const [wall, half] = [widthMm / 2, lengthMm / 2];
  const [offMm, wellMm, stripMm, exitMm] = [0.4, 0.9, 0.25, 1.6];
  const floor = heightMm - wellMm;
  const rows = [...new Set(legs.map(({ y }) => y))];
  const wells = rows.map((y) => ({ u: [-1.6, 1.6] as const, v: [y - 0.65, y + 0.65] as const }));
  return {
    side: "near",
    source,
    pieces: [
      boxPiece("nylon-black", [-wall, wall], [-half, half], [offMm, floor]),
      extrudedPiece(
        "nylon-black",
        "z",
        corners([-wall, wall], [-half, half]),
        [floor, heightMm],
        wells.map(({ u, v }) => rectangularHole(u, v)),
      ),
      ...wells.map(({ u: [u0, u1], v }) =>
        boxPiece(
          "lever-yellow",
          [u0 + 0.1, (u0 + u1) / 2 + 0.1],
          [v[0] + 0.1, v[1] - 0.1],
          [floor, heightMm - 0.1],
        ),
      ),
      ...legs.map(({ x, y }): BodyPiece => {
        const at = Math.abs(x);
        const leg = extrudedPiece(
          "tin",
          "y",
          [
            vec2(wall, exitMm),
            vec2(at - stripMm / 2, exitMm),
            vec2(at - stripMm / 2, -tailMm),
            vec2(at + stripMm / 2, -tailMm),
            vec2(at + stripMm / 2, exitMm + stripMm),
            vec2(wall, exitMm + stripMm),
          ],
          [y - legMm / 2, y + legMm / 2],
        );
        return x > 0 ? leg : mirroredInX(leg);
      }),
    ],
  };
};

/** A test point: a loop of wire out of a coloured bead, its stem through the board. */
export const testLoopSolid = (input: {
  readonly beadMm: number;
  readonly heightMm: number;
  readonly wireMm: number;
  readonly tailMm: number;
  readonly bead: BodyMaterial;
  readonly source: string;
}): BodySolid => {
  const { beadMm, heightMm, wireMm, tailMm, bead, source } = input;
  const beadTop = heightMm * 0.4;
  const [outer, shoulder] = [beadMm * 0.44, heightMm - beadMm * 0.44];
  const inner = outer - wireMm * 0.6;
  const arch = (radius: number, way: 1 | -1): Polygon =>
    Array.from({ length: 13 }, (_, index) => {
      const angle = (Math.PI * index) / 12;
      return vec2(way * radius * Math.cos(angle), shoulder + radius * Math.sin(angle));
    });
  return {
    side: "near",
    source,
    pieces: [
      roundPiece(bead, vec2(0, 0), beadMm / 2, [0, beadTop]),
      extrudedPiece(
        "tin",
        "y",
        [
          vec2(inner, beadTop),
          vec2(outer, beadTop),
          ...arch(outer, 1),
          vec2(-outer, beadTop),
          vec2(-inner, beadTop),
          ...arch(inner, -1),
        ],
        [-wireMm / 2, wireMm / 2],
      ),
      roundPiece("tin", vec2(0, 0), wireMm / 2, [-tailMm, 0]),
    ],
  };
};

/** A turned bush under a bolt, pressed on the land behind the board. */
export const bushSolid = (
  diameterMm: number,
  boreMm: number,
  heightMm: number,
  source: string,
): BodySolid => ({
  side: "far",
  source,
  pieces: [
    roundPiece(
      "tinned-copper",
      vec2(0, 0),
      diameterMm / 2,
      [0, heightMm],
      [{ kind: "circle", centre: vec2(0, 0), radiusMm: boreMm / 2 }],
    ),
  ],
});
