/** Latch and pull of the trays and bosses of the cells against their filament: what bends, bears, must be pushed. */
import { type Filament, filaments, findRow, inserts, rowOf } from "@rubus/catalogue";
import type { Cluster } from "@rubus/cluster";
import {
  anyStack,
  bossFigures,
  insertHoldsN,
  measuresOf,
  pullStressMPa,
  type TrayMeasures,
} from "@rubus/frame";
import { judged, withRemedy } from "./judged.js";
import { latchClaims } from "./latch-proofs.js";
import { figureAt, inputOf } from "./proof-figures.js";
import type { ProofResult } from "./result.js";
import type { Spring } from "./spring-claim.js";
import { springLimits } from "./spring-limits.js";

const filamentOf = (cluster: Cluster): Filament =>
  findRow<Filament>(filaments, cluster.printer.filament) ?? rowOf<Filament>(filaments, "petg");

const springsOf = (cluster: Cluster, filament: Filament, measures: TrayMeasures): readonly Spring[] => {
  const { handPull, dailyShare } = springLimits;
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
    ...latchClaims(cluster, filament, measures),
    {
      id: named("bosses"),
      title: "Bosses behind a socket",
      typical: bosses.innerMm,
      worst: bossAt("least").innerMm,
      limit: bossGives.value,
      sense: "at-most",
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
      sense: "at-most",
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
      sense: "at-most",
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
  measures: TrayMeasures = measuresOf(anyStack()),
): readonly ProofResult[] =>
  springsOf(cluster, filament, measures).map(({ inputs, given = [], ...spring }) => {
    const result = judged(
      {
        ...spring,
        area: "fit",
        subject: cluster.name,
        inputs: [...inputs.map(([name, each]) => inputOf(name, each)), ...given],
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
