/** Bodies of makers' own shapes, by part number: what no package outline says. Heights are the greatest of their rows. */
import {
  boardFuses,
  bushes,
  type Figure,
  indicatorLeds,
  radialCapacitors,
  resistorArrays,
  rgbLeds,
  rowOf,
  shunts,
} from "@rubus/catalogue";
import {
  type BodyMaterial,
  bentLeadSolid,
  bushSolid,
  chipArraySolid,
  chipSolid,
  dipSwitchSolid,
  lampHousingSolid,
  lampSolid,
  leadlessSolid,
  radialCanSolid,
  testLoopSolid,
} from "@rubus/pcb";
import { mostMm } from "../places/index.js";
import { cited } from "../quantity-words.js";
import { connectorShapes } from "./connector-shapes.js";
import { contactsOf, measure, planOf, powerPart, type Shape, tail, through } from "./shape.js";

const span = measure("do-214aa-span");
const diode = (partNumbers: RegExp, { height }: { readonly height: Figure<"length"> }): Shape => ({
  partNumbers,
  height,
  solid: () =>
    bentLeadSolid({
      bodyLengthMm: measure("do-214aa-body-length").value,
      bodyWidthMm: measure("do-214aa-body-width").value,
      heightMm: mostMm(height),
      spanMm: span.value,
      leadWidthMm: measure("do-214aa-lead-width").value,
      footMm: measure("do-214aa-foot").value,
      source: cited(span),
    }),
});

const lamp = (key: (typeof indicatorLeds)[number]["key"], lens: BodyMaterial): Shape => {
  const { package: chip, partNumber } = rowOf(indicatorLeds, key);
  return {
    partNumbers: new RegExp(`^${partNumber}$`),
    height: chip.height,
    solid: () =>
      lampSolid(
        {
          lengthMm: chip.length.value,
          widthMm: chip.width.value,
          heightMm: mostMm(chip.height),
          terminalMm: chip.terminal.value,
        },
        lens,
        cited(chip.length),
      ),
  };
};

const leadless = (
  partNumbers: RegExp,
  { height }: { readonly height: Figure<"length"> },
  material: BodyMaterial,
): Shape => ({
  partNumbers,
  height,
  solid: (part) =>
    leadlessSolid(planOf(part), mostMm(height), part.type.land.pads, material, part.type.land.source),
});

const selector = through("omron-a6t-3101");
const dipSwitch: Shape = {
  partNumbers: /^A6T-3101$/,
  height: selector.height,
  solid: (part) =>
    dipSwitchSolid({
      widthMm: selector.bodyWidth.value,
      lengthMm: selector.bodyLength.value,
      heightMm: mostMm(selector.height),
      legs: contactsOf(part),
      legMm: selector.pin.value,
      tailMm: tail.value,
      source: cited(selector.height),
    }),
};

const loop = (key: "keystone-5000" | "keystone-5001" | "keystone-5002", bead: BodyMaterial): Shape => {
  const row = through(key);
  return {
    partNumbers: new RegExp(`^${row.partNumber}$`),
    height: row.height,
    solid: () =>
      testLoopSolid({
        beadMm: row.bodyLength.value,
        heightMm: mostMm(row.height),
        wireMm: row.pin.value,
        tailMm: tail.value,
        bead,
        source: cited(row.height),
      }),
  };
};

const can = rowOf(radialCapacitors, "nichicon-rr70j102mdn1");
const polymer: Shape = {
  partNumbers: new RegExp(`^${can.partNumber}$`),
  height: can.height,
  solid: (part) =>
    radialCanSolid({
      diameterMm: can.diameter.value,
      heightMm: mostMm(can.height),
      wireMm: can.wire.value,
      wires: contactsOf(part),
      tailMm: tail.value,
      source: cited(can.height),
    }),
};

const bush = (key: (typeof bushes)[number]["key"]): Shape => {
  const row = rowOf(bushes, key);
  return {
    partNumbers: new RegExp(`^bush M${row.thread.value} `),
    height: row.height,
    // Turned to its nominal height: places and bars count on it.
    solid: () => bushSolid(row.diameter.value, row.bore.value, row.height.value, cited(row.height)),
  };
};

const fuse = rowOf(boardFuses, "littelfuse-0451015");
const cap = measure("nano-fuse-cap");
const flatFuse: Shape = {
  partNumbers: /^0451015\.MRL$/,
  height: fuse.height,
  solid: () =>
    chipSolid({
      lengthMm: fuse.bodyLength.value,
      widthMm: fuse.bodyWidth.value,
      heightMm: mostMm(fuse.height),
      terminalMm: cap.value,
      core: "alumina",
      terminals: "gold",
      source: `${cited(fuse.height)}; caps: ${cited(cap)}`,
    }),
};

const strip = measure("metal-strip-2512-terminal");
const { height: shuntHeight } = powerPart("vishay-wslp2512-500u");
const shuntPlan = rowOf(shunts, "shunt-500uohm-2512");
const shunt: Shape = {
  partNumbers: /^WSLP2512/,
  height: shuntHeight,
  solid: () =>
    chipSolid({
      lengthMm: shuntPlan.bodyLength.value,
      widthMm: shuntPlan.bodyWidth.value,
      heightMm: mostMm(shuntHeight),
      terminalMm: strip.value,
      core: "alloy",
      cover: "film",
      source: `${cited(shuntHeight)}; terminals: ${cited(strip)}`,
    }),
};

const light = rowOf(rgbLeds, "wuerth-150141m173100");
const rgbLamp: Shape = {
  partNumbers: /^150141M173100$/,
  height: light.height,
  solid: ({ type }) =>
    lampHousingSolid({
      lengthMm: light.bodyLength.value,
      widthMm: light.bodyWidth.value,
      heightMm: mostMm(light.height),
      leadsAt: [-light.padAcross.value, light.padAcross.value],
      leadWidthMm: light.padWidth.value,
      marked: type.land.pads.find(({ number }) => number === light.markedPad)?.at ?? { x: 1, y: 1 },
      source: cited(light.height),
    }),
};

const array = rowOf(resistorArrays, resistorArrays[0].key);
const resistorArray: Shape = {
  partNumbers: /^YC164-/,
  height: array.height,
  solid: (part) =>
    chipArraySolid(
      {
        lengthMm: array.width.value,
        widthMm: array.length.value,
        heightMm: mostMm(array.height),
        terminalMm: 0.3,
        source: cited(array.height),
      },
      [...new Set(contactsOf(part).map(({ y }) => y))],
      0.5,
    ),
};

/** The first whose number fits. */
export const shapes: readonly Shape[] = [
  diode(/^SMBJ7\.0A/, powerPart("littelfuse-smbj7-0a-smb")),
  diode(/^B340B/, powerPart("diodes-b340b-13-f")),
  lamp("wuerth-150060vs75000", "lens-green"),
  lamp("wuerth-150060rs75000", "lens-red"),
  leadless(/^TPS259474/, powerPart("ti-tps259474arpwr"), "epoxy"),
  leadless(/^TPS25948/, powerPart("ti-tps259482aywpr"), "silicon"),
  dipSwitch,
  loop("keystone-5000", "bead-red"),
  loop("keystone-5001", "bead-black"),
  loop("keystone-5002", "bead-white"),
  polymer,
  bush("bush-m5"),
  bush("bush-m6"),
  flatFuse,
  shunt,
  rgbLamp,
  resistorArray,
  ...connectorShapes,
];
