/** @rubus/boot: what a node boots with. */
/** The HAT's overlay and EEPROM image, the files of its first boot, and what goes onto its card. */
export type { BootFile } from "./boot-file.js";
export {
  bootPartitionMarks,
  cardMarkName,
  cardPath,
  cloudInitNames,
  nodeFileNames,
  nodeFolder,
  readCardMark,
} from "./card/card-files.js";
export { withConfigBlock } from "./card/config-merge.js";
export { isFatPath } from "./card/fat-path.js";
export { rubusFolder } from "./first-boot/first-boot-script.js";
export { agentFiles, agentFolder } from "./first-boot/install-agent.js";
export {
  type FanStep,
  type FanTable,
  type HatFeatures,
  standardFanTable,
  standardFeatures,
} from "./hat-features.js";
export { type HatSettings, hatImage } from "./hat-image.js";
export { hatUuid } from "./identity.js";
export { type Colour, colours, type LampName, type Light, lampNames, lights } from "./lamps.js";
/** The way from site to site: the gateways' tunnels and the routes of all other nodes. */
export type { TextFile } from "./network/gateway-files.js";
export {
  type NetworkFirstBoot,
  networkBootFiles,
  networkFiles,
  networkFirstBoot,
} from "./network/network-files.js";
export { type Gateway, type Peer, siteGateways } from "./network/site-links.js";
export { nodeRoutes, type Route } from "./network/site-routes.js";
export { type NodesNeeds, nodeFiles } from "./node-files.js";
export { hatOverlay, hatOverlayBytes } from "./overlay.js";
