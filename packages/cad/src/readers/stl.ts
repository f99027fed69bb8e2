/** Binary STL read back: what a slicer gets, not what was meant. */
import { type WeldedMesh, welded } from "../geometry/mesh.js";

const headerBytes = 80;
const facetBytes = 50;

/** The triangles of a binary STL file, equal vertices made one; a RangeError when its length is not what it counts. */
export const readStl = (bytes: Uint8Array): WeldedMesh => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length < headerBytes + 4 ? -1 : view.getUint32(headerBytes, true);
  if (bytes.length !== headerBytes + 4 + count * facetBytes)
    throw new RangeError(`a binary STL of ${count} triangles is not ${bytes.length} bytes long`);
  const positions = new Float32Array(9 * count);
  for (let facet = 0; facet < count; facet += 1)
    for (let value = 0; value < 9; value += 1)
      positions[9 * facet + value] = view.getFloat32(
        headerBytes + 4 + facetBytes * facet + 12 + 4 * value,
        true,
      );
  return welded({ positions, triangles: Uint32Array.from({ length: 3 * count }, (_, vertex) => vertex) });
};
