/**
 * A frame as a heat network: in each bay processor, board and air, joined by films; the bays' air joined through the
 * walls between them and through beams to the room; each bay's stream drawn from the room and, in part, from the
 * exhaust of the frame. Films and draughts depend on the temperatures, so the network is solved until they agree.
 */
import { type Cooler, type Fan, rowOf } from "@rubus/catalogue";
import type { Frame, Node } from "@rubus/cluster";
import { bay } from "@rubus/frame";
import {
  airCapacityRate,
  exchangeFlow,
  forcedFilm,
  freeFilm,
  type HeatLink,
  type HeatNetwork,
  type HeatStream,
  inSeries,
  mixedFilm,
  radiantFilm,
  solveSteadyHeat,
} from "@rubus/physics";
import type { ProofFigures } from "../proof-figures.js";
import { type BareFit, boardHeightMm, fitBareBoard } from "./bare-fit.js";
import { type AirWay, airWayOf, type BayFlow, coolerFlow, fanFlow } from "./bay-air-flow.js";
import type { Take } from "./heat-figures.js";

/** What a node does, and the duty of its fan; 0 is a fan that stands. */
export type NodeWork = { readonly load: "idle" | "active" | "stress"; readonly duty: number };

/** One node of a frame, its place counted from the left. */
export type HeatNodePlace = { readonly place: number; readonly path: string; readonly node: Node };

export type BayHeat = {
  readonly place: number;
  readonly processor: number;
  readonly board: number;
  readonly air: number;
  readonly powerW: number;
  readonly flowM3h: number;
};

/** Films and draughts settle within so many rounds, most in three. */
const rounds = 12;
const settledK = 5e-3;
/** Depth of a bay's walls and beams. */
const depthMm = bay.backPlaneMm;
const wallMm2 = depthMm * bay.heightMm;
const beamsMm2 = 2 * depthMm * bay.pitchMm;
/** At the header: what the maker's currents are stated at. */
const volts = 5.1;
/** The mixture needs some stream to have a temperature. */
const leastShare = 1e-6;

export const heatPlaces = (frame: Frame): readonly HeatNodePlace[] =>
  frame.cells
    .flatMap((cell) => cell.bays)
    .flatMap(({ path, node }, place) => (node === null ? [] : [{ place, path, node }]));

type Bay = {
  readonly place: number;
  readonly way: AirWay;
  readonly flow: BayFlow;
  readonly fan: Fan | undefined;
  readonly cooler: Cooler | undefined;
  readonly processorW: number;
  readonly boardW: number;
  readonly airW: number;
  readonly wayToBoard: number;
  readonly processorCapacity: number;
  readonly boardCapacity: number;
};

/** Power of a node at its header, in W. */
export const nodePowerW = (
  model: string,
  load: NodeWork["load"],
  figures: ProofFigures,
  take: Take,
): number => {
  const { name, idleCurrent, typicalCurrent } = rowOf(figures.piModels, model);
  const { stressCurrent } = rowOf(figures.heat.piHeats, model);
  if (load === "idle") return volts * take(`idle current of a ${name}`, idleCurrent);
  if (load === "active") return volts * take(`current of an active ${name}`, typicalCurrent);
  return volts * take(`current of a ${name} under stress`, stressCurrent);
};

const bayOf = (
  { place, node }: HeatNodePlace,
  { load, duty }: NodeWork,
  figures: ProofFigures,
  take: Take,
  fit: BareFit,
): Bay => {
  const { heat } = figures;
  const row = rowOf(heat.piHeats, node.model);
  const powerW = nodePowerW(node.model, load, figures, take);
  const idleW = Math.min(powerW, nodePowerW(node.model, "idle", figures, take));
  const boardW = (1 - take("processor's share of idle heat", row.processorShare)) * idleW;
  const way = airWayOf(node, figures.fans);
  const fan = node.fan === null ? undefined : rowOf(figures.fans, node.fan);
  const cooler = heat.coolers.find(({ stack }) => stack === node.stack);
  const flow = fan
    ? fanFlow(fan, way, duty, heat, take)
    : cooler
      ? coolerFlow(cooler, way, duty, heat, take)
      : { flowM3h: 0, jetMs: 0, channelMs: 0 };
  return {
    place,
    way,
    flow,
    fan,
    cooler,
    processorW: powerW - boardW,
    boardW,
    airW: fan ? volts * duty ** 3 * fan.ratedCurrent.value : 0,
    processorCapacity: row.processorCapacity.value + (cooler?.capacity.value ?? 0),
    boardCapacity: row.boardCapacity.value,
    wayToBoard: fit.wayToBoard * take(`way to the board of a ${row.name}`, row.wayToBoard),
  };
};

