/** A flat tree to bytes, in the layout and with the string table that `dtc` writes. */
import { type Result, success } from "@rubus/units";
import { asciiBytes, concatBytes, isWhole, u32be } from "../bytes.js";
import { refuse } from "../refuse.js";
import {
  align4,
  type FlatNode,
  type FlatTree,
  fdt,
  isNodeName,
  isPropertyName,
  type Reservation,
} from "./flat-tree.js";

/**
 * The bytes of a tree, version 17. Refuses (RUB-EEP-209) names that no reader takes, two of one name,
 * nodes nested too deep and a reservation that would end the list of reservations.
 */
export const encodeFdt = (tree: FlatTree): Result<Uint8Array> => {
  const fault =
    tree.root.name === "" ? (nodeFault(tree.root, "/", 1) ?? reservationFault(tree)) : "its root has a name";
  if (fault !== undefined) return refuse("RUB-EEP-209", `The device tree can't be written: ${fault}.`);
  const strings = stringTable();
  const structure = concatBytes([...flatten(tree.root, strings.offsetOf), u32be(fdt.token.end)]);
  const reserved = [...tree.reservations, { address: 0n, size: 0n }].flatMap(({ address, size }) => [
    u64be(address),
    u64be(size),
  ]);
  const table = strings.bytes();
  const structureAt = fdt.headerBytes + fdt.reservationBytes * (tree.reservations.length + 1);
  const stringsAt = structureAt + structure.length;
  const header = [
    fdt.magic,
    stringsAt + table.length,
    structureAt,
    stringsAt,
    fdt.headerBytes,
    fdt.version,
    fdt.lastCompatible,
    tree.bootCpu,
    table.length,
    structure.length,
  ];
  return success(concatBytes([...header.map(u32be), ...reserved, structure, table]));
};

function* flatten(node: FlatNode, offsetOf: (name: string) => number): Generator<Uint8Array> {
  yield u32be(fdt.token.beginNode);
  yield padded(asciiBytes(`${node.name}\0`));
  for (const { name, value } of node.properties) {
    yield u32be(fdt.token.property);
    yield u32be(value.length);
    yield u32be(offsetOf(name));
    yield padded(value);
  }
  for (const child of node.children) yield* flatten(child, offsetOf);
  yield u32be(fdt.token.endNode);
}

const padded = (bytes: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(align4(bytes.length));
  whole.set(bytes);
  return whole;
};

/** Names in the order of their first use; a name that ends another one, as `reg` ends `vreg`, shares its bytes. */
const stringTable = () => {
  const offsets = new Map<string, number>();
  let text = "";
  const offsetOf = (name: string): number => {
    const known = offsets.get(name);
    if (known !== undefined) return known;
    const shared = text.indexOf(`${name}\0`);
    const offset = shared >= 0 ? shared : text.length;
    if (shared < 0) text += `${name}\0`;
    offsets.set(name, offset);
    return offset;
  };
  return { offsetOf, bytes: () => asciiBytes(text) };
};

const nodeFault = (node: FlatNode, path: string, depth: number): string | undefined => {
  if (depth > fdt.maxDepth) return `${path} is nested deeper than ${fdt.maxDepth} nodes`;
  const wrongName =
    node.properties.find(({ name }) => !isPropertyName(name)) ??
    node.children.find(({ name }) => !isNodeName(name));
  if (wrongName !== undefined) return `${path} holds the name ${JSON.stringify(wrongName.name)}`;
  const twice = firstTwice(node.properties) ?? firstTwice(node.children);
  if (twice !== undefined) return `${path} holds ${twice} twice`;
  for (const child of node.children) {
    const fault = nodeFault(child, `${path === "/" ? "" : path}/${child.name}`, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

const firstTwice = (named: readonly { readonly name: string }[]): string | undefined => {
  const seen = new Set<string>();
  return named.find(({ name }) => seen.size === seen.add(name).size)?.name;
};

const reservationFault = ({ reservations, bootCpu }: FlatTree): string | undefined => {
  if (!isWhole(bootCpu, 0xffffffff)) return `processor ${bootCpu} has no 32 bits`;
  const isWrong = ({ address, size }: Reservation) =>
    address < 0n || size < 0n || address >= 1n << 64n || size >= 1n << 64n || (address === 0n && size === 0n);
  return reservations.some(isWrong) ? "a reservation is empty or has more than 64 bits" : undefined;
};

const u64be = (value: bigint): Uint8Array =>
  concatBytes([u32be(Number(value >> 32n)), u32be(Number(value & 0xffffffffn))]);
