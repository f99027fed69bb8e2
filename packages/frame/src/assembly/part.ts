/** The parts of an assembly tree: each once, with what makes its body. Plain data; solids come by it in jobs. */

import type { HatLayout } from "@rubus/boards";
import type {
  Fan,
  inserts,
  lugs,
  nuts,
  SupplyRow,
  screws,
  shelves,
  studSpacers,
  ThreadKey,
  washers,
  wideWashers,
} from "@rubus/catalogue";
import type { Vec3 } from "@rubus/units";
import type { PoleKey } from "../bars/link-bar.js";
import type { CoolerKey } from "../bodies/cooler.js";
import type { HatNet } from "../cables/hat-wire-way.js";
import type { KeyIn } from "../screw-place.js";
import type { PiKey } from "../stack.js";

/** Our boards that a frame holds. */
export type BoardName = HatLayout | "power" | "led" | "back-plane";

export type WasherKey = KeyIn<typeof washers> | KeyIn<typeof wideWashers>;

/** What is drawn of a supply. */
export type SupplyCase = Pick<SupplyRow, "key" | "caseWidth" | "caseLength" | "caseHeight">;

/** What a body is made from. */
export type Making =
  /** A printed part, by its key. */
  | { readonly make: "printed"; readonly key: string }
  | { readonly make: "pi"; readonly model: PiKey }
  /** The row itself, since a cluster may bring fans of its own; in the coordinates of the HAT it stands on. */
  | { readonly make: "fan"; readonly row: Fan; readonly layout: HatLayout }
  /** On its Pi, in the coordinates of the Pi's drawing. */
  | { readonly make: "cooler"; readonly cooler: CoolerKey; readonly model: PiKey }
  | { readonly make: "board"; readonly board: BoardName }
  | { readonly make: "screw"; readonly screw: KeyIn<typeof screws>; readonly lengthMm: number }
  | { readonly make: "insert"; readonly insert: KeyIn<typeof inserts> }
  | { readonly make: "nut"; readonly nut: KeyIn<typeof nuts> }
  | { readonly make: "washer"; readonly washer: WasherKey }
  /** A link bar of a pole, its sleeve, or the spacer under its end. */
  | { readonly make: "bar" | "sleeve" | "bar-spacer"; readonly pole: PoleKey }
  /** Bent up behind its nut, or straight at 0. */
  | { readonly make: "ring-lug"; readonly lug: KeyIn<typeof lugs>; readonly bentDegrees: number }
  /** A node's wire between its lugs, in the coordinates of the bay. */
  | {
      readonly make: "hat-wire";
      readonly net: HatNet;
      readonly stack: "a" | "b";
      /** Where the HAT's lug lies. */
      readonly hatLug: Vec3;
    }
  /** The last piece of a feed's cable, in the coordinates of its cell; bars and spacers below its lug. */
  | { readonly make: "feed-cable"; readonly pole: PoleKey; readonly layers: number }
  /** A threaded rod from end to end. */
  | { readonly make: "rod"; readonly thread: ThreadKey; readonly lengthMm: number }
  /** The row's own measures, since a cluster may bring supplies of its own. */
  | { readonly make: "supply"; readonly row: SupplyCase }
  /** For one rack unit; the rack's panel is as wide. */
  | { readonly make: "shelf"; readonly shelf: KeyIn<typeof shelves>; readonly panelMm: number }
  | { readonly make: "stud-spacer"; readonly spacer: KeyIn<typeof studSpacers> };

export type PartKind = "printed" | "board" | "bought";

/** A part, however often it is placed. */
export type TreePart = {
  /** Unique in a tree: `tray-pi4b`, `iso-7045-m3-8`. */
  readonly key: string;
  /** As a bill names it. */
  readonly title: string;
  /** Printed by the owner, a board of ours, or bought. */
  readonly kind: PartKind;
  readonly making: Making;
};
