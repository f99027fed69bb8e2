export { houseBillCsv, housePositionsCsv } from "./house-files.js";
export { type AssemblyHouse, assemblyHouses, houseOf } from "./houses.js";
export {
  type BilledBoard,
  type BillLine,
  billOf,
  type MergedLine,
  mergedBill,
  mergedBillColumns,
  mergedBillCsv,
} from "./merged-bill.js";
export { mergedBillFile } from "./merged-bill-file.js";
export { type OrderRow, orderForm } from "./order-form.js";
export { type ScoredPanel, scoredPanelOf } from "./panel.js";
export { panelOutput } from "./panel-output.js";
export { type PolarityLine, polarityOf } from "./polarity.js";
export { type ProductionFile, productionFiles } from "./production-files.js";
export { type HouseRemark, houseRemarks } from "./remarks.js";
export { withSources } from "./with-sources.js";
