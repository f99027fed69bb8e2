/** Line drawings of a tray and what belongs in it, seated or taken apart along the ways it is put together. */
import { type Camera, composed, type LineDrawing, movedBy, type Workshop } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import type { SeatedPart } from "./seated.js";

export type TrayDrawing = {
  readonly camera: Camera;
  /** Each part at the end of the way it is put in by. */
  readonly exploded: boolean;
  /** Name of the part that is new in this picture. */
  readonly tinted?: string;
  /** Paper millimetres a model millimetre: 0.6 unless said. */
  readonly scale?: number;
};

/** Seen from the right of the front: the side the parts are put in from. */
export const assemblyCamera: Camera = { from: vec3(0.75, -0.9, 0.5), up: vec3(0, 0, 1) };

const tint = "#f2b544";

/** The parts of a picture of assembly: what is printed, the boards, Pi, cooler and fan, without their screws. */
export const mainParts: readonly string[] = [
  "tray",
  "face",
  "pi",
  "cooler",
  "hat",
  "fan",
  "power board",
  "led board",
];

/** Hidden lines removed across all parts; one group a part, its id the part's name with dashes for spaces. */
export const drawTray = (
  shop: Workshop,
  parts: readonly SeatedPart[],
  { camera, exploded, tinted, scale = 0.6 }: TrayDrawing,
): LineDrawing =>
  shop.lineDrawing(
    parts.map(({ name, solid, placement, out }) => ({
      id: name.replaceAll(" ", "-"),
      solid,
      placement: exploded ? composed(movedBy(out), placement) : placement,
      ...(name === tinted ? { tint } : {}),
    })),
    { camera, scale },
  );
