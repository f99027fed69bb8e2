/**
 * Shaded pictures of meshes: a parallel view, a depth buffer, matt surfaces with light from over the reader's left
 * shoulder, and lines where bodies end or faces meet at an edge. Plain arithmetic: the same meshes give the same pixels.
 */
import type { Colour, Pixels } from "@rubus/drawing";
import { type Vec3, vec3 } from "@rubus/units";
import type { WeldedMesh } from "../geometry/mesh.js";
import { type Placement, placePoint } from "../geometry/placement.js";
import { crossVec3, dotVec3, subtractVec3, unitVec3 } from "../geometry/vec3.js";
import { type Camera, type ViewAxes, viewAxes } from "./camera.js";

export type ShadedBody = {
  readonly mesh: WeldedMesh;
  readonly placement: Placement;
  readonly colour: Colour;
};

export type ShadedOptions = {
  readonly camera: Camera;
  /** Sides of the picture at the most; the model fills it but for a margin. */
  readonly width: number;
  readonly height: number;
  readonly background?: Colour;
};

/** Samples a pixel in each direction. */
const finer = 2;
const marginPixels = 12;
/** Share of the light that comes from everywhere. */
const ambient = 0.42;
/** Faces that meet at more than this are divided by a line. */
const edgeCosine = Math.cos(Math.PI / 7);
/** Surfaces farther apart than this in the line of sight, in millimetres for each sample across, are divided by one. */
const stepPerSample = 2.5;
const lineShade = 0.45;

const channels = (colour: Colour): readonly [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

/** Corners of every triangle in the view: right, up, towards the reader; nine numbers a triangle. */
const seenFrom = ({ right, up, towards }: ViewAxes, { mesh, placement }: ShadedBody): Float64Array => {
  const { positions, triangles } = mesh;
  const seen = new Float64Array((positions.length / 3) * 3);
  for (let vertex = 0; vertex < positions.length; vertex += 3) {
    const at = placePoint(
      placement,
      vec3(positions[vertex] ?? 0, positions[vertex + 1] ?? 0, positions[vertex + 2] ?? 0),
    );
    seen[vertex] = dotVec3(right, at);
    seen[vertex + 1] = dotVec3(up, at);
    seen[vertex + 2] = dotVec3(towards, at);
  }
  const corners = new Float64Array(3 * triangles.length);
  for (let index = 0; index < triangles.length; index++) {
    const vertex = 3 * (triangles[index] ?? 0);
    for (let axis = 0; axis < 3; axis++) corners[3 * index + axis] = seen[vertex + axis] ?? 0;
  }
  return corners;
};

const cornerAt = (corners: Float64Array, at: number): Vec3 =>
  vec3(corners[at] ?? 0, corners[at + 1] ?? 0, corners[at + 2] ?? 0);

/** What a sample shows: how near it is, the face's direction as x, y, z, and its body. */
type Buffers = {
  readonly width: number;
  readonly height: number;
  readonly near: Float32Array;
  readonly facing: Float32Array;
  readonly body: Int16Array;
};

/** Fill one triangle, given in samples across and down with its nearness. */
const fill = (
  { width, height, near, facing, body }: Buffers,
  [ax, ay, az, bx, by, bz, cx, cy, cz]: readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ],
  normal: Vec3,
  index: number,
): void => {
  const twice = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
  if (twice === 0) return;
  const [left, right] = [
    Math.max(0, Math.ceil(Math.min(ax, bx, cx))),
    Math.min(width - 1, Math.floor(Math.max(ax, bx, cx))),
  ];
  const [top, bottom] = [
    Math.max(0, Math.ceil(Math.min(ay, by, cy))),
    Math.min(height - 1, Math.floor(Math.max(ay, by, cy))),
  ];
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const b = ((x - ax) * (cy - ay) - (y - ay) * (cx - ax)) / twice;
      const c = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / twice;
      if (b < 0 || c < 0 || b + c > 1) continue;
      const depth = az + b * (bz - az) + c * (cz - az);
      const at = y * width + x;
      if (depth <= (near[at] ?? 0)) continue;
      near[at] = depth;
      facing[3 * at] = normal.x;
      facing[3 * at + 1] = normal.y;
      facing[3 * at + 2] = normal.z;
      body[at] = index;
    }
};

/** Whether a line divides two neighbouring samples. */
const isDivided = ({ near, facing, body }: Buffers, a: number, b: number, step: number): boolean => {
  if (body[a] !== body[b]) return true;
  if ((body[a] ?? -1) < 0) return false;
  const [x, y, z] = [0, 1, 2].map((axis) => (facing[3 * a + axis] ?? 0) * (facing[3 * b + axis] ?? 0));
  if ((x ?? 0) + (y ?? 0) + (z ?? 0) < edgeCosine) return true;
  return (
    Math.abs((near[a] ?? 0) - (near[b] ?? 0)) > step * Math.max(1, 1 / Math.max(0.08, facing[3 * a + 2] ?? 1))
  );
};

