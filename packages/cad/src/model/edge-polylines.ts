/** Edges of kernel shapes as polylines. */
import { type Vec3, vec3 } from "@rubus/units";
import type { TopoDS_Shape } from "replicad-opencascadejs";
import type { SolidKernel } from "../kernel/kernel.js";
import { numbersAt } from "../kernel/memory.js";
import { scoped } from "../kernel/scoped.js";

const pointAt = (numbers: Float32Array, index: number): Vec3 =>
  vec3(numbers[index] ?? 0, numbers[index + 1] ?? 0, numbers[index + 2] ?? 0);

/** The kernel's edge lines: x, y, z of both ends of each chord, one after another. */
export const edgeChords = (
  oc: SolidKernel,
  shape: TopoDS_Shape,
  toleranceMm: number,
  angleDegrees: number,
): Float32Array =>
  scoped((own) => {
    const angle = (angleDegrees * Math.PI) / 180;
    const data = own(oc.ReplicadEdgeMeshExtractor.extract(shape, toleranceMm, angle));
    return numbersAt(oc, data.getLinesPtr(), data.getLinesSize());
  });

/** The edges of a shape, each a line of points; chords that go on from one another become one line. */
export const edgePolylines = (
  oc: SolidKernel,
  shape: TopoDS_Shape,
  toleranceMm: number,
  angleDegrees: number,
): readonly (readonly Vec3[])[] => {
  const chords = edgeChords(oc, shape, toleranceMm, angleDegrees);
  const lines: Vec3[][] = [];
  for (let i = 0; i + 5 < chords.length; i += 6) {
    const [from, to] = [pointAt(chords, i), pointAt(chords, i + 3)];
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last?.x === from.x && last.y === from.y && last.z === from.z) line.push(to);
    else lines.push([from, to]);
  }
  return lines;
};
