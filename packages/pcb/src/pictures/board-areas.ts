/** What is seen of a board from one side, as plane areas made from its fabrication files. */

import { boundingBox, boxesMeet, type Polygon, vec2 } from "@rubus/units";
import type { CrossSection } from "manifold-3d";
import { holeArea } from "../checks/conductors.js";
import { boardArea } from "../checks/edge-checks.js";
import { type Drilled, holesIn } from "../checks/hole-checks.js";
import type { LayerImages } from "../checks/layer-images.js";
import { ringsOf } from "../checks/plane.js";
import type { Side } from "../model/design.js";
import { areaOf, type Clipper } from "../pour/clipper.js";
import { litEdges } from "./lit-edges.js";

/** Rings of an area (non-zero rule) with strips along its lit and its shaded edges, to be clipped to the area. */
export type Raised = {
  readonly face: readonly Polygon[];
  readonly light: readonly Polygon[];
  readonly dark: readonly Polygon[];
};

export type BoardAreas = {
  readonly outline: Polygon;
  /** The board with its openings and the holes one sees through. */
  readonly board: readonly Polygon[];
  readonly mask: readonly Polygon[];
  readonly coveredCopper: Raised;
  readonly bareCopper: Raised;
  readonly legend: readonly Polygon[];
  /** Walls of plated holes. */
  readonly barrels: readonly Polygon[];
  /** Plated holes that the mask covers. */
  readonly tented: readonly Polygon[];
};

/** Mask and laminate end this far apart at the milled edge. */
const rimMm = 0.1;
/** How wide an edge catches the light: about the thickness of copper. */
const edgeMm = 0.035;
/** Thickness of the plated wall as drawn; the true 0.025 mm would not be seen. */
const wallMm = 0.06;

/** Sections made on the way, deleted together at the end. */
type Workshop = {
  readonly clipper: Clipper;
  readonly keep: (section: CrossSection) => CrossSection;
};

const withWorkshop = <T>(clipper: Clipper, work: (workshop: Workshop) => T): T => {
  const made: CrossSection[] = [];
  const keep = (section: CrossSection): CrossSection => {
    made.push(section);
    return section;
  };
  try {
    return work({ clipper, keep });
  } finally {
    for (const section of made) section.delete();
  }
};

/** Light falls from the upper left as seen; `towards` is −1 or 1 along x on the board. */
const raised = (area: CrossSection, towards: number): Raised => {
  const face = ringsOf(area);
  return {
    face,
    light: litEdges(face, vec2(towards * edgeMm, -edgeMm)),
    dark: litEdges(face, vec2(-towards * edgeMm, edgeMm)),
  };
};

const holes = (workshop: Workshop, drilled: readonly Drilled[], grownMm = 0): CrossSection =>
  workshop.keep(
    areaOf(
      workshop.clipper,
      drilled.flatMap((hole) => holeArea(hole, grownMm).rings),
    ),
  );

/** The areas of one side. */
export const boardAreas = ({ clipper, fabrication, image }: LayerImages, side: Side): BoardAreas =>
  withWorkshop(clipper, (workshop) => {
    const { keep } = workshop;
    const openings = image(side, "mask");
    const copper = image(side, "copper");
    const legend = image(side, "legend");
    const [outline = [], ...cutouts] = boardArea(fabrication.profile).rings;
    const milled = keep(keep(areaOf(clipper, [outline])).subtract(keep(areaOf(clipper, cutouts))));

    const drilled = holesIn(fabrication);
    const plated = drilled.filter((hole) => hole.plated);
    const bared = ringsOf(keep(holes(workshop, plated).intersect(openings))).map(boundingBox);
    const openPlated = plated.filter((hole) => {
      const box = boundingBox(holeArea(hole).rings.flat());
      return bared.some((other) => boxesMeet(other, box));
    });
    const through = drilled.filter((hole) => !hole.plated || openPlated.includes(hole));
    const tented = drilled.filter((hole) => !through.includes(hole));
    const bores = holes(
      workshop,
      drilled.filter(({ plated }) => !plated),
    );
    const platedBores = holes(workshop, openPlated);
    const seenThrough = holes(workshop, openPlated, -wallMm);

    const board = keep(keep(milled.subtract(bores)).subtract(seenThrough));
    const masked = keep(keep(keep(milled.offset(-rimMm, "Round", 2, 32)).subtract(openings)).subtract(bores));
    const covered = keep(copper.intersect(masked));
    const opened = keep(openings.intersect(milled));
    const bare = keep(keep(keep(copper.intersect(opened)).subtract(platedBores)).subtract(bores));
    const towards = side === "top" ? 1 : -1;
    return {
      outline,
      board: ringsOf(board),
      mask: ringsOf(masked),
      coveredCopper: raised(covered, towards),
      bareCopper: raised(bare, towards),
      legend: ringsOf(keep(legend.intersect(masked))),
      barrels: ringsOf(keep(platedBores.subtract(seenThrough))),
      tented: ringsOf(holes(workshop, tented)),
    };
  });
