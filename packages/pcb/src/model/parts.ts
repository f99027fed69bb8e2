/** Part types: what a part is electrically, how it is drawn, soldered and bought. */
import type { Vec2 } from "@rubus/units";
import type { LandPattern } from "./pads.js";

/** Electrical kinds of pins, as an electrical rule check understands them. */
export type PinKind =
  | "passive"
  | "input"
  | "output"
  | "bidirectional"
  | "tri-state"
  | "open-collector"
  | "power-in"
  | "power-out"
  /** Must stay open. */
  | "no-connect";

export type Pin = {
  /** The pad number it is soldered to; several pads may share the number. */
  readonly pad: string;
  readonly kind: PinKind;
};

/** Symbol coordinates: millimetres on a 1.27 mm grid, y up. */
export type SymbolGraphic =
  | { readonly kind: "polyline"; readonly points: readonly Vec2[]; readonly filled?: boolean }
  | { readonly kind: "circle"; readonly centre: Vec2; readonly radiusMm: number }
  | { readonly kind: "text"; readonly at: Vec2; readonly text: string; readonly sizeMm: number };

export type SymbolPin<P extends string> = {
  readonly pin: P;
  /** The end a wire joins. */
  readonly at: Vec2;
  /** Direction from that end into the body: 0 right, 90 up, 180 left, 270 down. */
  readonly direction: 0 | 90 | 180 | 270;
  readonly lengthMm: number;
};

export type PartSymbol<P extends string> = {
  /** `R`, `LED_RGB_CA`. */
  readonly name: string;
  readonly graphics: readonly SymbolGraphic[];
  readonly pins: readonly SymbolPin<P>[];
  readonly showPinNames: boolean;
  readonly showPinNumbers: boolean;
  /** Where reference and value stand by default (symbol coordinates, unrotated, left-aligned or centred). */
  readonly referenceAt: Vec2;
  readonly valueAt: Vec2;
};

/** Another article that does the same on the same land, with where that was read. */
export type SecondSource = Pick<Purchase, "maker" | "partNumber" | "source" | "confidence">;

/** A part's number in a distributor's own list, with where it was read. */
export type OrderNumber = { readonly number: string } & Pick<Purchase, "source" | "confidence">;

/** One line of the bill of materials; unknown is absent, never invented. */
export type Purchase = {
  readonly maker: string;
  readonly partNumber: string;
  readonly description: string;
  /** Where the part number and the land pattern's dimensions come from. */
  readonly source: string;
  readonly confidence: "primary" | "secondary" | "tested" | "derived" | "memory";
  readonly datasheet?: string;
  readonly secondSource?: SecondSource;
  /** LCSC's, which JLCPCB's assembly orders by. */
  readonly lcsc?: OrderNumber;
};

export type PartType<P extends string = string> = {
  /** Name in the libraries: `LED_RGB_CA_PLCC4`. */
  readonly name: string;
  /** Letter of its references: `R`, `D`, `J`. */
  readonly prefix: string;
  readonly pins: Readonly<Record<P, Pin>>;
  readonly land: LandPattern;
  readonly symbol: PartSymbol<P>;
};
