/** The design rule check: of the files that go to the board house, not of the model they were written from. */
import { type Result, success } from "@rubus/units";
import type { FabRules } from "../model/design.js";
import { readFabrication, type TextFile } from "../readers/fabrication.js";
import { type Conductors, conductorsOf } from "./conductors.js";
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
import { type LayerImages, layerImages } from "./layer-images.js";
import { checkMask } from "./mask-checks.js";
import { type Netlist, netlistOf } from "./netlist.js";

/** What Gerber and drill files say of themselves. */
export type Inspection = {
  /** What breaks a rule; none for a good board. */
  readonly findings: readonly Finding[];
  readonly netlist: Netlist;
  readonly conductors: Conductors;
};

/**
 * Hold Gerber and drill files as read back against the board house's rules and find their nets. Distances in
 * millimetres; arcs are chords within 0.0005 mm, so a distance 0.002 mm short of its rule still passes.
 * @param courtyards the parts' courtyards, which no Gerber layer holds
 */
export const inspectFabrication = (
  images: LayerImages,
  rules: FabRules,
  courtyards: readonly Courtyard[] = [],
): Inspection => {
  const { clipper, fabrication } = images;
  const found = conductorsOf(images);
  const holes = holesIn(fabrication);
  const findings = [
    ...checkConnections(found),
    ...checkClearance(found, rules),
    ...checkCopperToHoles(found, holes, rules),
    ...checkHoleToHole(holes, rules),
    ...checkSizes(fabrication, rules),
    ...checkDrillSizes(holes, rules),
    ...checkAnnularRings(found, holes, rules),
    ...checkEdge(fabrication, rules),
    ...checkMask(images, found, rules),
    ...checkCourtyards(clipper, courtyards),
  ];
  return { findings, netlist: netlistOf(found), conductors: found };
};

/** The findings of `inspectFabrication` in files not read yet; fails where one can't be read. */
export const designRuleCheck = async (
  files: readonly TextFile[],
  ...rest: [rules: FabRules, courtyards?: readonly Courtyard[]]
): Promise<Result<readonly Finding[]>> => {
  const read = readFabrication(files);
  return read.ok ? success(inspectFabrication(await layerImages(read.value), ...rest).findings) : read;
};
