/** Proof that a frame stays within its rack units, from boxes about everything in its tree. */
import { type Rack, rowOf } from "@rubus/catalogue";
import { type Cluster, framesOf } from "@rubus/cluster";
import { type AssemblyTree, type FrameHeight, frameRoots } from "@rubus/frame";
import { figuresOf } from "../figures-of.js";
import { judged } from "../judged.js";
import { exactInput, inputOf, type ProofFigures } from "../proof-figures.js";
import type { ProofResult } from "../result.js";

const hundredth = (mm: number): number => Math.round(mm * 100) / 100;

/**
 * Nothing of a frame stands in the unit above or below it, but for strain reliefs and the cables they hold, which hang
 * into the unit of the supply; the statement says how far.
 * @param tree the whole cluster's, a root a frame in the cluster's order
 * @param heights of each kind of frame, as the fit measured them
 */
export const proveHeights = (
  cluster: Cluster,
  tree: AssemblyTree,
  heights: readonly FrameHeight[],
  figures: ProofFigures = figuresOf(cluster),
): readonly ProofResult[] => {
  const roots = frameRoots(tree);
  return framesOf(cluster).flatMap(({ frame }, index): readonly ProofResult[] => {
    const root = roots[index];
    const found = heights.find(
      ({ assembly }) => root !== undefined && "assembly" in root && assembly === root.assembly,
    );
    if (found === undefined) return [];
    const { unitHeight, panelShortfall } = rowOf<Rack>(figures.racks, frame.rack);
    const units = frame.height * unitHeight.value;
    const middle = (units - panelShortfall.value) / 2;
    const { lowest, highest, hangsMm } = found;
    const below = middle - lowest.mm;
    const above = highest.mm - middle;
    const worst = hundredth(2 * Math.max(below, above));
    const outermost = above > below ? highest : lowest;
    const relief =
      hangsMm > 0
        ? ` Strain reliefs hang ${hangsMm.toFixed(1)} mm below its panel: the unit below is the supply's, no other device's.`
        : "";
    const result = judged(
      {
        id: `rack.within-units:${frame.path}`,
        area: "rack",
        title: "Everything within the frame's rack units",
        subject: frame.path,
        typical: worst,
        worst,
        limit: hundredth(units),
        sense: "at-most",
        dimension: "length",
        marginOf: "the rack units",
        formula: "2 · max |z − z_middle| ≤ n · U",
        inputs: [
          inputOf("rack unit", unitHeight),
          exactInput("rack units", frame.height, "ratio", "frame.height in cluster.yaml"),
          exactInput(
            "lowest of the frame, from its panel's edge",
            hundredth(lowest.mm),
            "length",
            "boxes about the bodies in the assembly tree",
            "derived",
          ),
          exactInput(
            "highest of the frame, from its panel's edge",
            hundredth(highest.mm),
            "length",
            "boxes about the bodies in the assembly tree",
            "derived",
          ),
          exactInput(
            "reach of the strain reliefs below the panel",
            hundredth(hangsMm),
            "length",
            "boxes about the bodies in the assembly tree",
            "derived",
          ),
        ],
        code: "RUB-RACK-004",
        statement: (verdict) =>
          verdict === "fail"
            ? `${outermost.path} leaves the rack units of frame ${frame.path}: ${worst} mm about its middle, not ${hundredth(units)} mm.${relief}`
            : `Frame ${frame.path} takes ${worst} of ${hundredth(units)} mm, ${outermost.path} outermost.${relief}`,
        key: "frame.height",
      },
      "exact",
    );
    return [
      result.verdict === "pass"
        ? result
        : { ...result, remedy: `Move or shape ${outermost.path}: no setting of the file does.` },
    ];
  });
};
