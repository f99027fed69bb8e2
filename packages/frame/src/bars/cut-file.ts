/** A flat part for the machine that cuts it: one to one, origin at its lower left, outline and openings on CUT. */
import {
  circlePath,
  type DxfLayer,
  group,
  type Item,
  path,
  roundedRectanglePath,
  type Scene,
  text,
} from "@rubus/drawing";
import type { FlatPart, Opening } from "./link-bar.js";

const hair = { stroke: { colour: "#000000", widthMm: 0.1 } } as const;

/** CUT is followed; DIM is for the eye. Nothing of these parts is bent. */
export const cutLayers: readonly DxfLayer[] = [
  { name: "CUT", colour: 7 },
  { name: "DIM", colour: 3 },
];

/** An opening's outline in a part that is `widthMm` high; y down, as scenes have it. */
const openingPath = ({ at, diameterMm, playMm }: Opening, widthMm: number) => {
  const centre = { x: at.x, y: widthMm - at.y };
  return playMm === 0
    ? circlePath(centre, diameterMm / 2)
    : roundedRectanglePath(
        { x: centre.x - playMm - diameterMm / 2, y: centre.y - diameterMm / 2 },
        diameterMm + 2 * playMm,
        diameterMm,
        diameterMm / 2,
      );
};

/** The outlines of a part: the outer one first. */
export const partPaths = (part: FlatPart) => [
  roundedRectanglePath({ x: 0, y: 0 }, part.lengthMm, part.widthMm, part.cornerMm),
  ...part.openings.map((opening) => openingPath(opening, part.widthMm)),
];

/** The scene of a part's DXF file; its words stand above the part. */
export const cutScene = (part: FlatPart, pieces: number, material: string): Scene => {
  const words: readonly Item[] = [
    `${part.key}: ${pieces} pieces`,
    `${material.replace("×", "x")}, millimetres, 1:1`,
  ].map((said, index) => text({ x: 0, y: -6 + 3.4 * index }, said, 2.5));
  return {
    title: part.title,
    widthMm: part.lengthMm,
    heightMm: part.widthMm,
    items: [
      group(
        partPaths(part).map((outline) => path(outline, hair)),
        { id: "CUT" },
      ),
      group(words, { id: "DIM" }),
    ],
  };
};
