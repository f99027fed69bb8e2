/** Latch and pull of the trays and bosses of the cells against their filament: what bends, bears, must be pushed. */
import {
  type Figure,
  type Filament,
  figure,
  filaments,
  findRow,
  inserts,
  rowOf,
  source,
} from "@rubus/catalogue";
import type { Cluster } from "@rubus/cluster";
import { anyStack, bossFigures, insertHoldsN, latchFigures, measuresOf, pullStressMPa } from "@rubus/frame";
import type { Claim } from "./judged.js";
import { judged, withRemedy } from "./judged.js";
import { figureAt, inputOf } from "./proof-figures.js";
import type { ProofResult } from "./result.js";

const demand = source("design: what a cable and a hand do to a tray", "derived");

/** What latch and pull are made for. */
export const springLimits = {
  cablePull: figure("force", 40, demand),
  handPull: figure("force", 60, demand),
  /** Share of the breaking stress that a part may bear every day, and once in a while. */
  dailyShare: figure("ratio", 0.5, source("design rule for printed parts", "memory")),
  /** Strain of a printed spring that bends a thousand times. */
  strain: figure("ratio", 0.015, source("a third of what PETG stands once; makers of snap fits", "memory")),
  socketPush: figure("force", 50, source("design: what pushes a tray into its socket", "derived")),
  bossGives: figure("length", 0.2, source("design: as much as a contact's wipe may lose", "derived")),
  thumb: figure("force", 10, source("a thumb pushes 10 N without effort", "memory")),
} as const;

const filamentOf = (cluster: Cluster): Filament =>
  findRow<Filament>(filaments, cluster.printer.filament) ?? rowOf<Filament>(filaments, "petg");

type Spring = Pick<
  Claim,
  "id" | "title" | "typical" | "worst" | "limit" | "dimension" | "formula" | "statement" | "marginOf"
> & { readonly inputs: readonly (readonly [string, Figure<"force" | "stress" | "ratio" | "length">])[] };

const springsOf = (cluster: Cluster, filament: Filament): readonly Spring[] => {
  const measures = measuresOf(anyStack());
  const { cablePull, handPull, dailyShare, strain, thumb } = springLimits;
  const usual = latchFigures(measures, filament.modulus.value, cablePull.value);
  const stiff = latchFigures(measures, figureAt(filament.modulus, "greatest"), cablePull.value);
  const strengthAlong = figureAt(filament.strengthAlong, "least");
  const allowed = strengthAlong * dailyShare.value;
  const pull = pullStressMPa(measures, handPull.value);
  const { socketPush, bossGives } = springLimits;
  const bossAt = (end: "least" | "greatest") =>
    bossFigures(figureAt(filament.modulus, end), socketPush.value);
  const bosses = bossFigures(filament.modulus.value, socketPush.value);
  const insertTakes = insertHoldsN(rowOf(inserts, "heat-set-m3"), figureAt(filament.strengthAcross, "least"));
  const named = (what: string) => `fit.${what}:${cluster.name}`;
  return [
    {
      id: named("latch-strain"),
      title: "Bending of the latch",
      typical: usual.strain,
      worst: usual.strain,
      limit: strain.value,
      dimension: "ratio",
      marginOf: "the strain it may have",
      formula: "3 · t · δ / 2 · L² ≤ ε",
      inputs: [["strain of a printed spring", strain]],
      statement: `The latch is strained by ${(usual.strain * 100).toFixed(2)} % when it is pressed; ${(strain.value * 100).toFixed(1)} % are allowed.`,
    },
    {
      id: named("latch-thumb"),
      title: "Push on the latch",
      typical: usual.thumbN,
      worst: stiff.thumbN,
      limit: thumb.value,
      dimension: "force",
      marginOf: "what a thumb pushes",
      formula: "3 · E · I · δ / L² · l ≤ F",
      inputs: [
        ["modulus of the filament", filament.modulus],
        ["push of a thumb", thumb],
      ],
      statement: `The lever of a latch takes ${stiff.thumbN.toFixed(1)} N at the most.`,
    },
    {
      id: named("latch-hold"),
      title: "Hold of the latch",
      typical: usual.bearingMPa,
      worst: usual.bearingMPa,
      limit: allowed,
      dimension: "stress",
      marginOf: "half of the filament's strength",
      formula: "F_cable / (δ · b) ≤ share · σ",
      inputs: [
        ["pull at the cables", cablePull],
        ["strength along the layers", filament.strengthAlong],
        ["share that may bear", dailyShare],
      ],
      statement: `A pull of ${cablePull.value} N at a tray's cables bears on its hook with ${usual.bearingMPa.toFixed(1)} MPa; ${filament.name} takes ${allowed.toFixed(1)} MPa.`,
    },
    {
      id: named("bosses"),
      title: "Bosses behind a socket",
      typical: bosses.innerMm,
      worst: bossAt("least").innerMm,
      limit: bossGives.value,
      dimension: "length",
      marginOf: "what they may give",
      formula: "F · L³ / 192 · E · I + F · a³ / 3 · E · I + 1.2 · F · a / G · A ≤ δ",
      inputs: [
        ["push of a tray", socketPush],
        ["modulus of the filament", filament.modulus],
        ["what a boss may give", bossGives],
      ],
      statement: `A tray pushed in with ${socketPush.value} N moves a boss of its back-plane by ${bossAt("least").innerMm.toFixed(2)} mm at the most.`,
    },
    {
      id: named("boss-inserts"),
      title: "Inserts of the bosses",
      typical: bosses.innerN,
      worst: bosses.innerN,
      limit: insertTakes,
      dimension: "force",
      marginOf: "what shears the plastic about an insert",
      formula: "F ≤ π · d · l · σ / 2",
      inputs: [
        ["push of a tray", socketPush],
        ["strength across the layers", filament.strengthAcross],
      ],
      statement: `An insert of a boss bears ${bosses.innerN.toFixed(0)} N of ${insertTakes.toFixed(0)} N.`,
    },
    {
      id: named("pull"),
      title: "Pull of a tray",
      typical: pull,
      worst: pull,
      limit: allowed,
      dimension: "stress",
      marginOf: "half of the filament's strength",
      formula: "F · L / 8 · W ≤ share · σ",
      inputs: [
        ["pull of a hand", handPull],
        ["strength along the layers", filament.strengthAlong],
        ["share that may bear", dailyShare],
      ],
      statement: `${handPull.value} N at the pull of a tray bend it with ${pull.toFixed(1)} MPa; ${filament.name} takes ${allowed.toFixed(1)} MPa.`,
    },
  ];
};

/** Latch and pull of the trays and bosses of the cells, which are the same on all. */
export const proveSprings = (
  cluster: Cluster,
  filament: Filament = filamentOf(cluster),
): readonly ProofResult[] =>
  springsOf(cluster, filament).map(({ inputs, ...spring }) => {
    const result = judged(
      {
        ...spring,
        area: "fit",
        subject: cluster.name,
        sense: "at-most",
        inputs: inputs.map(([name, each]) => inputOf(name, each)),
        code: "RUB-FIT-007",
        key: "printer.filament",
      },
      "exact",
    );
    return withRemedy(result, () => ({
      remedy: "Set printer: { filament: petg }.",
      changes: [[{ key: "printer.filament", value: "petg" }]],
    }));
  });
