/**
 * Board houses. Where a house's page and readings of it differ, the more cautious figure stands:
 * a rule that is too strict costs nothing on these boards, one that is too lax costs a delivery.
 */
import type { Fab } from "./fab.js";
import { type Figure, figure, type Source, source } from "./figure.js";

const mm = (value: number, from: Source, range: { min?: number; max?: number } = {}): Figure<"length"> =>
  figure("length", value, from, range);

const jlc = source("JLCPCB capabilities page, 1–2 layers at 1 oz, as read by others", "secondary");
const jlcText = source("JLCPCB technical guidance, character design specifications", "primary");
const jlcOrder = source("JLCPCB instructions for ordering", "primary");
const jlcMask = source("JLCPCB capabilities page, as read by others: 0.05 mm a side", "secondary");
const jlcSliver = source("JLCPCB: mask between pads 0.2 mm apart on 1–2 layers, less 2 × 0.05 mm", "derived");
const jlcPage = source("JLCPCB capabilities page: finished outer copper 1 oz or 2 oz", "primary");
const jlcScore = source(
  "JLCPCB PCB panelization, V-cut: at least 70 × 70 mm, at most 475 × 475 mm",
  "primary",
);
const jlcCopperToScore = source("JLCPCB technical guidance, V-cut panelization standards: 0.4 mm", "primary");
const jlcRail = source("JLCPCB, edge rails and fiducials for PCB assembly orders, 2023-07-25", "primary");
const jlcTooling = source("JLCPCB's words on tooling holes, as quoted in the KiCad forum", "secondary");
const aisler = source("AISLER 2 layer simple design rules, 2024-03-25", "primary");
const aislerMemory = source("AISLER design rules", "memory");
const ounce = source("1 oz/ft² of copper is 35 µm", "primary");

export const fabs = [
  {
    key: "jlcpcb-2-layer",
    name: "JLCPCB, two layers, FR-4 1.6 mm, 1 oz",
    layers: 2,
    rules: {
      trackWidth: mm(0.127, jlc),
      clearance: mm(0.127, jlc),
      annularRing: mm(0.25, jlc),
      viaAnnularRing: mm(0.13, jlc),
      viaDiameter: mm(0.6, jlc),
      drill: mm(0.3, jlc),
      viaDrill: mm(0.3, jlc),
      nonPlatedDrill: mm(0.5, jlc),
      drillMax: mm(6.3, jlc),
      platedSlotWidth: mm(0.5, jlc),
      nonPlatedSlotWidth: mm(1, jlc),
      holeToHole: mm(0.5, jlc),
      holeToCopper: mm(0.254, jlc),
      copperToEdge: mm(0.3, jlc),
      copperToVScore: mm(0.4, jlcCopperToScore),
      maskExpansion: mm(0.05, jlcMask),
      maskSliver: mm(0.1, jlcSliver),
      silkscreenLine: mm(0.15, jlcText),
      silkscreenHeight: mm(1, jlcText),
      silkscreenToMask: mm(0.15, jlcText),
    },
    boardThickness: mm(1.6, jlc, { min: 1.44, max: 1.76 }),
    copperThickness: mm(0.035, ounce),
    copperMost: mm(0.07, jlcPage),
    boardMaxLength: mm(500, jlc),
    boardMaxWidth: mm(400, jlc),
    bevelledSideMin: mm(50, source("JLCPCB: gold fingers are bevelled from 50 × 50 mm on", "secondary")),
    vScorePanelMin: mm(70, jlcOrder),
    scoredPanel: {
      max: mm(475, jlcScore),
      rail: mm(5, jlcRail),
      fiducialToEdge: mm(3.35, jlcRail),
      fiducial: mm(1, jlcRail),
      toolingDrill: mm(1.152, jlcTooling),
      toolingMask: mm(0.148, jlcTooling),
    },
  },
  {
    key: "aisler-2-layer",
    name: "AISLER, two layers simple, FR-4 1.6 mm, 1 oz",
    layers: 2,
    rules: {
      trackWidth: mm(0.2, aisler),
      clearance: mm(0.15, aisler),
      annularRing: mm(0.3, aisler),
      viaAnnularRing: mm(0.2, aisler),
      viaDiameter: mm(0.7, source("via drill 0.3 mm and twice the ring of 0.2 mm", "derived")),
      drill: mm(0.5, aisler),
      viaDrill: mm(0.3, aisler),
      nonPlatedDrill: mm(0.5, aisler),
      drillMax: mm(5.6, aisler),
      platedSlotWidth: mm(0.8, aislerMemory),
      nonPlatedSlotWidth: mm(0.8, aisler),
      holeToHole: mm(0.3, aisler),
      holeToCopper: mm(0.3, aisler),
      copperToEdge: mm(0.3, aisler),
      copperToVScore: mm(0.5, aislerMemory),
      maskExpansion: mm(0.05, aislerMemory),
      maskSliver: mm(0.1, aislerMemory),
      silkscreenLine: mm(0.15, aislerMemory),
      silkscreenHeight: mm(1, aislerMemory),
      silkscreenToMask: mm(0.15, aislerMemory),
    },
    boardThickness: mm(1.6, aislerMemory, { min: 1.44, max: 1.76 }),
    copperThickness: mm(0.035, ounce),
    copperMost: mm(0.035, source("AISLER two layers: 35 µm is all that is offered", "memory")),
    boardMaxLength: mm(400, aisler),
    boardMaxWidth: mm(400, aisler),
    vScorePanelMin: null,
  },
] as const satisfies readonly Fab[];
