// HATs whose small parts have changed places by a seed: what the router makes of boards that nobody laid out for it.
import { hatDesign } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import { type BoardDesign, type PlacedPart, type Routed, route, type Track } from "@rubus/pcb";
import { cross, distanceToSegment, subtract, type Vec2 } from "@rubus/units";
import { drawer } from "./corners.js";

/** Blocks of the placement: parts of one land pattern that stand near each other and may change places. */
const blocks: readonly (readonly string[])[] = [
  ["Q1", "Q2", "Q3", "Q4", "Q5"],
  ["RN1", "RN2"],
  ["RN3", "RN4"],
  ["D1", "D2", "D3"],
  ["R1", "R2", "R3"],
  ["R8", "R9"],
  ["R10", "R11", "R12"],
  ["C4", "C6"],
  ["TP1", "TP2"],
];

/** A permutation of a list by R. A. Fisher and F. Yates. */
function shuffled<T>(items: readonly T[], draw: (below: number) => number): readonly T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(draw(left.length), 1));
}

/**
 * The design with the parts of each block at each other's places, so that courtyards keep as far off each other as they
 * did; parts of two pads turned by half where the seed says so. The nets stay as they are.
 */
export function shuffledHat(seed: number): BoardDesign {
  const design = hatDesign(rowOf(fabs, "jlcpcb-2-layer"), "hat-fan30");
  const draw = drawer(20261122 + 7919 * seed);
  // The first draws of neighbouring seeds are alike.
  for (let turn = 0; turn < 5; turn++) draw(2);
  const places = new Map<string, Pick<PlacedPart, "at" | "rotation">>();
  for (const block of blocks) {
    const alike = design.parts.filter(({ ref }) => block.includes(ref));
    for (const [index, { at, rotation }] of shuffled(alike, draw).entries()) {
      const part = alike[index];
      const turned = part?.type.land.pads.length === 2 && draw(2) === 1;
      if (part) places.set(part.ref, { at, rotation: turned ? rotation + 180 : rotation });
    }
  }
  return { ...design, parts: design.parts.map((part) => ({ ...part, ...places.get(part.ref) })) };
}

/** Between the middles of two straight runs; 0 where they cross. */
const apart = (a: Track, b: Track): number => {
  const side = (from: Vec2, to: Vec2, point: Vec2): number =>
    Math.sign(cross(subtract(to, from), subtract(point, from)));
  const cut =
    side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0 &&
    side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0;
  return cut
    ? 0
    : Math.min(
        distanceToSegment(a.from, b.from, b.to),
        distanceToSegment(a.to, b.from, b.to),
        distanceToSegment(b.from, a.from, a.to),
        distanceToSegment(b.to, a.from, a.to),
      );
};

/** Pairs of nets whose tracks or vias come nearer to each other than their classes allow, by geometry alone. */
function clashingNets(design: BoardDesign, { tracks, vias }: Routed): readonly (readonly [string, string])[] {
  const clearances = new Map(design.netClasses.map(({ name, clearanceMm }) => [name, clearanceMm]));
  const clearanceOf = new Map(
    design.nets.map(({ name, netClass }) => [name, clearances.get(netClass) ?? Infinity]),
  );
  const rings = vias.flatMap(({ net, at, diameterMm }) =>
    (["top", "bottom"] as const).map((side) => ({ net, side, from: at, to: at, widthMm: diameterMm })),
  );
  const copper = [...tracks, ...rings];
  const found = new Map<string, readonly [string, string]>();
  for (const [index, a] of copper.entries())
    for (const b of copper.slice(index + 1)) {
      if (a.net === b.net || a.side !== b.side) continue;
      const wanted = Math.max(clearanceOf.get(a.net) ?? Infinity, clearanceOf.get(b.net) ?? Infinity);
      if (apart(a, b) - (a.widthMm + b.widthMm) / 2 > wanted - 1e-6) continue;
      const pair = [a.net, b.net].toSorted();
      found.set(pair.join(" "), [pair[0] ?? "", pair[1] ?? ""]);
    }
  return [...found.values()];
}

/** Nets to leave out, the one with the most clashes first, until no two of the others clash. */
function leftOut(pairs: readonly (readonly [string, string])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const net of pairs.flat()) counts.set(net, (counts.get(net) ?? 0) + 1);
  const [worst] = [...counts].toSorted(([, a], [, b]) => b - a);
  return worst ? [worst[0], ...leftOut(pairs.filter((pair) => !pair.includes(worst[0])))] : [];
}

export type ShuffleOutcome = {
  readonly seed: number;
  readonly nets: number;
  /** Nets that are joined whole and keep clear of each other: those the router is content with and those below. */
  readonly complete: number;
  /** Nets the router isn't content with, because two of them want one place. */
  readonly disputed: readonly string[];
  /** Nets to be left out of the board so that all others are sound. */
  readonly open: readonly string[];
};

/** A shuffled HAT routed on a grid of 0.2 mm. */
export function routeShuffled(seed: number): ShuffleOutcome {
  const design = shuffledHat(seed);
  const nets = design.nets.filter(({ pins }) => pins.length > 1).map(({ name }) => name);
  const routed = route(design, { pitchMm: 0.2 });
  const said = routed.diagnostics.map(({ message }) => message.split(" "));
  const disputed = nets.filter((net) => said.some(([, name]) => name === net));
  const pairs = clashingNets(design, routed);
  const dropped = leftOut(pairs);
  // A net that lacks a pad, or that the router complains of though nothing is found to lie too near, is open as well.
  const open = disputed.filter(
    (net) =>
      dropped.includes(net) ||
      !pairs.flat().includes(net) ||
      said.some(([, name, verb]) => name === net && verb === "reaches"),
  );
  const unsaid = dropped.filter((net) => !disputed.includes(net));
  return {
    seed,
    nets: nets.length,
    complete: nets.length - open.length - unsaid.length,
    disputed,
    open: [...open, ...unsaid],
  };
}
