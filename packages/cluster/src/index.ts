/** @rubus/cluster: cluster.yaml to a resolved cluster. */
/** Every site, frame, cell, bay and node, immutable. */
export {
  type Catalogue,
  catalogueOf,
  type OwnFamily,
  type OwnRows,
  ownFamilies,
  standardCatalogue,
} from "./catalogue-of.js";
export { clusterJson, parseClusterJson } from "./cluster-json.js";
export { catalogueFeedRule, type FeedRule, feedCount, feedLoad } from "./feed-rule.js";
export { type InitOptions, initText } from "./init-text.js";
export { cellsInRack, cellWidthMm, nodeCurrent, spreadFeeds } from "./layout.js";
export { type Migration, migrated, presentFormat } from "./migrate.js";
export * from "./model.js";
export {
  type ClusterDraft,
  type ClusterFile,
  finishCluster,
  readCluster,
  readDraft,
} from "./read-cluster.js";
export type { KeyFile } from "./read-keys.js";
export type { PartsFile } from "./read-parts.js";
export { clusterJsonSchema } from "./shape.js";
export { varied } from "./vary/apply.js";
export { type VariableKey, variableKeys } from "./vary/keys.js";
export { pilotDraft } from "./vary/pilot.js";
export { readVariations, type Variation, type Variations } from "./vary/values.js";
export * from "./walk.js";
