/** A HAT before its layout, for tests of its circuit. */
import { fabs, rowOf } from "@rubus/catalogue";
import type { Board, PlacedPart } from "@rubus/pcb";
import { rectangle, vec2 } from "@rubus/units";
import { fabRulesOf } from "../fab-rules.js";
import { hatCircuit } from "../hat/circuit.js";
import { holesOf } from "../hat/design.js";
import { hatNetClasses } from "../hat/net-classes.js";
import { type HatLayout, hatPlaces } from "../places/index.js";

/** The circuit with its parts in a heap, but for those whose places are given: what schematic and audit need. */
export const hatHeap = (layout: HatLayout): Board => {
  const { title, parts, nets, schematic } = hatCircuit(layout);
  const { lugs, headerAt, stands } = hatPlaces(layout);
  const given = new Map([
    ["E1", lugs.fiveVolt.at],
    ["E2", lugs.ground.at],
    ["J1", headerAt],
    ["J2", stands.signals.at],
    ["J3", stands.lamps.at],
    ["J4", stands.qwiic.at],
    ["J5", stands.serial.at],
    ["J7", stands.fan.at],
  ]);
  const rules = fabRulesOf(rowOf(fabs, "jlcpcb-2-layer"));
  return {
    name: layout,
    title,
    hardware: 1,
    id: "00000000",
    outline: rectangle(vec2(0, 0), 1000, 1000),
    cutouts: [],
    stackup: { thicknessMm: 1.6, copperOz: 1, finish: "ENIG", maskColour: "green" },
    rules,
    netClasses: hatNetClasses(rules),
    nets,
    parts: Object.entries(parts).map(
      ([ref, part], index): PlacedPart => ({
        ref,
        ...part,
        at: given.get(ref) ?? vec2((index % 8) * 30, 100 + Math.floor(index / 8) * 30),
        rotation: 0,
        side: ref === "J1" ? "bottom" : "top",
        fitted: true,
      }),
    ),
    features: holesOf(layout),
    zones: [],
    keepouts: [],
    tracks: [],
    vias: [],
    stitching: [],
    texts: [],
    silkscreen: [],
    schematic,
    notes: [],
  };
};
