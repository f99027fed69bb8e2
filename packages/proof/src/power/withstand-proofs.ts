/** A feed's wire against what its fuse lets through, over all times. */
import type { FuseCurve } from "@rubus/catalogue";
import type { FramePower } from "../frame-power.js";
import { figureAt, inputOf } from "../proof-figures.js";
import { wireAmpacity } from "../ratings/ampacity.js";
import { elementResult } from "../ratings/element-result.js";
import type { Line, ProofResult } from "../result.js";
import { limitedCurrent } from "./short-proofs.js";

/** Resistance of everything a short at the lands has in its way at the least, besides the feed. */
const leastShortOhm = 1e-3;

const decades = (from: number, to: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => from * (to / from) ** (index / (count - 1)));

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Time to open over current: adiabatic above the least current that opens it. */
const fuseLine = (curve: FuseCurve, end: "least" | "greatest", name: string): Line => {
  const least = curve.rating.value * figureAt(curve.opensFrom, end);
  const melting = figureAt(curve.melting, end);
  return {
    name,
    style: end === "least" ? "course" : "worst",
    points: decades(least * 1.02, 1000, 40).map((ampere) => [
      rounded(ampere),
      rounded(melting / (ampere ** 2 - least ** 2)),
    ]),
  };
};

/** The wire: what it takes adiabatically, and what it carries for ever. */
const wireLine = (withstand: number, forEver: number): Line => ({
  name: "wire",
  style: "limit",
  points: decades(forEver * 1.02, 1000, 40).map((ampere) => [
    rounded(ampere),
    rounded(withstand / (ampere ** 2 - forEver ** 2)),
  ]),
});

/** A feed fuse at its slowest, with the supply's capacitors emptied through it, lets less through than the wire stands. */
export const proveWithstand = (power: FramePower): readonly ProofResult[] => {
  const { frame, figures, supply } = power;
  const { feedFuse, feedWire, airBehind } = figures.ratings;
  const { factor } = figures.faults.conductor;
  const limit = (factor.value * feedWire.conductor.value) ** 2;
  const ohm =
    leastShortOhm +
    figures.powerPath
      .filter(({ stretch }) => stretch === "feed")
      .reduce((sum, { resistance }) => sum + figureAt(resistance, "typical"), 0);
  const stored = (end: "typical" | "greatest"): number =>
    (figureAt(supply.outputCapacitance, end) * frame.supply.setpoint ** 2) / (2 * ohm);
  const melting = (end: "typical" | "greatest"): number => figureAt(feedFuse.melting, end);
  const worst = melting("greatest") + stored("greatest");
  const most = limitedCurrent(power, "greatest");
  const lines: readonly Line[] = [
    fuseLine(feedFuse, "least", "feed fuse, soonest"),
    fuseLine(feedFuse, "greatest", "feed fuse, latest"),
    wireLine(limit, wireAmpacity(feedWire, figureAt(airBehind, "greatest"))),
    {
      name: "supply's limit",
      style: "limit",
      points: [
        [rounded(most), 1e-3],
        [rounded(most), 1e4],
      ],
    },
  ];
  return [
    elementResult(power, frame, {
      element: "wire-withstand",
      title: "What a feed fuse lets through, and its wire",
      typical: melting("typical") + stored("typical"),
      worst,
      limit,
      limitIs: "what the wire takes in a moment",
      dimension: "melting-integral",
      formula: "I²t_melt,max + C_supply · V² / 2R ≤ (k · A)²",
      inputs: [
        inputOf(`I²t of the ${feedFuse.name}`, feedFuse.melting),
        inputOf("least multiple that opens it at all", feedFuse.opensFrom),
        inputOf(`capacitors of the ${supply.name}`, supply.outputCapacitance),
        inputOf(`k: ${figures.faults.conductor.name}`, factor),
        inputOf(`cross-section: ${feedWire.name}`, feedWire.conductor),
        inputOf(`ampacity: ${feedWire.name}`, feedWire.ampacity),
        inputOf("air behind the frames", airBehind),
      ],
      code: "RUB-PWR-007",
      statement: `A feed fuse of frame ${frame.path} lets ${(worst / 1e3).toFixed(1)} kA²s through at worst, the supply's capacitors counted; its wire takes ${(limit / 1e3).toFixed(0)} kA²s. Between ${(feedFuse.rating.value * feedFuse.opensFrom.value).toFixed(0)} A and ${(feedFuse.rating.value * feedFuse.opensAt.value).toFixed(0)} A it takes its time, and the wire carries that for ever.`,
      key: "power.supply",
      picture: {
        title: "Feed fuse and feed wire",
        x: { label: "current", dimension: "current", isLogarithmic: true },
        y: { label: "time", dimension: "time", isLogarithmic: true },
        lines: lines.map((line) => ({
          ...line,
          points: line.points.filter(([, y]) => y >= 1e-3 && y <= 1e4),
        })),
      },
    }),
  ];
};
