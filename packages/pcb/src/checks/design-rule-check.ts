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
import { type Netlist, netlistOf } from "./netlist.js";

/** What Gerber and drill files say of themselves, read once. */
export type Inspection = {
  /** What breaks a rule; none for a good board. */
  readonly findings: readonly Finding[];
  readonly netlist: Netlist;
};

/**
 * Read Gerber and drill files back, hold them against the board house's rules and find their nets. Distances in
 * millimetres; arcs are chords within 0.0005 mm, so a distance 0.002 mm short of its rule still passes.
 * @param courtyards the parts' courtyards, which no Gerber layer holds
 * @returns fails where a file can't be read
 */
export const inspectFiles = async (
  files: readonly TextFile[],
  rules: FabRules,
  courtyards: readonly Courtyard[] = [],
): Promise<Result<Inspection>> => {
  const read = readFabrication(files);
  if (!read.ok) return read;
  const clipper = await loadClipper();
  const found = conductorsOf(clipper, read.value);
  const holes = holesIn(read.value);
  const findings = [
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
  ];
  return success({ findings, netlist: netlistOf(found) });
};

/** The findings of `inspectFiles` alone. */
export const designRuleCheck = async (
  ...input: Parameters<typeof inspectFiles>
): Promise<Result<readonly Finding[]>> => {
  const inspected = await inspectFiles(...input);
  return inspected.ok ? success(inspected.value.findings) : inspected;
};
