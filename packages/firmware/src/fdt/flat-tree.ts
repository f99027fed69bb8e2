/** A flattened device tree as data: what its bytes hold, without labels or references. */

export type FlatTree = {
  /** Memory that no system may use; addresses and sizes have 64 bits. */
  readonly reservations: readonly Reservation[];
  /** Number of the processor that boots. */
  readonly bootCpu: number;
  readonly root: FlatNode;
};

export type Reservation = { readonly address: bigint; readonly size: bigint };

export type FlatNode = {
  /** With its unit address, as `i2c@7e804000`; the root's is empty. */
  readonly name: string;
  readonly properties: readonly FlatProperty[];
  readonly children: readonly FlatNode[];
};

export type FlatProperty = { readonly name: string; readonly value: Uint8Array };

/** Layout of version 17 (Devicetree Specification 0.4, chapter 5). All numbers are big-endian. */
export const fdt = {
  magic: 0xd00dfeed,
  version: 17,
  lastCompatible: 16,
  headerBytes: 40,
  /** Address and size. */
  reservationBytes: 16,
  token: { beginNode: 1, endNode: 2, property: 3, nop: 4, end: 9 },
  /** Deeper than any tree known; a tree that goes deeper is refused. */
  maxDepth: 64,
  /** A handle that an overlay's fix-ups replace when it is applied. */
  unresolved: 0xffffffff,
} as const;

/** The next multiple of four. */
export const align4 = (at: number): number => (at + 3) & ~3;

/** Whether a node below the root may have this name: printable, without white space or a slash. */
export const isNodeName = (name: string): boolean => /^[\x21-\x2e\x30-\x7e]+$/.test(name);

/** Whether a property may have this name: printable, without white space. */
export const isPropertyName = (name: string): boolean => /^[\x21-\x7e]+$/.test(name);

/** The node at a path as `/soc/i2c@1`; `/` is the root. */
export const findNode = (root: FlatNode, path: string): FlatNode | undefined => {
  let node: FlatNode | undefined = root;
  for (const name of path.split("/").slice(path === "/" ? 2 : 1)) {
    node = node?.children.find((child) => child.name === name);
  }
  return path.startsWith("/") ? node : undefined;
};

export const findProperty = (node: FlatNode, name: string): Uint8Array | undefined =>
  node.properties.find((property) => property.name === name)?.value;

/** A value as 32-bit cells; nothing when its length is no multiple of four. */
export const readCells = (value: Uint8Array): readonly number[] | undefined => {
  if (value.length % 4 !== 0) return undefined;
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
  return Array.from({ length: value.length / 4 }, (_, i) => view.getUint32(4 * i));
};

/** A value as the strings it holds; nothing when it is empty or its last one doesn't end. */
export const readStrings = (value: Uint8Array): readonly string[] | undefined => {
  if (value.at(-1) !== 0) return undefined;
  const strings: string[] = [];
  let text = "";
  for (const byte of value) {
    if (byte !== 0) text += String.fromCharCode(byte);
    else {
      strings.push(text);
      text = "";
    }
  }
  return strings;
};
