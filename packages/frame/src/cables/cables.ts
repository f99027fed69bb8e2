/** Every cable of the power side of a frame, in the order it is laid. */
import { rowOf, signalCables, type Wire } from "@rubus/catalogue";
import { type Pole, poles } from "../bars/link-bar.js";
import { hatWireBends } from "./hat-wire-way.js";
import { aheadOfFuseMm, behindFuseMm, feedLengthMm, hatWireMm, managementMm } from "./lengths.js";
import { surenessOf } from "./sureness.js";
import {
  aheadWire,
  feedFuse,
  feedWire,
  fuseLug,
  hatWire,
  hatWireLug,
  landLug,
  overloadCurrent,
  terminalLug,
} from "./wire-choice.js";
import type { Cable, FrameWiring, Load } from "./wiring.js";

const pvc = "PVC, 70 °C, flame-retardant (H07V-K)";
const silicone = "silicone, 180 °C";

type Leg = Pick<Cable, "id" | "net" | "from" | "to" | "lengthMm" | "fromEnd" | "toEnd" | "fuse" | "note">;

const wired = (
  leg: Leg,
  wire: Wire,
  load: Load,
  frame: string,
  kind: Cable["kind"],
  colour: string,
): Cable => ({
  ...leg,
  frame,
  kind,
  conductorMm2: wire.conductor.value,
  colour,
  insulation: pvc,
  load,
  ampacity: wire.ampacity.value,
  ...surenessOf(wire),
});

const feedCables = (frame: FrameWiring): readonly Cable[] =>
  frame.feeds.flatMap(({ cell, typical, worst }, index): readonly Cable[] => {
    const [fiveVolt, ground] = poles;
    const load = { typical, worst };
    const ahead = aheadWire(frame.supply);
    const limit = overloadCurrent(frame.supply);
    const number = index + 1;
    const land = (pole: Pole): string => `cell ${cell}, land ${pole.label} ${pole.bolt}`;
    const isGuarded = ahead.ampacity.value >= limit;
    return [
      wired(
        {
          id: `feed ${number} 5 V, ahead of the fuse`,
          net: "5 V",
          from: `${frame.supply.name}, +V`,
          to: `fuse of feed ${number}`,
          lengthMm: aheadOfFuseMm,
          fromEnd: terminalLug(ahead).name,
          toEnd: fuseLug(ahead).name,
          fuse: "none: only the supply's own limit guards it",
          note: isGuarded
            ? `stands the ${limit.toFixed(0)} A that the supply gives before it limits`
            : `carries less than the ${limit.toFixed(0)} A that the supply gives before it limits: bolt the fuse to the terminal`,
        },
        ahead,
        load,
        frame.path,
        "feed",
        fiveVolt.wireColour,
      ),
      wired(
        {
          id: `feed ${number} 5 V`,
          net: "5 V",
          from: `fuse of feed ${number}`,
          to: land(fiveVolt),
          lengthMm: behindFuseMm(fiveVolt, cell, frame),
          fromEnd: fuseLug(feedWire).name,
          toEnd: landLug(fiveVolt).name,
          fuse: feedFuse.name,
          note: "",
        },
        feedWire,
        load,
        frame.path,
        "feed",
        fiveVolt.wireColour,
      ),
      wired(
        {
          id: `feed ${number} GND`,
          net: "GND",
          from: `${frame.supply.name}, −V`,
          to: land(ground),
          lengthMm: feedLengthMm(ground, cell, frame),
          fromEnd: terminalLug(feedWire).name,
          toEnd: landLug(ground).name,
          fuse: "",
          note: "",
        },
        feedWire,
        load,
        frame.path,
        "feed",
        ground.wireColour,
      ),
    ];
  });

const managementCables = (frame: FrameWiring): readonly Cable[] => {
  const row = rowOf(signalCables, "jst-sh-3-straight");
  return Array.from({ length: frame.cells - 1 }, (_, index): Cable => {
    const cell = index + 1;
    return {
      id: `management ${cell} to ${cell + 1}`,
      frame: frame.path,
      kind: "management",
      net: "MSDA, MSCL, GND",
      from: `cell ${cell}, right`,
      to: `cell ${cell + 1}, left`,
      conductorMm2: row.conductor.value,
      colour: "any",
      insulation: "as bought",
      lengthMm: managementMm(),
      fromEnd: "plug JST SH 3",
      toEnd: "plug JST SH 3",
      fuse: "",
      load: { typical: 0, worst: 0 },
      ampacity: row.maxCurrent.value,
      note: "no supply wire; GND goes through 10 Ω on either board",
      ...surenessOf(row),
    };
  });
};

const nodeCables = (frame: FrameWiring): readonly Cable[] =>
  frame.nodes.flatMap(({ bay, host, stack, typical, worst }) =>
    poles.map((pole): Cable => {
      const net = pole.label;
      const { hat, power } = hatWireBends[stack];
      const lug = hatWireLug(net);
      const cable = wired(
        {
          id: `node ${bay} ${net}`,
          net,
          from: `${host}, power board, ${net}`,
          to: `${host}, HAT, ${net}`,
          lengthMm: hatWireMm(net, stack),
          fromEnd: lug.name,
          toEnd: lug.name,
          fuse: net === "5 V" ? "eFuse of the power board" : "",
          note: `lugs bent up behind the nuts, by ${power}° and ${hat}°: it bows, so that the power board floats`,
        },
        hatWire,
        { typical, worst },
        frame.path,
        "node",
        pole.wireColour,
      );
      return { ...cable, insulation: silicone };
    }),
  );

/** Feeds, then the management chain, then each node's wires. */
export const cablesOf = (frame: FrameWiring): readonly Cable[] => [
  ...feedCables(frame),
  ...managementCables(frame),
  ...nodeCables(frame),
];
