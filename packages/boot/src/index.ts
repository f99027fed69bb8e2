/** @rubus/boot: what a node boots with. */
/** The HAT's overlay for the kernel and the image of its EEPROM. */
export {
  type FanStep,
  type FanTable,
  type HatFeatures,
  standardFanTable,
  standardFeatures,
} from "./hat-features.js";
export { type HatSettings, hatImage } from "./hat-image.js";
export { type Colour, colours, type LampName, type Light, lampNames, lights } from "./lamps.js";
export { hatOverlay, hatOverlayBytes } from "./overlay.js";
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
