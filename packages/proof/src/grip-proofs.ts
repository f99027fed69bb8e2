/** Proofs on what screws, studs and inserts find about them in the meshes: their thread, their holes, no air between. */
import { type Figure, figure, source } from "@rubus/catalogue";
import type { Cluster } from "@rubus/cluster";
import type { GripFigures } from "@rubus/frame";
import { judged, withRemedy } from "./judged.js";
import { exactInput, inputOf } from "./proof-figures.js";
import type { ProofResult } from "./result.js";

export const gripLimits = {
  offAxis: figure("length", 0.1, source("design: threads and inserts stand on one axis as drawn", "derived")),
  /** Beyond the layers that a thread is felt in. */
  missing: figure("length", 0.1, source("threads are felt every 0.1 mm", "derived")),
  narrow: figure("length", 0.1, source("chords of the meshes of small holes", "derived")),
  wide: figure("length", 0.35, source("ISO 273: coarse is 0.2 mm wider than medium up to M3", "memory")),
  gap: figure("length", 0.1, source("design: what a screw holds lies face to face", "derived")),
} as const;

type Worst = { readonly mm: number; readonly what: string };

const worstOf = (all: readonly Worst[]): Worst =>
  all.reduce((most, each) => (each.mm > most.mm ? each : most), { mm: 0, what: "" });

type Claim = Pick<ProofResult, "id" | "title" | "code" | "formula" | "marginOf"> & {
  readonly clean: string;
  readonly remedy: string;
  readonly limit: Figure<"length">;
};

const prove = (cluster: Cluster, claim: Claim, all: readonly Worst[]): ProofResult => {
  const { clean, remedy, limit, ...named } = claim;
  const worst = worstOf(all);
  const result = judged(
    {
      ...named,
      area: "fit",
      subject: cluster.name,
      typical: worst.mm,
      worst: worst.mm,
      limit: limit.value,
      sense: "at-most",
      dimension: "length",
      inputs: [
        exactInput("felt", all.length, "ratio", "the meshes in the assembly tree", "derived"),
        inputOf("limit", limit),
      ],
      statement: worst.mm <= limit.value ? clean : worst.what,
      key: "frame",
    },
    "exact",
  );
  return withRemedy(result, () => ({ remedy }));
};

/** Proofs of every shank's thread and holes and of every insert's hole. */
export const proveGrips = (
  cluster: Cluster,
  { threads, holes, inserts }: GripFigures,
): readonly ProofResult[] => [
  prove(
    cluster,
    {
      id: `fit.coaxial:${cluster.name}`,
      title: "Screws and inserts on their axes",
      code: "RUB-FIT-012",
      formula: "off ≤ 0.1 mm",
      marginOf: "what an axis may be off",
      limit: gripLimits.offAxis,
      clean: `All of ${threads.length} screws and studs and ${inserts.length} inserts stand on the axis of their thread or hole.`,
      remedy: "Move the hole, or what is screwed into it.",
    },
    [
      ...threads.map(({ shank, by, offMm }) => ({
        mm: offMm,
        what: `${shank} stands ${offMm.toFixed(2)} mm beside ${by}.`,
      })),
      ...inserts.flatMap(({ insert, offMm, mouthMm }) => [
        { mm: offMm, what: `${insert} stands ${offMm.toFixed(2)} mm beside its hole.` },
        {
          mm: Math.abs(mouthMm),
          what: `${insert} and the mouth of its hole are ${Math.abs(mouthMm).toFixed(2)} mm apart.`,
        },
      ]),
    ],
  ),
  prove(
    cluster,
    {
      id: `fit.thread:${cluster.name}`,
      title: "Threads engaged",
      code: "RUB-FIT-013",
      formula: "needed − engaged ≤ 0.1 mm",
      marginOf: "what may be missing of a thread",
      limit: gripLimits.missing,
      clean: `All of ${threads.length} screws and studs are held by enough of a thread.`,
      remedy: "Choose another length, or correct what the screw ends in.",
    },
    threads.map(({ shank, by, engagedMm, neededMm }) => ({
      mm: neededMm - engagedMm,
      what:
        by === ""
          ? `${shank} ends in no thread.`
          : `${shank} is held by ${engagedMm.toFixed(1)} mm of ${by}, not by ${neededMm.toFixed(1)} mm.`,
    })),
  ),
  ...(["narrow", "wide"] as const).map((side) =>
    prove(
      cluster,
      {
        id: `fit.hole-${side}:${cluster.name}`,
        title: side === "narrow" ? "Holes that screws pass" : "Holes that heads bear on",
        code: "RUB-FIT-014",
        formula: side === "narrow" ? "d_norm − d ≤ 0.1 mm" : "d − d_norm ≤ 0.35 mm",
        marginOf: "what a hole may be off its norm",
        limit: gripLimits[side],
        clean: `None of ${holes.length} holes in printed parts is ${side === "narrow" ? "narrower" : "wider"} than its screw asks for.`,
        remedy: "Make the hole as ISO 273 has it.",
      },
      holes.map((hole) => ({
        mm: side === "narrow" ? hole.normMm - hole.holeMm : hole.holeMm - hole.normMm,
        what: `${hole.shank} passes ${hole.in} through ${hole.holeMm.toFixed(2)} mm, not ${hole.normMm.toFixed(2)} mm.`,
      })),
    ),
  ),
  prove(
    cluster,
    {
      id: `fit.face-to-face:${cluster.name}`,
      title: "What screws hold lies face to face",
      code: "RUB-FIT-015",
      formula: "air between head and thread ≤ 0.1 mm",
      marginOf: "the air there may be",
      limit: gripLimits.gap,
      clean: `Nothing but material lies between the heads of ${threads.length} screws and studs and their threads.`,
      remedy: "Move the face that stands back.",
    },
    threads.map(({ shank, gapMm }) => ({
      mm: gapMm,
      what: `There are ${gapMm.toFixed(2)} mm of air under the head of ${shank}.`,
    })),
  ),
];
