/**
 * The back-plane: one a cell. It takes 5 V from the link bars behind it, fuses it for its two bays, holds each bay's
 * identity, and lets a manager switch a node off for a time that ends by itself.
 */
import type { Fab } from "@rubus/catalogue";
import {
  type BoardDesign,
  fiducial,
  mountingHole,
  type PartUse,
  pinsOf,
  placedParts,
  type SilkText,
} from "@rubus/pcb";
import { boundingBox, vec2 } from "@rubus/units";
import { currentCopperOz } from "../copper/copper-figures.js";
import { fabRulesOf } from "../fab-rules.js";
import { labelParts } from "../labels.js";
import { legendText } from "../legend-text.js";
import { backPlanePlaces } from "../places/index.js";
import { type BackPlaneRef, backPlaneCircuit } from "./circuit.js";
import { backPlaneKeepouts, backPlaneNetClasses, backPlaneStitching, backPlaneZones } from "./copper.js";
import { captions, givenPlaces } from "./legend.js";
import { backPlaneNets } from "./nets.js";
import { backPlaneNotes } from "./notes.js";
import { backPlanePlacement } from "./placement.js";
import { backPlaneSchematic } from "./schematic/index.js";

/** Parts with their places; labels come when all stand. */
const partsOfBoard = () => {
  const circuit = backPlaneCircuit();
  type Placed = { readonly [R in BackPlaneRef]: (typeof circuit)[R] & Omit<PartUse<string>, "type"> };
  const place = (ref: BackPlaneRef) => {
    const [x, y, rotation = 0] = backPlanePlacement[ref];
    return { at: vec2(x, y), rotation, side: "top", fitted: true } as const;
  };
  return Object.fromEntries(
    Object.entries(circuit).map(([ref, part]) => [ref, { ...part, ...place(ref as BackPlaneRef) }]),
    // Object.fromEntries forgets which keys it was given.
  ) as unknown as Placed;
};

const texts: readonly SilkText[] = [
  legendText("BAY 1", 7, 43, 1.6),
  legendText("BAY 2", 72, 43.6, 1.6),
  legendText("+5V M5", 45.9, 19.25),
  // What each switch of the cell number counts, at its own pin.
  legendText("1", 67.5, 22.14),
  legendText("2", 67.5, 19.6),
  legendText("4", 67.5, 17.06),
  legendText("RUBUS BACK-PLANE H1", 41, 26.9, 1.2, 0, "bottom"),
  legendText("{id} CERN-OHL-P-2.0", 41, 47.6, 1, 0, "bottom"),
  legendText("+5 V  M5", 41, 24.4, 1.6, 0, "bottom"),
  legendText("GND  M6", 41, 44.6, 1.6, 0, "bottom"),
];

const textArea = (each: SilkText) => {
  const [w, h] = [(each.text.length * each.heightMm) / 2, each.heightMm / 2 + 0.2];
  return boundingBox([vec2(each.at.x - w, each.at.y - h), vec2(each.at.x + w, each.at.y + h)]);
};

/** The design for a board house; nothing else of a cluster changes it. */
export const backPlaneDesign = (fab: Fab): BoardDesign => {
  const parts = partsOfBoard();
  const rules = fabRulesOf(fab, currentCopperOz);
  // Screw and washer have up to 0.2 mm of play in the hole: the mask alone parts nothing.
  const boss = (diameterMm: number) =>
    mountingHole(
      diameterMm,
      7,
      `ISO 273 ${diameterMm < 3.4 ? "close" : "medium"} fit for M3; washers of 7 mm (ISO 7089)`,
      0.35,
    );
  const design: BoardDesign = {
    name: "back-plane",
    title: "Back-plane",
    hardware: 1,
    outline: backPlanePlaces.outline,
    cutouts: [],
    stackup: {
      thicknessMm: fab.boardThickness.value,
      copperOz: currentCopperOz,
      finish: "ENIG",
      maskColour: "green",
    },
    rules,
    netClasses: backPlaneNetClasses(rules),
    nets: backPlaneNets(pinsOf(parts)),
    parts: placedParts(parts),
    features: [
      ...backPlanePlaces.bosses.map(
        ({ at, diameterMm }, index) =>
          ({
            ref: `H${index + 1}`,
            kind: "mounting-hole",
            land: boss(diameterMm),
            at,
            side: "top",
          }) as const,
      ),
      { ref: "FID1", kind: "fiducial", land: fiducial(1), at: vec2(10, 2.2), side: "top" },
      { ref: "FID2", kind: "fiducial", land: fiducial(1), at: vec2(72, 47.6), side: "top" },
      { ref: "FID3", kind: "fiducial", land: fiducial(1), at: vec2(10, 47.6), side: "top" },
    ],
    zones: backPlaneZones,
    keepouts: backPlaneKeepouts,
    tracks: [],
    stitching: backPlaneStitching,
    texts,
    silkscreen: [],
    schematic: backPlaneSchematic(),
    notes: backPlaneNotes(fab),
    // Signals share what the current leaves them: on 0.2 mm two tracks stand exactly as close as the rules let
    // them, and the nets bid longer than usual.
    routing: { pitchMm: 0.2, maxRounds: 150 },
  };
  const taken = texts.filter(({ side }) => side === "top").map(textArea);
  const { parts: labelled, captions: named } = labelParts(design, taken, captions, givenPlaces);
  return { ...design, parts: labelled, texts: [...texts, ...named] };
};
