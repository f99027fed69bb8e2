/**
 * The power board: one in each tray, between the card edge and the HAT. Suppressor, eFuse that never lets
 * current back, shunt, monitor, hot-swap buffer. Two assemblies: Pi 3 and 4, and Pi 5.
 */
import type { Fab } from "@rubus/catalogue";
import { type BoardDesign, fiducial, pinsOf, placedParts, type SilkText, selectVariant } from "@rubus/pcb";
import { vec2 } from "@rubus/units";
import { currentCopperOz } from "../copper/copper-figures.js";
import { fabRulesOf } from "../fab-rules.js";
import { legendText } from "../legend-text.js";
import { fingerPlaces, powerBoardPlaces } from "../places/index.js";
import { powerKeepouts, powerMaskOpenings, powerNetClasses, powerStitching, powerZones } from "./layout.js";
import { powerNets } from "./nets.js";
import { powerNotes } from "./notes.js";
import { powerParts } from "./parts.js";
import { powerSchematic } from "./schematic.js";

export type PowerVariant = "pi3-pi4" | "pi5";

/** What each assembly leaves off: the other's eFuse with the parts that serve it alone. */
export const powerVariants = [
  { key: "pi3-pi4", title: "Pi 3 and 4", unfitted: ["U2", "R4", "R13"] },
  { key: "pi5", title: "Pi 5", unfitted: ["U1", "R3", "R11", "R12"] },
] as const satisfies readonly {
  readonly key: PowerVariant;
  readonly title: string;
  readonly unfitted: readonly string[];
}[];

const below = (words: string, x: number, y: number, heightMm = 1): SilkText =>
  legendText(words, x, y, heightMm, 0, "bottom");

/** What each test pad carries, printed beside it. */
const testPadNames = [
  ["+5V_BUS", 37.7, 34.5],
  ["+5V", 14.7, 5.7],
  ["GND", 11, 43.4],
  ["EN", 39.2, 5.9],
  ["FAULT_N", 36.2, 4.2],
  ["+3V3", 12, 33.5],
  ["ILM", 19.6, 30.4],
] as const;

/** The design for a board house and one assembly; the bare board is the same for both. */
export const powerBoardDesign = (fab: Fab, variant: PowerVariant): BoardDesign => {
  const rules = fabRulesOf(fab, currentCopperOz);
  const parts = powerParts();
  return selectVariant(
    {
      name: "power",
      title: "Power board",
      hardware: 1,
      outline: powerBoardPlaces.outline,
      cutouts: [],
      stackup: {
        thicknessMm: fab.boardThickness.value,
        copperOz: currentCopperOz,
        finish: "ENIG",
        maskColour: "green",
        edgeConnector: "bevelled",
      },
      rules,
      netClasses: powerNetClasses(rules),
      nets: powerNets(pinsOf(parts)),
      parts: placedParts(parts),
      features: [
        { ref: "FID1", kind: "fiducial", land: fiducial(1), at: vec2(3, 53), side: "top" },
        { ref: "FID2", kind: "fiducial", land: fiducial(1), at: vec2(37.4, 52.6), side: "top" },
        { ref: "FID3", kind: "fiducial", land: fiducial(1), at: vec2(3, 3), side: "top" },
      ],
      zones: powerZones(),
      keepouts: powerKeepouts(),
      tracks: [],
      stitching: powerStitching(rules),
      maskOpenings: powerMaskOpenings(fingerPlaces.widthMm, fingerPlaces.rootMm),
      variants: powerVariants,
      texts: [
        legendText("RUBUS POWER BOARD H1", 14, 50.5, 1.3),
        legendText("{id} CERN-OHL-P-2.0", 14, 48.2),
        legendText("5 V  M3", 21.7, 2.6, 1.2),
        legendText("GND  M4", 20, 45.6, 1.2),
        below("10", 39.4, 10.2),
        below("1", 39.6, 45.8),
        legendText("BUS", 26.4, 42.9),
        legendText("NODE", 6, 4),
        // One of the two is fitted.
        legendText("PI5", 28, 32.9),
        legendText("PI3/4", 27.2, 25),
        ...testPadNames.map(([words, x, y]) => legendText(words, x, y)),
        below("RUBUS POWER BOARD H1", 14, 51, 1.3),
        below("{id}", 14, 48.6),
        below("5 V M3", 20.6, 3.2, 1.2),
        below("GND M4", 20, 45.6, 1.2),
      ],
      silkscreen: [],
      schematic: powerSchematic(),
      notes: powerNotes,
      // The passages are narrow: nets bid longer than usual before one is given up.
      routing: { viaMm: 5, maxRounds: 150 },
    },
    variant,
  );
};
