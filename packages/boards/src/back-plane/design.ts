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
import { boundingBox, type Vec2, vec2 } from "@rubus/units";
import { fabRulesOf } from "../fab-rules.js";
import { backPlanePlaces } from "../places/index.js";
import { type BackPlaneRef, backPlaneCircuit } from "./circuit.js";
import { backPlaneKeepouts, backPlaneNetClasses, backPlaneStitching, backPlaneZones } from "./copper.js";
import { labelParts } from "./labels.js";
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

const text = (
  words: string,
  x: number,
  y: number,
  heightMm = 1,
  rotation = 0,
  side: SilkText["side"] = "top",
): SilkText => ({
  text: words,
  at: vec2(x, y),
  heightMm,
  lineMm: heightMm > 1.2 ? 0.2 : 0.15,
  rotation,
  side,
});

const texts: readonly SilkText[] = [
  text("BAY 1", 7, 43, 1.6),
  text("BAY 2", 72, 43.6, 1.6),
  text("+5V M5", 36.9, 21.4),
  text("RUBUS BACK-PLANE H1", 41, 26.9, 1.2, 0, "bottom"),
  text("{id} CERN-OHL-P-2.0", 41, 47.6, 1, 0, "bottom"),
  text("+5 V  M5", 41, 24.4, 1.6, 0, "bottom"),
  text("GND  M6", 41, 44.6, 1.6, 0, "bottom"),
];

/** Words beside a part: the net of a test point, what a lamp, a switch or a plug is for. */
const captions = {
  TP1: "GND",
  TP2: "+5V",
  TP3: "+5V_1",
  TP4: "+5V_2",
  TP5: "+3V3",
  TP6: "EN_1",
  TP7: "EN_2",
  TP8: "ALIVE",
  D1: "5V OK",
  D2: "5V OK",
  D3: "REVERSED",
  F1: "15A",
  F2: "15A",
  J3: "BUS",
  J4: "BUS",
  SW1: "CELL",
  E2: "GND M6",
} as const satisfies Partial<Record<BackPlaneRef, string>>;

/**
 * The sockets hide most of what stands near them: their references stand where they end. E1 keeps off the test point,
 * and the rows of small parts right of it have theirs above or below, each on the same side of its row.
 */
const fixedLabels = {
  J1: vec2(12.8, 40.6),
  J2: vec2(69.2, 40.6),
  E1: vec2(36.2, 19.9),
  C8: vec2(55.2, 12),
  R20: vec2(54.6, 8.9),
  R19: vec2(54.6, 6),
  R23: vec2(54.6, 3.13),
  R21: vec2(50.3, 5.98),
  R22: vec2(50.3, 3.1),
} as const satisfies Partial<Record<BackPlaneRef, Vec2>>;

const textArea = (each: SilkText) => {
  const [w, h] = [(each.text.length * each.heightMm) / 2, each.heightMm / 2 + 0.2];
  return boundingBox([vec2(each.at.x - w, each.at.y - h), vec2(each.at.x + w, each.at.y + h)]);
};

/** The design for a board house; nothing else of a cluster changes it. */
export const backPlaneDesign = (fab: Fab): BoardDesign => {
  const parts = partsOfBoard();
  const rules = fabRulesOf(fab);
  const boss = mountingHole(3.4, 7, "ISO 273 medium fit for M3; washers of 7 mm (ISO 7089)");
  const design: BoardDesign = {
    name: "back-plane",
    title: "Back-plane",
    hardware: 1,
    outline: backPlanePlaces.outline,
    cutouts: [],
    stackup: {
      thicknessMm: fab.boardThickness.value,
      copperOz: 2,
      finish: "ENIG",
      maskColour: "black",
    },
    rules,
    netClasses: backPlaneNetClasses(rules),
    nets: backPlaneNets(pinsOf(parts)),
    parts: placedParts(parts),
    features: [
      ...backPlanePlaces.bosses.map(
        ({ at }, index) =>
          ({ ref: `H${index + 1}`, kind: "mounting-hole", land: boss, at, side: "top" }) as const,
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
  };
  const taken = texts.filter(({ side }) => side === "top").map(textArea);
  const { parts: labelled, captions: named } = labelParts(design, taken, captions, fixedLabels);
  return { ...design, parts: labelled, texts: [...texts, ...named] };
};
