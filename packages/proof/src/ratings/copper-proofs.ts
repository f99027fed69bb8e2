/** The copper of the boards against heat: tracks and zones, vias, and the back-plane's copper in a fault. */
import type { FramePower } from "../frame-power.js";
import { stateInputs } from "../load-inputs.js";
import { exactInput, inputOf } from "../proof-figures.js";
import type { Input, ProofResult } from "../result.js";
import { fuseOpens } from "./ampacity.js";
import {
  type Heated,
  type Heating,
  heated,
  sheetHeating,
  viaHeating,
  warmest,
  warmestOf,
} from "./copper-heat.js";
import { elementResult } from "./element-result.js";
import { heaviestBay } from "./worst-places.js";

const kelvins = (value: number): string => `${value.toFixed(1)} K`;

const shorter = "min(ρ·J²·L²/(8·λ), IPC-2221: (I / (k·A^0.725))^(1/0.44))";

const measuredInputs = ({ path }: Heated): readonly Input[] => {
  const { at = 0, sheet, via } = path.crowding ?? {};
  const { source, confidence } = path.resistance;
  const current = (name: string, value = 0): Input => exactInput(name, value, "current", source, confidence);
  return [
    current(`greatest current of 1 mm of copper, ${path.name}`, sheet?.amperePerMm),
    current(`greatest current of a via, ${path.name}`, via?.ampere),
    current("node current that they were measured with", at),
  ];
};

const sheetInputs = ({ figures: { ratings, boardCopper } }: FramePower): readonly Input[] => [
  inputOf("thickness of the boards' copper", boardCopper.thickness),
  inputOf("length of a place where the current crowds", ratings.copper.neckLength),
  inputOf("k of an outer layer", ratings.copper.outer),
];

const viaInputs = ({ figures: { ratings } }: FramePower): readonly Input[] => [
  inputOf("drill of a via", ratings.copper.viaDrill),
  inputOf("length of a via", ratings.copper.viaLength),
  inputOf("plating of a via", ratings.copper.plating),
  inputOf("k of an inner layer", ratings.copper.inner),
];

type Kind = {
  readonly element: string;
  readonly title: string;
  readonly heating: Heating;
  readonly what: string;
  readonly inputs: (power: FramePower) => readonly Input[];
};

const kinds: readonly Kind[] = [
  {
    element: "board-tracks",
    title: "Heat of the boards' copper where the current crowds",
    heating: sheetHeating,
    what: "The copper where the current crowds most",
    inputs: sheetInputs,
  },
  {
    element: "board-vias",
    title: "Heat of the boards' vias",
    heating: viaHeating,
    what: "The via with the most current",
    inputs: viaInputs,
  },
];

const proveKind = (power: FramePower, { heating, what, inputs, ...kind }: Kind): readonly ProofResult[] => {
  const found = warmest(power, heating);
  if (!found) return [];
  const { riseMax } = power.figures.ratings.copper;
  return [
    elementResult(power, found.at, {
      ...kind,
      typical: found.typical,
      worst: found.rise,
      limit: riseMax.value,
      dimension: "temperature-difference",
      limitIs: "what the laminate stands",
      formula: `ΔT = ${shorter}`,
      inputs: [
        ...stateInputs(power),
        ...measuredInputs(found),
        ...inputs(power),
        inputOf("greatest rise", riseMax),
      ],
      code: "RUB-PWR-008",
      statement: `${what} in ${found.at.words}, ${found.place}, is ${kelvins(found.rise)} above its board at worst; it stands ${kelvins(riseMax.value)}.`,
      key: "fab",
    }),
  ];
};

/** The bay fuse opens before the back-plane's copper behind it is hurt. */
const proveBayGuard = (power: FramePower): readonly ProofResult[] => {
  const { figures } = power;
  const { powerPath, ratings, boardCopper } = figures;
  const place = heaviestBay(power);
  if (!place || powerPath.every(({ key }) => key !== "bay-fuse")) return [];
  const opens = fuseOpens(ratings.bayFuse);
  const current = { typical: ratings.bayFuse.rating.value, worst: opens };
  const hot = warmestOf(boardCopper.bays.map((path) => heated(sheetHeating, path, figures, current)));
  if (!hot) return [];
  const limit = ratings.copper.riseFault;
  return [
    elementResult(power, place, {
      element: "bay-fuse-guard",
      title: "Bay fuse opens before the copper is hurt",
      typical: hot.typical,
      worst: hot.rise,
      limit: limit.value,
      dimension: "temperature-difference",
      limitIs: "what the laminate stands until the fuse opens",
      formula: `ΔT = ${shorter} at the current that opens the fuse`,
      inputs: [
        ...measuredInputs(hot),
        inputOf("rating of the bay fuse", ratings.bayFuse.rating),
        inputOf("multiple at which the bay fuse opens", ratings.bayFuse.opensAt),
        inputOf("time in which it opens", ratings.bayFuse.openingTime),
        ...sheetInputs(power),
        inputOf("greatest rise until the fuse opens", limit),
      ],
      code: "RUB-PWR-007",
      statement: `At the ${opens.toFixed(0)} A that open a bay fuse the copper at ${hot.place} is ${kelvins(hot.rise)} above its board; it stands ${kelvins(limit.value)} for as long.`,
      key: "fab",
    }),
  ];
};

/** Tracks and zones, vias, and the back-plane's copper in a fault; nothing where only a budget is known. */
export const proveBoardCopper = (power: FramePower): readonly ProofResult[] => [
  ...kinds.flatMap((kind) => proveKind(power, kind)),
  ...proveBayGuard(power),
];
