/** What each layer of a set of fabrication files covers, worked out once for checks and pictures. */
import type { CrossSection } from "manifold-3d";
import type { Side } from "../model/design.js";
import { type Clipper, loadClipper } from "../pour/clipper.js";
import type { Fabrication, SideLayers } from "../readers/fabrication.js";
import { imageOf } from "./plane.js";

/** A fabrication with its layers' areas; they lie in the memory of one Clipper, where all that meets them must be. */
export type LayerImages = {
  readonly fabrication: Fabrication;
  readonly clipper: Clipper;
  /** What a layer leaves dark, made when first asked for. Not the caller's to delete: it goes with the Clipper. */
  readonly image: (side: Side, layer: keyof SideLayers) => CrossSection;
};

/** Layers' areas over a Clipper of their own, which goes with them. */
export const layerImages = async (fabrication: Fabrication): Promise<LayerImages> => {
  const clipper = await loadClipper();
  const made = new Map<string, CrossSection>();
  const image = (side: Side, layer: keyof SideLayers): CrossSection => {
    const key = `${side} ${layer}`;
    const known = made.get(key) ?? imageOf(clipper, fabrication.sides[side][layer]);
    made.set(key, known);
    return known;
  };
  return { fabrication, clipper, image };
};
