/** @rubus/catalogue: bought things as data rows with sources; the pin map. */
/** A newcomer adds a row without reading code. */
export * from "./board-leds.js";
export * from "./board-part.js";
export * from "./board-resistors.js";
export * from "./board-sockets.js";
export * from "./fab.js";
export * from "./fabs.js";
export * from "./families.js";
export * from "./fans.js";
export * from "./figure.js";
export * from "./filaments.js";
export * from "./find-row.js";
export * from "./pi-models.js";
export * from "./pin-map.js";
export * from "./power-path.js";
export * from "./racks.js";
export * from "./supplies.js";
