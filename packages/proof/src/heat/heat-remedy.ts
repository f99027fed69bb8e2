/** What to do about heat: a fan, a model or a filament with which the proofs of that kind pass, tried one by one. */
import type { Frame } from "@rubus/cluster";
import { changesText } from "../changes-text.js";
import type { ProofFigures } from "../proof-figures.js";
import type { ProofResult } from "../result.js";

type Remedy = Pick<ProofResult, "remedy" | "changes">;

/** What may be changed: the frame, and what it is printed in. */
export type HeatCase = { readonly frame: Frame; readonly filament: string };

type Trial = { readonly key: string; readonly value: string; readonly subject: HeatCase };

const withPart = (frame: Frame, part: "fan" | "model", value: string): Frame => ({
  ...frame,
  cells: frame.cells.map((cell) => {
    const [left, right] = cell.bays;
    const changed = ({ node, ...bay }: typeof left): typeof left => ({
      ...bay,
      node: node === null || node[part] === null ? node : { ...node, [part]: value },
    });
    return { ...cell, bays: [changed(left), changed(right)] };
  }),
});

const trialsOf = ({ frame, filament }: HeatCase, figures: ProofFigures): readonly Trial[] => {
  const nodes = frame.cells.flatMap(({ bays }) => bays.flatMap(({ node }) => node ?? []));
  const common = (part: "fan" | "model"): string | null | undefined => {
    const [only, ...others] = [...new Set(nodes.map((node) => node[part]))];
    return others.length === 0 ? only : undefined;
  };
  const ofPart = (part: "fan" | "model", keys: readonly string[]): readonly Trial[] => {
    const present = common(part);
    if (present === undefined || present === null) return [];
    return keys
      .filter((key) => key !== present)
      .map((value) => ({
        key: `node.${part}`,
        value,
        subject: { frame: withPart(frame, part, value), filament },
      }));
  };
  const isPlain = nodes.every(({ stack }) => stack === "a");
  return [
    ...ofPart(
      "fan",
      figures.fans.map(({ key }) => key),
    ),
    ...figures.heat.filaments
      .filter(({ key }) => key !== filament)
      .map(({ key }) => ({ key: "printer.filament", value: key, subject: { frame, filament: key } })),
    ...(isPlain
      ? ofPart(
          "model",
          figures.piModels
            .toSorted((a, b) => b.loadCurrent.value - a.loadCurrent.value)
            .map(({ key }) => key),
        )
      : []),
  ];
};

/** Results of one kind: `heat.noise` of `heat.noise:home/a`. */
const kindOfResult = ({ id }: ProofResult): string => id.split(":")[0] ?? id;

/**
 * The first change with which every result of this kind passes, or words where nothing of the catalogue helps.
 * @param where the entry of `cluster.yaml`, where the file has several frames
 */
export const heatRemedy = (
  result: ProofResult,
  subject: HeatCase,
  figures: ProofFigures,
  prove: (subject: HeatCase) => readonly ProofResult[],
  where: string | undefined,
): Remedy => {
  const kind = kindOfResult(result);
  // The printer is the cluster's, so a filament is no change of one frame's entry.
  const trials = trialsOf(subject, figures).filter(
    ({ key }) => (key === "printer.filament") === (result.key === "printer.filament"),
  );
  const found = trials.find((trial) =>
    prove(trial.subject)
      .filter((each) => kindOfResult(each) === kind)
      .every(({ verdict }) => verdict === "pass"),
  );
  if (!found)
    return {
      remedy: `Give ${result.subject} less to do, or a cooler room: no fan, model or filament of the catalogue helps.`,
    };
  const changes = [[{ key: found.key, value: found.value }]];
  return { remedy: changesText(changes, found.key === "printer.filament" ? undefined : where), changes };
};
