/** @rubus/catalogue: bought things as data rows with sources; the pin map. */
/** A newcomer adds a row without reading code. */
export * from "./figure.js";
