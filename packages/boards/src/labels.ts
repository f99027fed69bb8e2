/** References and captions on the legend, each at the best free place beside its part. */
import {
  type BoardDesign,
  boardPads,
  courtyardsOf,
  type PlacedPart,
  padPolygon,
  placeGraphic,
  type SilkText,
} from "@rubus/pcb";
import { type Box, boundingBox, edges, type Polygon, type Vec2, vec2 } from "@rubus/units";

const heightMm = 1;
/** Advance of the stroke font for capitals 1 mm high, with its line. */
const advanceMm = 0.95;
const gapMm = 0.25;
/** Each text chooses anew among the others' places this many times. */
const rounds = 4;
/** Nothing further from a part than this touches its texts. */
const reachMm = 9;

const grown = ({ min, max }: Box, by: number): Box => ({
  min: vec2(min.x - by, min.y - by),
  max: vec2(max.x + by, max.y + by),
});

const overlap = (a: Box, b: Box): number => {
  const x = Math.min(a.max.x, b.max.x) - Math.max(a.min.x, b.min.x);
  const y = Math.min(a.max.y, b.max.y) - Math.max(a.min.y, b.min.y);
  return x > 0 && y > 0 ? x * y : 0;
};

/** Between two boxes that don't meet; 0 where they do. */
const gapBetween = (a: Box, b: Box): number =>
  Math.hypot(
    Math.max(0, a.min.x - b.max.x, b.min.x - a.max.x),
    Math.max(0, a.min.y - b.max.y, b.min.y - a.max.y),
  );

/** A round or a slanting shape in bands, so that a text may stand in its corner. */
const bandsOf = (polygon: Polygon): readonly Box[] => {
  const { min, max } = boundingBox(polygon);
  const count = Math.max(1, Math.round((max.y - min.y) / 1.5));
  const tall = (max.y - min.y) / count;
  return Array.from({ length: count }, (_, index): Box => {
    const [low, high] = [min.y + index * tall, min.y + (index + 1) * tall];
    const xs = edges(polygon).flatMap(([a, b]) => {
      const crossings = [low, high]
        .filter((y) => (a.y - y) * (b.y - y) < 0)
        .map((y) => a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y));
      return [...crossings, ...(a.y >= low && a.y <= high ? [a.x] : [])];
    });
    return { min: vec2(Math.min(...xs), low), max: vec2(Math.max(...xs), high) };
  });
};

/** Where a text stands: its centre, and 90 where it reads upwards. */
export type LabelPlace = { readonly at: Vec2; readonly rotation: number };

const textBox = (text: string, { at, rotation }: LabelPlace): Box => {
  const along = text.length * advanceMm;
  const [w, h] = rotation === 0 ? [along, heightMm + 0.3] : [heightMm + 0.3, along];
  return { min: vec2(at.x - w / 2, at.y - h / 2), max: vec2(at.x + w / 2, at.y + h / 2) };
};

