/**
 * How the schematic of the power board is drawn: current from the card edge at the left to the lugs at the
 * right, below it what sets the eFuse, then the signals.
 */
import type { SchematicSheet } from "@rubus/pcb";
import { cardEdge, powerPath, settings } from "./schematic-current.js";
import { arrays, buses, cable, monitor, rest } from "./schematic-signals.js";
import type { Block } from "./schematic-steps.js";

/** The sheet, A3. */
export const powerSchematic = (): SchematicSheet => {
  const blocks = [cardEdge(), powerPath(), settings(), monitor(), cable(), arrays(), buses(), rest()];
  const all = <T>(pick: (block: Block) => readonly T[] | undefined): readonly T[] =>
    blocks.flatMap((block) => pick(block) ?? []);
  return {
    paper: "A3",
    symbols: all(({ symbols }) => symbols),
    wires: all(({ wires }) => wires),
    labels: all(({ labels }) => labels),
    powerPorts: all(({ powerPorts }) => powerPorts),
    powerFlags: all(({ powerFlags }) => powerFlags),
    noConnects: all(({ noConnects }) => noConnects),
    notes: all(({ notes }) => notes),
  };
};
