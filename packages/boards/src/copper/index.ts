/** The boards' own resistance, from their written copper. */
export {
  type CopperElement,
  type HottestSheet,
  type HottestVia,
  type SolvedRun,
  solveRun,
  solveRuns,
} from "./board-copper.js";
export * from "./copper-figure.js";
export {
  contactResistance,
  copperResistivity,
  copperTemperature,
  copperTemperatureCoefficient,
  copperThicknessShare,
  currentCopperThickness,
  headerContact,
  platingThickness,
  ratedNodeCurrent,
} from "./copper-figures.js";
export type { CopperHeat, HottestPlace, LayerHeat } from "./copper-heat.js";
export { backPlaneRuns, type CopperEnd, type CopperRun, hatRuns, powerBoardRuns } from "./copper-paths.js";
export { boardCopper } from "./copper-table.js";
export type { FabKey } from "./measured-copper.js";
