/** Proof of the touch guards: no finger of IP2X passes any opening, and air stands before what is live. */
import { figure, source } from "@rubus/catalogue";
import type { Cluster } from "@rubus/cluster";
import { airBehindBoltMm, fingerMm, type GuardOpening, guardOpenings, guardScrews } from "@rubus/frame";
import { judged } from "../judged.js";
import { exactInput, inputOf } from "../proof-figures.js";
import type { ProofResult } from "../result.js";

const probe = source("IEC 60529, IP2X: jointed finger of 12 mm, ball of 12.5 mm", "memory");

export const guardLimits = {
  finger: figure("length", fingerMm, probe),
  /** Of an opening between two printed edges. */
  printed: figure("length", 0, source("edges of a print, ± 0.2 mm each", "memory"), { min: -0.4, max: 0.4 }),
  air: figure("length", 3, source("design: a hood that is pushed in by 1 mm touches no bolt", "derived")),
} as const;

const mend = { remedy: "Mend the design of the touch guard: no setting of the file does." };

/**
 * Every opening is narrower than the finger, so that the ball of 12.5 mm doesn't pass either; screws with a hexagon
 * socket hold each guard, so that it comes off with a tool alone.
 */
export const proveGuard = (
  cluster: Cluster,
  openings: readonly GuardOpening[] = guardOpenings(),
  airMm: number = airBehindBoltMm(),
): readonly ProofResult[] => {
  const widest = openings.reduce<GuardOpening>(
    (most, each) => (each.narrowMm > most.narrowMm ? each : most),
    { name: "none", narrowMm: 0 },
  );
  const worst = widest.narrowMm + (guardLimits.printed.max ?? 0);
  const screws = guardScrews(2).length;
  const results = [
    judged(
      {
        id: `rack.guard-openings:${cluster.name}`,
        area: "rack",
        title: "Openings of the touch guards",
        subject: cluster.name,
        typical: widest.narrowMm,
        worst,
        limit: guardLimits.finger.value,
        sense: "at-most",
        dimension: "length",
        marginOf: "a finger",
        formula: "w + Δw ≤ d_finger",
        inputs: [
          ...openings.map(({ name, narrowMm }) =>
            exactInput(name, narrowMm, "length", "measures of the touch guard", "derived"),
          ),
          inputOf("finger", guardLimits.finger),
          inputOf("printed edges", guardLimits.printed),
        ],
        code: "RUB-RACK-005",
        statement: `The widest opening of the touch guards, ${widest.name}, is ${worst.toFixed(2)} mm at the most; a finger is ${fingerMm} mm. Each guard is held by ${screws} hexagon socket screws.`,
        key: "frame",
      },
      "exact",
    ),
    judged(
      {
        id: `rack.guard-air:${cluster.name}`,
        area: "rack",
        title: "Air between bolts and touch guard",
        subject: cluster.name,
        typical: airMm,
        worst: airMm,
        limit: guardLimits.air.value,
        sense: "at-least",
        dimension: "length",
        marginOf: "the air that is asked for",
        formula: "y_plate − y_bolt ≥ 3 mm",
        inputs: [
          exactInput(
            "air behind the longest bolt",
            airMm,
            "length",
            "measures of the touch guard",
            "derived",
          ),
          inputOf("air asked for", guardLimits.air),
        ],
        code: "RUB-RACK-005",
        statement: `The longest bolt ends ${airMm.toFixed(2)} mm before the touch guard's plate.`,
        key: "frame",
      },
      "exact",
    ),
  ];
  return results.map((result) => (result.verdict === "pass" ? result : { ...result, ...mend }));
};
