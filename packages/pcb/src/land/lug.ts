/** Lands for ring lugs under a screw, and bare test pads. */
import { circlePolygon, vec2 } from "@rubus/units";
import type { LandPattern } from "../model/pads.js";
import { boltedPad } from "./through-hole.js";

const tag = (value: number): string => String(value).replace(".", "p");

/**
 * A plated hole for a screw with bare copper on both sides for lug, washer and nut; pours join it all round.
 * @param landMm diameter of the bare copper: the lug's or the washer's, whichever is greater
 * @param keepMm diameter kept free of parts: the lug as it may turn
 */
export const lugLand = (
  thread: string,
  holeMm: number,
  landMm: number,
  keepMm: number,
  source: string,
): LandPattern => ({
  name: `LUG_${thread}_HOLE_${tag(holeMm)}_LAND_${tag(landMm)}`,
  description: `Land for a ring lug ${thread}, plated hole ${holeMm} mm, bare copper ${landMm} mm on both sides`,
  source,
  pads: [boltedPad(holeMm, landMm)],
  copperOnly: true,
  courtyard: circlePolygon(vec2(0, 0), keepMm / 2),
  silkscreen: [],
  fabrication: [],
  body: { outline: [], heightMm: 0 },
});

/** A round bare pad for a probe. */
export const testPad = (diameterMm: number): LandPattern => ({
  name: `TEST_PAD_${tag(diameterMm)}`,
  description: `Test pad, bare copper ${diameterMm} mm`,
  source: "a probe of 1 mm finds it",
  pads: [
    {
      number: "1",
      at: vec2(0, 0),
      rotation: 0,
      shape: { kind: "circle", diameterMm },
      technology: "edge-contact",
      side: "near",
    },
  ],
  copperOnly: true,
  courtyard: circlePolygon(vec2(0, 0), diameterMm / 2 + 0.25),
  silkscreen: [],
  fabrication: [],
  body: { outline: [], heightMm: 0 },
});
