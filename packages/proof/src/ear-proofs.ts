/** Proofs of a frame's ears against the rack's standard, from the meshes that are printed. */
import { figure, type Rack, rowOf, source } from "@rubus/catalogue";
import type { Cluster, Frame } from "@rubus/cluster";
import { framesOf } from "@rubus/cluster";
import type { EarMeasures } from "@rubus/frame";
import { cellWidth, rackScrew } from "./design-limits.js";
import { figuresOf } from "./figures-of.js";
import { judged } from "./judged.js";
import { exactInput, figureAt, inputOf, type ProofFigures } from "./proof-figures.js";
import type { Input, ProofResult } from "./result.js";

/** Both ears of a frame, as measured. */
export type EarPair = { readonly left: EarMeasures; readonly right: EarMeasures };

const standard = figure("length", 0.2, source("EIA-310: how true a panel is made", "memory"));
const play = figure("length", 1.3, source("design: five printed cells in a row keep ± 1.3 mm", "derived"));

const micrometre = (value: number): number => Math.round(value * 1000) / 1000;

type Claimed = {
  readonly kind: string;
  readonly title: string;
  readonly value: number;
  readonly limit: number;
  readonly sense: "at-most" | "at-least";
  readonly marginOf: string;
  readonly formula: string;
  readonly inputs: readonly Input[];
  readonly code: "RUB-RACK-001" | "RUB-RACK-002" | "RUB-RACK-003";
  readonly statement: string;
};

const resultOf = (frame: Frame, { kind, title, value, ...rest }: Claimed): ProofResult => {
  const worst = micrometre(value);
  const result = judged(
    {
      id: `rack.ear-${kind}:${frame.path}`,
      area: "rack",
      title,
      subject: frame.path,
      typical: worst,
      worst,
      dimension: "length",
      key: "frame.rack",
      ...rest,
    },
    "exact",
  );
  return result.verdict === "pass"
    ? result
    : { ...result, remedy: "Mend the design of the ears: no setting of the file moves their slots." };
};

/** From the panel's lower edge, the heights of every hole of the rack that lies behind it. */
const holesOf = (rack: Rack, units: number): readonly number[] =>
  Array.from({ length: units }, (_, unit) =>
    rack.holes.map((hole) => unit * rack.unitHeight.value + hole.value),
  )
    .flat()
    .map((height) => height - rack.panelShortfall.value / 2);

const apart = (value: number, from: readonly number[]): number =>
  Math.min(...from.map((each) => Math.abs(each - value)));

