/** What the power side outside the boards depends on, and what compiling it gives. Plain data. */
import type { OutputFile, UncertainFigure } from "@rubus/boards";
import type { Confidence } from "@rubus/catalogue";

/** Amperes with all nodes at full load: tolerances typical, and at their worst for this cable. */
export type Load = { readonly typical: number; readonly worst: number };

export type FrameWiring = {
  /** `site/frame`. */
  readonly path: string;
  readonly panelWidthMm: number;
  readonly rackUnitMm: number;
  readonly earMm: number;
  readonly cells: number;
  readonly supply: {
    readonly name: string;
    readonly ratedCurrent: number;
    /** Most that it gives before it limits, as a multiple of its rating. */
    readonly overload: number;
  };
  readonly feeds: readonly ({ readonly cell: number } & Load)[];
  readonly nodes: readonly ({
    readonly bay: string;
    readonly host: string;
    readonly stack: "a" | "b";
  } & Load)[];
};

export type WiringNeeds = { readonly frames: readonly FrameWiring[] };

export type Cable = {
  /** Unique within a frame: `feed 1 GND`. */
  readonly id: string;
  readonly frame: string;
  readonly kind: "feed" | "node" | "management";
  readonly net: "5 V" | "GND" | "MSDA, MSCL, GND";
  readonly from: string;
  readonly to: string;
  readonly conductorMm2: number;
  readonly colour: string;
  readonly insulation: string;
  /** From hole to hole of its lugs, or over all. */
  readonly lengthMm: number;
  readonly fromEnd: string;
  readonly toEnd: string;
  readonly fuse: string;
  readonly load: Load;
  /** Of its wire, by the catalogue. */
  readonly ampacity: number;
  readonly note: string;
  readonly confidence: Confidence;
  readonly source: string;
};

/** Something to buy or to cut. */
export type BillLine = {
  readonly what: string;
  readonly quantity: number;
  readonly unit: "piece" | "m";
  /** Maker's number, drawing or file; empty where any of the kind will do. */
  readonly article: string;
  readonly used: string;
  readonly confidence: Confidence;
  readonly source: string;
};

/** Cables of a cluster that are alike, as one line: the first of them, with the greatest load of all. */
export type CableGroup = Cable & { readonly count: number };

export type WiringSummary = {
  /** Bars of each pole; none where no frame has two cells. */
  readonly barsPerPole: number;
  readonly spacersPerPole: number;
  /** Package paths of the sheets, in the order they are shown. */
  readonly sheets: readonly { readonly path: string; readonly title: string }[];
  readonly cables: readonly CableGroup[];
  readonly bill: readonly BillLine[];
  /** Milliohms: from cell to cell, both poles. */
  readonly chain: Load;
  /** The bolt of each pole's lands, its torque in N·m. */
  readonly bolts: readonly {
    readonly land: string;
    readonly bolt: string;
    readonly torque: number;
  }[];
  readonly lengthRule: string;
  readonly uncertain: readonly UncertainFigure[];
};

export type CompiledWiring = { readonly summary: WiringSummary; readonly files: readonly OutputFile[] };
