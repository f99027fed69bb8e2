/** What a bay holds, from the levels that speak of it. */
import { findRow, piModels } from "@rubus/catalogue";
import { type Level, settled } from "./levels.js";
import type { Node } from "./model.js";
import type { Path } from "./places.js";
import type { Problem } from "./problem.js";
import { defaults, type NodeInput } from "./shape.js";

/** A node before its bay gives it a name and an address. */
export type BareNode = Omit<Node, "host" | "address">;

/** Settle model, stack and fan; gives RUB-LAY-003 and RUB-LAY-004 where they do not go together. */
export const resolveNode = (
  levels: readonly Level<NodeInput>[],
  refuse: (path: Path, problem: Problem) => void,
): BareNode => {
  const model = settled(levels, "model");
  const stack = settled(levels, "stack");
  const fan = settled(levels, "fan");
  const key = model?.value ?? defaults.model;
  if ((stack?.value ?? defaults.stack) === "a")
    return { model: key, stack: "a", fan: fan?.value ?? defaults.fan };
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
