/**
 * The LED board: three RGB lights behind the face of a tray, joined to the HAT by a 12-way flat cable.
 * 40 × 13 mm, parts on one side. Light 1 shows health, 2 activity, 3 identify and alert.
 */
import { cableSockets, type Fab, resistors, rgbLeds, rowOf } from "@rubus/catalogue";
import {
  type BoardDesign,
  type FabRules,
  fiducial,
  mountingHole,
  type NetClass,
  net,
  ounceMm,
  type PartUse,
  pinsOf,
  placedParts,
  type ZoneSpec,
} from "@rubus/pcb";
import { roundedRectangle, vec2 } from "@rubus/units";
import { fabRulesOf } from "../fab-rules.js";
import { cableSocket12, type Socket12Pin } from "../parts/cable-socket.js";
import { purchaseOf, resistorType, resistorValue } from "../parts/resistor.js";
import { rgbLedType } from "../parts/rgb-led.js";
import { ledNotes } from "./calculations.js";
import { ledSchematic } from "./schematic.js";

const widthMm = 40;
const heightMm = 13;

/** Lights 11 mm apart, as the windows of every tray's face have them. */
export const ledBoardPlaces = {
  widthMm,
  heightMm,
  lights: [vec2(9, 11.05), vec2(20, 11.05), vec2(31, 11.05)],
  /** M2.5 screws with washers of 6 mm (ISO 7089). */
  holes: [vec2(3.2, 3.2), vec2(36.8, 3.2)],
  holeMm: 2.7,
  headMm: 6.2,
} as const;

/** Resistors lie left of their light, one above the other: red, green, blue from the top. */
const resistorOffsetMm = -4.1;
const resistorRowsMm = [12, 10.5, 9] as const;
const resistorLabelOffsetMm = -6.4;
const lightLabelRowMm = 8.8;
const labelHeightMm = 1;

/** Datum of the cable socket: its front with the slider shut stands 0.35 mm inside the edge. */
const socketMm = 4.95;

/** A via no smaller than wanted, and no smaller than the board house drills and rings it. */
const viaOf = (drillMm: number, ringMm: number, rules: FabRules) => {
  const viaDrillMm = Math.max(drillMm, rules.minDrillMm);
  const ring = Math.max(ringMm, rules.minAnnularRingMm);
  return { viaDrillMm, viaDiameterMm: Math.max(viaDrillMm + 2 * ring, rules.minViaDiameterMm) };
};

/** Its copper keeps off the edge as far as a score asks for: single boards and those of a panel are one design. */
const ledRules = (fab: Fab): FabRules => {
  const rules = fabRulesOf(fab);
  return {
    ...rules,
    minCopperToEdgeMm: Math.max(rules.minCopperToEdgeMm, fab.rules.copperToVScore.value),
  };
};

const netClassesFor = (rules: FabRules): readonly NetClass[] => {
  const clearanceMm = Math.max(0.2, rules.minClearanceMm);
  return [
    { name: "signal", trackMm: Math.max(0.2, rules.minTrackMm), clearanceMm, ...viaOf(0.3, 0.15, rules) },
    { name: "power", trackMm: Math.max(0.4, rules.minTrackMm), clearanceMm, ...viaOf(0.4, 0.2, rules) },
  ];
};

const socket = rowOf(cableSockets, "te-1-84952-2");
const light = rowOf(rgbLeds, "wuerth-150141m173100");
/** The values are argued for in `calculations.ts`. */
export const ledResistors = {
  red: rowOf(resistors, "yageo-rc0603-820r"),
  green: rowOf(resistors, "yageo-rc0603-470r"),
  blue: rowOf(resistors, "yageo-rc0603-470r"),
} as const;

/** Every row of the catalogue that the board is made of. */
export const ledRows = [light, socket, ...Object.values(ledResistors)] as const;

const resistorUse = (colour: keyof typeof ledResistors, rank: 0 | 1 | 2, centreMm: number) => {
  const row = ledResistors[colour];
  const at = vec2(centreMm + resistorOffsetMm, resistorRowsMm[rank]);
  return {
    type: resistorType(row),
    value: resistorValue(row),
    purchase: purchaseOf(row),
    at,
    rotation: 0,
    side: "top",
    fitted: true,
    label: { at: vec2(centreMm + resistorLabelOffsetMm, at.y), rotation: 0, heightMm: labelHeightMm },
  } as const satisfies PartUse<"A" | "B">;
};

const lightUse = (number: 0 | 1 | 2) => {
  const at = ledBoardPlaces.lights[number];
  return {
    type: rgbLedType(light),
    value: light.partNumber,
    purchase: purchaseOf(light),
    at,
    rotation: 0,
    side: "top",
    fitted: true,
    label: { at: vec2(at.x, lightLabelRowMm), rotation: 0, heightMm: labelHeightMm },
  } as const satisfies PartUse<"A" | "RK" | "GK" | "BK">;
};

