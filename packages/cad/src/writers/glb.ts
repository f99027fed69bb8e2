/** GLB: assemblies for viewers (glTF 2.0, Khronos; binary container of §4.4). */
import { byCodeUnit, canonicalJson } from "@rubus/units";
import { type Assembly, type AssemblyNode, partOf, piecesOf, type Tinted } from "../geometry/assembly.js";
import { linearColour } from "../geometry/colour.js";
import { type Mesh, vertexOf } from "../geometry/mesh.js";
import type { Placement } from "../geometry/placement.js";

/** A part for viewers: triangles, and edge lines (x, y, z of both ends, one after another) when they are to be seen. */
export type GlbForm = { readonly mesh: Mesh; readonly edges?: Float32Array };

const components = { unsignedShort: 5123, unsignedInt: 5125, float: 5126 } as const;

/** The greatest number of an index is not to be used (§3.7.2.1). */
const shortIndices = 65_535;
const targets = { vertices: 34962, indices: 34963 } as const;
const modes = { lines: 1, triangles: 4 } as const;

/** The colour of edge lines. */
const lineColour = "#202020";

type Accessor = Readonly<Record<string, unknown>>;

/** Collects arrays into the one binary chunk, each with its view and accessor. */
const binaryChunk = () => {
  const pieces: Uint8Array[] = [];
  const views: unknown[] = [];
  const accessors: Accessor[] = [];
  let length = 0;
  const add = (
    data: Float32Array | Uint32Array | Uint16Array,
    target: number,
    accessor: Accessor,
  ): number => {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    views.push({ buffer: 0, byteOffset: length, byteLength: bytes.length, target });
    pieces.push(bytes);
    length += bytes.length;
    // Numbers of four bytes begin at a multiple of four (§3.6.2.4).
    const gap = -length & 3;
    if (gap > 0) pieces.push(new Uint8Array(gap));
    length += gap;
    return accessors.push({ ...accessor, bufferView: views.length - 1 }) - 1;
  };
  const points = (data: Float32Array): number => {
    const mesh = { positions: data, triangles: new Uint32Array() };
    const each = Array.from({ length: data.length / 3 }, (_, index) => vertexOf(mesh, index));
    const bound = (pick: (...values: number[]) => number, start: number) =>
      (["x", "y", "z"] as const).map((axis) => each.reduce((far, p) => pick(far, p[axis]), start));
    return add(data, targets.vertices, {
      componentType: components.float,
      count: each.length,
      type: "VEC3",
      min: bound(Math.min, Infinity),
      max: bound(Math.max, -Infinity),
    });
  };
  const directions = (data: Float32Array): number =>
    add(data, targets.vertices, {
      componentType: components.float,
      count: data.length / 3,
      type: "VEC3",
    });
  const indices = (data: Uint32Array, vertices: number): number =>
    add(vertices < shortIndices ? Uint16Array.from(data) : data, targets.indices, {
      componentType: vertices < shortIndices ? components.unsignedShort : components.unsignedInt,
      count: data.length,
      type: "SCALAR",
    });
  return { pieces, views, accessors, points, directions, indices };
};

/** Normals of length exactly 1 as far as 32 bits allow; a face too small to have one points up. */
const unitNormals = (normals: Float32Array): Float32Array => {
  const result = normals.slice();
  for (let i = 0; i + 2 < result.length; i += 3) {
    const [x = 0, y = 0, z = 0] = normals.subarray(i, i + 3);
    const length = Math.hypot(x, y, z);
    result.set(length > 1e-6 ? [x / length, y / length, z / length] : [0, 0, 1], i);
  }
  return result;
};

/** glTF writes matrices column by column. */
const matrixOf = ([a, b, c, x, d, e, f, y, g, h, i, z]: Placement): readonly number[] => [
  ...[a, d, g, 0],
  ...[b, e, h, 0],
  ...[c, f, i, 0],
  ...[x, y, z, 1],
];

