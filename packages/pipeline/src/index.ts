/** @rubus/pipeline: from file to package. */
/** Stages with their cache, the manifest, and a swap that survives a kill at any moment. */
export { diagnosticOf } from "./broken.js";
export { type BuildOptions, type BuildSummary, buildPackage, type Rooms } from "./build-package.js";
export { codeDigests } from "./cache/code-digest.js";
export type { StageEvent } from "./cache/run-stage.js";
export { defaultCacheFolder, folderCache, noCache, type StageCache } from "./cache/stage-cache.js";
export type { CardDisk } from "./card/card-disk.js";
export type { CardSummary, WriteCardOptions } from "./card/write-card.js";
export { writeCard } from "./card/write-lazily.js";
export { type CheckedCluster, checkCluster } from "./check-cluster.js";
export { type ComparedPackages, type CompareOptions, comparePackages } from "./compare-packages.js";
export {
  type Manifest,
  type ManifestFile,
  makeManifest,
  manifestName,
  parseManifest,
} from "./package/manifest.js";
export { openPackage, packageFolderOf } from "./package/open-package.js";
export { recoverPackage } from "./package/recover.js";
export { type FaultPoint, faultPoints, type WriteOptions, writePackage } from "./package/write-package.js";
export { sweepCluster, writeSweepPlot } from "./sweep-cluster.js";
export {
  initDiagnostics,
  type MigratedFile,
  migrateClusterFile,
  writeClusterFile,
} from "./write-cluster-file.js";