const partsOfBoard = () => {
  const [first, second, third] = ledBoardPlaces.lights;
  return {
    J1: {
      type: cableSocket12(socket, ["11"]),
      value: socket.partNumber,
      purchase: purchaseOf(socket),
      at: vec2(20, socketMm),
      rotation: 0,
      side: "top",
      fitted: true,
      label: { at: vec2(11.6, 7.2), rotation: 0, heightMm: labelHeightMm },
    } as const satisfies PartUse<Socket12Pin>,
    D1: lightUse(0),
    D2: lightUse(1),
    D3: lightUse(2),
    R1: resistorUse("red", 0, first.x),
    R2: resistorUse("green", 1, first.x),
    R3: resistorUse("blue", 2, first.x),
    R4: resistorUse("red", 0, second.x),
    R5: resistorUse("green", 1, second.x),
    R6: resistorUse("blue", 2, second.x),
    R7: resistorUse("red", 0, third.x),
    R8: resistorUse("green", 1, third.x),
    R9: resistorUse("blue", 2, third.x),
  };
};

const pour = (side: "top" | "bottom"): ZoneSpec => ({
  name: `5V ${side}`,
  net: "+5V",
  side,
  outline: roundedRectangle(vec2(widthMm / 2, heightMm / 2), widthMm, heightMm, 1),
  priority: 0,
  connection: "thermal",
  clearanceMm: 0.25,
  minWidthMm: 0.25,
  thermalGapMm: 0.25,
  thermalSpokeMm: 0.3,
});

/** The design for a board house; nothing else of a cluster changes it. */
export const ledBoardDesign = (fab: Fab): BoardDesign => {
  const parts = partsOfBoard();
  const { J1, D1, D2, D3, R1, R2, R3, R4, R5, R6, R7, R8, R9 } = pinsOf(parts);
  const hole = mountingHole(
    ledBoardPlaces.holeMm,
    ledBoardPlaces.headMm,
    "ISO 273 medium fit for M2.5 is 2.9; 2.7 as Raspberry Pi boards have",
  );
  const rules = ledRules(fab);
  return {
    name: "led",
    title: "LED board",
    hardware: 1,
    outline: roundedRectangle(vec2(widthMm / 2, heightMm / 2), widthMm, heightMm, 1),
    cutouts: [],
    stackup: {
      thicknessMm: fab.boardThickness.value,
      copperOz: Math.round(fab.copperThickness.value / ounceMm),
      finish: "ENIG",
      maskColour: "black",
    },
    rules,
    netClasses: netClassesFor(rules),
    nets: [
      net("+5V", "power", "power", [J1["1"], J1["12"], D1.A, D2.A, D3.A]),
      net("LED1_R", "local", "signal", [J1["2"], R1.A]),
      net("LED1_G", "local", "signal", [J1["3"], R2.A]),
      net("LED1_B", "local", "signal", [J1["4"], R3.A]),
      net("LED2_R", "local", "signal", [J1["5"], R4.A]),
      net("LED2_G", "local", "signal", [J1["6"], R5.A]),
      net("LED2_B", "local", "signal", [J1["7"], R6.A]),
      net("LED3_R", "local", "signal", [J1["8"], R7.A]),
      net("LED3_G", "local", "signal", [J1["9"], R8.A]),
      net("LED3_B", "local", "signal", [J1["10"], R9.A]),
      net("D1_RK", "local", "signal", [R1.B, D1.RK]),
      net("D1_GK", "local", "signal", [R2.B, D1.GK]),
      net("D1_BK", "local", "signal", [R3.B, D1.BK]),
      net("D2_RK", "local", "signal", [R4.B, D2.RK]),
      net("D2_GK", "local", "signal", [R5.B, D2.GK]),
      net("D2_BK", "local", "signal", [R6.B, D2.BK]),
      net("D3_RK", "local", "signal", [R7.B, D3.RK]),
      net("D3_GK", "local", "signal", [R8.B, D3.GK]),
      net("D3_BK", "local", "signal", [R9.B, D3.BK]),
    ],
    parts: placedParts(parts),
    features: [
      ...ledBoardPlaces.holes.map(
        (at, index) =>
          ({ ref: `H${index + 1}`, kind: "mounting-hole", land: hole, at, side: "top" }) as const,
      ),
      { ref: "FID1", kind: "fiducial", land: fiducial(1), at: vec2(7.9, 1.7), side: "top" },
      { ref: "FID2", kind: "fiducial", land: fiducial(1), at: vec2(37.6, 10.6), side: "top" },
    ],
    zones: [pour("top"), pour("bottom")],
    keepouts: [],
    tracks: [],
    stitching: [],
    texts: [
      { text: "1", at: vec2(13.4, 6.95), heightMm: 1, lineMm: 0.15, rotation: 0, side: "top" },
      { text: "12", at: vec2(27.1, 6.95), heightMm: 1, lineMm: 0.15, rotation: 0, side: "top" },
      {
        text: "RUBUS LED BOARD H1",
        at: vec2(20, 3.6),
        heightMm: 1.3,
        lineMm: 0.2,
        rotation: 0,
        side: "bottom",
      },
      {
        text: "{id} CERN-OHL-P-2.0",
        at: vec2(20, 1.5),
        heightMm: 1,
        lineMm: 0.15,
        rotation: 0,
        side: "bottom",
      },
    ],
    silkscreen: [],
    schematic: ledSchematic(),
    notes: ledNotes(fab, ledResistors, light),
  };
};
