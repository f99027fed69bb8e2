/** @rubus/units: quantities, vectors, polygons, diagnostics, canonical JSON, tables as text. */
/** The ground floor: every other room stands on it. */
export * from "./canonical-json.js";
export * from "./csv.js";
export * from "./diagnostic.js";
export * from "./diagnostic-table.js";
export { agtRows } from "./diagnostics/agt.js";
export { eepRows } from "./diagnostics/eep.js";
export * from "./nearest.js";
export * from "./polygon.js";
export * from "./quantity.js";
export * from "./quantity-text.js";
export * from "./vector.js";
export * from "./version.js";
