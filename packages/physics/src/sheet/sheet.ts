/** What sheet copper is, where current enters it, and what its solution or its refusal looks like. Plain data. */
import type { Ampere, Ohm, Polygon, Vec2, Volt, Watt } from "@rubus/units";

/** One layer's copper of one net. */
export type SheetLayer = {
  /** Outlines and holes, none touching another: a point is in the copper when an odd number of rings holds it. */
  readonly rings: readonly Polygon[];
  readonly thicknessMm: number;
  /** Ω·mm: 1.724e-5 for copper at 20 °C. */
  readonly resistivity: number;
};

/** A plated hole that joins every layer. */
export type Barrel = {
  readonly at: Vec2;
  readonly drillMm: number;
  readonly platingMm: number;
  /** Between the layers that it joins. */
  readonly lengthMm: number;
  readonly resistivity: number;
};

/** An area of one layer that a contact holds at one potential. */
export type ContactArea = { readonly layer: number; readonly outline: Polygon };

/** Areas that one rigid contact joins: a pad, or both ends of a pin's hole. */
export type Patch = readonly ContactArea[];

/** Where current enters or leaves. */
export type SheetTerminal = {
  readonly name: string;
  readonly patches: readonly Patch[];
  /**
   * How its patches share the current: all at one potential; each behind a contact of its own, whose resistance
   * in parallel does not count as the copper's; or the same current through each.
   */
  readonly share: "joined" | "even" | { readonly contact: Ohm };
};

export type SheetCopper = {
  readonly layers: readonly SheetLayer[];
  readonly barrels: readonly Barrel[];
  readonly terminals: readonly SheetTerminal[];
};

export type MeshOptions = {
  /** Side of a cell; about contacts and large holes cells are a fifth of it. */
  readonly cellMm: number;
};

export const defaultMesh: MeshOptions = { cellMm: 0.25 };

/** Current into the copper at a terminal; those of a case add up to zero. */
export type Feed = { readonly terminal: string; readonly current: Ampere };

export type Hottest = {
  /** Sheet current density, averaged over a cell. */
  readonly amperePerMm: number;
  readonly at: Vec2;
  readonly layer: number;
};

/** One layer cell by cell, row by row from the lower left; NaN where there is no copper. */
export type LayerField = {
  readonly voltage: Float64Array;
  /** A/mm; NaN also where a contact or a barrel covers part of the cell. */
  readonly density: Float64Array;
};

export type SheetField = {
  readonly origin: Vec2;
  readonly cellMm: number;
  readonly columns: number;
  readonly rows: number;
  readonly layers: readonly LayerField[];
};

export type SheetSolution = {
  readonly ok: true;
  /**
   * Mean potential of each terminal's contacts, against the last terminal of the case. With contacts of their own
   * the drop that the contacts would have in parallel is left out.
   */
  readonly terminalVoltages: ReadonlyMap<string, Volt>;
  /** Through each patch of each terminal, into the copper. */
  readonly patchCurrents: ReadonlyMap<string, readonly Ampere[]>;
  /** Through each barrel, in the order given, towards the last layer; 0 where a contact joins the layers. */
  readonly barrelCurrents: readonly Ampere[];
  readonly hottest: Hottest;
  /** In the copper and the barrels, contacts left out. */
  readonly loss: Watt;
  readonly field: SheetField;
  /** Power fed in against power lost: what the solution is off by, as a share. */
  readonly residual: number;
};

export type SheetError =
  /** No copper of the layer is where the terminal's patch should stand. */
  | { readonly kind: "no-copper"; readonly terminal: string; readonly patch: number }
  /** The copper does not join these terminals. */
  | { readonly kind: "not-joined"; readonly terminals: readonly string[] }
  | { readonly kind: "unknown-terminal"; readonly terminal: string }
  /** The currents of a case do not add up to zero. */
  | { readonly kind: "unbalanced"; readonly current: Ampere }
  | { readonly kind: "bad-value"; readonly what: string; readonly value: number }
  /** The iteration did not come to rest. */
  | { readonly kind: "not-converged"; readonly residual: number };

export type SheetRefusal = { readonly ok: false; readonly error: SheetError };
