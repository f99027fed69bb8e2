/** Rules of a board house that no proof refuses, held against a board: what to settle before ordering. */
import { type Fab, fabs } from "@rubus/catalogue";
import { type Board, boardPads, ounceMm } from "@rubus/pcb";
import { boundingBox } from "@rubus/units";
import { houseOf } from "./houses.js";

export type HouseRemark = { readonly what: string; readonly remedy: string };

const shortName = (fab: Fab): string => houseOf(fab)?.name ?? fab.name;

const figure = (mm: number): string => `${Math.round(mm * 1000) / 1000} mm`;

const copperRemarks = ({ stackup }: Board, fab: Fab): readonly HouseRemark[] => {
  const wanted = stackup.copperOz * ounceMm;
  const most = fab.copperMost.value;
  if (wanted <= most + 1e-6) return [];
  const others = fabs.filter(({ copperMost }) => copperMost.value >= wanted - 1e-6).map(({ key }) => key);
  return [
    {
      what: `It is drawn for ${stackup.copperOz} oz of copper; ${shortName(fab)} sells at most ${Math.round(most / ounceMm)} oz (${fab.copperMost.source}, ${fab.copperMost.confidence}).`,
      remedy: `Order it with fab: ${others.join(" or fab: ")}, or have the house confirm ${stackup.copperOz} oz in writing first.`,
    },
  ];
};

const sizeRemarks = ({ outline }: Board, fab: Fab): readonly HouseRemark[] => {
  const { min, max } = boundingBox(outline);
  const [short = 0, long = 0] = [max.x - min.x, max.y - min.y].sort((a, b) => a - b);
  if (long <= fab.boardMaxLength.value && short <= fab.boardMaxWidth.value) return [];
  return [
    {
      what: `At ${figure(short)} × ${figure(long)} it is larger than ${shortName(fab)} makes.`,
      remedy: "Choose a house that makes it.",
    },
  ];
};

const bevelRemarks = ({ stackup, outline }: Board, fab: Fab): readonly HouseRemark[] => {
  if (!stackup.edgeConnector) return [];
  const least = fab.bevelledSideMin;
  if (!least)
    return [
      {
        what: `Its fingers are bevelled, and nothing is known of bevelling at ${shortName(fab)}.`,
        remedy: "Ask the house before ordering, or file the edge of the fingers to 30° on both sides.",
      },
    ];
  const { min, max } = boundingBox(outline);
  const short = Math.min(max.x - min.x, max.y - min.y);
  if (short >= least.value) return [];
  return [
    {
      what: `Its short side is ${figure(short)}; ${shortName(fab)} bevels boards from ${figure(least.value)} on.`,
      remedy: "File the edge of the fingers to 30° on both sides.",
    },
  ];
};

type Hole = {
  readonly ref: string;
  readonly drillMm: number;
  readonly padMm: number;
  readonly slot: boolean;
};

const listed = (holes: readonly Hole[]): string => [...new Set(holes.map(({ ref }) => ref))].join(", ");

const remark = (holes: readonly Hole[], what: string, remedy: string): readonly HouseRemark[] =>
  holes.length === 0 ? [] : [{ what: `${listed(holes)}: ${what}`, remedy }];

/** Plated holes of pins and bolts against what the house drills and rings; vias are the design rules' business. */
const holeRemarks = (board: Board, fab: Fab): readonly HouseRemark[] => {
  const [name, { rules }] = [shortName(fab), fab];
  const plated = boardPads(board).flatMap(({ ref, pad }): readonly Hole[] => {
    if (pad.technology !== "through" || !pad.drill) return [];
    const { widthMm, heightMm } = pad.drill;
    const padMm =
      pad.shape.kind === "circle" ? pad.shape.diameterMm : Math.min(pad.shape.widthMm, pad.shape.heightMm);
    return [{ ref, drillMm: Math.min(widthMm, heightMm), padMm, slot: widthMm !== heightMm }];
  });
  const round = plated.filter(({ slot }) => !slot);
  const most = rules.drillMax.value;
  const [least, ring, slotLeast] = [rules.drill.value, rules.annularRing.value, rules.platedSlotWidth.value];
  return [
    ...remark(
      round.filter(({ drillMm }) => drillMm > most),
      `a plated hole above ${figure(most)}, the greatest drill of ${name}.`,
      "Say in the order that it is milled before plating.",
    ),
    ...remark(
      round.filter(({ drillMm }) => drillMm < least),
      `plated holes for pins below ${figure(least)}, the least of ${name}.`,
      "Ask the house, or have it drill them as vias.",
    ),
    ...remark(
      plated.filter(({ slot, drillMm }) => slot && drillMm < slotLeast),
      `plated slots narrower than ${figure(slotLeast)}, the least of ${name}.`,
      "Ask the house before ordering.",
    ),
    ...remark(
      plated.filter(({ padMm, drillMm }) => (padMm - drillMm) / 2 < ring - 1e-6),
      `rings of pins' pads narrower than ${figure(ring)}, what ${name} asks for.`,
      "Ask the house before ordering: it may enlarge the pads, or accept its rule for vias.",
    ),
  ];
};

/** What to settle with the house before ordering, each with its remedy; none for a board within all its rules. */
export const houseRemarks = (board: Board, fab: Fab): readonly HouseRemark[] => [
  ...copperRemarks(board, fab),
  ...sizeRemarks(board, fab),
  ...bevelRemarks(board, fab),
  ...holeRemarks(board, fab),
];
