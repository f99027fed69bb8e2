/** What registers one cell at the next: a round pin, and a key with a dovetail at either end. */
import { edgesIn, type Placement, polygonContour } from "@rubus/cad";
import { vec2, vec3 } from "@rubus/units";
import { frontDown } from "../on-bed.js";
import type { PrintedPart } from "../printed-part.js";
import { acrossY } from "../tray/shapes.js";
import { cellBasics, cellMeasures } from "./measures.js";

const { pin, key } = cellBasics;

export const pinMeasures = {
  /** Shorter than both holes together. */
  lengthMm: 2 * pin.deepMm - 0.6,
  radiusMm: pin.diameterMm / 2,
  /**
   * It is printed on a flat, above which its sides lean by less than 50°. In place the flat looks to the front, where the
   * cells' holes have their roofs, so that the pin is round where it holds the cells level.
   */
  flatMm: (pin.diameterMm / 2) * Math.cos((40 * Math.PI) / 180),
  tipMm: 0.5,
} as const;

const { lengthMm, radiusMm, flatMm, tipMm } = pinMeasures;

const segment =
  radiusMm ** 2 * Math.acos(flatMm / radiusMm) - flatMm * Math.sqrt(radiusMm ** 2 - flatMm ** 2);
const pinVolume = (Math.PI * radiusMm ** 2 - segment) * lengthMm;

/** The pin: its axis along x, its middle at the origin, its flat in front. */
export const pinPart = (): PrintedPart => ({
  key: "pin",
  title: "Pin between cells",
  // Bevelled tips.
  volumeMm3: { min: pinVolume * 0.93, max: pinVolume * 0.98 },
  onBed: frontDown,
  flameRetardant: true,
  model: (shop) => {
    const half = lengthMm / 2;
    const turned = shop.revolve(
      {
        outline: polygonContour([
          vec2(0, -half),
          vec2(radiusMm - tipMm, -half),
          vec2(radiusMm, -half + tipMm),
          vec2(radiusMm, half - tipMm),
          vec2(radiusMm - tipMm, half),
          vec2(0, half),
        ]),
      },
      { at: vec3(0, 0, 0), direction: vec3(1, 0, 0) },
    );
    const before = shop.box(
      vec3(-half - 1, -radiusMm - 1, -radiusMm - 1),
      vec3(half + 1, -flatMm, radiusMm + 1),
    );
    return shop.cut(turned, [before]);
  },
});

export const keyMeasures = {
  /** From the groove's front, which leans, to the key. */
  gapMm: 4,
  lengthMm: cellMeasures(2).rearMm - key.from - 5,
  bevelMm: 0.5,
} as const;

const keyArea = 2 * (key.mouthMm + key.endMm) * key.deepMm;

/** On one of its dovetails: x up. */
const onDovetail: Placement = [0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0];

/** The key: its waist at x = 0, its dovetails along x, its front end at y = 0, its middle at z = 0. */
export const keyPart = (): PrintedPart => ({
  key: "key",
  title: "Key between cells",
  // Bevelled where it leads in.
  volumeMm3: { min: keyArea * (keyMeasures.lengthMm - 0.6), max: keyArea * keyMeasures.lengthMm },
  onBed: onDovetail,
  flameRetardant: true,
  model: (shop) => {
    const { mouthMm, endMm, deepMm } = key;
    const prism = acrossY(
      shop,
      [
        vec2(0, -mouthMm),
        vec2(deepMm, -endMm),
        vec2(deepMm, endMm),
        vec2(0, mouthMm),
        vec2(-deepMm, endMm),
        vec2(-deepMm, -endMm),
      ],
      { from: 0, to: keyMeasures.lengthMm },
    );
    return shop.chamfer(prism, keyMeasures.bevelMm, edgesIn(vec3(0, 1, 0), 0), 6);
  },
});
