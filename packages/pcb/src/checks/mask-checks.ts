/** Checks of solder mask, paste and legend. */
import {
  area,
  type Box,
  boundingBox,
  boxesMeet,
  byCodeUnit,
  contains,
  distanceToOutline,
} from "@rubus/units";
import type { CrossSection } from "manifold-3d";
import type { FabRules, Side } from "../model/design.js";
import type { Clipper } from "../pour/clipper.js";
import type { GerberObject } from "../readers/gerber-image.js";
import type { Conductors } from "./conductors.js";
import { placeOf } from "./conductors.js";
import type { Area } from "./edges.js";
import { type Finding, least } from "./finding.js";
import { gapsWithin } from "./gaps.js";
import type { LayerImages } from "./layer-images.js";
import { checkLegend } from "./legend-checks.js";
import { imageOf, piecesOf } from "./plane.js";

/** What chords of arcs leave over when an area is taken from an equal one, in square millimetres. */
const chordMm2 = 5e-4;
/** A point cut out along an outline lies this near to it at most, in millimetres. */
const boundaryMm = 1e-4;

/** Objects that aren't wholly inside an area, with how much of each isn't. */
const outside = (
  clipper: Clipper,
  objects: readonly GerberObject[],
  cover: CrossSection,
): readonly { readonly object: GerberObject; readonly areaMm2: number }[] => {
  const lessCover = (some: readonly GerberObject[]) => {
    const own = imageOf(clipper, some);
    const rest = own.subtract(cover);
    own.delete();
    const [areaMm2, boxes] = [rest.area(), piecesOf(rest).map(({ rings }) => boundingBox(rings.flat()))];
    rest.delete();
    return { areaMm2, boxes };
  };
  // All at once first: on a sound board nothing is left, and no object need be looked at alone.
  const { boxes } = lessCover(objects);
  const near = objects.filter(({ shapes }) => {
    const box = boundingBox(shapes.flatMap(({ outline }) => outline));
    return boxes.some((other) => boxesMeet(other, box));
  });
  return near.flatMap((object) => {
    const { areaMm2 } = lessCover([object]);
    return areaMm2 > chordMm2 ? [{ object, areaMm2 }] : [];
  });
};

type Opening = Area & { readonly nets: readonly number[]; readonly box: Box };

/** Where an island lies bare in these openings, piece by piece. */
const barePieces = (clipper: Clipper, rings: Area["rings"], openings: readonly Area[]): readonly Area[] => {
  const section = (each: Area["rings"]) =>
    new clipper.CrossSection(
      each.map((ring) => ring.map(({ x, y }): [number, number] => [x, y])),
      "EvenOdd",
    );
  const copper = section(rings);
  const mask = section(openings.flatMap((opening) => opening.rings));
  const bare = copper.intersect(mask);
  mask.delete();
  const pieces = piecesOf(bare);
  copper.delete();
  bare.delete();
  return pieces.filter((piece) => piece.rings.reduce((sum, ring) => sum + area(ring), 0) > chordMm2);
};

/** Openings with the nets whose copper each bares. */
const openingsOf = (
  clipper: Clipper,
  found: Conductors,
  side: Side,
  mask: CrossSection,
): readonly Opening[] => {
  const openings = piecesOf(mask).map((piece) => ({
    ...piece,
    box: boundingBox(piece.rings.flat()),
    nets: new Set<number>(),
  }));
  for (const island of found.islands.filter((each) => each.side === side)) {
    const over = openings.filter((opening) => boxesMeet(opening.box, island.box));
    if (over.length === 0) continue;
    for (const { rings } of barePieces(clipper, island.rings, over)) {
      const box = boundingBox(rings.flat());
      const near = over.filter((opening) => boxesMeet(opening.box, box));
      const [point] = rings[0] ?? [];
      const holding = near.filter(
        ({ rings: [outline = []] }) =>
          point && (contains(outline, point) || distanceToOutline(outline, point) < boundaryMm),
      );
      for (const opening of near.length > 1 ? holding : near) opening.nets.add(island.net);
    }
  }
  return openings.map(({ nets, ...opening }) => ({ ...opening, nets: [...nets] }));
};

const padUses = new Set(["SMDPad", "ComponentPad", "ConnectorPad", "FiducialPad"]);

const checkOpenings = (
  { clipper, fabrication, image }: LayerImages,
  found: Conductors,
  side: Side,
  rules: FabRules,
): readonly Finding[] => {
  const mask = image(side, "mask");
  const openings = openingsOf(clipper, found, side, mask);
  const names = (nets: readonly number[]): readonly string[] =>
    nets
      .map((net) => found.conductors[net]?.names[0] ?? found.conductors[net]?.pins[0] ?? "no net")
      .sort(byCodeUnit);
  const bridges = openings
    .filter(({ nets }) => nets.length > 1)
    .map(
      ({ rings, nets }): Finding => ({
        kind: "mask-bares-two-nets",
        layer: side,
        at: rings[0]?.[0] ?? { x: 0, y: 0 },
        about: names(nets),
      }),
    );
  const wanted = rules.minMaskWebMm;
  const different = (a: number, b: number): boolean => {
    const [netsA, netsB] = [openings[a]?.nets ?? [], openings[b]?.nets ?? []];
    return a < b && netsA.length > 0 && netsB.length > 0 && netsA.some((net) => !netsB.includes(net));
  };
  const webs = gapsWithin(openings, openings, least(wanted), different).map(
    ({ a, b, distanceMm, at }): Finding => ({
      kind: "mask-web",
      layer: side,
      at,
      measured: distanceMm,
      wanted,
      about: names([...(openings[a]?.nets ?? []), ...(openings[b]?.nets ?? [])]),
    }),
  );
  const pads = fabrication.sides[side].copper.filter(
    ({ kind, use }) => kind === "flash" && padUses.has(use[0] ?? ""),
  );
  const covered = outside(clipper, pads, mask).map(
    ({ object, areaMm2 }): Finding => ({
      kind: "mask-on-pad",
      layer: side,
      at: placeOf(object) ?? { x: 0, y: 0 },
      measured: areaMm2,
      wanted: 0,
      about: object.pin
        ? [`${object.pin.ref}-${object.pin.number}`]
        : object.component
          ? [object.component]
          : [],
    }),
  );
  return [...bridges, ...webs, ...covered];
};

/** Mask, paste and legend of both sides. */
export const checkMask = (images: LayerImages, found: Conductors, rules: FabRules): readonly Finding[] =>
  (["top", "bottom"] as const).flatMap((side) => {
    const { clipper, fabrication } = images;
    const mask = images.image(side, "mask");
    const paste = outside(clipper, fabrication.sides[side].paste, mask).map(
      ({ object, areaMm2 }): Finding => ({
        kind: "paste-without-mask",
        layer: side,
        at: placeOf(object) ?? { x: 0, y: 0 },
        measured: areaMm2,
        wanted: 0,
        about: object.component ? [object.component] : [],
      }),
    );
    return [
      ...checkOpenings(images, found, side, rules),
      ...paste,
      ...checkLegend(fabrication, side, mask, rules),
    ];
  });
