/** What a bay holds, from the levels that speak of it. */
import { type Fan, findRow, piModels } from "@rubus/catalogue";
import { formatQuantity } from "@rubus/units";
import type { Catalogue } from "./catalogue-of.js";
import { type Level, settled } from "./levels.js";
import type { Node } from "./model.js";
import type { Path } from "./places.js";
import type { Problem } from "./problem.js";
import { defaults, type NodeInput } from "./shape.js";

/** A node before its bay gives it a name and an address. */
export type BareNode = Omit<Node, "host" | "address">;

export type NodeContext = {
  readonly catalogue: Pick<Catalogue, "fans">;
  readonly refuse: (path: Path, problem: Problem) => void;
};

/** Fan frames that a HAT is drilled for, and the depth that the bay leaves for one. */
const fanSides = [40, 30];
const fanDepthMax = 10.5;

const fitsHat = ({ frameSide, frameDepth }: Fan): boolean =>
  fanSides.includes(frameSide.value) && frameDepth.value <= fanDepthMax;

/** Settle model, stack and fan; RUB-LAY-003, 004 and 013 where they do not go together. */
export const resolveNode = (
  levels: readonly Level<NodeInput>[],
  { catalogue, refuse }: NodeContext,
): BareNode => {
  const model = settled(levels, "model");
  const stack = settled(levels, "stack");
  const fan = settled(levels, "fan");
  const key = model?.value ?? defaults.model;
  if ((stack?.value ?? defaults.stack) === "a") {
    const row = fan && findRow(catalogue.fans, fan.value);
    if (row && !fitsHat(row)) {
      const size = `${formatQuantity(row.frameSide.value, "length")} wide and ${formatQuantity(row.frameDepth.value, "length")} deep`;
      refuse(fan.path, {
        code: "RUB-LAY-013",
        says: `is ${size}; the HAT takes 40 or 30 mm, at most ${fanDepthMax} mm deep`,
        remedy: "Choose a fan of 40 × 10 mm or 30 × 10 mm.",
      });
    }
    return { model: key, stack: "a", fan: fan?.value ?? defaults.fan };
  }
  // A fan inherited from a level more general than the stack's belongs to stack (a) and falls away.
  if (stack && fan && fan.rank >= stack.rank)
    refuse(fan.path, {
      code: "RUB-LAY-003",
      says: "is a fan on the HAT, for which stack b leaves no room",
      remedy: "Remove the fan, or write `stack: a`.",
    });
  const row = findRow(piModels, key);
  if (stack && row && !row.activeCooler)
    refuse(stack.path, {
      code: "RUB-LAY-004",
      says: `is b, which needs an Active Cooler; none fits the ${row.name}`,
      remedy: "Write `stack: a`, whose fan is on the HAT, or `model: pi5`.",
    });
  return { model: key, stack: "b", fan: null };
};
