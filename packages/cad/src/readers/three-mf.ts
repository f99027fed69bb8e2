/** 3MF as `to3mf` writes it, read back: names, meshes, and where each lies on its plate. */
import { strFromU8, unzipSync } from "fflate";
import type { WeldedMesh } from "../geometry/mesh.js";
import type { Placement } from "../geometry/placement.js";

export type ReadPlate = {
  readonly objects: readonly { readonly name: string; readonly mesh: WeldedMesh }[];
  readonly items: readonly { readonly object: number; readonly placement: Placement }[];
};

const numbersIn = (text: string, names: readonly string[]): number[] => {
  const found: number[] = [];
  for (const name of names) {
    const value = new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1];
    if (value === undefined) throw new RangeError(`a 3MF element has no ${name}`);
    found.push(Number(value));
  }
  return found;
};

const meshOf = (xml: string): WeldedMesh => ({
  positions: Float32Array.from(
    [...xml.matchAll(/<vertex\s[^>]*>/g)].flatMap(([each]) => numbersIn(each, ["x", "y", "z"])),
  ),
  triangles: Uint32Array.from(
    [...xml.matchAll(/<triangle\s[^>]*>/g)].flatMap(([each]) => numbersIn(each, ["v1", "v2", "v3"])),
  ),
});

const plain = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name: string) => ({ amp: "&", lt: "<", gt: ">" })[name as "amp" | "lt" | "gt"] ?? '"',
  );

/** The file's rows are columns here. */
const placementOf = (text: string): Placement => {
  const [a = 1, d = 0, g = 0, b = 0, e = 1, h = 0, c = 0, f = 0, i = 1, x = 0, y = 0, z = 0] = text
    .split(" ")
    .map(Number);
  return [a, b, c, x, d, e, f, y, g, h, i, z];
};

/** Objects and items of a 3MF file of one model; a RangeError when it holds none. */
export const read3mf = (bytes: Uint8Array): ReadPlate => {
  const model = unzipSync(bytes)["3D/3dmodel.model"];
  if (model === undefined) throw new RangeError("the 3MF file holds no model");
  const xml = strFromU8(model);
  const objects = [...xml.matchAll(/<object\s([^>]*)>([\s\S]*?)<\/object>/g)].map(
    ([, head = "", body = ""]) => ({
      id: /(?:^|\s)id="(\d+)"/.exec(head)?.[1] ?? "",
      name: plain(/\sname="([^"]*)"/.exec(head)?.[1] ?? ""),
      mesh: meshOf(body),
    }),
  );
  const items = [...xml.matchAll(/<item\s([^>]*)>/g)].map(([, head = ""]) => ({
    object: objects.findIndex(({ id }) => id === /objectid="(\d+)"/.exec(head)?.[1]),
    placement: placementOf(/transform="([^"]*)"/.exec(head)?.[1] ?? "1 0 0 0 1 0 0 0 1 0 0 0"),
  }));
  return { objects: objects.map(({ name, mesh }) => ({ name, mesh })), items };
};
