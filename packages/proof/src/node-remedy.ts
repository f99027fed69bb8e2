/** What to do about an element that a node's own current is too much for. */
import type { Frame, Node } from "@rubus/cluster";
import { changesText } from "./changes-text.js";
import { type FramePower, frameLoad, framePower } from "./frame-power.js";
import { provePartsOf } from "./power-results.js";
import type { Change, ProofResult } from "./result.js";

type Remedy = Pick<ProofResult, "remedy" | "changes">;
type NodePart = "fan" | "model";

/** A frame whose nodes all have another fan or model; nodes without a fan stay without. */
const withPart = (frame: Frame, part: NodePart, key: string): Frame => ({
  ...frame,
  cells: frame.cells.map((cell) => {
    const [left, right] = cell.bays;
    const changed = ({ node, ...bay }: typeof left) => ({
      ...bay,
      node: node === null || node[part] === null ? node : { ...node, [part]: key },
    });
    return { ...cell, bays: [changed(left), changed(right)] };
  }),
});

const rowsFor = ({ figures }: FramePower, part: NodePart): readonly string[] =>
  part === "fan"
    ? figures.fans.toSorted((a, b) => a.budgetCurrent.value - b.budgetCurrent.value).map(({ key }) => key)
    : figures.piModels.toSorted((a, b) => b.loadCurrent.value - a.loadCurrent.value).map(({ key }) => key);

/** The fan or model that all nodes of a frame have, which a change of `node` then replaces. */
const common = ({ bays }: FramePower, part: NodePart): string | undefined => {
  const keys = new Set(bays.flatMap(({ node }: { readonly node: Node }) => node[part] ?? []));
  const [only, ...others] = keys;
  return others.length === 0 ? only : undefined;
};

const mends = (power: FramePower, id: string, part: NodePart, key: string): boolean => {
  const load = frameLoad(withPart(power.frame, part, key), power.figures, power.solve);
  const results = load ? provePartsOf(framePower(load)) : [];
  // The id of a model's own result changes with the model.
  const kind = id.split(/[-:]/u)[0];
  const same = results.filter(
    (result) => result.id === id || (part === "model" && result.id.startsWith(`${kind}-`)),
  );
  return same.every(({ verdict }) => verdict === "pass");
};

/**
 * The lightest fan, or the strongest model that is light enough, with which the result passes; in words alone
 * where the frame's nodes differ or none of the catalogue will do.
 */
export const nodeRemedy = (power: FramePower, result: ProofResult, where?: string): Remedy => {
  const part: NodePart = result.key === "node.fan" ? "fan" : "model";
  const present = common(power, part);
  const found =
    present === undefined
      ? undefined
      : rowsFor(power, part).find((key) => key !== present && mends(power, result.id, part, key));
  if (found === undefined)
    return {
      remedy: `Give ${result.subject} a node and a fan that draw less: ${result.marginOf} is what limits it.`,
    };
  const changes: readonly (readonly Change[])[] = [[{ key: result.key, value: found }]];
  return { remedy: changesText(changes, where), changes };
};
