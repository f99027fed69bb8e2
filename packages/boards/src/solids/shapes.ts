/** Bodies of makers' own shapes, by part number: what no package outline says. Heights are the greatest of their rows. */
import {
  boardFuses,
  bodyMeasures,
  bushes,
  cableSockets,
  cardSlots,
  connectors,
  type Figure,
  flatCables,
  indicatorLeds,
  powerBoardParts,
  radialCapacitors,
  rgbLeds,
  rowOf,
  shunts,
  throughParts,
} from "@rubus/catalogue";
import {
  type BodyMaterial,
  type BodySolid,
  bentLeadSolid,
  bushSolid,
  cardEdgeSolid,
  chipSolid,
  dipSwitchSolid,
  flatCableSocketSolid,
  lampHousingSolid,
  lampSolid,
  leadlessSolid,
  type PlacedPart,
  pinHeaderSolid,
  pinSocketSolid,
  radialCanSolid,
  sideEntrySolid,
  testLoopSolid,
  topEntrySolid,
} from "@rubus/pcb";
import type { Vec2 } from "@rubus/units";
import { boardThicknessMm, mostMm } from "../places/index.js";

export type Shape = {
  readonly partNumbers: RegExp;
  /** How high it stands, as its row of the catalogue says. */
  readonly height: Figure<"length">;
  readonly solid: (part: PlacedPart) => BodySolid;
};

const said = ({ source, confidence }: Figure<"length">): string => `${source} [${confidence}]`;

/** Places of the contacts: pads with a number of their own, hold-downs left out. */
const contactsOf = ({ type }: PlacedPart): readonly Vec2[] =>
  type.land.pads.filter(({ number }) => /^[AB]?\d+$/.test(number)).map(({ at }) => at);
const waysOf = (part: PlacedPart): readonly number[] => contactsOf(part).map(({ x }) => x);
const planOf = ({ type }: PlacedPart) => type.land.body.outline;

const measure = (key: (typeof bodyMeasures)[number]["key"]) => rowOf(bodyMeasures, key).length;
const tail = measure("tail");
const powerPart = (key: (typeof powerBoardParts)[number]["key"]) => rowOf(powerBoardParts, key);
const through = (key: (typeof throughParts)[number]["key"]) => rowOf(throughParts, key);

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
      source: said(span),
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
        said(chip.length),
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

const side = rowOf(connectors, "jst-sm08b-srss-tb").height;
const sideEntry: Shape = {
  partNumbers: /^SM\d\dB-SRSS-TB/,
  height: side,
  solid: (part) => sideEntrySolid(planOf(part), mostMm(side), waysOf(part), said(side)),
};

const top = through("jst-bm03b-srss-tb-lf").height;
const topEntry: Shape = {
  partNumbers: /^BM\d\dB-SRSS-TB/,
  height: top,
  solid: (part) => topEntrySolid(planOf(part), mostMm(top), waysOf(part), said(top)),
};

const edge = through("edac-305-020-500-202");
const slot = rowOf(cardSlots, "card-edge-2x10-3-96");
const cardEdge: Shape = {
  partNumbers: /^305-020-500-202$/,
  height: edge.height,
  solid: (part) =>
    cardEdgeSolid({
      body: planOf(part),
      heightMm: mostMm(edge.height),
      slotLengthMm: slot.slotLength.value,
      slotDepthMm: slot.slotDepth.value,
      cardMm: boardThicknessMm,
      contactLineMm: slot.contactLine.value,
      tails: contactsOf(part),
      tailWidthMm: edge.pin.value,
      tailMm: tail.value,
      source: `${said(edge.height)}; slot: ${said(slot.slotLength)}`,
    }),
};

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
      source: said(selector.height),
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
        source: said(row.height),
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
      source: said(can.height),
    }),
};

const bush = (key: (typeof bushes)[number]["key"]): Shape => {
  const row = rowOf(bushes, key);
  return {
    partNumbers: new RegExp(`^bush M${row.thread.value} `),
    height: row.height,
    // Turned to its nominal height: places and bars count on it.
    solid: () => bushSolid(row.diameter.value, row.bore.value, row.height.value, said(row.height)),
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
      source: `${said(fuse.height)}; caps: ${said(cap)}`,
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
      source: `${said(shuntHeight)}; terminals: ${said(strip)}`,
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
      source: said(light.height),
    }),
};

const flat = rowOf(cableSockets, "te-1-84952-2");
const flatCable = rowOf(flatCables, "ffc-12-1-0-150");
const flatSocket: Shape = {
  partNumbers: /^1-84952-2$/,
  height: flat.height,
  solid: (part) =>
    flatCableSocketSolid({
      heightMm: mostMm(flat.height),
      bodyWidthMm: flat.bodyWidth.value,
      sliderWidthMm: flat.sliderWidth.value,
      rearMm: flat.rearAt.value,
      frontMm: flat.frontShut.value,
      sliderDepthMm: measure("ffc-slider-depth").value,
      ways: waysOf(part),
      tailMm: flat.padAt.value + flat.padLength.value / 2 - 0.4,
      cableWidthMm: flatCable.width.value,
      source: said(flat.height),
    }),
};

const fan = rowOf(connectors, "molex-47053-1000");
const fanHeader: Shape = {
  partNumbers: /^47053-1000$/,
  height: fan.height,
  solid: (part) =>
    pinHeaderSolid({
      body: planOf(part),
      heightMm: mostMm(fan.height),
      baseMm: measure("fan-header-base").value,
      pins: contactsOf(part),
      tailMm: tail.value,
      guide: true,
      source: said(fan.height),
    }),
};

const low = rowOf(connectors, "samtec-ssw-120-01-t-d").height;
const hatSocket: Shape = {
  partNumbers: /^SSW-120-01-T-D$/,
  height: low,
  solid: (part) => pinSocketSolid(planOf(part), mostMm(low), contactsOf(part), tail.value, said(low)),
};

/** The first whose number fits. */
export const shapes: readonly Shape[] = [
  diode(/^SMBJ7\.0A/, powerPart("littelfuse-smbj7-0a-smb")),
  diode(/^B340B/, powerPart("diodes-b340b-13-f")),
  lamp("wuerth-150060vs75000", "lens-green"),
  lamp("wuerth-150060rs75000", "lens-red"),
  leadless(/^TPS259474/, powerPart("ti-tps259474arpwr"), "epoxy"),
  leadless(/^TPS25948/, powerPart("ti-tps259482aywpr"), "silicon"),
  sideEntry,
  topEntry,
  cardEdge,
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
  flatSocket,
  fanHeader,
  hatSocket,
];
