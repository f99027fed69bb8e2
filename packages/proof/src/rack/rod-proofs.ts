/** Proof of the rods' tension: printed ears stand under their washers for years. */
import { type Figure, type Filament, filaments, findRow, rowOf } from "@rubus/catalogue";
import type { Cluster } from "@rubus/cluster";
import { cellBasics, nutFactor, rodClamp, rodTorque } from "@rubus/frame";
import { judged, withRemedy } from "../judged.js";
import { exactInput, figureAt, inputOf } from "../proof-figures.js";
import type { ProofResult } from "../result.js";

/**
 * The pressure under a rod's washer at the torque its inner nut gets, on an ear of the cluster's filament.
 * @param filament of the ears; the cluster's own unless said
 */
export const proveRods = (
  cluster: Cluster,
  filament: Filament = findRow<Filament>(filaments, cluster.printer.filament) ??
    rowOf<Filament>(filaments, "petg"),
  torque: Figure<"torque"> = rodTorque,
): ProofResult => {
  const usual = rodClamp(torque.value, nutFactor.value);
  const most = rodClamp(figureAt(torque, "greatest"), figureAt(nutFactor, "least"));
  const { washer, thread } = cellBasics.rod;
  const result = judged(
    {
      id: `fit.rod-pressure:${cluster.name}`,
      area: "fit",
      title: "Pressure of the rods' washers on the ears",
      subject: cluster.name,
      typical: usual.pressureMPa,
      worst: most.pressureMPa,
      limit: figureAt(filament.creepStress, "least"),
      sense: "at-most",
      dimension: "stress",
      marginOf: "the stress that may stand",
      formula: "T / (k · d · A) ≤ σ_creep, A = π/4 · (d_washer² − d_hole²)",
      inputs: [
        inputOf("torque of the inner nut", torque),
        inputOf("friction of thread and nut", nutFactor),
        inputOf("diameter of the rod", thread.diameter),
        inputOf("diameter of the washer", washer.outerDiameter),
        inputOf("hole of the rod", thread.clearanceHole),
        exactInput("area under the washer", most.areaMm2, "area", "washer less hole", "derived"),
        inputOf("stress without creep", filament.creepStress),
      ],
      code: "RUB-FIT-008",
      statement: `Rods whose inner nuts get ${torque.value} N·m pull with ${usual.forceN.toFixed(0)} N, ${most.forceN.toFixed(0)} N at the most, and press on the ears with ${most.pressureMPa.toFixed(1)} MPa.`,
      key: "printer.filament",
    },
    "exact",
  );
  return withRemedy(result, () => ({ remedy: "Choose a filament that creeps less." }));
};
