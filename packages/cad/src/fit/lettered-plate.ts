/** Plates with raised letters as one closed mesh each, straight from outlines: hundreds of labels in a second. */
import { type FontName, flattenPath, textToPath } from "@rubus/drawing";
import type { Polygon, Vec2 } from "@rubus/units";
import type { Manifold } from "manifold-3d";
import { type WeldedMesh, welded } from "../geometry/mesh.js";
import type { MeshKernel } from "../kernel/kernel.js";
import { type Own, scoped } from "../kernel/scoped.js";

/** A plate on z = 0, its letters on top of it. */
export type LetteredPlate = {
  readonly outline: Polygon;
  readonly thickMm: number;
  readonly raisedMm: number;
  readonly font?: FontName;
  /** Each about the middle of its baseline; em sizes. */
  readonly lines: readonly { readonly text: string; readonly at: Vec2; readonly sizeMm: number }[];
};

/** How far letters reach into their plate. */
const sunkMm = 0.2;

/** How far a straightened outline may leave the true one: a fortieth of a nozzle. */
const straightenedMm = 0.01;

const ringsOf = (polygons: readonly Polygon[]): [number, number][][] =>
  polygons.map((polygon) => polygon.map(({ x, y }): [number, number] => [x, y]));

/** The plates of a fitting room. */
export const letteredPlates = (meshes: MeshKernel) => {
  const risen = (own: Own, rings: [number, number][][], from: number, to: number): Manifold => {
    const section = own(own(new meshes.CrossSection(rings, "NonZero")).simplify(straightenedMm));
    return own(own(section.extrude(to - from)).translate([0, 0, from]));
  };

  /** Plate and letters as one body. */
  const letteredPlate = ({ outline, thickMm, raisedMm, font, lines }: LetteredPlate): WeldedMesh =>
    scoped((own) => {
      const plate = risen(own, ringsOf([outline]), 0, thickMm);
      const letters = lines.map(({ text, at, sizeMm }) => {
        const drawn = textToPath({
          kind: "text",
          at: { x: 0, y: 0 },
          text,
          sizeMm,
          anchor: "middle",
          ...(font === undefined ? {} : { font }),
        });
        const loops = flattenPath(drawn).map(({ points }) =>
          points.map(({ x, y }) => ({ x: at.x + x, y: at.y - y })),
        );
        return risen(own, ringsOf(loops), thickMm - sunkMm, thickMm + raisedMm);
      });
      const whole = letters.reduce((body, line) => own(body.add(line)), plate);
      const { vertProperties, triVerts } = whole.getMesh();
      return welded({ positions: vertProperties.slice(), triangles: triVerts.slice() });
    });

  return { letteredPlate };
};
