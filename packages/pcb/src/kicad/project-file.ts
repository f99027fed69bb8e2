/** The `.kicad_pro`: net classes, the board house's limits, every check an error. */
import { canonicalJson } from "@rubus/units";
import type { Board } from "../model/board.js";
import type { NetClass } from "../model/design.js";
import { designRuleChecks, electricalRuleChecks } from "./check-names.js";
import { kicadNetName } from "./names.js";
import { sheetUuid } from "./schematic-ids.js";

/** KiCad's own class for nets that no pattern names. */
const defaultName = "Default";

const classItem = (netClass: NetClass, index: number) => ({
  name: netClass.name,
  priority: index,
  clearance: netClass.clearanceMm,
  track_width: netClass.trackMm,
  via_diameter: netClass.viaDiameterMm,
  via_drill: netClass.viaDrillMm,
});

const leastClass = (board: Board): NetClass => ({
  name: defaultName,
  trackMm: board.rules.minTrackMm,
  clearanceMm: board.rules.minClearanceMm,
  viaDiameterMm: board.rules.minViaDiameterMm,
  viaDrillMm: board.rules.minDrillMm,
});

/** KiCad keeps its default class at the greatest number, so that it yields to all others. */
const defaultPriority = 2_147_483_647;

const netSettings = (board: Board) => ({
  meta: { version: 4 },
  classes: [
    { ...classItem(leastClass(board), 0), priority: defaultPriority },
    ...board.netClasses.filter(({ name }) => name !== defaultName).map(classItem),
  ],
  netclass_patterns: board.nets
    .filter(({ netClass }) => netClass !== defaultName)
    .map((net) => ({ netclass: net.netClass, pattern: kicadNetName(board, net) })),
});

const allErrors = (checks: readonly string[]) => Object.fromEntries(checks.map((check) => [check, "error"]));

/** JSON text of the project file. */
export const projectFile = (board: Board): string => {
  const { rules } = board;
  const project = {
    board: {
      design_settings: {
        drc_exclusions: [],
        meta: { version: 2 },
        rule_severities: allErrors(designRuleChecks),
        rules: {
          min_clearance: rules.minClearanceMm,
          min_copper_edge_clearance: rules.minCopperToEdgeMm,
          min_hole_clearance: rules.minCopperToHoleMm,
          min_hole_to_hole: rules.minHoleToHoleMm,
          min_silk_clearance: rules.minSilkToMaskMm,
          min_text_height: rules.minSilkTextHeightMm,
          min_text_thickness: rules.minSilkLineMm,
          min_through_hole_diameter: rules.minDrillMm,
          min_track_width: rules.minTrackMm,
          min_via_annular_width: rules.minAnnularRingMm,
          min_via_diameter: rules.minViaDiameterMm,
        },
      },
    },
    erc: { erc_exclusions: [], meta: { version: 0 }, rule_severities: allErrors(electricalRuleChecks) },
    meta: { filename: `${board.name}.kicad_pro`, version: 3 },
    net_settings: netSettings(board),
    sheets: [[sheetUuid(board), "Root"]],
    text_variables: {},
  };
  return `${canonicalJson(project, 2)}\n`;
};