const earsOf = (frame: Frame, rack: Rack, { left, right }: EarPair): readonly ProofResult[] => {
  const row = (frame.cells.length + frame.blanks) * cellWidth.value;
  const columns = [
    ...left.holes.map(({ middle }) => left.whole.toMm - middle.x),
    ...right.holes.map(({ middle }) => middle.x - right.whole.fromMm),
  ];
  const holes = [...left.holes, ...right.holes];
  const allowed = holesOf(rack, frame.height);
  const width = row + left.whole.toMm + (right.widthMm - right.whole.fromMm);
  const behind = row + (left.whole.toMm - left.behind.fromMm) + (right.behind.toMm - right.whole.fromMm);
  // Slots of both ears stand off the middle each by its own: the greater of the two sums counts.
  const spacing = Math.max(
    ...columns.map((column) => Math.abs(row + 2 * column - rack.holeSpacing.value) / 2),
    ...(left.holes.length < 2 || right.holes.length < 2 ? [Infinity] : []),
  );
  const heights = Math.max(
    ...holes.map(({ middle }) => apart(middle.y, allowed)),
    ...(holes.length === 0 ? [Infinity] : []),
  );
  const panel = frame.height * rack.unitHeight.value - rack.panelShortfall.value;
  const taken = Math.min(...holes.map(({ widthMm }) => (widthMm - rackScrew.value) / 2));
  const passes = Math.min(...holes.map(({ heightMm }) => heightMm - rackScrew.value));
  const measured = (name: string, value: number) =>
    exactInput(name, micrometre(value), "length", "meshes of both ears", "derived");
  const to = (what: string, value: number, of: string): string =>
    `${what} of frame ${frame.path} is ${micrometre(value)} mm ${of}`;
  return [
    resultOf(frame, {
      kind: "panel",
      title: "Width of the panel with its ears",
      value: Math.abs(width - rack.panelWidth.value),
      limit: standard.value,
      sense: "at-most",
      marginOf: "how true a panel is made",
      formula: "|n · w_cell + w_left + w_right − w_panel| ≤ Δ",
      inputs: [
        inputOf(`panel of the ${rack.name}`, rack.panelWidth),
        inputOf("true within", standard),
        measured("cells and both ears", width),
      ],
      code: "RUB-RACK-002",
      statement: to("The panel", width - rack.panelWidth.value, "off the standard's width."),
    }),
    resultOf(frame, {
      kind: "columns",
      title: "Columns of the ears' slots",
      value: spacing,
      limit: standard.value,
      sense: "at-most",
      marginOf: "how true a panel is made",
      formula: "|n · w_cell + 2 · w_slot − s_holes| / 2 ≤ Δ",
      inputs: [
        inputOf(`hole spacing of the ${rack.name}`, rack.holeSpacing),
        inputOf("true within", standard),
      ],
      code: "RUB-RACK-002",
      statement: to("The worst slot", spacing, "beside the post's column of holes."),
    }),
    resultOf(frame, {
      kind: "heights",
      title: "Heights of the ears' slots",
      value: heights,
      limit: standard.value,
      sense: "at-most",
      marginOf: "how true a panel is made",
      formula: "|z_slot − z_hole| ≤ Δ",
      inputs: [
        ...rack.holes.map((hole) => inputOf("hole above the edge of its unit", hole)),
        inputOf("true within", standard),
      ],
      code: "RUB-RACK-002",
      statement: to("The worst slot", heights, "above or below a hole of the posts."),
    }),
    resultOf(frame, {
      kind: "play",
      title: "Play in the ears' slots",
      value: taken,
      limit: play.value,
      sense: "at-least",
      marginOf: "what printing adds to a row of cells",
      formula: "(l_slot − d_screw) / 2 ≥ Δw",
      inputs: [
        inputOf("what printing adds or takes", play),
        inputOf("screw of the rack", rackScrew),
        measured("play of a slot each way", taken),
      ],
      code: "RUB-RACK-002",
      statement: to("The play of the shortest slot", taken, "each way."),
    }),
    resultOf(frame, {
      kind: "screw",
      title: "Height of the ears' slots over the screw",
      value: passes,
      limit: 0.4,
      sense: "at-least",
      marginOf: "a medium fit of M6",
      formula: "h_slot − d_screw ≥ 0.4 mm",
      inputs: [inputOf("screw of the rack", rackScrew), measured("room over the screw", passes)],
      code: "RUB-RACK-002",
      statement: to("The room over a screw in the lowest slot", passes, "at the least."),
    }),
    resultOf(frame, {
      kind: "height",
      title: "Height of the ears",
      value: Math.max(...[left, right].map(({ heightMm }) => Math.abs(heightMm - panel))),
      limit: standard.value,
      sense: "at-most",
      marginOf: "how true a panel is made",
      formula: "|h_ear − (n · U − shortfall)| ≤ Δ",
      inputs: [
        inputOf(`rack unit of the ${rack.name}`, rack.unitHeight),
        inputOf("shortfall of a panel", rack.panelShortfall),
        inputOf("true within", standard),
      ],
      code: "RUB-RACK-003",
      statement: `The ears of frame ${frame.path} are ${micrometre(left.heightMm)} and ${micrometre(right.heightMm)} mm high; the standard's panel is ${micrometre(panel)} mm.`,
    }),
    resultOf(frame, {
      kind: "opening",
      title: "Width behind the posts' front",
      value: behind,
      limit: figureAt(rack.opening, "least"),
      sense: "at-most",
      marginOf: "the opening",
      formula: "n · w_cell + what the ears have behind the posts ≤ w_opening",
      inputs: [
        inputOf(`opening of the ${rack.name}`, rack.opening),
        measured("width behind the posts' front", behind),
      ],
      code: "RUB-RACK-001",
      statement: to(
        "What stands between the posts",
        behind,
        `wide; they leave ${figureAt(rack.opening, "least")} mm.`,
      ),
    }),
  ];
};

/**
 * The ears of every frame against its rack: ± 0.2 mm, slots that take ± 1.3 mm, everything behind them between the posts.
 * @param pairOf the ears of a rack and a height, in rack units, as measured; a frame without any has no result
 */
export const proveEars = (
  cluster: Cluster,
  pairOf: (rack: string, height: number) => EarPair | undefined,
  figures: ProofFigures = figuresOf(cluster),
): readonly ProofResult[] =>
  framesOf(cluster).flatMap(({ frame }) => {
    const pair = pairOf(frame.rack, frame.height);
    return pair === undefined ? [] : earsOf(frame, rowOf(figures.racks, frame.rack), pair);
  });
