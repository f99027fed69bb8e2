/** @rubus/pcb: a board compiler that knows nothing of clusters. */
/** Parts, nets, placement, routing, pours, checks and writers. */

export * from "./circuit.js";
export * from "./compile.js";
export * from "./geometry.js";
export { kicadProject, type TextFile } from "./kicad/project.js";
export * from "./land/chip.js";
export * from "./land/finish.js";
export * from "./land/mechanical.js";
export * from "./model/board.js";
export * from "./model/design.js";
export * from "./model/pads.js";
export * from "./model/parts.js";
export * from "./model/schematic.js";
export * from "./pour/fracture.js";
export type { RouteOptions } from "./route/negotiation.js";
export { type Routed, route } from "./route/router.js";
export { boardNetlist, type NetlistNet, schematicNetlist } from "./schematic/netlist.js";
export { electricalRuleCheck } from "./schematic/rule-check.js";
export { schematicScene } from "./schematic/scene.js";
export * from "./silkscreen.js";
