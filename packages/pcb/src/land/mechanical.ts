/** Mounting holes and fiducials. */
import { circlePolygon, vec2 } from "@rubus/units";
import type { LandPattern } from "../model/pads.js";

const tag = (value: number): string => String(value).replace(".", "p");

/**
 * A non-plated hole for a screw. Pours and tracks keep clear of the screw's head, so that it never touches a net.
 * @param headMm the greatest diameter of head or washer
 * @param playMm how far a washer may stand off the middle, and a little more: copper keeps clear of that too
 */
export const mountingHole = (drillMm: number, headMm: number, source: string, playMm = 0): LandPattern => ({
  name: `HOLE_${tag(drillMm)}_HEAD_${tag(headMm)}`,
  description: `Non-plated hole ${drillMm} mm, ${headMm} mm kept free for the screw's head`,
  source,
  pads: [
    {
      number: "",
      at: vec2(0, 0),
      rotation: 0,
      shape: { kind: "circle", diameterMm: drillMm },
      technology: "hole",
      side: "near",
      drill: { widthMm: drillMm, heightMm: drillMm },
      clearanceMm: (headMm - drillMm) / 2 + playMm,
    },
  ],
  courtyard: circlePolygon(vec2(0, 0), headMm / 2),
  silkscreen: [],
  fabrication: [],
  body: { outline: [], heightMm: 0 },
});

/** A bare hole for a pin that holds a panel: no head rests on it, the mask opens about it as the house asks. */
export const toolingHole = (drillMm: number, maskMarginMm: number, source: string): LandPattern => ({
  ...mountingHole(drillMm, drillMm + 2 * maskMarginMm, source),
  name: `TOOLING_HOLE_${tag(drillMm)}`,
  description: `Tooling hole ${drillMm} mm, non-plated`,
  pads: mountingHole(drillMm, drillMm + 2 * maskMarginMm, source).pads.map((pad) => ({
    ...pad,
    maskMarginMm,
  })),
});

/** A global fiducial: bare copper dot in a mask opening of twice its diameter (IPC-7351B §3.4.3). */
export const fiducial = (copperMm: number): LandPattern => ({
  name: `FIDUCIAL_${tag(copperMm)}`,
  description: `Fiducial, copper ${copperMm} mm, mask opening ${copperMm * 2} mm`,
  source: "IPC-7351B §3.4.3",
  pads: [
    {
      number: "",
      at: vec2(0, 0),
      rotation: 0,
      shape: { kind: "circle", diameterMm: copperMm },
      technology: "fiducial",
      side: "near",
      maskMarginMm: copperMm / 2,
      clearanceMm: copperMm / 2 + 0.1,
    },
  ],
  courtyard: circlePolygon(vec2(0, 0), copperMm + 0.1),
  silkscreen: [],
  fabrication: [],
  body: { outline: [], heightMm: 0 },
});
