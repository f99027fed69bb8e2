/** The one rule on path commands that the types can't hold. */
import type { PathCommand } from "./scene.js";

/** The commands themselves; a TypeError when they begin with anything but a move. */
export const startedPath = (commands: readonly PathCommand[]): readonly PathCommand[] => {
  const [first] = commands;
  if (first !== undefined && first.to !== "move")
    throw new TypeError(`a path begins with a move, not with "${first.to}"`);
  return commands;
};