/** Above, below, right, left, then the same turned and further along the sides. */
const candidates = (text: string, { min, max }: Box): readonly LabelPlace[] => {
  const half = (text.length * advanceMm) / 2 + gapMm;
  const up = heightMm / 2 + gapMm;
  const [cx, cy] = [(min.x + max.x) / 2, (min.y + max.y) / 2];
  const slides = Array.from({ length: 13 }, (_, index) => (index - 6) * 0.55);
  return [0, 0.3, 0.6, 1, 1.5, 2.2].flatMap((more) =>
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

/** What texts keep off: bare copper, lines of the legend, bodies that would hide them. */
type Surroundings = {
  readonly inside: Box;
  readonly printed: readonly Box[];
  readonly bodies: readonly { readonly ref: string; readonly box: Box }[];
};

const surroundingsOf = (design: BoardDesign): Surroundings => ({
  inside: grown(boundingBox(design.outline), -0.35),
  printed: [
    ...design.cutouts.flatMap((cutout) => bandsOf(cutout).map((box) => grown(box, 0.3))),
    ...boardPads(design).flatMap((pad) => bandsOf(padPolygon(pad)).map((box) => grown(box, 0.3))),
    ...design.parts.flatMap((part) =>
      part.type.land.silkscreen.map((graphic) => {
        const placed = placeGraphic(part, graphic);
        return grown(boundingBox(placed.kind === "line" ? [placed.from, placed.to] : placed.outline), 0.3);
      }),
    ),
  ],
  bodies: courtyardsOf(design).flatMap(({ ref, outline }) =>
    bandsOf(outline).map((box) => ({ ref, box: grown(box, -0.1) })),
  ),
});

/** What a place costs whatever the other texts do. */
const placeCost = (own: Box, ref: string, near: Surroundings, box: Box, rotation: number): number => {
  const { inside, printed, bodies } = near;
  const outside =
    box.min.x < inside.min.x ||
    box.max.x > inside.max.x ||
    box.min.y < inside.min.y ||
    box.max.y > inside.max.y;
  const away = gapBetween(box, own);
  const nearest = bodies
    .filter((other) => other.ref !== ref)
    .reduce((least, other) => Math.min(least, gapBetween(box, other.box)), Infinity);
  const middle = (each: Box): Vec2 => vec2((each.min.x + each.max.x) / 2, (each.min.y + each.max.y) / 2);
  const [from, to] = [middle(own), middle(box)];
  return (
    (outside ? 1000 : 0) +
    300 * printed.reduce((sum, other) => sum + overlap(box, other), 0) +
    150 * bodies.reduce((sum, other) => sum + overlap(box, other.box), 0) +
    // A text nearer to another part than to its own misleads.
    8 * Math.max(0, away + 0.2 - nearest) +
    away +
    0.1 * Math.hypot(to.x - from.x, to.y - from.y) +
    (rotation === 0 ? 0 : 0.3)
  );
};

type Item = { readonly ref: string; readonly text: string };
type Choice = { readonly place: LabelPlace; readonly box: Box; readonly cost: number };

const choicesOf = (item: Item, own: Box, around: Surroundings): readonly Choice[] => {
  const window = grown(own, reachMm);
  const near: Surroundings = {
    inside: around.inside,
    printed: around.printed.filter((box) => overlap(box, window) > 0),
    bodies: around.bodies.filter(({ box }) => overlap(box, window) > 0),
  };
  return candidates(item.text, own)
    .map((place) => {
      const box = textBox(item.text, place);
      return { place, box, cost: placeCost(own, item.ref, near, box, place.rotation) };
    })
    .toSorted((a, b) => a.cost - b.cost);
};

/** The cheapest choice beside the other texts; choices come by their own cost, so the search ends early. */
const cheapest = (choices: readonly Choice[], others: readonly Box[]): Choice | undefined => {
  let best: Choice | undefined;
  let least = Infinity;
  for (const choice of choices) {
    if (choice.cost >= least) break;
    const cost = choice.cost + 200 * others.reduce((sum, other) => sum + overlap(choice.box, other), 0);
    if (cost >= least) continue;
    best = choice;
    least = cost;
  }
  return best;
};

export type Labelled = { readonly parts: readonly PlacedPart[]; readonly captions: readonly SilkText[] };

/**
 * The parts with their references placed, and captions beside the parts that have one: off every pad of their side,
 * every hole, every body and each other, and inside the board. A text that finds no free place takes the one that
 * touches least.
 * @param taken boxes that other texts of the legend fill
 * @param captionOf words beside a part, by reference
 * @param given places of some texts, of a part's reference and of its caption, by reference
 */
export const labelParts = (
  design: BoardDesign,
  taken: readonly Box[],
  captionOf: Readonly<Partial<Record<string, string>>>,
  given: {
    readonly references: Readonly<Partial<Record<string, LabelPlace>>>;
    readonly captions: Readonly<Partial<Record<string, LabelPlace>>>;
  },
): Labelled => {
  const around = surroundingsOf(design);
  const courtyards = new Map(courtyardsOf(design).map(({ ref, outline }) => [ref, outline]));
  const items = design.parts.flatMap(({ ref }): readonly (Item & { choices: readonly Choice[] })[] => {
    const courtyard = courtyards.get(ref);
    const own = courtyard && grown(boundingBox(courtyard), -0.1);
    const caption = captionOf[ref];
    return [ref, ...(caption === undefined ? [] : [caption])].flatMap((text) => {
      if (!own) return [];
      const place = (text === ref ? given.references : given.captions)[ref];
      const choices = place
        ? [{ place, box: textBox(text, place), cost: 0 }]
        : choicesOf({ ref, text }, own, around);
      return [{ ref, text, choices }];
    });
  });
  const chosen = new Map<number, Choice>();
  for (let round = 0; round < rounds; round++)
    for (const [index, { choices }] of items.entries()) {
      const others = [...taken, ...[...chosen].flatMap(([at, { box }]) => (at === index ? [] : [box]))];
      const best = cheapest(choices, others);
      if (best) chosen.set(index, best);
    }
  const placed = items.flatMap(({ ref, text }, index) => {
    const place = chosen.get(index)?.place;
    return place ? [{ ref, text, place }] : [];
  });
  return {
    parts: design.parts.map((part) => {
      const own = placed.find(({ ref, text }) => ref === part.ref && text === part.ref);
      return own === undefined ? part : { ...part, label: { ...own.place, heightMm } };
    }),
    captions: placed
      .filter(({ ref, text }) => text !== ref)
      .map(({ text, place }) => ({ text, ...place, heightMm, lineMm: 0.15, side: "top" })),
  };
};
