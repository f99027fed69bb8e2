/** What a flat overlay says of its references and labels, checked against its nodes. */
import { type Result, success } from "@rubus/units";
import { viewOf } from "../bytes.js";
import { type EepCode, refuse } from "../refuse.js";
import {
  type FlatNode,
  type FlatTree,
  fdt,
  findNode,
  findProperty,
  readCells,
  readStrings,
} from "./flat-tree.js";

/** A cell that holds a handle. */
export type CellPlace = { readonly path: string; readonly property: string; readonly offset: number };

export type OverlayLinks = {
  /** Labels that the base tree must have, each with the cells that take its handle. */
  readonly outer: readonly { readonly label: string; readonly places: readonly CellPlace[] }[];
  /** Cells that hold handles of the overlay's own nodes. */
  readonly local: readonly (CellPlace & { readonly target: string })[];
  /** Labels that later overlays may use. */
  readonly symbols: readonly { readonly label: string; readonly path: string }[];
};

/**
 * The links of an overlay. Refused: two nodes of one handle (RUB-EEP-207); a fix-up, local fix-up or symbol
 * that names a node, property or cell that isn't there, or a cell that doesn't hold a handle (208).
 */
export const overlayLinks = ({ root }: FlatTree): Result<OverlayLinks> => {
  const handles = new Map<number, string>();
  for (const [path, node] of walkFlat(root, "/")) {
    const handle = handleOf(node);
    if (handle === undefined) continue;
    if (handles.has(handle))
      return wrong(`${path} and ${handles.get(handle)} share the handle ${handle}`, "RUB-EEP-207");
    handles.set(handle, path);
  }
  const outer = outerOf(root);
  if (typeof outer === "string") return wrong(outer);
  const local = localOf(root, handles);
  if (typeof local === "string") return wrong(local);
  const symbols = symbolsOf(root);
  return typeof symbols === "string" ? wrong(symbols) : success({ outer, local, symbols });
};

const wrong = (why: string, code: EepCode = "RUB-EEP-208"): Result<never> =>
  refuse(code, `In the overlay ${why}.`);

const handleOf = (node: FlatNode): number | undefined => {
  const value = findProperty(node, "phandle");
  return value === undefined ? undefined : readCells(value)?.[0];
};

function* walkFlat(node: FlatNode, path: string): Generator<readonly [string, FlatNode]> {
  yield [path, node];
  for (const child of node.children) yield* walkFlat(child, `${path === "/" ? "" : path}/${child.name}`);
}

/** The number in a cell of a tree; nothing when it isn't there. */
const cellAt = (root: FlatNode, { path, property, offset }: CellPlace): number | undefined => {
  const node = findNode(root, path);
  const value = node && findProperty(node, property);
  return value !== undefined && offset + 4 <= value.length ? viewOf(value).getUint32(offset) : undefined;
};

const outerOf = (root: FlatNode): OverlayLinks["outer"] | string => {
  const found: { label: string; places: CellPlace[] }[] = [];
  for (const { name: label, value } of findNode(root, "/__fixups__")?.properties ?? []) {
    const places: CellPlace[] = [];
    for (const text of readStrings(value) ?? [""]) {
      const [, path = "", property = "", offset = ""] = /^([^:]+):([^:]+):(0|[1-9]\d{0,8})$/.exec(text) ?? [];
      const place = { path, property, offset: Number(offset) };
      if (path === "" || cellAt(root, place) !== fdt.unresolved) {
        return `the fix-up ${JSON.stringify(text)} of ${label} points at no open handle`;
      }
      places.push(place);
    }
    found.push({ label, places });
  }
  return found;
};

const localOf = (root: FlatNode, handles: ReadonlyMap<number, string>): OverlayLinks["local"] | string => {
  const mirror = findNode(root, "/__local_fixups__");
  const found: (CellPlace & { target: string })[] = [];
  for (const [path, node] of mirror ? walkFlat(mirror, "/") : []) {
    for (const { name: property, value } of node.properties) {
      const offsets = readCells(value);
      if (offsets === undefined) return `the local fix-ups of ${property} in ${path} are no cells`;
      for (const offset of offsets) {
        const place = { path, property, offset };
        const target = handles.get(cellAt(root, place) ?? fdt.unresolved);
        if (target === undefined) return `a local fix-up of ${property} in ${path} points at no handle`;
        found.push({ ...place, target });
      }
    }
  }
  return found;
};

const symbolsOf = (root: FlatNode): OverlayLinks["symbols"] | string => {
  const found: { label: string; path: string }[] = [];
  for (const { name: label, value } of findNode(root, "/__symbols__")?.properties ?? []) {
    const [path = "", ...rest] = readStrings(value) ?? [];
    if (rest.length > 0 || findNode(root, path) === undefined) return `the label ${label} is on no node`;
    found.push({ label, path });
  }
  return found;
};