/** Z up in millimetres to Y up in metres (§3.4). */
const toMetres = matrixOf([0.001, 0, 0, 0, 0, 0, 0.001, 0, 0, -0.001, 0, 0]);

const materialOf = (name: string, [red, green, blue]: readonly number[]) => ({
  name,
  pbrMetallicRoughness: { baseColorFactor: [red, green, blue, 1], metallicFactor: 0, roughnessFactor: 0.7 },
});

const container = (json: string, pieces: readonly Uint8Array[]): Uint8Array => {
  const text = new TextEncoder().encode(json);
  const padded = (length: number) => length + ((4 - (length % 4)) % 4);
  const binary = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const total = 12 + 8 + padded(text.length) + 8 + padded(binary);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const words = (at: number, ...values: readonly number[]) =>
    values.forEach((value, index) => {
      view.setUint32(at + 4 * index, value, true);
    });
  words(0, 0x46546c67, 2, total);
  words(12, padded(text.length), 0x4e4f534a);
  bytes.fill(0x20, 20, 20 + padded(text.length));
  bytes.set(text, 20);
  let at = 20 + padded(text.length);
  words(at, padded(binary), 0x004e4942);
  at += 8;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
};

/**
 * An assembly as GLB: each part's mesh once, shared by the nodes that place it, a primitive a piece; nodes named as in
 * the assembly, groups kept; a material a colour, in linear light; millimetres turned into metres at the root.
 */
export const toGlb = (assembly: Assembly<GlbForm>): Uint8Array => {
  const chunk = binaryChunk();
  const keys = Object.keys(assembly.parts).sort(byCodeUnit);
  const parts = keys.map((key) => partOf(assembly, key));
  const pieces = parts.flatMap(piecesOf);
  const colours = [...new Set(pieces.map(({ colour }) => colour))];
  const primitivesOf = ({ colour, form: { mesh, edges } }: Tinted<GlbForm>): readonly unknown[] => [
    {
      attributes: {
        POSITION: chunk.points(mesh.positions),
        NORMAL: chunk.directions(unitNormals(mesh.normals)),
      },
      indices: chunk.indices(mesh.triangles, mesh.positions.length / 3),
      material: colours.indexOf(colour),
      mode: modes.triangles,
    },
    ...(edges === undefined || edges.length === 0
      ? []
      : [{ attributes: { POSITION: chunk.points(edges) }, material: colours.length, mode: modes.lines }]),
  ];
  const meshes = parts.map((part) => ({
    name: part.name,
    primitives: piecesOf(part).flatMap(primitivesOf),
  }));
  const nodes: unknown[] = [];
  const addNode = (node: AssemblyNode): number => {
    if (node.kind === "part") partOf(assembly, node.part);
    const children = node.kind === "group" ? node.children.map(addNode) : [];
    return (
      nodes.push({
        name: node.name,
        matrix: matrixOf(node.placement),
        ...(node.kind === "part" ? { mesh: keys.indexOf(node.part) } : {}),
        ...(children.length > 0 ? { children } : {}),
      }) - 1
    );
  };
  const children = assembly.nodes.map(addNode);
  const root = nodes.push({ name: assembly.name, matrix: toMetres, children }) - 1;
  const json = canonicalJson({
    asset: { version: "2.0", generator: "rubus" },
    scene: 0,
    scenes: [{ nodes: [root] }],
    nodes,
    meshes,
    materials: [
      ...colours.map((colour) => materialOf(colour, linearColour(colour))),
      ...(pieces.some(({ form }) => (form.edges?.length ?? 0) > 0)
        ? [materialOf("edges", linearColour(lineColour))]
        : []),
    ],
    accessors: chunk.accessors,
    bufferViews: chunk.views,
    buffers: [{ byteLength: chunk.pieces.reduce((sum, piece) => sum + piece.length, 0) }],
  });
  return container(json, chunk.pieces);
};
