/** What is lost, loose, reversed or fed from the wrong side: a feed, a ground bar, a pair's polarity, a USB supply on a node. */
import type { FrameDrops } from "../frame-drops.js";
import { amperes, type FramePower, setpointInput, volts } from "../frame-power.js";
import { stateInputs } from "../load-inputs.js";
import { exactInput, figureAt, inputOf } from "../proof-figures.js";
import { fuseContinuous } from "../ratings/ampacity.js";
import { elementResult } from "../ratings/element-result.js";
import { heaviestLength } from "../ratings/worst-places.js";
import type { Input, ProofResult } from "../result.js";

const greatestOf = (values: readonly number[]): number =>
  values.reduce((most, each) => Math.max(most, each), Number.NEGATIVE_INFINITY);

type Without = { readonly cell: number; readonly drops: FrameDrops };

const divisionOf = ({ figures }: FramePower): readonly Input[] =>
  figures.powerPath.map((element) =>
    inputOf(`resistance: ${element.name}`, element.aged ?? element.resistance),
  );

/** The frame with one of its feeds open, whichever leaves its nodes lowest at typical load. */
const worstWithout = ({ frame, solve }: FramePower): Without | undefined =>
  frame.feeds
    .map(({ cell }) => ({
      cell,
      drops: solve({ ...frame, feeds: frame.feeds.filter((feed) => feed.cell !== cell) }),
    }))
    .reduce<Without | undefined>((worst, each) => {
      const drop = ({ drops }: Without): number =>
        greatestOf(drops.nodeDrops.typical.map(({ greatest }) => greatest));
      return worst && drop(worst) >= drop(each) ? worst : each;
    }, undefined);

/** One feed of several is open: nodes that do what they usually do stay within their window. */
const lostFeed = (power: FramePower): ProofResult => {
  const { frame, supply, window, figures } = power;
  const error = figureAt(supply.settingError, "least");
  const only = frame.feeds.length === 1;
  const without = only ? undefined : worstWithout(power);
  const { drops, cell } = without ?? { drops: power.drops, cell: frame.feeds[0]?.cell ?? 1 };
  const typical = frame.supply.setpoint - greatestOf(drops.nodeDrops.typical.map((each) => each.typical));
  const worst =
    frame.supply.setpoint + error - greatestOf(drops.nodeDrops.typical.map((each) => each.greatest));
  const full = frame.supply.setpoint + error - greatestOf(drops.nodeDrops.aged.map((each) => each.greatest));
  const heaviest = greatestOf(drops.feedCurrents.map((each) => each.worst));
  const carries = fuseContinuous(figures.ratings.feedFuse, figureAt(figures.ratings.airBehind, "greatest"));
  const atFull =
    heaviest > carries
      ? `the busiest of the others carries ${amperes(heaviest)}, more than its fuse carries for ever (${amperes(carries)}): it opens sooner or later, its wire stays whole, and the frame goes dark`
      : `the lowest header gets ${volts(full)}${full < window.min ? ", too little to work on" : ""}, and no other fuse opens`;
  return elementResult(
    power,
    { path: `${frame.path}/${cell}` },
    {
      element: "lost-feed",
      title: "One feed lost",
      typical,
      worst,
      limit: window.min,
      limitIs: `the ${(window.max - window.min).toFixed(1)} V window`,
      sense: "at-least",
      dimension: "voltage",
      kind: "exact",
      scale: window.max - window.min,
      formula: "V_set + ΔV_set − max drop of the frame without one feed, at typical load ≥ V_min",
      inputs: [setpointInput(power), ...stateInputs(power, "typical"), ...divisionOf(power)],
      code: "RUB-PWR-016",
      statement: only
        ? `Frame ${frame.path} has one feed: with it all of its nodes are lost, nothing is overloaded, and other frames run on. While it holds, nodes at typical load get ${volts(worst)} at worst.`
        : `With the feed at cell ${cell} of frame ${frame.path} lost, nodes at typical load get ${volts(worst)} at worst and stay up. At full load ${atFull}.`,
      key: "power.feeds",
    },
  );
};

/** Two boards' GND resistors in a row are all that still joins an island whose ground bar is gone. */
const joints = 2;

