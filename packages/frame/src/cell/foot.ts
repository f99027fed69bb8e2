/** A foot for a frame that stands on a desk: screwed below a cell, its screw's head well inside. */
import { polygonContour } from "@rubus/cad";
import { rowOf, screws, threads } from "@rubus/catalogue";
import { vec2, vec3 } from "@rubus/units";
import { bottomDown } from "../on-bed.js";
import type { PrintedPart } from "../printed-part.js";

const screw = rowOf(screws, "iso-4762-m3");

export const footMeasures = {
  heightMm: 12,
  /** Radius at the cell and on the desk. */
  cellRadiusMm: 8,
  deskRadiusMm: 7,
  holeRadiusMm: rowOf(threads, "m3").clearanceHole.value / 2,
  headRadiusMm: screw.headDiameter.value / 2 + 0.5,
  /** Under the screw's head. */
  gripMm: 4.2,
} as const;

const { heightMm, cellRadiusMm, deskRadiusMm, holeRadiusMm, headRadiusMm, gripMm } = footMeasures;

const frustum = (a: number, b: number, h: number): number => (Math.PI * h * (a * a + a * b + b * b)) / 3;
const volume =
  frustum(cellRadiusMm, deskRadiusMm, heightMm) -
  Math.PI * (holeRadiusMm ** 2 * gripMm + headRadiusMm ** 2 * (heightMm - gripMm));

/** The foot, its side towards the cell at z = 0, its axis along z; it stands upside down on the bed. */
export const footPart = (): PrintedPart => ({
  key: "foot",
  title: "Foot",
  volumeMm3: { min: volume * 0.99, max: volume * 1.01 },
  // Modelled as it is printed: the desk's side is above.
  onBed: bottomDown,
  flameRetardant: false,
  model: (shop) =>
    shop.revolve(
      {
        outline: polygonContour([
          vec2(holeRadiusMm, 0),
          vec2(cellRadiusMm, 0),
          vec2(deskRadiusMm, heightMm),
          vec2(headRadiusMm, heightMm),
          vec2(headRadiusMm, gripMm),
          vec2(holeRadiusMm, gripMm),
        ]),
      },
      { at: vec3(0, 0, 0) },
    ),
});
