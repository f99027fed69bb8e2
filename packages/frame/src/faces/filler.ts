/**
 * The filler of a bay without a node: it closes the front, so that no fan draws its air past the others' nodes. It
 * slides in the rails as a tray does, stops at the lower beam, and has a tray's own latch, mark and pull; nothing else.
 * Printed on its wall, without supports.
 */
import { polygonContour, rectangleContour, type Solid, type Workshop } from "@rubus/cad";
import { vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { leftDown } from "../on-bed.js";
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import { anyStack } from "../stack.js";
import { latchOpening, latchSolids } from "../tray/latch.js";
import { measuresOf, type TrayMeasures } from "../tray/measures.js";
import { pullSolid } from "../tray/pull.js";
import { acrossX } from "../tray/shapes.js";
import { bandAbout } from "../volume-band.js";

/** Head, latch and pull are those of every tray, whatever Pi it carries. */
const head: TrayMeasures = measuresOf(anyStack());

/** Deeper in the rails than the latch is, so that it stays straight. */
const wallRearMm = 84;
const ledgeMm = 2.4;

/** The wall with the slot of the latch's arm and, cut out, most of its middle. */
const wallSolids = (shop: Workshop): readonly Solid[] => {
  const { wall, latch, pull, face } = head;
  const low = latch.low - latch.gapBelowMm;
  const plate = acrossX(
    shop,
    {
      outline: polygonContour([
        vec2(face.thickMm - 0.3, wall.low),
        vec2(wallRearMm - wall.leadInMm, wall.low),
        vec2(wallRearMm, wall.low + 0.7 * wall.leadInMm),
        vec2(wallRearMm, wall.high - 0.7 * wall.leadInMm),
        vec2(wallRearMm - wall.leadInMm, wall.high),
        ...latchOpening(head, face.thickMm - 0.3),
      ]),
      holes: [rectangleContour(vec2(pull.rear + 6, 14), vec2(wallRearMm - 10, low - 12), 5)],
    },
    wall,
  );
  return [plate, pullSolid(shop, head)];
};

/** The face with a ledge against either beam: the lower one is the stop, both keep it flat. */
const faceSolids = (shop: Workshop): readonly Solid[] => {
  const { wall, face, rightMm } = head;
  const ledge = (low: number): Solid =>
    shop.box(vec3(wall.from, face.thickMm - 0.3, low), vec3(rightMm, bay.frontMm, low + ledgeMm));
  return [
    shop.box(vec3(wall.from, 0, face.low), vec3(face.rightMm, face.thickMm, face.high)),
    ledge(-ledgeMm - 1.5),
    ledge(bay.heightMm + 1.5),
  ];
};

/** The arm's way through the face, and the line that is level with the lever's when the hook is in its pocket. */
const faceTools = (shop: Workshop, clearanceMm: number): readonly Solid[] => {
  const { wall, face, latch } = head;
  const gap = 2 * clearanceMm;
  const level = latch.low + latch.thickMm / 2;
  return [
    shop.box(
      vec3(-1, -1, latch.low - latch.front.gapBelowMm - gap),
      vec3(wall.from + latch.widthMm + gap, face.thickMm + 1, latch.low + latch.thickMm + gap),
    ),
    shop.box(
      vec3(latch.mark.from, -1, level - latch.mark.highMm / 2),
      vec3(latch.mark.to, latch.mark.deepMm, level + latch.mark.highMm / 2),
    ),
  ];
};

/** The filler's solid, where it stands in its bay. */
export const fillerSolid = (shop: Workshop, { clearanceMm }: PrintOptions): Solid => {
  const { wall, latch } = head;
  const level = latch.low + latch.thickMm / 2;
  const [face, ...ledges] = faceSolids(shop);
  if (face === undefined) throw new RangeError("a filler without a face");
  const fixed = shop.cut(shop.fuse(face, ...ledges, ...wallSolids(shop)), faceTools(shop, clearanceMm));
  const mark = shop.box(
    vec3(wall.from - 1, latch.tip - 1, level - latch.mark.highMm / 2),
    vec3(wall.from + latch.padMm + 1, latch.tip + latch.mark.deepMm, level + latch.mark.highMm / 2),
  );
  return shop.cut(shop.fuse(fixed, ...latchSolids(shop, head)), [mark]);
};

/** One in every bay without a node. */
export const filler: PrintedPart = {
  key: "filler",
  title: "Filler of an empty bay",
  volumeMm3: bandAbout(19540, 0.004),
  onBed: leftDown,
  flameRetardant: false,
  model: fillerSolid,
};