const lostGround = (power: FramePower): ProofResult => {
  const { frame, supply, figures } = power;
  const { responses } = figures.faults;
  const link = figures.ratings.groundLink;
  const off = Math.min(...responses.map(({ switchOff }) => figureAt(switchOff, "least")));
  const heat = (voltAcross: number, ohm: number): number =>
    (Math.max(0, voltAcross) / joints / ohm) ** 2 * ohm;
  const source = frame.supply.setpoint + figureAt(supply.settingError, "greatest");
  const worst = heat(source - off, figureAt(link.resistance, "least"));
  const limit = link.rating.value;
  return elementResult(power, frame, {
    element: "lost-ground-bar",
    title: "A ground bar lost",
    typical: heat(frame.supply.setpoint - (responses[0]?.switchOff.value ?? off), link.resistance.value),
    worst,
    limit,
    limitIs: "what the resistor stands",
    dimension: "power",
    kind: "exact",
    formula: "((V_set + ΔV_set − V_off) / 2R)² · R ≤ P_rated",
    inputs: [
      setpointInput(power),
      inputOf(`setting error of the ${supply.name}`, supply.settingError),
      ...responses.map(({ name, switchOff }) => inputOf(`switches off: ${name}`, switchOff)),
      inputOf("GND of the management bus, each board", link.resistance),
      inputOf("rating of that resistor", link.rating),
    ],
    code: "RUB-PWR-017",
    statement: `If a ground bar of frame ${frame.path} is lost, cells with a feed of their own run on through it. An island without one has only the management bus left, through 10 Ω on each of two boards: its voltage collapses, its eFuses switch off below ${volts(off)}, and each resistor gets ${(worst * 1e3).toFixed(0)} mW at worst; it stands ${(limit * 1e3).toFixed(0)} mW. The nodes of the island are off; no signal line carries their current.`,
    key: "power.setpoint",
  });
};

/** Kelvin that a joint may rise above its air: to 105 °C, which the laminate beside it stands. */
const jointRise = (airCelsius: number): number => 105 - airCelsius;

/** Pitch of the cells: how long each of the two bars of a joint is. */
const barMm = 84;

/** Heat that the two bars of a joint shed for each kelvin, from a bar's own rating: I² · R at its rated rise of 30 K. */
const shedPerKelvin = ({ figures: { ratings } }: FramePower): number => {
  const { width, thickness, ampacity } = ratings.linkBar;
  const ohm = (2 * barMm) / 58e3 / (width.value * thickness.value);
  return (figureAt(ampacity, "least") ** 2 * ohm) / 30;
};

const looseGround = (power: FramePower): readonly ProofResult[] => {
  const { frame, supply, drops, window, figures } = power;
  const place = heaviestLength(power);
  if (!place) return [];
  const air = figureAt(figures.ratings.airBehind, "greatest");
  // Nodes show it by then: their monitors read the header, and it is below the window.
  const highest =
    frame.supply.setpoint +
    figureAt(supply.settingError, "greatest") -
    greatestOf(drops.nodeDrops.new.map(({ least }) => least));
  const heat = (header: number, ampere: number): number => Math.max(0, header - window.min) * ampere;
  const typical = heat(
    frame.supply.setpoint - greatestOf(drops.nodeDrops.new.map((each) => each.typical)),
    place.typical,
  );
  const worst = heat(highest, place.worst);
  const limit = shedPerKelvin(power) * jointRise(air);
  const off = Math.min(...figures.faults.responses.map(({ switchOff }) => figureAt(switchOff, "least")));
  const unattended = Math.max(0, highest - off) * place.worst;
  return [
    elementResult(power, place, {
      element: "loose-ground-bar",
      title: "A loose bar, until its nodes show it",
      typical,
      worst,
      limit,
      limitIs: "what the joint sheds at 105 °C",
      dimension: "power",
      kind: "exact",
      formula:
        "(V_header,max − V_min) · I_bar ≤ G_bars · (105 °C − T_air), G_bars from I² · R at the bars' rated rise",
      inputs: [
        setpointInput(power),
        ...stateInputs(power),
        ...divisionOf(power),
        inputOf(`ampacity: ${figures.ratings.linkBar.name}`, figures.ratings.linkBar.ampacity),
        inputOf("air behind the frames", figures.ratings.airBehind),
      ],
      code: "RUB-PWR-017",
      statement: `A joint of ${place.words} that works loose drops voltage until a node behind it reads less than ${volts(window.min)}; by then it makes ${worst.toFixed(1)} W at worst, and its two bars shed ${limit.toFixed(1)} W before they are at 105 °C. Unattended it may go on to ${unattended.toFixed(1)} W, where the eFuses switch off: an under-voltage that stays is a reason to look at the joints.`,
      key: "power.setpoint",
    }),
  ];
};

