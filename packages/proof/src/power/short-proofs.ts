/**
 * Shorts ahead of an eFuse: at the fingers of a bay, where the bay fuse stands, and at the lands, where the supply's limited
 * current divides among the feeds and may open none of their fuses.
 */
import { describeNetworkError, solveNetwork } from "@rubus/physics";
import { ampere, volt } from "@rubus/units";
import { amperes, type FramePower } from "../frame-power.js";
import { type Corner, landOf, rowNetwork, typicalCorner, worstCorner } from "../ladder.js";
import { exactInput, figureAt, inputOf } from "../proof-figures.js";
import { barAmpacity, fuseOpens, wireAmpacity } from "../ratings/ampacity.js";
import { elementResult } from "../ratings/element-result.js";
import type { Input, ProofResult } from "../result.js";
import type { Moments } from "./moments.js";

type End = "least" | "typical" | "greatest";

/** Amperes at which the supply limits. */
export const limitedCurrent = ({ supply }: FramePower, end: End): number =>
  supply.ratedCurrent.value * figureAt(supply.overload, end);

const supplyInputs = ({ supply }: FramePower): readonly Input[] => [
  inputOf(`rated current of the ${supply.name}`, supply.ratedCurrent),
  inputOf(`overload of the ${supply.name}`, supply.overload),
];

const seconds = (value: number): string =>
  value < 1 ? `${Number((value * 1e3).toPrecision(2))} ms` : `${Number(value.toPrecision(2))} s`;

/** Contacts that share a pole's current for as long as a fuse takes: heat grows with its square. */
const fingersInFault = ({ figures: { ratings } }: FramePower): number => {
  const { fingers, copper } = ratings;
  const share = Math.sqrt(copper.riseFault.value / copper.riseMax.value);
  return fingers.positions * figureAt(fingers.rating, "least") * share;
};

/** What flows on through the fingers: nothing where the fuse opens for certain. */
const flowsOn = (power: FramePower, end: "typical" | "greatest"): number => {
  const opens = fuseOpens(power.figures.ratings.bayFuse);
  if (limitedCurrent(power, end === "typical" ? "typical" : "least") >= opens) return 0;
  return Math.min(opens, limitedCurrent(power, end));
};

const shortAtFingers = (power: FramePower, { shortedFingers }: Moments): readonly ProofResult[] => {
  const { frame, figures, supply } = power;
  const { bayFuse, fingers, copper } = figures.ratings;
  const { soonest, latest, land } = shortedFingers;
  if (figures.powerPath.every(({ key }) => key !== "bay-fuse")) return [];
  const worst = flowsOn(power, "greatest");
  const limit = fingersInFault(power);
  const opens = fuseOpens(bayFuse);
  const times =
    latest === undefined
      ? `It may not open: the ${supply.name} limits at ${amperes(limitedCurrent(power, "least"))} to ${amperes(limitedCurrent(power, "greatest"))}`
      : `The bay fuse opens after ${soonest === undefined ? "some time" : seconds(soonest)} to ${seconds(latest)}`;
  return [
    elementResult(power, frame, {
      element: "short-at-fingers",
      title: "Short ahead of an eFuse, at the fingers of a bay",
      typical: flowsOn(power, "typical"),
      worst,
      limit,
      limitIs: "what the fingers stand in a fault",
      kind: "exact",
      formula:
        "I_on = 0 where I_rated · overload_min ≥ I_opens, else min(I_opens, I_rated · overload_max) ≤ n · I_finger · √(ΔT_fault / ΔT_rated)",
      inputs: [
        ...supplyInputs(power),
        inputOf(`rating of the ${bayFuse.name}`, bayFuse.rating),
        inputOf("multiple at which it opens", bayFuse.opensAt),
        inputOf("least multiple that opens it at all", bayFuse.opensFrom),
        inputOf("I²t that melts it", bayFuse.melting),
        inputOf(`rating of one of the ${fingers.name}`, fingers.rating),
        exactInput(`number of ${fingers.name}`, fingers.positions, "ratio", "layout of the board", "derived"),
        inputOf("rise in a fault", copper.riseFault),
        inputOf(`capacitors of the ${supply.name}`, supply.outputCapacitance),
      ],
      code: "RUB-PWR-014",
      statement: `A short in frame ${frame.path} between a bay's fuse and its eFuse. ${times}${latest === undefined ? `, and then ${amperes(worst)} flow on at worst, of which the fingers stand ${amperes(limit)}` : ""}. Until then the frame's voltage is down and all its nodes go off; then the others start again by themselves. A supply that pulses instead of holding its limit keeps the frame down until the tray is drawn. Other frames run on. The fuse, opening for certain at ${amperes(opens)}, is replaced on the back-plane.`,
      key: "power.supply",
      picture: {
        title: "Voltage of the frame while the bay fuse opens, at its slowest",
        x: { label: "time", dimension: "time" },
        y: { label: "voltage", dimension: "voltage" },
        lines: [{ name: "lands", style: "worst", points: land }],
      },
    }),
  ];
};

const greatest = (values: readonly number[]): number =>
  values.reduce((most, each) => Math.max(most, each), 0);

