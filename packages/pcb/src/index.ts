/** @rubus/pcb: a board compiler that knows nothing of clusters. */
/** Parts, nets, placement, routing, pours, checks and writers. */

export { classFindings } from "./checks/class-check.js";
export type { Conductors } from "./checks/conductors.js";
export { type Courtyard, courtyardsOf } from "./checks/courtyards.js";
export { designRuleCheck, type Inspection, inspectFabrication } from "./checks/design-rule-check.js";
export { type Finding, type FindingKind, type FindingLayer, findingDiagnostic } from "./checks/finding.js";
export { type LayerImages, layerImages } from "./checks/layer-images.js";
export {
  type BoardCopperLayers,
  type CopperPad,
  copperOfNets,
  type NetCopper,
  netCopper,
  type PlatedHole,
} from "./checks/net-copper.js";
export {
  designNetlist,
  extractNetlist,
  fabricationNetlist,
  type Netlist,
  netlistDifferences,
  sameNetlist,
} from "./checks/netlist.js";
export { fileDifferences, type WrittenFiles } from "./checks/written-files.js";
export * from "./circuit.js";
export * from "./compile.js";
export {
  type BoardDifference,
  boardDifference,
  type DrawnDifference,
  type LayerDifference,
} from "./difference/board-difference.js";
export type { NetDifference, PartDifference } from "./difference/parts-and-nets.js";
export type { Hole, ShapeDifference, Size } from "./difference/shapes.js";
export {
  type BoardFiles,
  type NamedFile,
  readBoardFiles,
  type WrittenBoard,
} from "./difference/written-board.js";
export {
  type BomLine,
  bomColumns,
  bomCsv,
  bomLines,
  secondSourceText,
} from "./fabrication/bill-of-materials.js";
export { drillFiles, type Hole as DrilledHole, holesOf } from "./fabrication/excellon.js";
export type { FabFile, FabOptions, LayerName } from "./fabrication/fab-file.js";
export { fabFiles, fabZip } from "./fabrication/fab-zip.js";
export { gerberFiles } from "./fabrication/gerber-files.js";
export { testNetlist } from "./fabrication/ipc-d-356.js";
export { jobFile } from "./fabrication/job-file.js";
export { type Joints, jointsOf } from "./fabrication/joints.js";
export { profileLineMm } from "./fabrication/layers.js";
export { isBought, isPlaced, type Mounting, mountedBy, mountingOf } from "./fabrication/mounting.js";
export { positionColumns, positionsCsv } from "./fabrication/positions.js";
export { byReference } from "./fabrication/references.js";
export * from "./geometry.js";
export { kicadProject, type TextFile } from "./kicad/project.js";
export * from "./land/chip.js";
export * from "./land/finish.js";
export * from "./land/gold-fingers.js";
export * from "./land/gull-wing.js";
export * from "./land/listed-pads.js";
export * from "./land/lug.js";
export * from "./land/mechanical.js";
export * from "./land/through-hole.js";
export * from "./land/two-pads.js";
export * from "./model/board.js";
export * from "./model/design.js";
export * from "./model/pads.js";
export * from "./model/parts.js";
export * from "./model/schematic.js";
export { type Panel, type PanelSpec, panelOf, panelSize, type ScoreLine } from "./panel/panel.js";
export { panelFiles } from "./panel/panel-files.js";
export { scoreFindings } from "./panel/score-check.js";
export { boardPicture, type PictureLook } from "./pictures/board-picture.js";
export { type Body, bodiesOf } from "./pictures/bodies.js";
export { finishTint, maskTint } from "./pictures/palette.js";
export * from "./place/index.js";
export * from "./pour/fracture.js";
export { type Fabrication, readFabrication } from "./readers/fabrication.js";
export { type Routed, route } from "./route/router.js";
export { boardNetlist, type NetlistNet, schematicNetlist } from "./schematic/netlist.js";
export { electricalRuleCheck } from "./schematic/rule-check.js";
export { schematicScene } from "./schematic/scene.js";
export * from "./silkscreen.js";
export * from "./solids/index.js";
export { selectVariant } from "./variants.js";