const reversedFeed = (power: FramePower): ProofResult => {
  const { frame, supply, figures } = power;
  const { responses, suppressor } = figures.faults;
  const limit = Math.min(...responses.map(({ reversedMax }) => figureAt(reversedMax, "least")));
  const worst = frame.supply.setpoint + figureAt(supply.settingError, "greatest");
  return elementResult(power, frame, {
    element: "reversed-feed",
    title: "A feed reversed at the supply",
    typical: frame.supply.setpoint,
    worst,
    limit,
    limitIs: "what an eFuse stands reversed",
    dimension: "voltage",
    formula: "V_set + ΔV_set ≤ V_reversed,max, the suppressor gone",
    inputs: [
      setpointInput(power),
      inputOf(`setting error of the ${supply.name}`, supply.settingError),
      ...responses.map(({ name, reversedMax }) => inputOf(`stands reversed: ${name}`, reversedMax)),
      inputOf(`breakdown of the ${suppressor.name}`, suppressor.breakdown),
    ],
    code: "RUB-PWR-017",
    statement: `The lugs cannot be swapped at the lands, but a pair can at the supply. In frame ${frame.path} the suppressor of every tray then conducts at about 1 V and opens its bay fuse, or the supply limits; at worst ${volts(worst)} stand reversed at the eFuses, which block up to ${volts(limit)}: the nodes survive. The bays' capacitors may not, and the red LED lights. So the first power-up is on 5 A fuses with all trays out. Beside a right feed a reversed one is a short at the lands.`,
    key: "power.setpoint",
  });
};

const usbFeeds = (power: FramePower): ProofResult => {
  const { frame, figures, bays } = power;
  const { responses } = figures.faults;
  const leak = Math.max(...responses.map(({ reverseLeakage }) => figureAt(reverseLeakage, "greatest")));
  const typicalLeak = responses[0]?.reverseLeakage.value ?? leak;
  const ohm = figures.ratings.enableDivider.value;
  const limit = Math.min(...responses.map(({ switchOn }) => figureAt(switchOn, "least")));
  return elementResult(power, frame, {
    element: "usb-supply",
    title: "A USB supply on a node, the frame off",
    typical: typicalLeak * ohm,
    worst: leak * ohm,
    limit,
    limitIs: "where a neighbour would switch on",
    dimension: "voltage",
    formula: "n · I_reverse · R_EN / n ≤ V_on,min",
    inputs: [
      ...responses.map(({ name, reverseLeakage }) => inputOf(`leaks backwards: ${name}`, reverseLeakage)),
      ...responses.map(({ name, switchOn }) => inputOf(`switches on: ${name}`, switchOn)),
      inputOf("resistance of a bay's enable divider", figures.ratings.enableDivider),
      exactInput("nodes", bays.length, "ratio", "nodes of the frame", "derived"),
    ],
    code: "RUB-PWR-017",
    statement: `USB supplies on the nodes of frame ${frame.path} do not feed its bus: their eFuses block, what leaks lifts the bus to ${volts(leak * ohm)} at worst, and a neighbour would switch on from ${volts(limit)}. With the frame on, the higher of the two feeds that node; the bus never gets any of it.`,
    key: "node.model",
  });
};

/** Faults of joints and of hands. */
export const proveLosses = (power: FramePower): readonly ProofResult[] => [
  lostFeed(power),
  ...(power.frame.cells.length > 1 ? [lostGround(power), ...looseGround(power)] : []),
  reversedFeed(power),
  usbFeeds(power),
];
