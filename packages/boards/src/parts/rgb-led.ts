/** RGB LEDs with a common anode. */
import type { RgbLed } from "@rubus/catalogue";
import { finishLandPattern, type PartType, type SymbolGraphic, surfacePad } from "@rubus/pcb";
import { rectangle, vec2 } from "@rubus/units";

/** Height between the three diodes of the symbol. */
export const ledRowMm = 7.62;

const diode = (y: number, letter: string): readonly SymbolGraphic[] => [
  {
    kind: "polyline",
    points: [vec2(1.27, y - 1.27), vec2(1.27, y + 1.27), vec2(-1.27, y), vec2(1.27, y - 1.27)],
    filled: true,
  },
  { kind: "polyline", points: [vec2(-1.27, y - 1.27), vec2(-1.27, y + 1.27)] },
  { kind: "polyline", points: [vec2(-7.62, y), vec2(-1.27, y)] },
  { kind: "polyline", points: [vec2(1.27, y), vec2(5.08, y)] },
  // Two rays of light.
  { kind: "polyline", points: [vec2(-0.508, y + 1.524), vec2(0.508, y + 2.794)] },
  { kind: "polyline", points: [vec2(0.762, y + 1.524), vec2(1.778, y + 2.794)] },
  { kind: "text", at: vec2(-4.572, y + 1.27), text: letter, sizeMm: 1.27 },
];

/** Pins: A the common anode; RK, GK, BK the cathodes. */
export const rgbLedType = (row: RgbLed): PartType<"A" | "RK" | "GK" | "BK"> => {
  const along = row.padAlong.value;
  const across = row.padAcross.value;
  const pad = (number: string, x: number, y: number) =>
    surfacePad(number, vec2(x, y), row.padLength.value, row.padWidth.value);
  const [halfLength, halfWidth] = [row.bodyLength.value / 2, row.bodyWidth.value / 2];
  return {
    name: "LED_RGB_CA_3528",
    prefix: "D",
    pins: {
      A: { pad: row.pads.anode, kind: "passive" },
      RK: { pad: row.pads.red, kind: "passive" },
      GK: { pad: row.pads.green, kind: "passive" },
      BK: { pad: row.pads.blue, kind: "passive" },
    },
    land: finishLandPattern({
      name: "LED_PLCC4_3528",
      description: "RGB LED 3528, four leads, 1 at the marked corner",
      source: row.padLength.source,
      pads: [
        pad("1", along, across),
        pad("2", along, -across),
        pad("3", -along, across),
        pad("4", -along, -across),
      ],
      body: rectangle(vec2(0, 0), row.bodyLength.value, row.bodyWidth.value),
      bodyHeightMm: row.height.max ?? row.height.value,
      courtyardExcessMm: 0.25,
      pinOneDot: vec2(along + row.padLength.value / 2 + 0.42, across),
      outline: "none",
      marks: [[vec2(halfLength - 0.8, halfWidth), vec2(halfLength, halfWidth - 0.8)]],
    }),
    symbol: {
      name: "LED_RGB_CA",
      graphics: [
        {
          kind: "polyline",
          points: [
            vec2(-7.62, -10.16),
            vec2(7.62, -10.16),
            vec2(7.62, 10.16),
            vec2(-7.62, 10.16),
            vec2(-7.62, -10.16),
          ],
        },
        ...diode(ledRowMm, "R"),
        ...diode(0, "G"),
        ...diode(-ledRowMm, "B"),
        { kind: "polyline", points: [vec2(5.08, ledRowMm), vec2(5.08, -ledRowMm)] },
        { kind: "polyline", points: [vec2(5.08, 0), vec2(7.62, 0)] },
      ],
      pins: [
        { pin: "RK", at: vec2(-10.16, ledRowMm), direction: 0, lengthMm: 2.54 },
        { pin: "GK", at: vec2(-10.16, 0), direction: 0, lengthMm: 2.54 },
        { pin: "BK", at: vec2(-10.16, -ledRowMm), direction: 0, lengthMm: 2.54 },
        { pin: "A", at: vec2(10.16, 0), direction: 180, lengthMm: 2.54 },
      ],
      showPinNames: false,
      showPinNumbers: true,
      referenceAt: vec2(-7.62, 11.43),
      valueAt: vec2(0, -11.43),
    },
  };
};
