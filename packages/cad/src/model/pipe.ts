/** Round bars along a way of straight lines and rounded bends: cables, wires, tubes. */
import { type Vec3, vec2, vec3 } from "@rubus/units";
import { circleContour } from "../geometry/contour.js";
import { addVec3, dotVec3, lengthVec3, scaleVec3, subtractVec3, unitVec3 } from "../geometry/vec3.js";
import { attempt, cadError } from "../kernel/cad-error.js";
import { pointIn } from "../kernel/convert.js";
import type { Kernel } from "../kernel/kernel.js";
import { scoped } from "../kernel/scoped.js";
import { outward, unwrapped } from "../kernel/shapes.js";
import { type Solid, solidOf } from "../kernel/solid.js";
import { faceOf } from "./face.js";

const flatMm = 1e-6;

/** One corner of a way: where its arc begins, passes and ends; all one point where the way goes straight on. */
export type Bend = {
  readonly begin: Vec3;
  readonly middle: Vec3;
  readonly end: Vec3;
  readonly reachMm: number;
};

const refused = (what: string, remedy: string, figures: Readonly<Record<string, number>> = {}) =>
  cadError("RUB-CAD-002", what, remedy, figures);

const bendAt = (before: Vec3, corner: Vec3, after: Vec3, radiusMm: number): Bend => {
  const back = unitVec3(subtractVec3(before, corner));
  const ahead = unitVec3(subtractVec3(after, corner));
  const cosine = dotVec3(back, ahead);
  if (cosine < -1 + 1e-9) return { begin: corner, middle: corner, end: corner, reachMm: 0 };
  if (cosine > 1 - 1e-9)
    throw refused(
      "A pipe turns straight back on itself.",
      "Put a point between, so that it has a way round.",
    );
  const reachMm = radiusMm / Math.sqrt((1 - cosine) / (1 + cosine));
  const bisector = unitVec3(addVec3(back, ahead));
  const centre = addVec3(corner, scaleVec3(bisector, radiusMm / Math.sqrt((1 - cosine) / 2)));
  return {
    begin: addVec3(corner, scaleVec3(back, reachMm)),
    middle: subtractVec3(centre, scaleVec3(bisector, radiusMm)),
    end: addVec3(corner, scaleVec3(ahead, reachMm)),
    reachMm,
  };
};

/**
 * The bends of a way, one a point between its ends. Throws RUB-CAD-002 for fewer than two points, for a way that
 * turns straight back, and where two bends need more than the line between them.
 */
export const bendsOf = (way: readonly Vec3[], bendMm: number): readonly Bend[] => {
  if (way.length < 2) throw refused("A pipe needs two points.", "Give both of its ends.");
  const at = (index: number): Vec3 => way[index] ?? vec3(0, 0, 0);
  const bends = way.slice(1, -1).map((corner, index) => bendAt(at(index), corner, at(index + 2), bendMm));
  for (let index = 0; index + 1 < way.length; index++) {
    const sideMm = lengthVec3(subtractVec3(at(index + 1), at(index)));
    const neededMm = (bends[index - 1]?.reachMm ?? 0) + (bends[index]?.reachMm ?? 0);
    if (sideMm < flatMm || neededMm > sideMm + flatMm)
      throw refused(
        `The bends of a pipe need ${neededMm.toFixed(2)} mm of a line of ${sideMm.toFixed(2)} mm.`,
        "Bend it less, or give its points more room.",
        { neededMm, sideMm },
      );
  }
  return bends;
};

/** Length in mm of a way with rounded bends, along its middle. */
export const lengthOfWay = (way: readonly Vec3[], bendMm: number): number => {
  const bends = bendsOf(way, bendMm);
  const straight = way
    .slice(1)
    .reduce((sum, point, index) => sum + lengthVec3(subtractVec3(point, way[index] ?? point)), 0);
  return bends.reduce((sum, { reachMm }) => {
    const turned = 2 * Math.atan(reachMm / bendMm);
    return sum - 2 * reachMm + bendMm * turned;
  }, straight);
};

/** The pipes of a workshop. */
export const pipes = ({ oc }: Kernel) => {
  /**
   * A round bar whose middle runs from point to point, every corner between rounded by `bendMm`. RUB-CAD-002 when the
   * bends don't fit, or are sharper than the bar is thick.
   */
  const pipe = (way: readonly Vec3[], radiusMm: number, bendMm: number): Solid => {
    if (!(radiusMm > 0 && bendMm > radiusMm))
      throw refused(
        `A pipe of ${radiusMm} mm radius can't be bent by ${bendMm} mm.`,
        "Give a radius above 0, and bends wider than that.",
        { radiusMm, bendMm },
      );
    const bends = bendsOf(way, bendMm);
    const [first = vec3(0, 0, 0), second = first] = way;
    const last = way.at(-1) ?? second;
    return attempt(oc, "a pipe", () =>
      scoped((own) => {
        const wire = own(new oc.BRepBuilderAPI_MakeWire());
        const line = (from: Vec3, to: Vec3): void => {
          if (lengthVec3(subtractVec3(to, from)) < flatMm) return;
          const edge = own(new oc.BRepBuilderAPI_MakeEdge(own(pointIn(oc, from)), own(pointIn(oc, to))));
          wire.Add(own(edge.Edge()));
        };
        let from = first;
        for (const { begin, middle, end, reachMm } of bends) {
          line(from, begin);
          if (reachMm > 0) {
            const [a, b, c] = [begin, middle, end].map((point) => own(pointIn(oc, point)));
            // Three points went in.
            const arc = own(new oc.GC_MakeArcOfCircle(a as never, b as never, c as never));
            wire.Add(own(own(new oc.BRepBuilderAPI_MakeEdge(own(arc.Value()))).Edge()));
          }
          from = end;
        }
        line(from, last);
        const normal = unitVec3(subtractVec3(second, first));
        const x = Math.abs(normal.z) > 0.9 ? vec3(1, 0, 0) : vec3(0, 0, 1);
        const face = own(
          faceOf(oc, { outline: circleContour(vec2(0, 0), radiusMm) }, { origin: first, x, normal }),
        );
        const maker = own(new oc.BRepOffsetAPI_MakePipe(own(wire.Wire()), face));
        return solidOf(unwrapped(oc, outward(oc, maker.Shape())));
      }),
    );
  };

  return { pipe };
};
