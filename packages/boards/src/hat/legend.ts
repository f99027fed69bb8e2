import type { BoardDesign } from "@rubus/pcb";
import { labelParts } from "../labels.js";
import type { HatLayout } from "../places/index.js";

export const labelled = (_layout: HatLayout, design: BoardDesign): BoardDesign => {
  const { parts, captions } = labelParts(design, [], {}, { references: {}, captions: {} });
  return { ...design, parts, texts: [...design.texts, ...captions] };
};
