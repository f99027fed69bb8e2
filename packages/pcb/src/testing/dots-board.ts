/** Boards of single pads drawn by a seeded generator, for tests of router and pours. */
import { rectangle, vec2 } from "@rubus/units";
import type { BoardDesign } from "../model/design.js";
import type { LandPattern } from "../model/pads.js";
import type { PartType } from "../model/parts.js";
import { emptySheet, sampleRules } from "./sample-board.js";

/** A splitmix32 generator: the same seed gives the same numbers, from 0 to 1. */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
};

const dotLand: LandPattern = {
  name: "DOT",
  description: "one pad",
  source: "drawn for tests",
  pads: [
    {
      number: "1",
      at: vec2(0, 0),
      rotation: 0,
      shape: { kind: "rectangle", widthMm: 0.8, heightMm: 0.6 },
      technology: "surface",
      side: "near",
    },
  ],
  courtyard: rectangle(vec2(0, 0), 1.2, 1),
  silkscreen: [],
  fabrication: [],
  body: { outline: rectangle(vec2(0, 0), 0.8, 0.6), heightMm: 0.1 },
};

const dotType: PartType<"P"> = {
  name: "DOT",
  prefix: "TP",
  pins: { P: { pad: "1", kind: "passive" } },
  land: dotLand,
  symbol: {
    name: "DOT",
    graphics: [],
    pins: [],
    showPinNames: false,
    showPinNumbers: false,
    referenceAt: vec2(0, 0),
    valueAt: vec2(0, 0),
  },
};

export type DotsOptions = {
  readonly seed: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly nets: number;
  readonly padsPerNet: number;
};

/** A board of nets whose pads lie on a 2 mm raster in random places, on either side, turned at random. */
export const dotsBoard = ({ seed, widthMm, heightMm, nets, padsPerNet }: DotsOptions): BoardDesign => {
  const next = numbersFrom(seed);
  const places = Array.from({ length: Math.floor((heightMm - 2) / 2) }, (_, row) =>
    Array.from({ length: Math.floor((widthMm - 2) / 2) }, (__, column) => vec2(column * 2 + 2, row * 2 + 2)),
  ).flat();
  const drawn = places
    .map((at) => ({ at, order: next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, nets * padsPerNet);
  if (drawn.length < nets * padsPerNet) throw new RangeError("the board is too small for so many pads");
  return {
    name: "dots",
    title: "Dots",
    hardware: 1,
    outline: rectangle(vec2(widthMm / 2, heightMm / 2), widthMm, heightMm),
    cutouts: [],
    stackup: { thicknessMm: 1.6, copperOz: 1, finish: "ENIG", maskColour: "green" },
    rules: sampleRules,
    netClasses: [
      { name: "signal", trackMm: 0.2, clearanceMm: 0.2, viaDiameterMm: 0.6, viaDrillMm: 0.3 },
      { name: "wide", trackMm: 0.5, clearanceMm: 0.25, viaDiameterMm: 0.8, viaDrillMm: 0.4 },
    ],
    nets: Array.from({ length: nets }, (_, net) => ({
      name: `N${net}`,
      netClass: net % 3 === 0 ? "wide" : "signal",
      label: "global",
      pins: Array.from({ length: padsPerNet }, (__, pad) => ({
        ref: `TP${net * padsPerNet + pad}`,
        pin: "P",
        pad: "1",
      })),
    })),
    parts: drawn.map(({ at }, index) => ({
      ref: `TP${index}`,
      type: dotType,
      value: "",
      purchase: { maker: "", partNumber: "", description: "", source: "", confidence: "memory" },
      at,
      rotation: Math.floor(next() * 4) * 90,
      side: next() < 0.5 ? "top" : "bottom",
      fitted: false,
    })),
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
