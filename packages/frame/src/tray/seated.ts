/**
 * A tray with everything in it, each body where it stands when the tray is ready for its bay: the tree's sub-assembly
 * of the tray with its solids. Screws and the threads they turn in are modelled by their nominal diameter, so that
 * they touch.
 */
import { backPlanePlaces } from "@rubus/boards";
import type { Placement, Solid, Workshop } from "@rubus/cad";
import { type Fan, fans, rowOf } from "@rubus/catalogue";
import { type Vec3, vec3 } from "@rubus/units";
import { bodyOf } from "../assembly/bodies.js";
import type { PartKind } from "../assembly/part.js";
import { trayAssembly } from "../assembly/tray-assembly.js";
import type { TrayContent } from "../assembly/tray-content.js";
import { treeOf } from "../assembly/tree-of.js";
import { placedParts } from "../assembly/walk.js";
import { backPlanePlacement } from "../bay.js";
import { boardBody } from "../bodies/board.js";
import type { PrintOptions } from "../printed-part.js";
import { type PiKey, trayWord } from "../stack.js";

export type SeatedPart = {
  /** Unique: `pi`, `insert of the Pi 1`. */
  readonly name: string;
  readonly solid: Solid;
  readonly placement: Placement;
  /** From where it is put in, in straight lines: the way it comes out again. */
  readonly out: Vec3;
  readonly kind: PartKind;
};

/** Two parts that share room on purpose, and how much at the most. */
export type Declared = { readonly a: string; readonly b: string; readonly mostMm3: number };

/** A model in stack (a) with the fan that a cluster has where it names none. */
export const usualTray = (model: PiKey): TrayContent => ({
  model,
  layout: "hat-fan40",
  fan: rowOf<Fan>(fans, "noctua-nf-a4x10-5v-pwm"),
});

/** Everything a tray carries; `printed` holds `tray` and `face` where they are made. */
export const seatedTray = (
  shop: Workshop,
  content: TrayContent,
  options: PrintOptions,
  printed: ReadonlyMap<string, Solid> = new Map(),
): readonly SeatedPart[] => {
  const known = new Map(
    [...printed].map(([name, solid]) => [`${name}-${trayWord(content)}`, solid] as const),
  );
  const solidOf = bodyOf(shop, options, known);
  const tray = trayAssembly(content);
  const children = tray.assemblies.at(-1)?.children ?? [];
  return placedParts(treeOf([tray], []), children).map(({ name, part, placement, out }) => ({
    name,
    solid: solidOf(part),
    placement,
    out,
    kind: part.kind,
  }));
};

/** The cell's back-plane behind a seated tray: the card's tongue stands in its socket. */
export const backPlaneBehind = (shop: Workshop): SeatedPart => ({
  name: "back-plane",
  solid: boardBody(shop, backPlanePlaces),
  placement: backPlanePlacement,
  out: vec3(0, 60, 0),
  kind: "board",
});

/** Fit of printed and bought parts as they are made: rows give their nominal volume. */
const fitShare = 1.02;

/** The pairs of a seated tray that share room on purpose. */
export const declaredFits = (content: TrayContent): readonly Declared[] => {
  const tray = trayAssembly(content);
  const nameOf = new Map(
    placedParts(treeOf([tray], []), tray.assemblies.at(-1)?.children ?? []).map(({ path, name }) => [
      path,
      name,
    ]),
  );
  return (tray.assemblies.at(-1)?.fits ?? []).map(({ a, b, mm3 }) => ({
    a: nameOf.get(a) ?? a,
    b: nameOf.get(b) ?? b,
    mostMm3: mm3 * fitShare,
  }));
};
