/** Placement helpers: rows, a part beside its pin, align, mirror, regions. */
export * from "./align.js";
export * from "./beside.js";
export * from "./footing.js";
export * from "./region.js";
export * from "./row.js";
