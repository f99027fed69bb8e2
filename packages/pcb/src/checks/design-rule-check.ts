/** The design rule check: of the files that go to the board house, not of the model they were written from. */
import { type Result, success } from "@rubus/units";
import type { FabRules } from "../model/design.js";
import { loadClipper } from "../pour/clipper.js";
import { readFabrication, type TextFile } from "../readers/fabrication.js";
import { conductorsOf } from "./conductors.js";
import { checkClearance, checkConnections, checkSizes } from "./copper-checks.js";
import { type Courtyard, checkCourtyards } from "./courtyards.js";
import { checkEdge } from "./edge-checks.js";
import type { Finding } from "./finding.js";
import {
  checkAnnularRings,
  checkCopperToHoles,
  checkDrillSizes,
  checkHoleToHole,
  holesIn,
} from "./hole-checks.js";
import { checkMask } from "./mask-checks.js";

/**
 * Read Gerber and drill files back and hold them against the board house's rules. Distances in millimetres;
 * arcs are chords within 0.0005 mm, so a distance 0.002 mm short of its rule still passes.
 * @param courtyards the parts' courtyards, which no Gerber layer holds
 * @returns the findings, none for a good board; fails where a file can't be read
 */
export const designRuleCheck = async (
  files: readonly TextFile[],
  rules: FabRules,
  courtyards: readonly Courtyard[] = [],
): Promise<Result<readonly Finding[]>> => {
  const read = readFabrication(files);
  if (!read.ok) return read;
  const clipper = await loadClipper();
  const found = conductorsOf(clipper, read.value);
  const holes = holesIn(read.value);
  return success([
    ...checkConnections(found),
    ...checkClearance(found, rules),
    ...checkCopperToHoles(found, holes, rules),
    ...checkHoleToHole(holes, rules),
    ...checkSizes(read.value, rules),
    ...checkDrillSizes(holes, rules),
    ...checkAnnularRings(found, holes, rules),
    ...checkEdge(read.value, rules),
    ...checkMask(clipper, read.value, found, rules),
    ...checkCourtyards(clipper, courtyards),
  ]);
};
