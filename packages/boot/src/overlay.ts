/**
 * The overlay of the HAT: what makes the kernel drive fan, lights, monitor and bay EEPROM with no program of
 * ours. One for the Raspberry Pi 3, 4 and 5: it uses only labels that the trees of all three have, and the
 * GPIO whose hardware PWM is channel 0 on each.
 */
import {
  cells,
  type DeviceTree,
  encodeFdt,
  type Fragment,
  linkTree,
  node,
  overlayTree,
  property,
  ref,
  strings,
} from "@rubus/firmware";
import type { Result } from "@rubus/units";
import { fanFragments, fanOverrides } from "./fan-nodes.js";
import type { HatFeatures } from "./hat-features.js";
import { lights } from "./lamps.js";

/** The overlay's source as a tree. */
export const hatOverlay = (features: HatFeatures): DeviceTree =>
  overlayTree(
    "brcm,bcm2835",
    [lightsFragment(), busFragment(features), ...(features.fan === null ? [] : fanFragments(features.fan))],
    [
      node("__overrides__", {
        properties: [
          property("hat_shunt", cells(ref("rubus_monitor")), strings("shunt-resistor:0")),
          ...(features.fan === null ? [] : fanOverrides(features.fan)),
        ],
      }),
    ],
  );

/** The bytes of `rubus-hat.dtbo`; its labels are kept, so that a user's own overlay may build on it. */
export const hatOverlayBytes = (features: HatFeatures): Result<Uint8Array> => {
  const linked = linkTree(hatOverlay(features), { isOverlay: true, keepLabels: true });
  return linked.ok ? encodeFdt(linked.value) : linked;
};

const lightsFragment = (): Fragment => ({
  target: { path: "/" },
  content: {
    properties: [],
    children: [
      node("rubus-leds", {
        properties: [property("compatible", strings("gpio-leds"))],
        children: lights().map((light) =>
          node(`${light.lamp}-${light.colour}`, {
            properties: [
              property("label", strings(light.label)),
              property("gpios", cells(ref("gpio"), light.gpio, 0)),
              property("default-state", strings("off")),
              ...(light.trigger === undefined
                ? []
                : [property("linux,default-trigger", strings(light.trigger))]),
              ...(light.isPanicIndicator ? [property("panic-indicator")] : []),
            ],
          }),
        ),
      }),
    ],
  },
});

/** The bus at SDA and SCL, whose label exists on every model. */
const busFragment = ({ monitor, bayEeprom }: HatFeatures): Fragment => ({
  target: ref("i2c_arm"),
  content: {
    properties: [
      property("#address-cells", cells(1)),
      property("#size-cells", cells(0)),
      property("status", strings("okay")),
    ],
    children: [
      node(`power-monitor@${monitor.address.toString(16)}`, {
        label: "rubus_monitor",
        properties: [
          property("compatible", strings("ti,ina226")),
          property("reg", cells(monitor.address)),
          property("shunt-resistor", cells(monitor.shuntMicroOhm)),
        ],
      }),
      node(`eeprom@${bayEeprom.address.toString(16)}`, {
        label: "rubus_bay",
        // Without a page size the kernel writes byte by byte, which suits either chip that may be fitted.
        properties: [
          property("compatible", strings("atmel,24c02")),
          property("reg", cells(bayEeprom.address)),
        ],
      }),
    ],
  },
});
