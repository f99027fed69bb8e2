/**
 * A board as its designer describes it: parts placed, nets joined, zones outlined; tracks, vias and
 * fills are the compiler's. Millimetres, origin at the lower left of the board, y up, seen from the top.
 */
import type { Polygon, Vec2 } from "@rubus/units";
import type { Graphic } from "./pads.js";
import type { PartType, Purchase } from "./parts.js";
import type { SchematicSheet } from "./schematic.js";

export type Side = "top" | "bottom";

/** Limits of the board house, in millimetres. */
export type FabRules = {
  readonly minTrackMm: number;
  readonly minClearanceMm: number;
  readonly minAnnularRingMm: number;
  readonly minDrillMm: number;
  readonly minViaDiameterMm: number;
  /** Between the edges of two holes. */
  readonly minHoleToHoleMm: number;
  /** Copper to the milled edge. */
  readonly minCopperToEdgeMm: number;
  /** Copper to the edge of a hole of another net or a non-plated one. */
  readonly minCopperToHoleMm: number;
  /** Mask opening beyond a pad, per side. */
  readonly maskMarginMm: number;
  readonly minMaskWebMm: number;
  readonly minSilkLineMm: number;
  readonly minSilkTextHeightMm: number;
  readonly minSilkToMaskMm: number;
};

/** Thickness of copper of one ounce per square foot, in millimetres. */
export const ounceMm = 0.035;

export type Stackup = {
  readonly thicknessMm: number;
  /** Finished copper on each outer layer, in ounces per square foot (1 oz = 35 µm). */
  readonly copperOz: number;
  readonly finish: "ENIG" | "HASL lead-free" | "hard gold";
  readonly maskColour: "black" | "green" | "white" | "blue" | "red";
  /** Set when gold fingers are bevelled at the board's edge. */
  readonly edgeConnector?: "bevelled";
};

export type NetClass = {
  readonly name: string;
  readonly trackMm: number;
  readonly clearanceMm: number;
  readonly viaDiameterMm: number;
  readonly viaDrillMm: number;
};

/** One pin of one part, as `pinsOf` hands it out. */
export type PinRef = { readonly ref: string; readonly pin: string; readonly pad: string };

export type Net = {
  readonly name: string;
  /** Name of its net class. */
  readonly netClass: string;
  /** How the schematic names it: by a power symbol, a label that counts everywhere, or one on its sheet. */
  readonly label: "power" | "global" | "local";
  readonly pins: readonly PinRef[];
};

/** Text drawn in strokes of the board's own font; `at` is its centre. */
export type SilkText = {
  readonly text: string;
  readonly at: Vec2;
  readonly heightMm: number;
  readonly lineMm: number;
  readonly rotation: number;
  readonly side: Side;
};

export type PlacedPart = {
  readonly ref: string;
  readonly type: PartType;
  /** What the schematic and the bill show: `680 Ω`, `150141M173100`. */
  readonly value: string;
  readonly purchase: Purchase;
  readonly at: Vec2;
  /** Degrees counter-clockwise as seen from the top. */
  readonly rotation: number;
  readonly side: Side;
  readonly fitted: boolean;
  /** Where its reference stands on the silkscreen (board coordinates); absent leaves it off. */
  readonly label?: { readonly at: Vec2; readonly rotation: number; readonly heightMm: number };
};

/** A mounting hole or a fiducial: on the board, not in the schematic, not bought. */
export type Feature = {
  readonly ref: string;
  readonly kind: "mounting-hole" | "fiducial";
  readonly land: PartType["land"];
  readonly at: Vec2;
  readonly side: Side;
};

export type ZoneSpec = {
  readonly name: string;
  readonly net: string;
  readonly side: Side;
  readonly outline: Polygon;
  /** The higher number is poured first and keeps its ground. */
  readonly priority: number;
  readonly connection: "solid" | "thermal";
  readonly clearanceMm: number;
  /** Necks thinner than this are removed. */
  readonly minWidthMm: number;
  readonly thermalGapMm: number;
  readonly thermalSpokeMm: number;
};

export type Keepout = {
  readonly name: string;
  readonly sides: readonly Side[];
  readonly outline: Polygon;
  readonly tracks: boolean;
  readonly vias: boolean;
  readonly pours: boolean;
  /**
   * The one net whose tracks and vias may pass all the same, null for none: a lane for the current that guides the
   * router alone.
   */
  readonly only?: string | null;
};

/** Copper that the designer draws by hand: wide current paths only. */
export type Track = {
  readonly net: string;
  readonly side: Side;
  readonly widthMm: number;
  readonly from: Vec2;
  readonly to: Vec2;
};

export type Via = {
  readonly net: string;
  readonly at: Vec2;
  readonly diameterMm: number;
  readonly drillMm: number;
};

/** A graphic of the silkscreen in board coordinates. */
export type SilkGraphic = { readonly side: Side; readonly graphic: Graphic };

/** An opening of the solder mask that isn't a pad's: ahead of gold fingers, up to the edge. */
export type MaskOpening = { readonly side: Side; readonly outline: Polygon };

/** One assembly of a board: the same copper, other parts left off. */
export type AssemblyVariant = {
  /** `pi5`. */
  readonly key: string;
  /** `Pi 5`. */
  readonly title: string;
  /** References that this assembly leaves off. */
  readonly unfitted: readonly string[];
};

/** A field of vias that joins the pours of a net on both sides, or takes heat through a pad. */
export type StitchSpec = {
  readonly net: string;
  readonly outline: Polygon;
  readonly pitchMm: number;
  readonly viaDiameterMm: number;
  readonly viaDrillMm: number;
  /** Thermal vias: they may stand in pads of their own net. */
  readonly inPads: boolean;
};

/** How the router looks for ways. */
export type RouteOptions = {
  readonly pitchMm: number;
  /** Price of a via in millimetres of track. */
  readonly viaMm: number;
  readonly maxRounds: number;
};

export type BoardDesign = {
  /** `led`: folder and file stem. */
  readonly name: string;
  /** `LED board`. */
  readonly title: string;
  /** Generation, printed as `H1`. */
  readonly hardware: number;
  readonly outline: Polygon;
  /** Milled openings inside the outline. */
  readonly cutouts: readonly Polygon[];
  readonly stackup: Stackup;
  readonly rules: FabRules;
  readonly netClasses: readonly NetClass[];
  readonly nets: readonly Net[];
  readonly parts: readonly PlacedPart[];
  readonly features: readonly Feature[];
  readonly zones: readonly ZoneSpec[];
  readonly keepouts: readonly Keepout[];
  readonly tracks: readonly Track[];
  readonly stitching: readonly StitchSpec[];
  readonly texts: readonly SilkText[];
  readonly silkscreen: readonly SilkGraphic[];
  readonly maskOpenings?: readonly MaskOpening[];
  /** Assemblies of the one bare board; its id is the same for all of them. */
  readonly variants?: readonly AssemblyVariant[];
  readonly schematic: SchematicSheet;
  /** Notes for the board house and the assembler. */
  readonly notes: readonly string[];
  /** What its passages ask of the router; the router's own choice where absent. */
  readonly routing?: Partial<RouteOptions>;
};
