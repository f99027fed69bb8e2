/** The sheet of the back-plane: the two bays at the left, what they share at the right, labels between them. */
import type { SchematicSheet } from "@rubus/pcb";
import { joined } from "../../schematic-pen.js";
import { bayBlock } from "./bay.js";
import { busBlock, expanderBlock, landsBlock, regulatorBlock, timerBlock } from "./management.js";

export const backPlaneSchematic = (): SchematicSheet => ({
  paper: "A3",
  ...joined([
    bayBlock(1, 5, 3),
    bayBlock(2, 5, 40),
    landsBlock(5, 80),
    regulatorBlock(88, 6),
    expanderBlock(88, 21),
    timerBlock(88, 49),
    busBlock(88, 70),
  ]),
});