/** What the bays blow out, mixed. */
const mixture = "exhaust";

export type Temperatures = ReadonlyMap<string, number>;

const nodeNames = (place: number) =>
  ({ processor: `processor ${place}`, board: `board ${place}`, air: `air ${place}` }) as const;

/** Outside of a heat sink's block, its foot left out. */
export const outsideM2 = ({ sizeX, sizeY, height }: Cooler): number =>
  (sizeX.value * sizeY.value + 2 * height.value * (sizeX.value + sizeY.value)) / 1e6;

const inBay = (
  each: Bay,
  at: (name: string) => number,
  surfaceMm2: number,
  emissivity: number,
  take: Take,
): readonly HeatLink[] => {
  const { processor, board, air } = nodeNames(each.place);
  const [hot, warm, cool] = [at(processor), at(board), at(air)];
  const boardFilm = mixedFilm(
    forcedFilm(boardHeightMm, each.flow.channelMs, cool),
    freeFilm(boardHeightMm, warm, cool),
  );
  // HAT and wall beside the board are about as warm as the air between them and it.
  const links = [
    { from: processor, to: board, conductance: 1 / each.wayToBoard },
    {
      from: board,
      to: air,
      conductance: (surfaceMm2 / 1e6) * (boardFilm + radiantFilm(emissivity, warm, cool)),
    },
  ];
  if (!each.cooler) return links;
  const finMm = take("length of a fin", each.cooler.finLength);
  const surfaceM2 = take(`surface of the ${each.cooler.name}`, each.cooler.surface) / 1e6;
  // In still air narrow fins shield each other: only the outside counts.
  const ofFins = mixedFilm(
    forcedFilm(finMm, each.flow.jetMs, cool) * surfaceM2,
    freeFilm(finMm, hot, cool) * outsideM2(each.cooler),
  );
  const contact = 1 / take(`contact of the ${each.cooler.name}`, each.cooler.contact);
  return [...links, { from: processor, to: air, conductance: inSeries(contact, ofFins) }];
};

/** Walls to the next bay and, at the ends of the frame, to the room; beams to the room. */
const throughWalls = (
  bays: readonly Bay[],
  places: number,
  at: (name: string) => number,
  emissivity: number,
): readonly HeatLink[] =>
  bays.flatMap(({ place }) => {
    const { air } = nodeNames(place);
    const film = (from: string, to: string): number => {
      const middle = (at(from) + at(to)) / 2;
      const one = freeFilm(bay.heightMm, at(from), middle) + radiantFilm(emissivity, at(from), middle);
      return one / 2;
    };
    const next = bays.find((other) => other.place === place + 1);
    const toRoom = (place === 0 ? wallMm2 : 0) + (place === places - 1 ? wallMm2 : 0) + beamsMm2;
    return [
      ...(next
        ? [
            {
              from: air,
              to: nodeNames(next.place).air,
              conductance: (film(air, nodeNames(next.place).air) * wallMm2) / 1e6,
            },
          ]
        : []),
      { from: air, to: "room", conductance: (film(air, "room") * toRoom) / 1e6 },
    ];
  });

const streamsOf = (
  bays: readonly Bay[],
  at: (name: string) => number,
  share: number,
): readonly HeatStream[] => {
  const room = at("room");
  const rates = bays.map(({ place, flow, way }) => {
    const air = at(nodeNames(place).air);
    const draught = exchangeFlow(way.rearMm2, bay.heightMm, air, room);
    return airCapacityRate(Math.max(flow.flowM3h, draught), room);
  });
  // What is drawn in again is a mixture of what all bays blow out, each by its stream.
  return bays.flatMap(({ place }, index) => {
    const { air } = nodeNames(place);
    const rate = rates[index] ?? 0;
    return [
      { from: "room", to: air, capacityRate: rate * (1 - share) },
      { from: air, to: "room", capacityRate: rate * (1 - share) },
      { from: air, to: mixture, capacityRate: rate * share },
      { from: mixture, to: air, capacityRate: rate * share },
    ];
  });
};

