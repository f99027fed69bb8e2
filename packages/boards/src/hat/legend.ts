/** What stands on the HAT's legend: names of board, lugs and connectors, pins in their order, references. */
import { type BoardDesign, courtyardsOf, type PlacedPart, type SilkText } from "@rubus/pcb";
import { type Box, boundingBox, type Vec2, vec2 } from "@rubus/units";
import { type LabelPlace, labelParts } from "../labels.js";
import { legendText } from "../legend-text.js";
import { type HatLayout, hatPlaces } from "../places/index.js";
import type { HatRef } from "./parts.js";

/** Words beside a part: what is plugged in, or which net a probe finds. */
const captions = {
  J4: "I2C",
  J5: "UART",
  J7: "FAN",
  JP1: "WRITE",
  TP1: "SDA",
  TP2: "SCL",
} as const satisfies Partial<Record<HatRef, string>>;

/** Parts whose reference stands over or under them, so that rows of them read as rows. */
const labelSides: Readonly<Partial<Record<HatRef, "above" | "below">>> = {
  RN1: "above",
  RN2: "above",
  R4: "above",
  Q1: "above",
  Q2: "above",
  Q3: "above",
  Q4: "above",
  Q5: "above",
  RN3: "above",
  RN4: "above",
  R5: "above",
  U2: "above",
  D5: "above",
  D1: "above",
  D2: "above",
  R7: "below",
  R8: "below",
  R9: "below",
  R1: "above",
  R2: "above",
  R3: "above",
};

/** From a courtyard to the middle of a text 1 mm high; more where the package's outline is printed. */
const besideMm = { plain: 0.54, outlined: 0.75 } as const;

const labelPlaces = (design: BoardDesign): Readonly<Partial<Record<string, LabelPlace>>> => {
  const lined = new Set(
    design.parts.filter(({ type }) => type.land.silkscreen.length > 1).map(({ ref }) => ref),
  );
  return Object.fromEntries(
    courtyardsOf(design).flatMap(({ ref, outline }) => {
      const side = labelSides[ref as HatRef];
      if (!side) return [];
      const { min, max } = boundingBox(outline);
      const away = besideMm[lined.has(ref) ? "outlined" : "plain"];
      const y = side === "above" ? max.y + away : min.y - away;
      return [[ref, { at: vec2((min.x + max.x) / 2, y), rotation: 0 }]];
    }),
  );
};

const standing = (x: number, y: number, rotation = 0): LabelPlace => ({ at: vec2(x, y), rotation });

/** Texts whose neighbours leave them one place. */
const references = {
  J4: standing(64, 26.1),
  J5: standing(59.9, 9.75),
  E1: standing(5.2, 48.6),
  R6: standing(2.4, 47.2),
  J7: standing(55.5, 26.5),
  JP1: standing(31.5, 7.7),
  U1: standing(23.5, 7.2),
  C1: standing(27.2, 7.2),
  R10: standing(58.4, 31.65),
  R11: standing(58.7, 26.6),
  D3: standing(53.6, 8.5),
  D4: standing(59.55, 28.4, 90),
  C3: standing(60.9, 32.05),
  R12: standing(60.55, 33.75),
  C6: standing(60.9, 35.45),
  C5: standing(55.9, 31.2),
} as const satisfies Partial<Record<HatRef, LabelPlace>>;

const captionPlaces = {
  J4: standing(61.3, 26.1),
  J5: standing(62.9, 9.75),
  J7: standing(52.8, 26.5),
  JP1: standing(35.3, 7.7),
  TP1: standing(10.6, 39.2),
  TP2: standing(12.4, 35.2),
} as const satisfies Partial<Record<HatRef, LabelPlace>>;

/** Columns of the left strip's underside, read from the left edge: what each connector carries from pin 1 on. */
const undersideTexts = (layout: HatLayout): readonly SilkText[] => {
  const fan = hatPlaces(layout).fan !== null;
  const columns = [
    `RUBUS ${layout.toUpperCase()} H1`,
    "{id} CERN-OHL-P",
    "J2 3V3 GND SDA SCL",
    "ALERT MGMT S+ S-",
    "J4 GND 3V3 SDA SCL",
    `J5 RX GND TX`,
    ...(fan ? ["J7 GND 5V TACH PWM"] : []),
  ];
  return columns.map((words, index) => legendText(words, 11 - 1.6 * index, 28.9, 1, 270, "bottom"));
};

const textsOf = (layout: HatLayout): readonly SilkText[] => [
  legendText(`RUBUS ${layout.toUpperCase()} H1`, 9.2, 26.4, 1, 90),
  legendText("5V M3", 5.9, 38.5),
  legendText("GND M4", 5.2, 20),
  legendText("1", 8.4, 49.6),
  legendText("39", 56.7, 49.6),
  legendText("5V GND 3V3", 10.9, 6.65),
  // The flat cable's contacts, which both ends of the cable must agree on.
  legendText("1", 37.6, 6.5),
  legendText("12", 50.9, 6.7),
  legendText("5V M3", 5.4, 38.4, 1, 0, "bottom"),
  legendText("GND M4", 5.2, 7.6, 1, 0, "bottom"),
  ...undersideTexts(layout),
];

const areaOf = ({ text: words, heightMm, at, rotation }: SilkText): Box => {
  const [along, up] = [(words.length * heightMm * 0.95) / 2, heightMm / 2 + 0.2];
  const [w, h] = rotation % 180 === 0 ? [along, up] : [up, along];
  return boundingBox([vec2(at.x - w, at.y - h), vec2(at.x + w, at.y + h)]);
};

/** The flat cable's socket stands a tenth beyond the edge: no line of its outline is printed there. */
const withinBoard = (part: PlacedPart, insideMm: number): PlacedPart => {
  const inside = ({ y }: Vec2): boolean => part.at.y + y > insideMm;
  const { land } = part.type;
  const silkscreen = land.silkscreen.filter(
    (graphic) => graphic.kind !== "line" || (inside(graphic.from) && inside(graphic.to)),
  );
  return { ...part, type: { ...part.type, land: { ...land, name: `${land.name}_EDGE`, silkscreen } } };
};

const withoutLabel = ({ label: _, ...part }: PlacedPart): PlacedPart => part;

/** The design with its legend. */
export const labelled = (layout: HatLayout, design: BoardDesign): BoardDesign => {
  const texts = textsOf(layout);
  const printed = {
    ...design,
    parts: design.parts.map((part) => (part.ref === "J3" ? withinBoard(part, 0.15) : part)),
  };
  const { parts, captions: named } = labelParts(
    printed,
    texts.filter(({ side }) => side === "top").map(areaOf),
    captions,
    { references: { ...labelPlaces(printed), ...references }, captions: captionPlaces },
  );
  return {
    ...printed,
    // The header hangs below: its reference stands on the underside with it.
    parts: parts.map((part) =>
      // A probe looks for the net's name, which its caption is.
      part.type.name === "TEST_PAD"
        ? withoutLabel(part)
        : part.ref === "J1"
          ? { ...part, label: { at: vec2(62.3, 48.6), rotation: 0, heightMm: 1 } }
          : part,
    ),
    texts: [...texts, ...named],
  };
};
