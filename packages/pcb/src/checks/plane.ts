/** What the objects of a layer cover together. */
import { type Polygon, vec2 } from "@rubus/units";
import type { CrossSection } from "manifold-3d";
import { areaOf, type Clipper } from "../pour/clipper.js";
import type { GerberObject } from "../readers/gerber-image.js";
import type { Area } from "./edges.js";

type Layer = { readonly dark: boolean; readonly section: CrossSection };

/** Draw areas over each other; dark ones add, the others take away. Deletes what it is given. */
const drawn = (clipper: Clipper, layers: readonly Layer[]): CrossSection => {
  let image: CrossSection | undefined;
  for (const { dark, section } of layers) {
    if (image === undefined && dark) {
      image = section;
      continue;
    }
    const both = dark ? image?.add(section) : image?.subtract(section);
    image?.delete();
    section.delete();
    image = both;
  }
  return image ?? areaOf(clipper, []);
};

const isPlain = ({ shapes }: GerberObject): boolean => shapes.every(({ dark }) => dark);

/** Objects that can be united at once: neighbours of one polarity without holes in their apertures. */
const runsOf = (objects: readonly GerberObject[]): readonly (readonly GerberObject[])[] => {
  const runs: GerberObject[][] = [];
  for (const object of objects) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.dark === object.dark && isPlain(last) && isPlain(object)) run.push(object);
    else runs.push([object]);
  }
  return runs;
};

const runSection = (clipper: Clipper, run: readonly GerberObject[]): CrossSection =>
  run.every(isPlain)
    ? areaOf(
        clipper,
        run.flatMap(({ shapes }) => shapes.map(({ outline }) => outline)),
      )
    : drawn(
        clipper,
        run.flatMap(({ shapes }) =>
          shapes.map(({ outline, dark }) => ({ dark, section: areaOf(clipper, [outline]) })),
        ),
      );

/** The area that objects leave dark, drawn in their order. The caller deletes it. */
export const imageOf = (clipper: Clipper, objects: readonly GerberObject[]): CrossSection =>
  drawn(
    clipper,
    runsOf(objects).map((run) => ({ dark: run[0]?.dark ?? true, section: runSection(clipper, run) })),
  );

/** Rings of a section; outlines are counter-clockwise, holes clockwise. */
export const ringsOf = (section: CrossSection): readonly Polygon[] =>
  section.toPolygons().map((ring) => ring.map(([x, y]) => vec2(x, y)));

/** Connected pieces of a section; none of an empty one. */
export const piecesOf = (section: CrossSection): readonly Area[] =>
  section
    .decompose()
    .map((piece) => {
      const rings = ringsOf(piece);
      piece.delete();
      return { rings };
    })
    .filter(({ rings }) => rings.length > 0);
