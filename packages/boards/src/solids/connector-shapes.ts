/** Bodies of the boards' connectors. */
import { cableSockets, cardSlots, connectors, flatCables, rowOf } from "@rubus/catalogue";
import {
  cardEdgeSolid,
  flatCableSocketSolid,
  pinHeaderSolid,
  pinSocketSolid,
  sideEntrySolid,
  topEntrySolid,
} from "@rubus/pcb";
import { boardThicknessMm, mostMm } from "../places/index.js";
import { cited } from "../quantity-words.js";
import { contactsOf, measure, planOf, type Shape, tail, through, waysOf } from "./shape.js";

const side = rowOf(connectors, "jst-sm08b-srss-tb").height;
const sideEntry: Shape = {
  partNumbers: /^SM\d\dB-SRSS-TB/,
  height: side,
  solid: (part) => sideEntrySolid(planOf(part), mostMm(side), waysOf(part), cited(side)),
};

const top = through("jst-bm03b-srss-tb-lf").height;
const topEntry: Shape = {
  partNumbers: /^BM\d\dB-SRSS-TB/,
  height: top,
  solid: (part) => topEntrySolid(planOf(part), mostMm(top), waysOf(part), cited(top)),
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
      source: `${cited(edge.height)}; slot: ${cited(slot.slotLength)}`,
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
      source: cited(flat.height),
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
      source: cited(fan.height),
    }),
};

/** The sockets below the HAT; the raised one as it stands when its tails are cut. */
const headerSocket = (key: "samtec-ssw-120-01-g-d" | "samtec-esq-120-24-g-d"): Shape => {
  const { partNumber, height } = rowOf(connectors, key);
  return {
    partNumbers: new RegExp(`^${partNumber}$`),
    height,
    solid: (part) =>
      pinSocketSolid(planOf(part), mostMm(height), contactsOf(part), tail.value, cited(height)),
  };
};

export const connectorShapes: readonly Shape[] = [
  sideEntry,
  topEntry,
  cardEdge,
  flatSocket,
  fanHeader,
  headerSocket("samtec-ssw-120-01-g-d"),
  headerSocket("samtec-esq-120-24-g-d"),
];
