/** What of a part would droop when it is printed lying as it is given, by the measures that builds are proved with. */
import { inPlace, type Placement, placePoint, vertexOf, type WeldedMesh } from "@rubus/cad";
import { measurePrint, printRules } from "../print/measure.js";

/** Rounding of single precision. */
const roundingDegrees = 0.11;

/** Nothing where a mesh prints without supports, turned as on its bed. */
export const supportsAsked = (
  { positions, triangles }: WeldedMesh,
  onBed: Placement = inPlace,
): readonly string[] => {
  const turned = Array.from({ length: positions.length / 3 }, (_, index) => {
    const { x, y, z } = placePoint(onBed, vertexOf({ positions, triangles }, index));
    return [x, y, z];
  });
  const { overhangDegrees, bridgeMm } = measurePrint({
    positions: Float32Array.from(turned.flat()),
    triangles,
  });
  return [
    ...(overhangDegrees > printRules.overhangDegrees + roundingDegrees
      ? [`leans over by ${overhangDegrees.toFixed(1)}°`]
      : []),
    ...(bridgeMm > printRules.bridgeMm ? [`bridges ${bridgeMm.toFixed(1)} mm`] : []),
  ];
};
