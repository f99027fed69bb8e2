/** Proof of the tongues that snap a face to its tray: they stand up when printed, and bend across their layers. */
import { type Filament, filaments, findRow, rowOf } from "@rubus/catalogue";
import type { Cluster } from "@rubus/cluster";
import { anyStack, measuresOf } from "@rubus/frame";
import { judged, withRemedy } from "../judged.js";
import { exactInput, figureAt, inputOf } from "../proof-figures.js";
import type { ProofResult } from "../result.js";

/** Share of the stress between layers that a tongue bears whenever its face is taken off. */
const share = 0.5;

/**
 * Stress at a tongue's root while its bump passes the window's rim: a cantilever, σ = 3 · E · t · δ / 2 · L².
 * @param filament of the faces; the cluster's own unless said
 */
export const proveTongues = (
  cluster: Cluster,
  filament: Filament = findRow<Filament>(filaments, cluster.printer.filament) ??
    rowOf<Filament>(filaments, "petg"),
): ProofResult => {
  const { tongues, face } = measuresOf(anyStack());
  const { low, high, bump } = tongues;
  const thickMm = high - low;
  const lengthMm = (bump.from + bump.to) / 2 - face.thickMm;
  // The bump's flat top stands this far above the underside of the tray's ceiling.
  const pressedMm = bump.highMm;
  const strain = (3 * thickMm * pressedMm) / (2 * lengthMm ** 2);
  const worst = figureAt(filament.modulus, "greatest") * strain;
  const limit = share * figureAt(filament.strengthAcross, "least");
  const result = judged(
    {
      id: `fit.tongue-stress:${cluster.name}`,
      area: "fit",
      title: "Bending of the face's tongues",
      subject: cluster.name,
      typical: filament.modulus.value * strain,
      worst,
      limit,
      sense: "at-most",
      dimension: "stress",
      marginOf: "half of what holds layers together",
      formula: "3 · E · t · δ / 2 · L² ≤ σ_across / 2",
      inputs: [
        inputOf("modulus of the filament", filament.modulus),
        inputOf("stress that parts its layers", filament.strengthAcross),
        exactInput("thickness of a tongue", thickMm, "length", "measures of the tray", "derived"),
        exactInput("length to its bump", lengthMm, "length", "measures of the tray", "derived"),
        exactInput("way that the bump is pressed", pressedMm, "length", "measures of the tray", "derived"),
      ],
      code: "RUB-FIT-007",
      statement: `Tongues of the faces bend with ${worst.toFixed(1)} MPa across their layers when they snap in; ${limit.toFixed(1)} MPa are allowed.`,
      key: "printer.filament",
    },
    "exact",
  );
  return withRemedy(result, () => ({ remedy: "Choose a filament whose layers hold better." }));
};
