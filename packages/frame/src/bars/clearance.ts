/** How far the bars keep from each other and from what stands on the rear of the back-planes. Millimetres. */
import { backPlanePlaces, planOf } from "@rubus/boards";
import { type Figure, rowOf, screws, throughParts, washers } from "@rubus/catalogue";
import type { Vec2 } from "@rubus/units";
import { jointOf } from "./bolt.js";
import { linkBar, type Pole, poles } from "./link-bar.js";

/** What the design demands. */
export const wanted = {
  /** Between bars of opposite poles. */
  polesMm: 6,
  /** Of a bar from solder tails, its sleeve not counted. */
  tailsMm: 3,
  /** Of a bar from the head of a screw of the back-plane, which is on no net. */
  screwsMm: 2,
} as const;

const mostMm = ({ value, max }: Figure<"length">): number => max ?? value;

/** Height of the lower bar's under side above the rear of the board. */
const underMm = (): number => backPlanePlaces.lands.bushMm;

const half = mostMm(linkBar.material.width) / 2;

/** Between the two poles' bars: edges to each other, at their widest. */
export const betweenPolesMm = (): number => Math.abs(poles[0].at.y - poles[1].at.y) - 2 * half;

/** Between a bar of one pole and the bolt, nut or washer of the other; nothing of the bolts is wider than the washer. */
export const barToOtherBoltMm = (pole: Pole): number => {
  const other = pole.key === "5v" ? poles[1] : poles[0];
  const { washer, nut } = jointOf(other, 2, 1);
  const reach = Math.max(mostMm(washer.outerDiameter), mostMm(nut.acrossFlats) / Math.cos(Math.PI / 6)) / 2;
  return Math.abs(poles[0].at.y - poles[1].at.y) - half - reach;
};

const socket = rowOf(throughParts, "edac-305-020-500-202");

/** Where the tails of both sockets stand on the back-plane. */
export const socketTails = (): readonly Vec2[] =>
  backPlanePlaces.sockets.flatMap((at) =>
    [-0.5, 0.5].flatMap((side) =>
      Array.from({ length: 10 }, (_, index) => ({
        x: at.x + side * socket.rowSpacing.value,
        y: at.y + (index - 4.5) * socket.pitch.value,
      })),
    ),
  );

/** Free height between a lower bar and tails under it. */
export const barToTailsMm = (): number => underMm() - linkBar.tailMm;

/** True where a point of the back-plane lies under the bar of a pole. */
export const isUnderBar = (pole: Pole, at: Vec2, reachMm = 0): boolean =>
  Math.abs(at.y - pole.at.y) < half + reachMm;

/** True where the bar above a point of the back-plane wears its sleeve; bars go both ways from the land. */
export const isSleeved = (pole: Pole, at: Vec2): boolean => Math.abs(at.x - pole.at.x) > linkBar.bareMm;

/** Screws of the back-plane: cap heads and washers on its rear, the tallest that fits. */
const screwHeadMm = (): number =>
  rowOf(screws, "iso-4762-m3").headHeight.value + rowOf(washers, "iso-7089-m3").thickness.value;

/** Free height between a lower bar and a screw's head under it. */
export const barToScrewsMm = (): number => underMm() - screwHeadMm();

/** Parts on the rear that are no bushes, by name, that a bar passes over, and the free height left. */
export const partsUnderBars = (): readonly { readonly name: string; readonly freeMm: number }[] =>
  backPlanePlaces.bodies
    .filter(({ side, name }) => side === "solder" && !name.endsWith("bush"))
    .filter((body) => {
      const { low, high } = planOf(body);
      return poles.some(({ at }) => high > at.y - half && low < at.y + half);
    })
    .map(({ name, tallMm }) => ({ name, freeMm: underMm() - tallMm }));
