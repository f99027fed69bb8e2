// A device tree as the text that dtc compiles.
import type { DeviceTree, Reservation, TreeNode, ValuePart } from "@rubus/firmware";

/** The source of an overlay. */
export function overlaySource({ root }: DeviceTree, reservations: readonly Reservation[] = []): string {
  const reserved = reservations.map(({ address, size }) => `/memreserve/ ${hex(address)} ${hex(size)};\n`);
  return `/dts-v1/;\n/plugin/;\n${reserved.join("")}${nodeText({ ...root, name: "/" })}`;
}

function nodeText(node: TreeNode): string {
  const inside = [
    ...node.properties.map(({ name, parts }) =>
      parts.length === 0 ? `${name};\n` : `${name} = ${parts.map(partText).join(", ")};\n`,
    ),
    ...node.children.map(nodeText),
  ];
  return `${node.labels.map((label) => `${label}: `).join("")}${node.name} {\n${inside.join("")}};\n`;
}

function partText(part: ValuePart): string {
  if (part.kind === "strings") return part.strings.map((text) => `"${text}"`).join(", ");
  if (part.kind === "bytes") {
    return `[${[...part.bytes].map((byte) => byte.toString(16).padStart(2, "0")).join(" ")}]`;
  }
  return `<${part.cells.map((cell) => (typeof cell === "number" ? cell : `&${cell.label}`)).join(" ")}>`;
}

const hex = (value: bigint): string => `0x${value.toString(16)}`;
