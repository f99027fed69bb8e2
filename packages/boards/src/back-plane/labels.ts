/** References on the legend, each at the first free place beside its part. */
import {
  type BoardDesign,
  boardPads,
  courtyardsOf,
  type PlacedPart,
  padPolygon,
  placeGraphic,
} from "@rubus/pcb";
import { type Box, boundingBox, type Vec2, vec2 } from "@rubus/units";

const heightMm = 1;
/** Advance of the stroke font for capitals 1 mm high, with its line. */
const advanceMm = 0.95;
const gapMm = 0.25;

const grown = ({ min, max }: Box, by: number): Box => ({
  min: vec2(min.x - by, min.y - by),
  max: vec2(max.x + by, max.y + by),
});

const overlap = (a: Box, b: Box): number => {
  const x = Math.min(a.max.x, b.max.x) - Math.max(a.min.x, b.min.x);
  const y = Math.min(a.max.y, b.max.y) - Math.max(a.min.y, b.min.y);
  return x > 0 && y > 0 ? x * y : 0;
};

const textBox = (text: string, at: Vec2, rotation: number): Box => {
  const [w, h] =
    rotation === 0 ? [text.length * advanceMm, heightMm + 0.3] : [heightMm + 0.3, text.length * advanceMm];
  return { min: vec2(at.x - w / 2, at.y - h / 2), max: vec2(at.x + w / 2, at.y + h / 2) };
};

/** Between two boxes that don't meet; 0 where they do. */
const gapBetween = (a: Box, b: Box): number =>
  Math.hypot(
    Math.max(0, a.min.x - b.max.x, b.min.x - a.max.x),
    Math.max(0, a.min.y - b.max.y, b.min.y - a.max.y),
  );

/** Each reference chooses anew among the others' places this many times. */
const rounds = 4;

type Candidate = { readonly at: Vec2; readonly rotation: number };

/** Above, below, right, left, then the same turned and further along the sides. */
const candidates = (text: string, { min, max }: Box): readonly Candidate[] => {
  const half = (text.length * advanceMm) / 2 + gapMm;
  const up = heightMm / 2 + gapMm;
  const [cx, cy] = [(min.x + max.x) / 2, (min.y + max.y) / 2];
  const slides = Array.from({ length: 21 }, (_, index) => (index - 10) * 0.35);
  return [0, 0.3, 0.6, 1, 1.5].flatMap((more) =>
    slides.flatMap((slide) => [
      { at: vec2(cx + slide, max.y + up + more), rotation: 0 },
      { at: vec2(cx + slide, min.y - up - more), rotation: 0 },
      { at: vec2(max.x + half + more, cy + slide), rotation: 0 },
      { at: vec2(min.x - half - more, cy + slide), rotation: 0 },
      { at: vec2(max.x + up + more, cy + slide), rotation: 90 },
      { at: vec2(min.x - up - more, cy + slide), rotation: 90 },
    ]),
  );
};

/**
 * The parts with their references placed: off every pad of their side, every hole, every body and each other,
 * and inside the board. A reference that finds no free place takes the one that touches least.
 * @param taken boxes that other texts of the legend fill
 */
export const labelParts = (design: BoardDesign, taken: readonly Box[]): readonly PlacedPart[] => {
  const board = boundingBox(design.outline);
  const inside = grown(board, -0.35);
  const courtyards = new Map(courtyardsOf(design).map(({ ref, outline }) => [ref, boundingBox(outline)]));
  const open = boardPads(design).map((pad) => grown(boundingBox(padPolygon(pad)), 0.36));
  const bodies = design.parts.flatMap((part) => {
    const box = courtyards.get(part.ref);
    return box ? [{ ref: part.ref, box: grown(box, -0.1) }] : [];
  });
  const printed = design.parts.flatMap((part) =>
    part.type.land.silkscreen.map((graphic) => {
      const placed = placeGraphic(part, graphic);
      return grown(boundingBox(placed.kind === "line" ? [placed.from, placed.to] : placed.outline), 0.32);
    }),
  );
  const courtyardOf = (ref: string): Box | undefined => courtyards.get(ref);
  const costOf = (
    part: PlacedPart,
    own: Box,
    { at, rotation }: Candidate,
    others: readonly Box[],
  ): number => {
    const box = textBox(part.ref, at, rotation);
    const outside =
      box.min.x < inside.min.x ||
      box.max.x > inside.max.x ||
      box.min.y < inside.min.y ||
      box.max.y > inside.max.y;
    const nearest = bodies
      .filter(({ ref }) => ref !== part.ref)
      .reduce((least, other) => Math.min(least, gapBetween(box, other.box)), Infinity);
    return (
      (outside ? 1000 : 0) +
      300 * open.reduce((sum, other) => sum + overlap(box, other), 0) +
      300 * printed.reduce((sum, other) => sum + overlap(box, other), 0) +
      200 * others.reduce((sum, other) => sum + overlap(box, other), 0) +
      40 * bodies.reduce((sum, other) => sum + overlap(box, other.box), 0) +
      // A reference nearer to another part than to its own misleads.
      4 * Math.max(0, gapBetween(box, own) - nearest) +
      0.5 * gapBetween(box, own) +
      0.1 * Math.hypot(at.x - (own.min.x + own.max.x) / 2, at.y - (own.min.y + own.max.y) / 2) +
      (rotation === 0 ? 0 : 0.3)
    );
  };
  const chosen = new Map<string, Candidate>();
  const boxesBut = (ref: string): readonly Box[] => [
    ...taken,
    ...[...chosen]
      .filter(([other]) => other !== ref)
      .map(([other, { at, rotation }]) => textBox(other, at, rotation)),
  ];
  for (let round = 0; round < rounds; round++)
    for (const part of design.parts) {
      const own = courtyardOf(part.ref);
      if (!own) continue;
      const others = boxesBut(part.ref);
      const ranked = candidates(part.ref, grown(own, -0.05)).map((each) => ({
        each,
        cost: costOf(part, own, each, others),
      }));
      const best = ranked.reduce((least, next) => (next.cost < least.cost - 1e-9 ? next : least));
      chosen.set(part.ref, best.each);
    }
  return design.parts.map((part) => {
    const place = chosen.get(part.ref);
    return place === undefined
      ? part
      : { ...part, label: { at: place.at, rotation: place.rotation, heightMm } };
  });
};