/** Shares of one ampere that goes into a land: the greatest of any feed, and of any length of the chain. */
const sharesAt = (power: FramePower, cell: number, corner: Corner) => {
  const row = rowNetwork(power.frame, power.figures, corner, volt(0));
  const solution = solveNetwork({ ...row, currentLoads: [{ node: landOf(cell), current: ampere(1) }] });
  if (!solution.ok) throw new Error(describeNetworkError(solution.error));
  const all = solution.resistorCurrents.map(Math.abs);
  const feeds = power.frame.feeds.length;
  return { feed: greatest(all.slice(0, feeds)), bar: greatest(all.slice(feeds)) };
};

type Shares = { readonly cell: number; readonly typical: number; readonly worst: number };

/** Over all cells that a short may be in, and each feed at its least resistance beside others at their greatest. */
const worstShares = (power: FramePower): { readonly feed: Shares; readonly bar: Shares } => {
  const none: Shares = { cell: 1, typical: 0, worst: 0 };
  let [feed, bar] = [none, none];
  for (const { number: cell } of power.frame.cells) {
    const typical = sharesAt(power, cell, typicalCorner);
    power.frame.feeds.forEach((_, index) => {
      const worst = sharesAt(power, cell, {
        ...worstCorner,
        feed: (each) => (each === index ? "least" : "aged"),
      });
      if (worst.feed > feed.worst) feed = { cell, typical: typical.feed, worst: worst.feed };
      if (worst.bar > bar.worst) bar = { cell, typical: typical.bar, worst: worst.bar };
    });
  }
  return { feed, bar };
};

const shortAtLands = (power: FramePower): readonly ProofResult[] => {
  const { frame, figures } = power;
  const { feedFuse, feedWire, feedLugs, linkBar, airBehind } = figures.ratings;
  const air = figureAt(airBehind, "greatest");
  const { feed, bar } = worstShares(power);
  const opens = fuseOpens(feedFuse);
  const supplied = limitedCurrent(power, "greatest");
  const share = feed.worst * supplied;
  const worst = Math.min(share, opens);
  const forEver = Math.min(
    wireAmpacity(feedWire, air),
    ...feedLugs.map(({ maxCurrent }) => figureAt(maxCurrent, "least")),
  );
  // Above it a fuse opens within seconds, which wire and lugs stand as an overload (IEC 60364-4-43 §433.1).
  const limit = share < opens ? forEver : 1.45 * forEver;
  const from = `A short between the lands of cell ${feed.cell} of frame ${frame.path}`;
  const shareInputs = [
    ...supplyInputs(power),
    ...figures.powerPath
      .filter(({ stretch }) => stretch !== "node")
      .map((element) => inputOf(`resistance: ${element.name}`, element.aged ?? element.resistance)),
  ];
  const feedResult = elementResult(
    power,
    { path: `${frame.path}/${feed.cell}` },
    {
      element: "short-at-lands",
      title: "Short on a back-plane, at its lands: wire and lugs of a feed",
      typical: Math.min(feed.typical * limitedCurrent(power, "typical"), opens),
      worst,
      limit,
      limitIs: share < opens ? "what wire and lugs carry for ever" : "what they stand until the fuse opens",
      kind: "exact",
      formula:
        "min(s · I_rated · overload_max, I_opens) ≤ min(I_wire(T_air), I_lug), 1.45 times where the fuse opens",
      inputs: [
        ...shareInputs,
        inputOf("rating of the feed fuse", feedFuse.rating),
        inputOf("multiple at which the feed fuse opens", feedFuse.opensAt),
        inputOf(`ampacity: ${feedWire.name}`, feedWire.ampacity),
        ...feedLugs.map(({ name, maxCurrent }) => inputOf(`rating: ${name}`, maxCurrent)),
        inputOf("air behind the frames", airBehind),
      ],
      code: "RUB-PWR-015",
      statement: `${from} gets all that the supply gives, ${amperes(supplied)} at most; the feed with the greatest share carries ${amperes(worst)} of it and stands ${amperes(limit)}. ${share < opens ? `Its fuse may never open (${amperes(opens)} open it for certain): the supply holds its limit or pulses, and the frame is dark until the short is gone.` : "Its fuse opens within seconds, and the others follow."} Other frames run on.`,
      key: "power.supply",
    },
  );
  if (frame.cells.length < 2) return [feedResult];
  const barLimit = barAmpacity(linkBar, air);
  const barWorst = bar.worst * supplied;
  return [
    feedResult,
    elementResult(
      power,
      { path: `${frame.path}/${bar.cell}` },
      {
        element: "short-at-lands-bars",
        title: "Short on a back-plane, at its lands: link bars",
        typical: bar.typical * limitedCurrent(power, "typical"),
        worst: barWorst,
        limit: barLimit,
        limitIs: "what a bar carries for ever",
        kind: "exact",
        formula: "s_bar · I_rated · overload_max ≤ I_bar(T_air)",
        inputs: [
          ...shareInputs,
          inputOf(`ampacity: ${linkBar.name}`, linkBar.ampacity),
          inputOf("air behind the frames", airBehind),
        ],
        code: "RUB-PWR-015",
        statement: `With a short between the lands of cell ${bar.cell} of frame ${frame.path} the busiest link bar carries ${amperes(barWorst)}; it stands ${amperes(barLimit)} for ever.`,
        key: "power.supply",
      },
    ),
  ];
};

/** Shorts ahead of an eFuse, in a bay and at the lands. */
export const proveShorts = (power: FramePower, moments: Moments): readonly ProofResult[] => [
  ...shortAtFingers(power, moments),
  ...shortAtLands(power),
];
