/** The shadow of a part on the bed, as rows of millimetre squares: what packing needs of its form. */
import type { WeldedMesh } from "@rubus/cad";

/** Squares as bits: `words` of 32 a row, the lowest bit first. */
export type Bits = {
  readonly width: number;
  readonly height: number;
  readonly words: number;
  readonly rows: Uint32Array;
};

export const emptyBits = (width: number, height: number): Bits => {
  const words = Math.ceil(width / 32) + 1;
  return { width, height, words, rows: new Uint32Array(words * height) };
};

const setRun = ({ words, rows, width, height }: Bits, row: number, from: number, to: number): void => {
  if (row < 0 || row >= height) return;
  for (let x = Math.max(0, from); x <= Math.min(width - 1, to); x += 1) {
    const at = row * words + (x >> 5);
    rows[at] = (rows[at] ?? 0) | (1 << (x & 31));
  }
};

const isSet = ({ words, rows }: Bits, x: number, y: number): boolean =>
  (((rows[y * words + (x >> 5)] ?? 0) >>> (x & 31)) & 1) === 1;

/** Where a triangle's plan is widest within a strip. */
const reachIn = (
  points: readonly (readonly [number, number])[],
  low: number,
  high: number,
): readonly [number, number] => {
  let [least, most] = [Infinity, -Infinity];
  const take = (x: number): void => {
    least = Math.min(least, x);
    most = Math.max(most, x);
  };
  points.forEach(([x, y], index) => {
    if (y >= low && y <= high) take(x);
    const [nextX, nextY] = points[(index + 1) % 3] ?? [x, y];
    for (const level of [low, high])
      if (y > level !== nextY > level) take(x + ((level - y) / (nextY - y)) * (nextX - x));
  });
  return [least, most];
};

/** Every square that the part stands over once it is grown by `growMm` all round; its corner lies at (−growMm, −growMm). */
export const footprintOf = ({ positions, triangles }: WeldedMesh, growMm: number): Bits => {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at + 2 < positions.length; at += 3) {
    const [x, y] = [positions[at] ?? 0, positions[at + 1] ?? 0];
    [minX, minY, maxX, maxY] = [Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y)];
  }
  // Rounding of single precision makes no square more.
  const bits = emptyBits(
    Math.ceil(maxX - minX + 2 * growMm - 1e-3),
    Math.ceil(maxY - minY + 2 * growMm - 1e-3),
  );
  for (let at = 0; at + 2 < triangles.length; at += 3) {
    const points = [0, 1, 2].map((corner) => {
      const vertex = 3 * (triangles[at + corner] ?? 0);
      return [(positions[vertex] ?? 0) - minX, (positions[vertex + 1] ?? 0) - minY] as const;
    });
    const ys = points.map(([, y]) => y);
    const first = Math.floor(Math.min(...ys));
    for (let strip = first; strip <= Math.max(...ys); strip += 1) {
      const [least, most] = reachIn(points, strip, strip + 1);
      if (least > most) continue;
      for (let row = strip; row <= strip + 2 * growMm; row += 1)
        setRun(bits, row, Math.floor(least + 1e-3), Math.floor(most + 2 * growMm - 1e-3));
    }
  }
  return bits;
};

/**
 * With every hollow taken that the rest of the bed does not reach: a part in another's hollow is loosened with it, and
 * the nozzle passes over both.
 */
export const hollowsTaken = (bits: Bits): Bits => {
  const { width, height } = bits;
  const outside = new Uint8Array(width * height);
  const queue: number[] = [];
  const reach = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    const at = y * width + x;
    if (outside[at] === 1 || isSet(bits, x, y)) return;
    outside[at] = 1;
    queue.push(at);
  };
  for (let x = 0; x < width; x += 1) for (const y of [0, height - 1]) reach(x, y);
  for (let y = 0; y < height; y += 1) for (const x of [0, width - 1]) reach(x, y);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    reach(x - 1, y);
    reach(x + 1, y);
    reach(x, y - 1);
    reach(x, y + 1);
  }
  const taken = emptyBits(width, height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if (outside[y * width + x] !== 1) setRun(taken, y, x, x);
  return taken;
};

/** Turned a quarter counter-clockwise, its corner at the origin again. */
export const quarterTurned = (bits: Bits): Bits => {
  const turned = emptyBits(bits.height, bits.width);
  for (let y = 0; y < bits.height; y += 1)
    for (let x = 0; x < bits.width; x += 1)
      if (isSet(bits, x, y)) setRun(turned, x, bits.height - 1 - y, bits.height - 1 - y);
  return turned;
};

/** Whether squares of a part at a place are taken. */
export const collides = (bed: Bits, part: Bits, x: number, y: number): boolean => {
  const [shift, first] = [x & 31, x >> 5];
  for (let row = 0; row < part.height; row += 1)
    for (let word = 0; word < part.words; word += 1) {
      const bits = part.rows[row * part.words + word] ?? 0;
      if (bits === 0) continue;
      const at = (y + row) * bed.words + first + word;
      if (((bed.rows[at] ?? 0) & (bits << shift)) !== 0) return true;
      if (shift > 0 && ((bed.rows[at + 1] ?? 0) & (bits >>> (32 - shift))) !== 0) return true;
    }
  return false;
};

/** Takes the squares of a part at a place. */
export const take = (bed: Bits, part: Bits, x: number, y: number): void => {
  for (let row = 0; row < part.height; row += 1)
    for (let column = 0; column < part.width; column += 1)
      if (isSet(part, column, row)) setRun(bed, y + row, x + column, x + column);
};
