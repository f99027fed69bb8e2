/** Chip resistors. */
import type { BoardPart, Figure, Resistor } from "@rubus/catalogue";
import { type ChipDimensions, chipLandPattern, type Limits, type PartType, type Purchase } from "@rubus/pcb";
import { formatQuantity, vec2 } from "@rubus/units";

export const limitsOf = ({ value, min, max }: Figure<"length">): Limits => ({
  min: min ?? value,
  max: max ?? value,
});

/** How a part of the catalogue is ordered. */
export const purchaseOf = (part: BoardPart): Purchase => ({
  maker: part.maker,
  partNumber: part.partNumber,
  description: part.description,
  source: part.source,
  confidence: part.confidence,
  ...(part.datasheet === undefined ? {} : { datasheet: part.datasheet }),
});

/** A resistor lying along x: pin A left, pin B right. Drawn as IEC 60617 draws it. */
export const resistorType = ({ package: chip }: Resistor): PartType<"A" | "B"> => {
  const body: ChipDimensions = {
    length: limitsOf(chip.length),
    width: limitsOf(chip.width),
    terminal: limitsOf(chip.terminal),
    heightMaxMm: chip.height.max ?? chip.height.value,
  };
  return {
    name: "R_0603",
    prefix: "R",
    pins: { A: { pad: "1", kind: "passive" }, B: { pad: "2", kind: "passive" } },
    land: chipLandPattern("RESC", body, chip.length.source),
    symbol: {
      name: "R",
      graphics: [
        {
          kind: "polyline",
          points: [
            vec2(-2.54, -1.016),
            vec2(2.54, -1.016),
            vec2(2.54, 1.016),
            vec2(-2.54, 1.016),
            vec2(-2.54, -1.016),
          ],
        },
      ],
      pins: [
        { pin: "A", at: vec2(-3.81, 0), direction: 0, lengthMm: 1.27 },
        { pin: "B", at: vec2(3.81, 0), direction: 180, lengthMm: 1.27 },
      ],
      showPinNames: false,
      showPinNumbers: false,
      referenceAt: vec2(0, 2.286),
      valueAt: vec2(0, -2.286),
    },
  };
};

/** What schematic and bill show of a resistor: `470 Ω`. */
export const resistorValue = ({ resistance }: Resistor): string =>
  formatQuantity(resistance.value, "resistance");
