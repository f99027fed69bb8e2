/**
 * Bodies of parts in three dimensions, as plain data: a few boxes and extrusions a body. Millimetres in the part's own
 * coordinates: x and y as in its land pattern, z away from the board with 0 on the board's surface, so that pins
 * through the board reach below 0.
 */
import { type Polygon, type Vec2, type Vec3, vec2, vec3 } from "@rubus/units";
import type { BodyMaterial } from "./materials.js";

/** A closed outline: straight lines from corner to corner, or a true circle. */
export type BodyOutline =
  | { readonly kind: "polygon"; readonly corners: Polygon }
  | { readonly kind: "circle"; readonly centre: Vec2; readonly radiusMm: number };

export type BodyAxis = "x" | "y" | "z";

export type BodyShape =
  | { readonly shape: "box"; readonly min: Vec3; readonly max: Vec3 }
  | {
      /** An outline swept along an axis: drawn in (x, y) along z, in (x, z) along y, in (y, z) along x. */
      readonly shape: "extrusion";
      readonly along: BodyAxis;
      readonly outline: BodyOutline;
      readonly holes: readonly BodyOutline[];
      readonly fromMm: number;
      readonly toMm: number;
    };

/** One solid of one material; pieces of a body touch but don't overlap. */
export type BodyPiece = BodyShape & { readonly material: BodyMaterial };

export type BodySolid = {
  /** `near`: on the part's own side. `far`: behind the board, z counted from its other surface. */
  readonly side: "near" | "far";
  readonly pieces: readonly BodyPiece[];
  /** Where dimensions come from that the land pattern doesn't have. */
  readonly source: string;
};

type Range = readonly [from: number, to: number];

/** A box by its three ranges. */
export const boxPiece = (
  material: BodyMaterial,
  [x0, x1]: Range,
  [y0, y1]: Range,
  [z0, z1]: Range,
): BodyPiece => ({ material, shape: "box", min: vec3(x0, y0, z0), max: vec3(x1, y1, z1) });

/** Corners swept along an axis. */
export const extrudedPiece = (
  material: BodyMaterial,
  along: BodyAxis,
  corners: Polygon,
  [fromMm, toMm]: Range,
  holes: readonly BodyOutline[] = [],
): BodyPiece => ({
  material,
  shape: "extrusion",
  along,
  outline: { kind: "polygon", corners },
  holes,
  fromMm,
  toMm,
});

/** A round piece that stands on end. */
export const roundPiece = (
  material: BodyMaterial,
  centre: Vec2,
  radiusMm: number,
  [fromMm, toMm]: Range,
  holes: readonly BodyOutline[] = [],
): BodyPiece => ({
  material,
  shape: "extrusion",
  along: "z",
  outline: { kind: "circle", centre, radiusMm },
  holes,
  fromMm,
  toMm,
});

/** The corners of a rectangle between two ranges, counter-clockwise. */
export const corners = ([u0, u1]: Range, [v0, v1]: Range): Polygon => [
  vec2(u0, v0),
  vec2(u1, v0),
  vec2(u1, v1),
  vec2(u0, v1),
];

/** A rectangular hole. */
export const rectangularHole = (u: Range, v: Range): BodyOutline => ({
  kind: "polygon",
  corners: corners(u, v),
});

/** The mirror image of a piece in the plane x = 0. */
export const mirroredInX = (piece: BodyPiece): BodyPiece => {
  if (piece.shape === "box")
    return {
      ...piece,
      min: vec3(-piece.max.x, piece.min.y, piece.min.z),
      max: vec3(-piece.min.x, piece.max.y, piece.max.z),
    };
  if (piece.along === "x") return { ...piece, fromMm: -piece.toMm, toMm: -piece.fromMm };
  const turned = (outline: BodyOutline): BodyOutline =>
    outline.kind === "circle"
      ? { ...outline, centre: vec2(-outline.centre.x, outline.centre.y) }
      : { kind: "polygon", corners: outline.corners.map(({ x, y }) => vec2(-x, y)).toReversed() };
  return { ...piece, outline: turned(piece.outline), holes: piece.holes.map(turned) };
};

/**
 * A piece of a body that stands behind the board, as seen from the part's own side.
 * @param thicknessMm of the board between them
 */
export const behindBoard = (piece: BodyPiece, thicknessMm: number): BodyPiece => {
  const z = (value: number): number => -thicknessMm - value;
  if (piece.shape === "box")
    return {
      ...piece,
      min: vec3(piece.min.x, piece.min.y, z(piece.max.z)),
      max: vec3(piece.max.x, piece.max.y, z(piece.min.z)),
    };
  if (piece.along === "z") return { ...piece, fromMm: z(piece.toMm), toMm: z(piece.fromMm) };
  const turned = (outline: BodyOutline): BodyOutline =>
    outline.kind === "circle"
      ? { ...outline, centre: vec2(outline.centre.x, z(outline.centre.y)) }
      : { kind: "polygon", corners: outline.corners.map(({ x, y }) => vec2(x, z(y))).toReversed() };
  return { ...piece, outline: turned(piece.outline), holes: piece.holes.map(turned) };
};

/** Corners of an outline; a circle's lie on it, near enough for extents. */
const pointsOf = (outline: BodyOutline): Polygon => {
  if (outline.kind === "polygon") return outline.corners;
  const { centre, radiusMm } = outline;
  return [-1, 1].flatMap((way) => [
    vec2(centre.x + way * radiusMm, centre.y),
    vec2(centre.x, centre.y + way * radiusMm),
  ]);
};

/** The box that a piece fills. */
export const boxOfPiece = (piece: BodyPiece): { readonly min: Vec3; readonly max: Vec3 } => {
  if (piece.shape === "box") return { min: piece.min, max: piece.max };
  const points = pointsOf(piece.outline);
  const us: Range = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const vs: Range = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const along: Range = [piece.fromMm, piece.toMm];
  const [xs, ys, zs] = { x: [along, us, vs], y: [us, along, vs], z: [us, vs, along] }[piece.along] as [
    Range,
    Range,
    Range,
  ];
  return { min: vec3(xs[0], ys[0], zs[0]), max: vec3(xs[1], ys[1], zs[1]) };
};

/** How far a body stands off the surface it is on. */
export const bodyHeightMm = ({ pieces }: BodySolid): number =>
  Math.max(...pieces.map((piece) => boxOfPiece(piece).max.z));

/** How far pins reach below the surface the body stands on; 0 without. */
export const bodyDepthMm = ({ pieces }: BodySolid): number =>
  Math.max(0, ...pieces.map((piece) => -boxOfPiece(piece).min.z));
