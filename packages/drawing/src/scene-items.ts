/** Items of a scene in one line each. */
import type { Group, Item, Path, PathCommand, Point, Text } from "./scene.js";

/** A path: its commands and how it is painted; neither fill nor stroke draws nothing. */
export const path = (commands: readonly PathCommand[], paint: Omit<Path, "kind" | "commands">): Path => ({
  kind: "path",
  commands,
  ...paint,
});

/** One line of text at a point, `sizeMm` to the em. */
export const text = (
  at: Point,
  words: string,
  sizeMm: number,
  style: Omit<Text, "kind" | "at" | "text" | "sizeMm"> = {},
): Text => ({ kind: "text", at, text: words, sizeMm, ...style });

/** Items kept together under one id, transform, clip or opacity. */
export const group = (items: readonly Item[], style: Omit<Group, "kind" | "items"> = {}): Group => ({
  kind: "group",
  items,
  ...style,
});
