/** @rubus/proof: computed checks with their margins. */
/** Each proof is a pure function of the cluster and the catalogue. */
export * from "./result.js";
