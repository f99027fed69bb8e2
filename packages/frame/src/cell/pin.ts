/** What registers one cell at the next: a round pin, and a key with a dovetail at either end. */
import { edgesIn, polygonContour, topPlane } from "@rubus/cad";
import { vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { bottomDown } from "../on-bed.js";
import type { PrintedPart } from "../printed-part.js";
import { cellBasics } from "./measures.js";

const { pin, key } = cellBasics;

export const pinMeasures = {
  /** Shorter than both holes together. */
  lengthMm: 2 * pin.deepMm - 0.6,
  radiusMm: pin.diameterMm / 2,
  /** It lies on a flat, above which its sides lean by less than 50°. */
  flatMm: (pin.diameterMm / 2) * Math.cos((40 * Math.PI) / 180),
  tipMm: 0.5,
} as const;

const { lengthMm, radiusMm, flatMm, tipMm } = pinMeasures;

const segment =
  radiusMm ** 2 * Math.acos(flatMm / radiusMm) - flatMm * Math.sqrt(radiusMm ** 2 - flatMm ** 2);
const pinVolume = (Math.PI * radiusMm ** 2 - segment) * lengthMm;

/** The pin: its axis along x, its middle at the origin, its flat below. */
export const pinPart = (): PrintedPart => ({
  key: "pin",
  title: "Pin between cells",
  // Bevelled tips.
  volumeMm3: { min: pinVolume * 0.93, max: pinVolume * 0.98 },
  onBed: bottomDown,
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
    const below = shop.box(
      vec3(-half - 1, -radiusMm - 1, -radiusMm - 1),
      vec3(half + 1, radiusMm + 1, -flatMm),
    );
    return shop.cut(turned, [below]);
  },
});

export const keyMeasures = {
  heightMm: bay.beamMm - key.fromDepthMm - 0.3,
  bevelMm: 0.4,
} as const;

/** Half a key in outline, from its waist. */
const keyCorners = [vec2(0, key.mouthMm), vec2(key.deepMm, key.endMm)] as const;
const keyArea = 2 * (key.mouthMm + key.endMm) * key.deepMm;

/** The key: its waist at x = 0, its dovetails along x, its leading end at z = 0. */
export const keyPart = (): PrintedPart => ({
  key: "key",
  title: "Key between cells",
  // Bevelled where it leads in.
  volumeMm3: { min: keyArea * keyMeasures.heightMm * 0.98, max: keyArea * keyMeasures.heightMm },
  onBed: bottomDown,
  flameRetardant: true,
  model: (shop) => {
    const [waist, end] = keyCorners;
    const outline = [
      vec2(waist.x, -waist.y),
      vec2(end.x, -end.y),
      end,
      waist,
      vec2(-end.x, end.y),
      vec2(-end.x, -end.y),
    ];
    const prism = shop.extrude({ outline: polygonContour(outline) }, topPlane(0), keyMeasures.heightMm);
    return shop.chamfer(prism, keyMeasures.bevelMm, edgesIn(vec3(0, 0, 1), 0), 6);
  },
});
