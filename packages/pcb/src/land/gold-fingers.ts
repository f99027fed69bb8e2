/** Gold fingers of a card edge: contacts on both sides, each as near to the edge as its turn in mating asks. */
import { rectangle, vec2 } from "@rubus/units";
import type { LandPattern, Pad } from "../model/pads.js";

export type FingerSpec = {
  readonly name: string;
  readonly source: string;
  readonly pitchMm: number;
  readonly widthMm: number;
  /** From the board's edge to the near end of each position's copper, position 1 first. */
  readonly nearMm: readonly number[];
  /** From the board's edge to the far end of the copper, alike for all. */
  readonly farMm: number;
  /** Position 1 is the leftmost, the edge being below; `right` counts from the other end. */
  readonly firstAt: "left" | "right";
};

/** Where the positions stand along the edge, from its middle, position 1 first. */
const placesAlong = ({ nearMm, pitchMm, firstAt }: FingerSpec): readonly number[] =>
  nearMm.map((_, index) => (firstAt === "left" ? 1 : -1) * (index - (nearMm.length - 1) / 2) * pitchMm);

/**
 * The land pattern, its origin at the middle of the edge, fingers pointing to −y. Pads A1, A2 … are on the
 * part's side, B1, B2 … behind them.
 */
export const goldFingers = (spec: FingerSpec): LandPattern => {
  const places = placesAlong(spec);
  const pads = spec.nearMm.flatMap((near, index): readonly Pad[] => {
    const pad = (row: "A" | "B"): Pad => ({
      number: `${row}${index + 1}`,
      at: vec2(places[index] ?? 0, (near + spec.farMm) / 2),
      rotation: 0,
      shape: { kind: "rectangle", widthMm: spec.widthMm, heightMm: spec.farMm - near },
      technology: "edge-contact",
      side: row === "A" ? "near" : "far",
      connection: "solid",
    });
    return [pad("A"), pad("B")];
  });
  const reach = Math.abs(places[0] ?? 0) + spec.widthMm / 2 + 0.25;
  return {
    name: spec.name,
    description: `Gold fingers 2 x ${spec.nearMm.length}, ${spec.pitchMm} mm pitch, ${new Set(spec.nearMm).size} lengths`,
    source: spec.source,
    pads,
    copperOnly: true,
    courtyard: rectangle(vec2(0, spec.farMm / 2), 2 * reach, spec.farMm),
    silkscreen: [],
    fabrication: [],
    body: { outline: [], heightMm: 0 },
  };
};
