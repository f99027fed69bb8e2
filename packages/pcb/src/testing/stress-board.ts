/** The stress board of the fixtures: 26 resistors between two headers in reversed order, 52 nets that all cross. */
import { readFileSync } from "node:fs";
import { boundingBox, rectangle, type Vec2, vec2 } from "@rubus/units";
import { finishLandPattern } from "../land/finish.js";
import type { BoardDesign, Net, PlacedPart } from "../model/design.js";
import type { Pad, PadShape } from "../model/pads.js";
import type { PartType } from "../model/parts.js";
import { emptySheet, sampleRules } from "./sample-board.js";

/** A pad as the file has it: millimetres, board coordinates; `drill` only through the board. */
type StressPad = {
  readonly part: string;
  readonly pin: string;
  readonly net: string;
  readonly x: number;
  readonly y: number;
  readonly shape: "circle" | "rect";
  readonly w: number;
  readonly h: number;
  readonly drill?: number;
};

type StressFile = {
  readonly outline: { readonly w: number; readonly h: number };
  readonly rules: {
    readonly clearance: number;
    readonly track: number;
    readonly via: { readonly pad: number; readonly drill: number };
    readonly edge: number;
  };
  readonly pads: readonly StressPad[];
};

const shapeOf = ({ shape, w, h }: StressPad): PadShape =>
  shape === "circle" ? { kind: "circle", diameterMm: w } : { kind: "rectangle", widthMm: w, heightMm: h };

const padOf = (pad: StressPad, centre: Vec2): Pad => ({
  number: pad.pin,
  at: vec2(pad.x - centre.x, pad.y - centre.y),
  rotation: 0,
  shape: shapeOf(pad),
  side: "near",
  ...(pad.drill === undefined
    ? { technology: "surface" }
    : { technology: "through", drill: { widthMm: pad.drill, heightMm: pad.drill } }),
});

const placed = (ref: string, own: readonly StressPad[]): PlacedPart => {
  const { min, max } = boundingBox(own.map(({ x, y }) => vec2(x, y)));
  const at = vec2((min.x + max.x) / 2, (min.y + max.y) / 2);
  const size = (most: number, least: number): number => most - least + 0.8;
  const type: PartType = {
    name: `STRESS_${ref}`,
    prefix: ref.replace(/\d+$/, ""),
    pins: Object.fromEntries(own.map(({ pin }) => [`P${pin}`, { pad: pin, kind: "passive" }])),
    land: finishLandPattern({
      name: `STRESS_${ref}`,
      description: "pads of the stress board",
      source: "fixtures/stress-52.json",
      pads: own.map((pad) => padOf(pad, at)),
      body: rectangle(vec2(0, 0), size(max.x, min.x), size(max.y, min.y)),
      bodyHeightMm: 0.5,
      courtyardExcessMm: 0.1,
      outline: "none",
    }),
    symbol: {
      name: `STRESS_${ref}`,
      graphics: [],
      pins: [],
      showPinNames: false,
      showPinNumbers: false,
      referenceAt: vec2(0, 0),
      valueAt: vec2(0, 0),
    },
  };
  return {
    ref,
    type,
    value: "",
    purchase: { maker: "", partNumber: "", description: "", source: "", confidence: "memory" },
    at,
    rotation: 0,
    side: "top",
    fitted: true,
  };
};

/** The stress board as a design: two layers, no pours, no legend. */
export const stressBoard = (): BoardDesign => {
  const text = readFileSync(new URL("../../fixtures/stress-52.json", import.meta.url), "utf8");
  const { outline, rules, pads } = JSON.parse(text) as StressFile;
  const grouped = <K extends "part" | "net">(key: K): readonly (readonly [string, readonly StressPad[]])[] =>
    [...new Set(pads.map((pad) => pad[key]))].map((name) => [name, pads.filter((pad) => pad[key] === name)]);
  return {
    name: "stress",
    title: "Stress board",
    hardware: 1,
    outline: rectangle(vec2(outline.w / 2, outline.h / 2), outline.w, outline.h),
    cutouts: [],
    stackup: { thicknessMm: 1.6, copperOz: 1, finish: "ENIG", maskColour: "green" },
    rules: {
      ...sampleRules,
      minTrackMm: rules.track,
      minClearanceMm: rules.clearance,
      minCopperToEdgeMm: rules.edge,
    },
    netClasses: [
      {
        name: "signal",
        trackMm: rules.track,
        clearanceMm: rules.clearance,
        viaDiameterMm: rules.via.pad,
        viaDrillMm: rules.via.drill,
      },
    ],
    nets: grouped("net").map(
      ([name, own]): Net => ({
        name,
        netClass: "signal",
        label: "global",
        pins: own.map(({ part, pin }) => ({ ref: part, pin: `P${pin}`, pad: pin })),
      }),
    ),
    parts: grouped("part").map(([ref, own]) => placed(ref, own)),
    features: [],
    zones: [],
    keepouts: [],
    tracks: [],
    stitching: [],
    texts: [],
    silkscreen: [],
    schematic: emptySheet,
    notes: [],
  };
};
