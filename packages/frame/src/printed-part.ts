/** What every printed part of the frame says of itself, so that files, plates, proofs and the bill treat all alike. */
import type { Part, Placement, Solid, Workshop } from "@rubus/cad";
import type { Result } from "@rubus/units";

/** What a printed part is made for, where the cluster decides it. */
export type PrintOptions = {
  /** Between parts that slide or plug, per side: from the cluster's printer. */
  readonly clearanceMm: number;
};

export type PrintedPart = {
  /** File stem in the package, unique among the parts of a cluster: `cell-2u`, `ear-left-2u`, `tray-pi4b`. */
  readonly key: string;
  /** `Cell, 2U`. */
  readonly title: string;
  /** The band its volume lies in, in mm³: narrow enough to notice a missing feature. */
  readonly volumeMm3: { readonly min: number; readonly max: number };
  /** Turned as it is printed, whatever corner that leaves at the bed's origin. */
  readonly onBed: Placement;
  /** Stands near bars or mains, so that its filament must pass V-0. */
  readonly flameRetardant: boolean;
  /** Where the slicer must set supports; none unless said. */
  readonly supports?: string;
  /** The solid in the part's own coordinates. */
  readonly model: (shop: Workshop, options: PrintOptions) => Solid;
};

/** A part with its solid, checked: RUB-CAD diagnostics when it is not what it must be. */
export const checkedPart = (shop: Workshop, part: PrintedPart, options: PrintOptions): Result<Part> =>
  shop.gate(part.model(shop, options), { name: part.key, volumeMm3: part.volumeMm3 });
