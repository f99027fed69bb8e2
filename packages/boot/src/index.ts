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
