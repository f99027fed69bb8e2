/** Rails of a bay: ribs and pads that the edges of the tray's wall slide between, and the pocket of its latch. */
import { polygonContour, type Solid, type Workshop } from "@rubus/cad";
import { type Vec2, vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { anyStack } from "../stack.js";
import { acrossX, acrossZ } from "../tray/shapes.js";
import { risePerReach } from "./measures.js";

/** Thickness of every tray's wall and where its left side is: the same whatever Pi it carries. */
const wall = (() => {
  const { leftMm, insideMm } = anyStack();
  return { from: leftMm, to: insideMm } as const;
})();

/** How far the slot opens towards the front, and over what length: the rib keeps the thinnest wall there is. */
const leadIn = { sideMm: 0.8, alongMm: 5 } as const;

/** Where the tray's wall has its room: `clearanceMm` on either side. */
export const railSlot = (clearanceMm: number) =>
  ({ from: wall.from - clearanceMm, to: wall.to + clearanceMm }) as const;

/** As it stands at the lower beam, or its mirror image at the upper one, and where its rib begins. */
const ends = [
  { at: (z: number) => z, fromMm: bay.rail.fromMm },
  { at: (z: number) => bay.heightMm - z, fromMm: bay.rail.upperFromMm },
] as const;

const spanOf = (a: number, b: number) => ({ from: Math.min(a, b), to: Math.max(a, b) });

/** Ribs and pads of the bay whose left wall is at `x`. */
export const railSolids = (shop: Workshop, x: number, clearanceMm: number): readonly Solid[] => {
  const { ribMm, ribHeightMm, fromMm: padFromMm, toMm } = bay.rail;
  const slot = railSlot(clearanceMm);
  return ends.flatMap(({ at, fromMm }) => {
    const profile: readonly Vec2[] = [
      vec2(fromMm, at(-0.5)),
      vec2(toMm, at(-0.5)),
      vec2(toMm, at(0)),
      vec2(toMm - ribHeightMm * risePerReach, at(ribHeightMm)),
      vec2(fromMm, at(ribHeightMm)),
    ];
    const pad = spanOf(at(0), at(ribHeightMm));
    return [
      acrossX(shop, { outline: polygonContour(profile) }, { from: x + slot.to, to: x + slot.to + ribMm }),
      acrossZ(
        shop,
        [
          vec2(x - 0.5, fromMm),
          vec2(x, padFromMm),
          vec2(x + slot.from, padFromMm + leadIn.alongMm),
          vec2(x + slot.from, toMm),
          vec2(x - 0.5, toMm),
        ],
        pad,
      ),
    ];
  });
};

/** What is cut from the rails and the upper beam: lead-in of the slot, pocket of the latch. */
export const railTools = (shop: Workshop, x: number, clearanceMm: number): readonly Solid[] => {
  const { ribHeightMm } = bay.rail;
  const slot = railSlot(clearanceMm);
  const leads = ends.map(({ at, fromMm }) =>
    acrossZ(
      shop,
      [
        vec2(x + slot.to - 0.01, fromMm - 0.01),
        vec2(x + slot.to + leadIn.sideMm, fromMm - 0.01),
        vec2(x + slot.to - 0.01, fromMm + leadIn.alongMm),
      ],
      spanOf(at(0), at(ribHeightMm + 1)),
    ),
  );
  const { fromMm: from, toMm: to, depthMm, toXMm } = bay.latch;
  const pocket = shop.box(
    vec3(x + slot.from, from, bay.heightMm - 0.5),
    vec3(x + toXMm, to, bay.heightMm + depthMm),
  );
  return [...leads, pocket];
};
