/** The copper of the boards against heat: where the current crowds on an outer layer, and in a via. */
import type { BoardCopper, CopperPath } from "../board-copper.js";
import type { FramePower } from "../frame-power.js";
import { efuseOf } from "../ladder.js";
import { stateInputs } from "../load-inputs.js";
import { exactInput, figureAt, inputOf } from "../proof-figures.js";
import type { Input, ProofResult } from "../result.js";
import { copperRise, fuseOpens, neckRise } from "./ampacity.js";
import { elementResult } from "./element-result.js";
import { type BayPlace, heaviestBay } from "./worst-places.js";

type Ratings = FramePower["figures"]["ratings"];

/** Kelvin, with what the sentence says of the place. */
type Heated = {
  readonly rise: number;
  readonly typical: number;
  readonly place: string;
  readonly path: CopperPath;
};

const kelvins = (value: number): string => `${value.toFixed(1)} K`;

/** The current crowds over a short length between wide copper: it warms as a neck, or as a long track if that is less. */
const sheetRise = (amperes: number, path: CopperPath, thickness: number, { copper }: Ratings): number => {
  if (!path.crowding) return 0;
  const perMm = (path.crowding.sheet.amperePerMm * amperes) / path.crowding.at;
  const area = (amperes / perMm) * thickness;
  return Math.min(
    neckRise(perMm / thickness, figureAt(copper.neckLength, "greatest")),
    copperRise(copper, "outer", amperes, area),
  );
};

const viaRise = (amperes: number, path: CopperPath, { copper }: Ratings): number => {
  if (!path.crowding) return 0;
  const own = (path.crowding.via.ampere * amperes) / path.crowding.at;
  const plating = figureAt(copper.plating, "least");
  const area = Math.PI * (copper.viaDrill.value + plating) * plating;
  return Math.min(
    neckRise(own / area, figureAt(copper.viaLength, "greatest")),
    copperRise(copper, "inner", own, area),
  );
};

const pathsAt = ({ bay, node }: BayPlace, power: FramePower): readonly CopperPath[] => {
  const { bays, power: boards }: BoardCopper = power.figures.boardCopper;
  return [bays[bay - 1] ?? bays[0], boards[efuseOf(node, power.figures).key]].filter(
    ({ crowding }) => crowding,
  );
};

/** The element of the boards' copper that gets warmest, over all kinds of bay in the frame. */
const warmest = (
  power: FramePower,
  riseOf: (amperes: number, path: CopperPath) => number,
  placeOf: (path: CopperPath) => string,
): (Heated & { readonly at: BayPlace }) | undefined => {
  const kinds = ([1, 2] as const).flatMap((bay) =>
    [...new Set(power.bays.map(({ node }) => node.model))].flatMap(
      (model) => heaviestBay(power, (each) => each.bay === bay && each.node.model === model) ?? [],
    ),
  );
  return kinds
    .flatMap((at) =>
      pathsAt(at, power).map((path) => ({
        at,
        path,
        rise: riseOf(at.worst, path),
        typical: riseOf(at.typical, path),
        place: placeOf(path),
      })),
    )
    .toSorted((a, b) => b.rise - a.rise)[0];
};

const copperInputs = (power: FramePower, { path }: Heated): readonly Input[] => {
  const { at = 0, sheet, via } = path.crowding ?? {};
  const { source, confidence } = path.resistance;
  return [
    ...stateInputs(power),
    exactInput(
      `greatest current of 1 mm of copper, ${path.name}`,
      sheet?.amperePerMm ?? 0,
      "current",
      source,
      confidence,
    ),
    exactInput(`greatest current of a via, ${path.name}`, via?.ampere ?? 0, "current", source, confidence),
    exactInput("node current that they were measured with", at, "current", source, confidence),
  ];
};

const shorter = "min(ρ·J²·L²/(8·λ), IPC-2221: (I / (k·A^0.725))^(1/0.44))";

