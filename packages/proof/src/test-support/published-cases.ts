/** What others measured of boards the model was not fitted to, and what the model says of them. */
import { coolers, fans, rowOf } from "@rubus/catalogue";
import {
  airCapacityRate,
  airDensity,
  ductResistance,
  forcedFilm,
  freeFilm,
  type HeatNetwork,
  inSeries,
  mixedFilm,
  operatingPoint,
  radiantFilm,
  solveSteadyHeat,
  straightCurve,
} from "@rubus/physics";
import { boardHeightMm, fitBareBoard, stillFilm } from "../heat/bare-fit.js";
import { outsideM2 } from "../heat/frame-heat.js";
import { asTypical, catalogueHeat } from "../heat/heat-figures.js";

export type PublishedCase = {
  readonly what: string;
  /** Rooms are not stated with these: 25 °C. */
  readonly publishedCelsius: number;
  readonly source: string;
  readonly predictedCelsius: number;
};

const room = 25;
const emissivity = catalogueHeat.bayAir.emissivity.value;
const volts = 5.1;
const fit = fitBareBoard(catalogueHeat, asTypical);
const sink = rowOf(coolers, "heat-sink-14x14x8");
const cooler = coolers[0];

/** Heat under full load, apart: the processor's and the board's. */
const heatOf = (idleA: number, stressA: number) => {
  const boardW = idleA * volts * (1 - catalogueHeat.bareBoard.processorShare.value);
  return { boardW, processorW: stressA * volts - boardW };
};
const pi4 = heatOf(0.6, 1.2);
const pi5 = heatOf(0.5, 1.9);

/** Films change with what they give: the network is solved until they agree. */
const settled = (networkAt: (at: (name: string) => number) => HeatNetwork): number => {
  let temperatures: ReadonlyMap<string, number> = new Map();
  for (let round = 0; round < 12; round++) {
    const solved = solveSteadyHeat(networkAt((name) => temperatures.get(name) ?? room + 25));
    if (!solved.ok) throw new Error(solved.error.kind);
    temperatures = solved.temperatures;
  }
  return temperatures.get("processor") ?? Number.NaN;
};

const nodesOf = ({ boardW, processorW }: typeof pi4, ...others: readonly string[]) => [
  { name: "processor", power: processorW, capacity: 0 },
  { name: "board", power: boardW, capacity: 0 },
  ...others.map((name) => ({ name, power: 0, capacity: 0 })),
];
const held = [{ name: "room", temperature: room }];
const joined = { from: "processor", to: "board", conductance: 1 / fit.wayToBoard };
const boardM2 = fit.surfaceMm2 / 1e6;

const bare = (withSink: boolean): number =>
  settled((at) => ({
    nodes: nodesOf(pi4),
    held,
    links: [
      joined,
      {
        from: "board",
        to: "room",
        conductance: boardM2 * stillFilm(boardHeightMm, at("board"), room, emissivity),
      },
      {
        from: "processor",
        to: "room",
        conductance: withSink
          ? inSeries(
              1 / sink.contact.value,
              outsideM2(sink) * stillFilm(14, at("processor"), room, emissivity),
            )
          : 0,
      },
    ],
    streams: [],
  }));

/**
 * A case of some 93 × 63 × 30 mm whose aluminium the processor touches through a pad, the board 8 mm from it. It
 * stands on a desk; its sides are plain metal, its top is plastic over it (from memory).
 */
const finnedCase = (): number => {
  const [topM2, sidesM2] = [(93 * 63) / 1e6, (2 * 30 * (93 + 63)) / 1e6];
  const caseEmissivity = (0.9 * topM2 + 0.2 * sidesM2) / (topM2 + sidesM2);
  return settled((at) => ({
    nodes: nodesOf(pi4, "case"),
    held,
    links: [
      joined,
      { from: "processor", to: "case", conductance: 1 / cooler.contact.value },
      {
        from: "board",
        to: "case",
        conductance: boardM2 * (0.027 / 0.008 + radiantFilm(0.5, at("board"), at("case"))),
      },
      {
        from: "case",
        to: "room",
        conductance: (topM2 + sidesM2) * stillFilm(60, at("case"), room, caseEmissivity),
      },
    ],
    streams: [],
  }));
};