export type FrameHeat = {
  readonly bays: readonly BayHeat[];
  readonly network: HeatNetwork;
  readonly temperatures: Temperatures;
};

export type FrameWork = (place: HeatNodePlace) => NodeWork;

/** The network of a frame at these temperatures. */
const networkOf = (
  bays: readonly Bay[],
  places: number,
  room: number,
  temperatures: Temperatures,
  figures: ProofFigures,
  take: Take,
  fit: BareFit,
): HeatNetwork => {
  const { bayAir } = figures.heat;
  const at = (name: string): number => (name === "room" ? room : (temperatures.get(name) ?? room));
  const emissivity = take("emissivity", bayAir.emissivity);
  const surface = fit.surfaceMm2 * take("fitted surface", bayAir.fittedSurface);
  return {
    nodes: [
      { name: mixture, power: 0, capacity: 0 },
      ...bays.flatMap(({ place, processorW, boardW, airW, ...each }) => {
        const { processor, board, air } = nodeNames(place);
        return [
          { name: processor, power: processorW, capacity: each.processorCapacity },
          { name: board, power: boardW, capacity: each.boardCapacity },
          { name: air, power: airW, capacity: 0 },
        ];
      }),
    ],
    held: [{ name: "room", temperature: room }],
    links: [
      ...bays.flatMap((each) => inBay(each, at, surface, emissivity, take)),
      ...throughWalls(bays, places, at, emissivity),
    ],
    streams: streamsOf(bays, at, Math.max(leastShare, take("exhaust drawn in again", bayAir.recirculation))),
  };
};

/**
 * Temperatures of a frame's nodes when each does its work for ever.
 * @param room °C
 * @param start temperatures to begin the search with: those of a like frame save rounds
 */
export const frameHeat = (
  frame: Frame,
  work: FrameWork,
  room: number,
  figures: ProofFigures,
  take: Take,
  fit: BareFit = fitBareBoard(figures.heat, take),
  start?: Temperatures,
): FrameHeat => {
  const places = heatPlaces(frame);
  const known = new Map<string, Bay>();
  const bays = places.map((place) => {
    const { model, stack, fan } = place.node;
    const own = work(place);
    const key = JSON.stringify([model, stack, fan, own.load, own.duty]);
    const bay = known.get(key) ?? bayOf(place, own, figures, take, fit);
    known.set(key, bay);
    return { ...bay, place: place.place };
  });
  const count = 2 * frame.cells.length;
  let temperatures: Temperatures =
    start ??
    new Map(
      bays.flatMap(({ place }) => {
        const { processor, board, air } = nodeNames(place);
        return [
          [processor, room + 30],
          [board, room + 20],
          [air, room + 5],
        ] as const;
      }),
    );
  let network = networkOf(bays, count, room, temperatures, figures, take, fit);
  for (let round = 0; round < rounds; round++) {
    const solved = solveSteadyHeat(network);
    if (!solved.ok) throw new RangeError(`the heat of frame ${frame.path}: ${solved.error.kind}`);
    const before = temperatures;
    temperatures = solved.temperatures;
    network = networkOf(bays, count, room, temperatures, figures, take, fit);
    const change = Math.max(
      ...[...temperatures].map(([name, value]) => Math.abs(value - (before.get(name) ?? room))),
    );
    if (change < settledK) break;
  }
  return {
    network,
    temperatures,
    bays: bays.map(({ place, processorW, boardW, flow }) => {
      const { processor, board, air } = nodeNames(place);
      const at = (name: string): number => temperatures.get(name) ?? Number.NaN;
      return {
        place,
        processor: at(processor),
        board: at(board),
        air: at(air),
        powerW: processorW + boardW,
        flowM3h: flow.flowM3h,
      };
    }),
  };
};