const proveTracks = (power: FramePower): readonly ProofResult[] => {
  const { ratings, boardCopper } = power.figures;
  const thickness = figureAt(boardCopper.thickness, "least");
  const found = warmest(
    power,
    (amperes, path) => sheetRise(amperes, path, thickness, ratings),
    ({ crowding }) => crowding?.sheet.place ?? "",
  );
  if (!found) return [];
  const limit = ratings.copper.riseMax.value;
  return [
    elementResult(power, found.at, {
      element: "board-tracks",
      title: "Heat of the boards' copper where the current crowds",
      typical: found.typical,
      worst: found.rise,
      limit,
      dimension: "temperature-difference",
      limitIs: "what the laminate stands",
      formula: `ΔT = ${shorter}`,
      inputs: [
        ...copperInputs(power, found),
        inputOf("thickness of the boards' copper", boardCopper.thickness),
        inputOf("length of a place where the current crowds", ratings.copper.neckLength),
        inputOf("k of an outer layer", ratings.copper.outer),
        inputOf("greatest rise", ratings.copper.riseMax),
      ],
      code: "RUB-PWR-008",
      statement: `The copper of ${found.at.words} is warmest at ${found.place}: ${kelvins(found.rise)} above its board at worst; it stands ${kelvins(limit)}.`,
      key: "fab",
    }),
  ];
};

const proveVias = (power: FramePower): readonly ProofResult[] => {
  const { ratings } = power.figures;
  const found = warmest(
    power,
    (amperes, path) => viaRise(amperes, path, ratings),
    ({ crowding }) => crowding?.via.place ?? "",
  );
  if (!found) return [];
  const limit = ratings.copper.riseMax.value;
  return [
    elementResult(power, found.at, {
      element: "board-vias",
      title: "Heat of the boards' vias",
      typical: found.typical,
      worst: found.rise,
      limit,
      dimension: "temperature-difference",
      limitIs: "what the laminate stands",
      formula: `ΔT = ${shorter}`,
      inputs: [
        ...copperInputs(power, found),
        inputOf("drill of a via", ratings.copper.viaDrill),
        inputOf("length of a via", ratings.copper.viaLength),
        inputOf("plating of a via", ratings.copper.plating),
        inputOf("k of an inner layer", ratings.copper.inner),
        inputOf("greatest rise", ratings.copper.riseMax),
      ],
      code: "RUB-PWR-008",
      statement: `The via of ${found.at.words} with the most current, at ${found.place}, is ${kelvins(found.rise)} above its board at worst; it stands ${kelvins(limit)}.`,
      key: "fab",
    }),
  ];
};

/** The bay fuse opens before the back-plane's copper behind it is hurt. */
const proveBayGuard = (power: FramePower): readonly ProofResult[] => {
  const { powerPath, ratings, boardCopper } = power.figures;
  const place = heaviestBay(power);
  if (!place || powerPath.every(({ key }) => key !== "bay-fuse")) return [];
  const thickness = figureAt(boardCopper.thickness, "least");
  const opens = fuseOpens(ratings.bayFuse);
  const [hot] = boardCopper.bays
    .map((path) => ({
      path,
      rise: sheetRise(opens, path, thickness, ratings),
      typical: sheetRise(ratings.bayFuse.rating.value, path, thickness, ratings),
      place: path.crowding?.sheet.place ?? "",
    }))
    .toSorted((a, b) => b.rise - a.rise);
  if (!hot?.path.crowding) return [];
  const limit = ratings.copper.riseFault.value;
  return [
    elementResult(power, place, {
      element: "bay-fuse-guard",
      title: "Bay fuse opens before the copper is hurt",
      typical: hot.typical,
      worst: hot.rise,
      limit,
      dimension: "temperature-difference",
      limitIs: "what the laminate stands until the fuse opens",
      formula: `ΔT = ${shorter} at the current that opens the fuse`,
      inputs: [
        ...copperInputs(power, hot),
        inputOf("rating of the bay fuse", ratings.bayFuse.rating),
        inputOf("multiple at which the bay fuse opens", ratings.bayFuse.opensAt),
        inputOf("time in which it opens", ratings.bayFuse.openingTime),
        inputOf("thickness of the boards' copper", boardCopper.thickness),
        inputOf("length of a place where the current crowds", ratings.copper.neckLength),
        inputOf("greatest rise until the fuse opens", ratings.copper.riseFault),
      ],
      code: "RUB-PWR-007",
      statement: `At the ${opens.toFixed(0)} A that open a bay fuse the back-plane's copper is ${kelvins(hot.rise)} above its board at ${hot.place}; it stands ${kelvins(limit)} for as long.`,
      key: "fab",
    }),
  ];
};

/** Tracks and zones, vias, and the back-plane's copper in a fault; nothing where only a budget is known. */
export const proveBoardCopper = (power: FramePower): readonly ProofResult[] => [
  ...proveTracks(power),
  ...proveVias(power),
  ...proveBayGuard(power),
];
