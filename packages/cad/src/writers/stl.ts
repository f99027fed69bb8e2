/** Binary STL. */
import type { WeldedMesh } from "../geometry/mesh.js";
import { vertexOf } from "../geometry/mesh.js";
import { crossVec3, lengthVec3, scaleVec3, subtractVec3 } from "../geometry/vec3.js";

const headerBytes = 80;
const facetBytes = 50;

/** A mesh as binary STL in millimetres: an 80-byte header without a date, a count, 50 bytes a triangle. */
export const toStl = (mesh: WeldedMesh): Uint8Array => {
  const count = mesh.triangles.length / 3;
  const bytes = new Uint8Array(headerBytes + 4 + facetBytes * count);
  // A header that begins with "solid" would be taken for the text form.
  bytes.set(new TextEncoder().encode("rubus, millimetres"));
  const view = new DataView(bytes.buffer);
  view.setUint32(headerBytes, count, true);
  for (let facet = 0; facet < count; facet += 1) {
    const [a, b, c] = [0, 1, 2].map((corner) => vertexOf(mesh, mesh.triangles[3 * facet + corner] ?? 0));
    if (a === undefined || b === undefined || c === undefined) continue;
    const square = crossVec3(subtractVec3(b, a), subtractVec3(c, a));
    const length = lengthVec3(square);
    const normal = length > 0 ? scaleVec3(square, 1 / length) : square;
    const at = headerBytes + 4 + facetBytes * facet;
    [normal, a, b, c].forEach(({ x, y, z }, index) => {
      view.setFloat32(at + 12 * index, x, true);
      view.setFloat32(at + 12 * index + 4, y, true);
      view.setFloat32(at + 12 * index + 8, z, true);
    });
  }
  return bytes;
};
