/** RGB LEDs with a common anode. */
import type { RgbLed } from "@rubus/catalogue";
import { finishLandPattern, type PartType, type SymbolGraphic, surfacePad } from "@rubus/pcb";
import { rectangle, vec2 } from "@rubus/units";

/** From a pad's copper to the middle of a legend line beside it. */
const markGapMm = 0.29;

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
  { kind: "polyline", points: [vec2(-0.508, y + 1.524), vec2(0.254, y + 2.286)] },
  { kind: "polyline", points: [vec2(0.762, y + 1.524), vec2(1.524, y + 2.286)] },
  { kind: "text", at: vec2(-4.572, y + 1.27), text: letter, sizeMm: 1.27 },
];

/** Pins: A the common anode; RK, GK, BK the cathodes. */
export const rgbLedType = (row: RgbLed): PartType<"A" | "RK" | "GK" | "BK"> => {
  const along = row.padAlong.value;
  const across = row.padAcross.value;
  const pad = (number: string, x: number, y: number) =>
    surfacePad(number, vec2(x, y), row.padLength.value, row.padWidth.value);
  const places = {
    1: vec2(along, across),
    2: vec2(along, -across),
    3: vec2(-along, across),
    4: vec2(-along, -across),
  };
  const marked = Object.entries(places).find(([number]) => number === row.markedPad)?.[1] ?? places[1];
  const towards = vec2(Math.sign(marked.x), Math.sign(marked.y));
  // The L runs round the marked pad, a legend's clearance off its mask opening.
  const reachX = along + row.padLength.value / 2 + markGapMm;
  const reachY = across + row.padWidth.value / 2 + markGapMm;
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
      description: "RGB LED 3528, four leads; the L stands at the body's marked corner",
      source: row.padLength.source,
      pads: Object.entries(places).map(([number, { x, y }]) => pad(number, x, y)),
      body: rectangle(vec2(0, 0), row.bodyLength.value, row.bodyWidth.value),
      bodyHeightMm: row.height.max ?? row.height.value,
      courtyardExcessMm: 0.25,
      polarityMark: [
        vec2(towards.x * reachX, towards.y * 0.35),
        vec2(towards.x * reachX, towards.y * reachY),
        vec2(towards.x * 1.2, towards.y * reachY),
      ],
      outline: "none",
      marks: [
        [
          vec2(towards.x * (halfLength - 0.8), towards.y * halfWidth),
          vec2(towards.x * halfLength, towards.y * (halfWidth - 0.8)),
        ],
      ],
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
