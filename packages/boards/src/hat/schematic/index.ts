/** The sheet of the HAT: header, identity and cable at the left, LED lines beside them, fan and break-outs below. */
import type { SchematicSheet } from "@rubus/pcb";
import { joined } from "../../schematic-pen.js";
import { headerBlock, lugBlock } from "./header.js";
import { arrestBlock, driverBlock, ledSocketBlock } from "./leds.js";
import { cableBlock, identityBlock } from "./left-strip.js";
import { breakOutBlock, fanBlock } from "./right-strip.js";

/** @param unused pins of the header that the layout leaves open */
export const hatSchematic = (unused: readonly number[], withFan: boolean): SchematicSheet => ({
  paper: "A3",
  ...joined([
    lugBlock(7, 7),
    headerBlock(7, 20, unused),
    identityBlock(7, 51),
    cableBlock(7, 76),
    driverBlock(54, 7),
    arrestBlock(103, 7),
    ledSocketBlock(134, 7),
    ...(withFan ? [fanBlock(54, 68)] : []),
    breakOutBlock(112, 58),
  ]),
});
