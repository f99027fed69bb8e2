/** What the fit is measured on: the mesh of each part of a tree, and its box. */
import { type Box3, boxOfMesh, placedBox, type WeldedMesh } from "@rubus/cad";
import type { PlacedPart } from "../assembly/walk.js";

/** Gives the mesh of a part by its key; a RangeError when there is none. */
export type MeshOf = (key: string) => WeldedMesh;

/** A placed part with the box about it. */
export type BoxedPart = PlacedPart & { readonly box: Box3 };

/** Puts a box about each placed part; a mesh's own box is found once. */
export const boxer = (meshOf: MeshOf): ((placed: PlacedPart) => BoxedPart) => {
  const boxes = new Map<string, Box3>();
  return (placed) => {
    const { key } = placed.part;
    const own = boxes.get(key) ?? boxOfMesh(meshOf(key));
    boxes.set(key, own);
    return { ...placed, box: placedBox(own, placed.placement) };
  };
};
