/** Bytes to a flat tree; every damage of the structure is refused with a diagnostic, none throws or loops. */
import { type Result, success } from "@rubus/units";
import { viewOf } from "../bytes.js";
import { refuse } from "../refuse.js";
import { type FlatTree, fdt, type Reservation } from "./flat-tree.js";
import { readStructure } from "./read-structure.js";

/**
 * The tree in a file of version 17 or a later one compatible with it. Refused: another magic number
 * (RUB-EEP-201), version (202), blocks outside the file, misaligned, out of order or overlapping (203), a
 * structure that breaks its grammar (204), names (205), depth (206), two of one name (207). Bytes have no
 * checksum in this format: a changed value is another value.
 */
export const decodeFdt = (bytes: Uint8Array): Result<FlatTree> => {
  if (bytes.length < 4 || viewOf(bytes).getUint32(0) !== fdt.magic) {
    return refuse("RUB-EEP-201", "The file doesn't begin as a device tree does, with 0xd00dfeed.");
  }
  if (bytes.length < fdt.headerBytes) {
    return refuse("RUB-EEP-203", `The device tree ends after ${bytes.length} bytes, within its header.`);
  }
  const header = headerOf(bytes);
  if (
    header.version < fdt.version ||
    header.lastCompatible > fdt.version ||
    header.lastCompatible > header.version
  ) {
    return refuse(
      "RUB-EEP-202",
      `The device tree is of version ${header.version}, compatible with ${header.lastCompatible}; 17 is read.`,
    );
  }
  const fault = blockFault(header, bytes.length);
  if (fault !== undefined) return refuse("RUB-EEP-203", `In the device tree ${fault}.`);
  const reservations = readReservations(bytes.subarray(header.reservationsAt, header.structureAt));
  if (reservations === undefined) {
    return refuse(
      "RUB-EEP-203",
      "In the device tree the list of reservations doesn't end before the structure.",
    );
  }
  const root = readStructure(
    bytes.subarray(header.structureAt, header.structureAt + header.structureBytes),
    bytes.subarray(header.stringsAt, header.stringsAt + header.stringsBytes),
  );
  return root.ok ? success({ reservations, bootCpu: header.bootCpu, root: root.value }) : root;
};

const headerOf = (bytes: Uint8Array) => {
  const view = viewOf(bytes);
  const at = (index: number): number => view.getUint32(4 * index);
  return {
    totalBytes: at(1),
    structureAt: at(2),
    stringsAt: at(3),
    reservationsAt: at(4),
    version: at(5),
    lastCompatible: at(6),
    bootCpu: at(7),
    stringsBytes: at(8),
    structureBytes: at(9),
  };
};

/** The order of the blocks is the specification's: reservations, structure, strings. */
const blockFault = (header: ReturnType<typeof headerOf>, fileBytes: number): string | undefined => {
  const { totalBytes, reservationsAt, structureAt, structureBytes, stringsAt, stringsBytes } = header;
  if (totalBytes !== fileBytes) return `the header states ${totalBytes} bytes, the file has ${fileBytes}`;
  if (reservationsAt % 8 !== 0 || structureAt % 4 !== 0 || structureBytes % 4 !== 0)
    return "a block is misaligned";
  if (reservationsAt < fdt.headerBytes || reservationsAt + fdt.reservationBytes > structureAt) {
    return "the reservations overlap the header or the structure";
  }
  if (structureAt + structureBytes > stringsAt) return "the structure overlaps the strings";
  return stringsAt + stringsBytes > totalBytes ? "the strings end outside the file" : undefined;
};

/** Entries up to the one of zeros; nothing when there is none. */
const readReservations = (block: Uint8Array): readonly Reservation[] | undefined => {
  const view = viewOf(block);
  const found: Reservation[] = [];
  for (let at = 0; at + fdt.reservationBytes <= block.length; at += fdt.reservationBytes) {
    const address = view.getBigUint64(at);
    const size = view.getBigUint64(at + 8);
    if (address === 0n && size === 0n) return found;
    found.push({ address, size });
  }
  return undefined;
};
