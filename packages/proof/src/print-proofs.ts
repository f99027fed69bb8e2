/** Proofs of the printer: every printed part fits its bed. */
import type { Cluster } from "@rubus/cluster";
import { partEnvelope } from "./design-limits.js";
import { judged, withRemedy } from "./judged.js";
import { exactInput, inputOf } from "./proof-figures.js";
import type { ProofResult } from "./result.js";

const axes = ["width", "depth", "height"] as const;

/**
 * No part is larger than 180 mm in any direction, so a bed of 180 × 180 × 180 mm takes each of them:
 * one result for each direction.
 */
export const provePrint = (cluster: Cluster): readonly ProofResult[] => {
  const bed = cluster.printer.bedMm;
  const limit = partEnvelope.value;
  const enough = bed.map((side) => `${Math.max(side, limit)} mm`).join(", ");
  const change = { key: "printer.bed", value: `[${enough}]` };
  return axes.map((axis, index): ProofResult => {
    const side = bed[index] ?? 0;
    const result = judged(
      {
        id: `print.bed-${axis}:${cluster.name}`,
        area: "print",
        title: `${axis[0]?.toUpperCase()}${axis.slice(1)} of the print bed`,
        subject: cluster.name,
        typical: side,
        worst: side,
        limit,
        sense: "at-least",
        dimension: "length",
        marginOf: "the largest part",
        formula: "s_bed ≥ s_part",
        inputs: [
          exactInput(`${axis} of the bed`, side, "length", "printer.bed in cluster.yaml"),
          inputOf("largest part", partEnvelope),
        ],
        code: "RUB-PRN-001",
        statement: `The printer's ${axis} is ${side} mm; the largest part needs ${limit} mm.`,
        key: "printer.bed",
      },
      "exact",
    );
    return withRemedy(result, () => ({
      remedy: `Print on a larger machine: set ${change.key}: ${change.value} or more.`,
      changes: [[change]],
    }));
  });
};