/** A fan over the board, blowing at the processor's lid of 15 mm or its heat sink, in a box with openings of 6 cm² in and out and 60 × 25 mm of way. */
const fanned = (fan: (typeof fans)[number], hasSink: boolean): number => {
  const density = airDensity(room);
  const duct = ductResistance(
    [600, 1500, 600].map((areaMm2) => ({ loss: 1.5, areaMm2 })),
    density,
  );
  const { flowM3h } = operatingPoint(straightCurve(fan.freeFlow.value, fan.stallPressure.value), duct);
  const flow = flowM3h * catalogueHeat.bayAir.installedFlow.value;
  const speed = (areaMm2: number): number => (flow / 3600 / areaMm2) * 1e6;
  const hub = 0.6 * fan.bore.value;
  const jet = speed((Math.PI / 4) * (fan.bore.value ** 2 - hub ** 2));
  const rate = airCapacityRate(flow, room);
  return settled((at) => ({
    nodes: nodesOf(pi4, "air"),
    held,
    links: [
      joined,
      {
        from: "board",
        to: "air",
        conductance:
          boardM2 *
          (mixedFilm(
            forcedFilm(boardHeightMm, speed(1500), at("air")),
            freeFilm(boardHeightMm, at("board"), at("air")),
          ) +
            radiantFilm(emissivity, at("board"), at("air"))),
      },
      {
        from: "processor",
        to: "air",
        conductance: hasSink
          ? inSeries(1 / sink.contact.value, (sink.surface.value / 1e6) * forcedFilm(14, jet, at("air")))
          : (15 * 15 * forcedFilm(15, jet, at("air"))) / 1e6,
      },
    ],
    streams: [
      { from: "room", to: "air", capacityRate: rate },
      { from: "air", to: "room", capacityRate: rate },
    ],
  }));
};

/** An open Pi 5 with the Active Cooler at the 50 % that its own curve gives from 60 °C on, down to 55 °C. */
const activeCooler = (): number => {
  const jet = ((0.5 * cooler.freeFlow.value) / 3600 / cooler.finPassage.value) * 1e6;
  const fins = (cooler.surface.value / 1e6) * forcedFilm(cooler.finLength.value, jet, room);
  return settled((at) => ({
    nodes: nodesOf(pi5),
    held,
    links: [
      joined,
      {
        from: "board",
        to: "room",
        conductance: boardM2 * stillFilm(boardHeightMm, at("board"), room, emissivity),
      },
      { from: "processor", to: "room", conductance: inSeries(1 / cooler.contact.value, fins) },
    ],
    streams: [],
  }));
};

const stress4W = 1.2 * volts;
const stress5W = 1.9 * volts;

export const publishedCases = (): readonly PublishedCase[] => [
  {
    what: "Pi 4B bare, full load",
    publishedCelsius: 80,
    source: "djstein.com: reaches 80 °C",
    predictedCelsius: bare(false),
  },
  {
    what: "Pi 4B in a finned aluminium case, full load",
    publishedCelsius: 70,
    source: "djstein.com: about 70 °C",
    predictedCelsius: finnedCase(),
  },
  {
    what: "Pi 4B in a case with a small fan, full load",
    publishedCelsius: 60,
    source: "djstein.com: some 10 K below the finned case",
    predictedCelsius: fanned(rowOf(fans, "any-30x10-5v-pwm"), false),
  },
  {
    what: "Pi 4B with a 40 mm fan and a heat sink, full load",
    publishedCelsius: room + 4.5 * stress4W,
    source: "estimate of 4 to 5 K/W for the whole board",
    predictedCelsius: fanned(rowOf(fans, "noctua-nf-a4x10-5v-pwm"), true),
  },
  {
    what: "Pi 5 with the Active Cooler, full load",
    publishedCelsius: room + 3.75 * stress5W,
    source: "estimate of 3.5 to 4 K/W for the whole board",
    predictedCelsius: activeCooler(),
  },
];

/** What a heat sink without a fan gains on a bare board, in K: published as very little. */
export const gainOfSinkAlone = (): number => bare(false) - bare(true);
