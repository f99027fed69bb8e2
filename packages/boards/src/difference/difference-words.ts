/** Differences as rows of a table: what, which, and how. */
import type { Hole, NetDifference, PartDifference, ShapeDifference } from "@rubus/pcb";
import type { Vec2 } from "@rubus/units";
import type { BoardComparison } from "./package-difference.js";

export type DifferenceRow = readonly [what: string, which: string, how: string];

const known = (text: string): string => (text === "" ? "nothing" : text);

const partRow = (part: PartDifference): DifferenceRow => {
  if (part.kind !== "changed") return ["part", part.ref, `${part.kind}, ${part.value}`];
  return [
    "part",
    part.ref,
    part.changes.map(({ field, from, to }) => `${field} ${known(from)} → ${known(to)}`).join("; "),
  ];
};

const netRow = (net: NetDifference): DifferenceRow => {
  switch (net.kind) {
    case "renamed":
      return ["net", net.net, `renamed to ${net.to}`];
    case "pins": {
      const gained = net.gained.length > 0 ? [`gained ${net.gained.join(" ")}`] : [];
      const lost = net.lost.length > 0 ? [`lost ${net.lost.join(" ")}`] : [];
      return ["net", net.net, [...gained, ...lost].join("; ")];
    }
    default:
      return ["net", net.net, `${net.kind}, ${net.pins.join(" ")}`];
  }
};

const placeText = ({ x, y }: Vec2): string => `${x}, ${y}`;

const holeText = ({ diameterMm, slotMm, plated }: Hole): string =>
  `${plated ? "plated" : "bare"} ${slotMm === undefined ? `⌀ ${diameterMm}` : `slot ${diameterMm} × ${slotMm}`} mm`;

const shapeRow = (shape: ShapeDifference): DifferenceRow => {
  switch (shape.kind) {
    case "outline": {
      const [from, to] = [shape.from, shape.to].map(
        ({ widthMm, heightMm, areaMm2 }) => `${widthMm} × ${heightMm} mm (${areaMm2} mm²)`,
      );
      return ["outline", "", `${from} → ${to}`];
    }
    case "cut-out added":
    case "cut-out removed":
      return [
        "cut-out",
        placeText(shape.at),
        `${shape.kind.slice(8)}, ${shape.widthMm} × ${shape.heightMm} mm`,
      ];
    case "hole added":
    case "hole removed":
      return ["hole", placeText(shape.hole.at), `${shape.kind.slice(5)}, ${holeText(shape.hole)}`];
    case "hole changed":
      return ["hole", placeText(shape.from.at), `${holeText(shape.from)} → ${holeText(shape.to)}`];
    case "vias":
      return ["vias", "", `${shape.added} added, ${shape.removed} removed`];
  }
};

/** One row for each difference of a board; none for a board that is the same, or that only one package has. */
export const differenceRows = ({
  parts,
  nets,
  shapes,
  layers,
}: BoardComparison): readonly DifferenceRow[] => [
  ...parts.map(partRow),
  ...nets.map(netRow),
  ...shapes.map(shapeRow),
  ...layers.map(
    ({ layer, side, addedMm2, removedMm2 }): DifferenceRow => [
      layer,
      side,
      `${addedMm2} mm² added, ${removedMm2} mm² removed`,
    ],
  ),
];
