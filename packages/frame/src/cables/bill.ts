/** What to buy and to cut for the power side outside the boards of a whole cluster. */
import { bushes, flatCables, fuseHolders, type Row, rowOf, signalCables } from "@rubus/catalogue";
import { byCodeUnit } from "@rubus/units";
import { type Joint, jointOf } from "../bars/bolt.js";
import { barsOf, linkBar, linkBarPart, type Pole, poles, spacerPart, spacersOf } from "../bars/link-bar.js";
import { surenessOf } from "./sureness.js";
import { feedFuse } from "./wire-choice.js";
import type { BillLine, Cable, FrameWiring } from "./wiring.js";

/** Saw cut between two pieces of bar. */
const kerfMm = 3;

const sum = (frames: readonly FrameWiring[], count: (frame: FrameWiring) => number): number =>
  frames.reduce((total, frame) => total + count(frame), 0);

export const barsPerPole = (frames: readonly FrameWiring[]): number =>
  sum(frames, ({ cells }) => barsOf(cells));
export const spacersPerPole = (frames: readonly FrameWiring[]): number =>
  sum(frames, ({ cells }) => spacersOf(cells));

const bought = (row: Row, quantity: number, used: string, over: Partial<BillLine> = {}): BillLine => ({
  what: row.name,
  quantity,
  unit: "piece",
  article: "",
  used,
  ...surenessOf(row),
  ...over,
});

const drawn = { confidence: "derived", source: "drawn here" } as const;

const barLines = (frames: readonly FrameWiring[]): readonly BillLine[] => {
  const [bars, spacers] = [barsPerPole(frames), spacersPerPole(frames)];
  if (bars === 0) return [];
  const pieces = poles.flatMap((pole): readonly BillLine[] => {
    const [bar, spacer] = [linkBarPart(pole), spacerPart(pole)];
    const line = (part: typeof bar, quantity: number, used: string): BillLine => ({
      what: part.title,
      quantity,
      unit: "piece",
      article: `frame/cut/${part.key}.dxf`,
      used,
      ...drawn,
    });
    return [
      line(bar, bars, "from land to land"),
      ...(spacers > 0 ? [line(spacer, spacers, "under the last upper bar")] : []),
    ];
  });
  const barMm =
    2 * bars * (linkBar.lengthMm + kerfMm) + 2 * spacers * (spacerPart(poles[0]).lengthMm + kerfMm);
  return [
    ...pieces,
    bought(linkBar.material, Math.ceil(barMm / 100) / 10, "for all bars and spacers, where they are sawn", {
      unit: "m",
    }),
    bought(linkBar.sleeve.row, Math.ceil((2 * bars * linkBar.sleeve.lengthMm) / 100) / 10, "over the bars", {
      unit: "m",
    }),
  ];
};

/** The joints of a cluster's lands: bars on them wherever a frame has any, so that one length of bolt fits all. */
export const jointsOf = (frames: readonly FrameWiring[]): readonly (Joint & { readonly pole: Pole })[] =>
  poles.map((pole) => ({ ...jointOf(pole, barsPerPole(frames) > 0 ? 2 : 0, 1), pole }));

const landLines = (frames: readonly FrameWiring[]): readonly BillLine[] => {
  const lands = sum(frames, ({ cells }) => cells);
  return jointsOf(frames).flatMap(({ pole, ...joint }): readonly BillLine[] => {
    const bush = rowOf(bushes, pole.key === "5v" ? "bush-m5" : "bush-m6");
    const used = `land ${pole.label} of every back-plane`;
    return [
      bought(bush, lands, used, { article: bush.partNumber }),
      bought(joint.screw, lands, used, { what: `${joint.screw.name} × ${joint.boltLengthMm}` }),
      bought(joint.washer, 2 * lands, used),
      bought(joint.springWasher, lands, used),
      bought(joint.nut, lands, used),
    ];
  });
};

/** Metres of wire by section and colour, pieces of each lug. */
const cableLines = (cables: readonly Cable[]): readonly BillLine[] => {
  const metres = new Map<string, { readonly cable: Cable; mm: number }>();
  const ends = new Map<string, number>();
  for (const cable of cables.filter(({ kind }) => kind !== "management")) {
    const key = `Copper wire ${cable.conductorMm2} mm², fine-stranded, ${cable.colour}`;
    const found = metres.get(key) ?? { cable, mm: 0 };
    metres.set(key, { cable, mm: found.mm + cable.lengthMm });
    for (const end of [cable.fromEnd, cable.toEnd]) ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => byCodeUnit(a, b));
  return [
    ...sorted(metres).map(
      ([what, { cable, mm }]): BillLine => ({
        what,
        quantity: Math.ceil(mm / 100) / 10,
        unit: "m",
        article: "",
        used: cable.insulation,
        confidence: cable.confidence,
        source: cable.source,
      }),
    ),
    ...sorted(ends).map(
      ([what, quantity]): BillLine => ({
        what,
        quantity,
        unit: "piece",
        article: "",
        used: "crimped to the wires above",
        confidence: "memory",
        source: "tinned copper ring lugs of DIN 46234",
      }),
    ),
  ];
};

/** Lines in the order of the work: bars, lands, wires, fuses, thin cables. */
export const billOf = (frames: readonly FrameWiring[], cables: readonly Cable[]): readonly BillLine[] => {
  const feeds = sum(frames, (frame) => frame.feeds.length);
  const nodes = sum(frames, (frame) => frame.nodes.length);
  const links = cables.filter(({ kind }) => kind === "management").length;
  return [
    ...barLines(frames),
    ...landLines(frames),
    ...cableLines(cables),
    bought(feedFuse, feeds, "one a feed"),
    bought(rowOf(fuseHolders, "midi-holder-m5"), feeds, "one a feed, near the supply"),
    ...(nodes > 0
      ? [
          bought(rowOf(signalCables, "jst-sh-8-straight"), nodes, "from power board to HAT"),
          bought(rowOf(flatCables, "ffc-12-1-0-150"), nodes, "from HAT to LED board"),
        ]
      : []),
    ...(links > 0
      ? [bought(rowOf(signalCables, "jst-sh-3-straight"), links, "from back-plane to back-plane")]
      : []),
  ];
};

/** Header and rows of `frame/power-parts.csv`. */
export const billTable = (
  bill: readonly BillLine[],
): readonly [header: readonly string[], rows: readonly (readonly string[])[]] => [
  ["what", "quantity", "unit", "article", "used", "confidence", "source"],
  bill.map(({ what, quantity, unit, article, used, confidence, source }) => [
    what,
    String(quantity),
    unit,
    article,
    used,
    confidence,
    source,
  ]),
];
