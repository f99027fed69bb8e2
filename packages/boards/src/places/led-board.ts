/** Bodies of the LED board, from the rows its design is made of: what the face of a tray leaves room for. */
import { cableSockets, rgbLeds, rowOf } from "@rubus/catalogue";
import { roundedRectangle, vec2 } from "@rubus/units";
import { ledBoardPlaces } from "../led/design.js";
import { type BoardPlaces, boardThicknessMm, mostMm } from "./board-places.js";

const { widthMm, heightMm, lights, holes, holeMm, headMm } = ledBoardPlaces;
const light = rowOf(rgbLeds, "wuerth-150141m173100");
const socket = rowOf(cableSockets, "te-1-84952-2");

/** The socket's body from the edge the cable leaves over, its slider shut. */
const socketDepth = socket.rearAt.value + socket.frontShut.value;

export const ledBoardBodies: BoardPlaces = {
  name: "led",
  title: "LED board",
  widthMm,
  heightMm,
  thicknessMm: boardThicknessMm,
  outline: roundedRectangle(vec2(widthMm / 2, heightMm / 2), widthMm, heightMm, 1, 0.02),
  holes: holes.map((at) => ({ name: "M2.5 face", at, diameterMm: holeMm, keepoutMm: headMm })),
  bodies: [
    ...lights.map((at, index) => ({
      name: `light ${index + 1}`,
      side: "component" as const,
      at,
      sizeX: mostMm(light.bodyLength),
      sizeY: mostMm(light.bodyWidth),
      tallMm: mostMm(light.height),
    })),
    {
      name: "cable to the HAT",
      side: "component",
      at: vec2(widthMm / 2, 0.35 + socketDepth / 2),
      sizeX: socket.sliderWidth.value,
      sizeY: socketDepth,
      tallMm: mostMm(socket.height),
    },
  ],
};
