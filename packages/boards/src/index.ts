/** @rubus/boards: the boards of a Rubus cluster, as code. */
/** Each board is a function of the cluster; compiling it gives every file a factory needs. */

export type { AssemblyData, AssemblyPart, SetBy } from "./assembly/assembly-data.js";
export { assemblyPage } from "./assembly/page.js";
export { assemblyData } from "./assembly/part-list.js";
export { auditBackPlane } from "./back-plane/audit.js";
export { backPlaneCalculations } from "./back-plane/calculations.js";
export { backPlaneDesign } from "./back-plane/design.js";
export { enableVolt, timeOutSeconds } from "./back-plane/figures.js";
export { type BoardKey, type BoardOrder, boardKinds } from "./board-kinds.js";
export { boardOutput } from "./board-output.js";
export * from "./calculation.js";
export { checkBoardFiles } from "./check-files.js";
export { type BoardWorkers, makeBoard, openBoardWorkers } from "./compile-boards.js";
export * from "./copper/index.js";
export { type DifferenceRow, differenceRows } from "./difference/difference-words.js";
export {
  type BoardComparison,
  isCompared,
  type PackageComparison,
  type PackageFile,
  packageDifference,
  type ReadPackage,
} from "./difference/package-difference.js";
export { type HarnessNeeds, harnessOutput } from "./harness/harness-output.js";
export { auditHat } from "./hat/audit.js";
export { hatCalculations } from "./hat/calculations.js";
export { type HatCircuit, hatCircuit } from "./hat/circuit.js";
export { hatDesign } from "./hat/design.js";
export { type DrawingRow, type HatDrawing, measureHat } from "./hat/drawing.js";
export { auditLedBoard } from "./led/audit.js";
export { hatSeriesOhm, type LedCurrent, ledCurrents } from "./led/calculations.js";
export { ledBoardDesign, ledBoardPlaces, ledResistors } from "./led/design.js";
export * from "./output.js";
export * from "./places/index.js";
export { auditPowerBoard } from "./power/audit.js";
export { type Calculation, holds, powerCalculations, powerLoads } from "./power/calculations.js";
export { type PowerVariant, powerBoardDesign, powerVariants } from "./power/design.js";
export { backPlaneEnableOhm, efuseFigures } from "./power/efuse-figures.js";
export { powerBoardPage } from "./power/page.js";
export * from "./production/index.js";
export { type BoardModel, boardModel, leastHoleMm } from "./solids/board-model.js";
export { boardSolidFiles } from "./solids/board-solid.js";
export { partPlacement } from "./solids/body-pieces.js";
export { type PartSolid, partSolid } from "./solids/part-solid.js";
export { type UncertainFigure, uncertainFigures } from "./uncertain.js";
