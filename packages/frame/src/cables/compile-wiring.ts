/** Link bars, cables and what they are made of, as files of the package and as a summary for its pages. */
import { type OutputFile, uncertainFigures } from "@rubus/boards";
import { fuseHolders, type Row, rowOf } from "@rubus/catalogue";
import { type Scene, toDxf, toSvg } from "@rubus/drawing";
import { canonicalJson, csvText } from "@rubus/units";
import { cutLayers, cutScene } from "../bars/cut-file.js";
import { linkBarSheet, spacerSheet } from "../bars/drawings.js";
import { chainResistance } from "../bars/figures.js";
import { type FlatPart, linkBar, linkBarPart, poles, spacerPart } from "../bars/link-bar.js";
import { barsPerPole, billOf, billTable, jointsOf, spacersPerPole } from "./bill.js";
import { cableTable } from "./cable-table.js";
import { cablesOf } from "./cables.js";
import { lengthRule } from "./lengths.js";
import { aheadWire, feedFuse, feedWire, fuseLug, hatWire, landLug, terminalLug } from "./wire-choice.js";
import type { Cable, CableGroup, CompiledWiring, FrameWiring, WiringNeeds } from "./wiring.js";

const folder = "frame/cut/";

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const cutFiles = (part: FlatPart, pieces: number, sheet: Scene): readonly OutputFile[] => [
  {
    path: `${folder}${part.key}.svg`,
    bytes: encoded(toSvg(sheet)),
    what: `${part.title}: drawing, ${pieces} pieces`,
  },
  {
    path: `${folder}${part.key}.dxf`,
    bytes: encoded(toDxf(cutScene(part, pieces, linkBar.material.name), cutLayers)),
    what: `${part.title}: to cut, one to one, ${pieces} pieces`,
  },
];

/** Cables that differ only in what they join, as one line each, in the order they first appear. */
const grouped = (cables: readonly Cable[]): readonly CableGroup[] => {
  const groups = new Map<string, CableGroup>();
  for (const cable of cables) {
    const { kind, net, conductorMm2, lengthMm, fromEnd, toEnd, fuse, note } = cable;
    const key = canonicalJson({ kind, net, conductorMm2, lengthMm, fromEnd, toEnd, fuse, note });
    const found = groups.get(key);
    const { typical, worst } = found?.load ?? cable.load;
    groups.set(key, {
      ...(found ?? cable),
      count: (found?.count ?? 0) + 1,
      load: {
        typical: Math.max(typical, cable.load.typical),
        worst: Math.max(worst, cable.load.worst),
      },
    });
  }
  return [...groups.values()];
};

/** The rows that a cluster's cables and bars are made of. */
const rowsOf = (frames: readonly FrameWiring[], hasBars: boolean): readonly Row[] => [
  ...(hasBars ? [linkBar.material, linkBar.sleeve.row] : []),
  feedWire,
  ...frames.flatMap(({ supply }) => [
    aheadWire(supply),
    terminalLug(aheadWire(supply)),
    fuseLug(aheadWire(supply)),
  ]),
  terminalLug(feedWire),
  fuseLug(feedWire),
  ...poles.map(landLug),
  feedFuse,
  rowOf(fuseHolders, "midi-holder-m5"),
  hatWire,
];

/**
 * Files: `frame/cut/link-bar-5v|gnd.svg|dxf` where a frame has two cells, `link-spacer-…` where a row ends with an
 * upper bar, `frame/cables.csv` with every cable of every frame, `frame/power-parts.csv` with what to buy and cut.
 */
export const compileWiring = ({ frames }: WiringNeeds): CompiledWiring => {
  const [bars, spacers] = [barsPerPole(frames), spacersPerPole(frames)];
  const longest = Math.max(...frames.map(({ cells }) => cells));
  const cables = frames.flatMap(cablesOf);
  const bill = billOf(frames, cables);
  const parts = [
    ...poles.map((pole) => ({ part: linkBarPart(pole), pieces: bars, sheet: linkBarSheet })),
    ...poles.map((pole) => ({ part: spacerPart(pole), pieces: spacers, sheet: spacerSheet })),
  ].filter(({ pieces }) => pieces > 0);
  const chain = chainResistance();
  return {
    summary: {
      barsPerPole: bars,
      spacersPerPole: spacers,
      sheets: parts.map(({ part }) => ({ path: `${folder}${part.key}.svg`, title: part.title })),
      cables: grouped(cables),
      bill,
      chain: { typical: chain.value * 1000, worst: (chain.max ?? chain.value) * 1000 },
      bolts: jointsOf(frames).map(({ pole, boltLengthMm, torque }) => ({
        land: pole.label,
        bolt: `${pole.bolt} × ${boltLengthMm}`,
        torque,
      })),
      lengthRule,
      uncertain: uncertainFigures(rowsOf(frames, bars > 0)),
    },
    files: [
      ...parts.flatMap(({ part, pieces, sheet }) => cutFiles(part, pieces, sheet(part, pieces, longest))),
      {
        path: "frame/cables.csv",
        bytes: encoded(csvText(...cableTable(cables))),
        what: "Every feed, wire and cable of the power side: where to, length, ends, fuse, current",
      },
      {
        path: "frame/power-parts.csv",
        bytes: encoded(csvText(...billTable(bill))),
        what: "What to buy and to cut for feeds, link bars and wires",
      },
    ],
  };
};
