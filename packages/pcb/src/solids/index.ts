/** Bodies of parts in three dimensions, as plain data. */
export * from "./body-solid.js";
export * from "./cable-connector-solids.js";
export * from "./chip-solid.js";
export * from "./lamp-housing-solid.js";
export * from "./leaded-solid.js";
export * from "./materials.js";
export * from "./pin-connector-solids.js";
export * from "./standing-solids.js";