/** The finer picture, three shares from 0 to 1 a sample. */
const shadedSamples = (
  buffers: Buffers,
  bodies: readonly ShadedBody[],
  background: Colour,
  mmPerSample: number,
): Float32Array => {
  const { width, height, facing, body } = buffers;
  const tones = bodies.map(({ colour }) => channels(colour));
  const ground = channels(background);
  const light = unitVec3(vec3(-0.45, 0.6, 0.75));
  const step = stepPerSample * mmPerSample;
  const shades = new Float32Array(3 * width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const index = body[at] ?? -1;
      const lit =
        index < 0
          ? 1
          : ambient +
            (1 - ambient) *
              Math.max(
                0,
                (facing[3 * at] ?? 0) * light.x +
                  (facing[3 * at + 1] ?? 0) * light.y +
                  (facing[3 * at + 2] ?? 0) * light.z,
              );
      const divided =
        (x + 1 < width && isDivided(buffers, at, at + 1, step)) ||
        (y + 1 < height && isDivided(buffers, at, at + width, step));
      const shade = divided ? lit * lineShade : lit;
      const tone = tones[index] ?? ground;
      for (let channel = 0; channel < 3; channel++)
        shades[3 * at + channel] = ((divided && index < 0 ? 90 : (tone[channel] ?? 0)) / 255) * shade;
    }
  return shades;
};

/** Draw bodies where they stand. The picture is cut to the model: no side is longer than asked for. */
export const shadedPicture = (
  bodies: readonly ShadedBody[],
  { camera, width, height, background = "#ffffff" }: ShadedOptions,
): Pixels => {
  const axes = viewAxes(camera);
  const seen = bodies.map((each) => seenFrom(axes, each));
  const [low, high] = [
    [Infinity, Infinity],
    [-Infinity, -Infinity],
  ];
  for (const corners of seen)
    for (let at = 0; at < corners.length; at += 3)
      for (let axis = 0; axis < 2; axis++) {
        const value = corners[at + axis] ?? 0;
        low[axis] = Math.min(low[axis] ?? 0, value);
        high[axis] = Math.max(high[axis] ?? 0, value);
      }
  const [across, upwards] = [(high[0] ?? 0) - (low[0] ?? 0), (high[1] ?? 0) - (low[1] ?? 0)];
  if (!(across > 0 && upwards > 0)) throw new RangeError("there is nothing to draw");
  const pixelsPerMm = Math.min((width - 2 * marginPixels) / across, (height - 2 * marginPixels) / upwards);
  const [pixelsWide, pixelsHigh] = [across, upwards].map(
    (mm) => Math.ceil(mm * pixelsPerMm) + 2 * marginPixels,
  ) as [number, number];
  const scale = finer * pixelsPerMm;
  const [samplesWide, samplesHigh] = [finer * pixelsWide, finer * pixelsHigh];
  const buffers: Buffers = {
    width: samplesWide,
    height: samplesHigh,
    near: new Float32Array(samplesWide * samplesHigh).fill(-Infinity),
    facing: new Float32Array(3 * samplesWide * samplesHigh),
    body: new Int16Array(samplesWide * samplesHigh).fill(-1),
  };
  const x = (value: number): number => finer * marginPixels + (value - (low[0] ?? 0)) * scale;
  const y = (value: number): number => finer * marginPixels + ((high[1] ?? 0) - value) * scale;
  seen.forEach((corners, index) => {
    for (let at = 0; at < corners.length; at += 9) {
      const [a, b, c] = [cornerAt(corners, at), cornerAt(corners, at + 3), cornerAt(corners, at + 6)];
      const across = crossVec3(subtractVec3(b, a), subtractVec3(c, a));
      // What looks away is hidden by what looks at the reader.
      if (across.z <= 0) continue;
      fill(buffers, [x(a.x), y(a.y), a.z, x(b.x), y(b.y), b.z, x(c.x), y(c.y), c.z], unitVec3(across), index);
    }
  });
  const shades = shadedSamples(buffers, bodies, background, 1 / scale);
  const rgb = new Uint8Array(3 * pixelsWide * pixelsHigh);
  for (let row = 0; row < pixelsHigh; row++)
    for (let column = 0; column < pixelsWide; column++)
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let dy = 0; dy < finer; dy++)
          for (let dx = 0; dx < finer; dx++)
            sum += shades[3 * ((finer * row + dy) * samplesWide + finer * column + dx) + channel] ?? 0;
        rgb[3 * (row * pixelsWide + column) + channel] = Math.round((sum / (finer * finer)) * 255);
      }
  return { width: pixelsWide, height: pixelsHigh, rgb };
};
