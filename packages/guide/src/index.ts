/** @rubus/guide: the static pages of a package. */
/** Made from the same data as the files they describe; they open from disk without a server. */
export { energyText } from "./energy-text.js";
export { bytesText, countText, percentText, worstText } from "./format.js";
export type { FileFact, GuideInput } from "./guide-input.js";
export { isExact } from "./is-exact.js";
export { sweepPlot } from "./sweep-plot.js";
export { tightest, verdictParts } from "./verdict-line.js";
export { writePages } from "./write-lazily.js";
