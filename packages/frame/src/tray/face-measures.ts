/** Measures of a face that follow from the sockets of its Pi: cut-outs, zones of the lip, grille, label. */
import type { BoardBody } from "@rubus/catalogue";
import { vec2 } from "@rubus/units";
import { bay } from "../bay.js";
import { isPlain, ledBoard, type Stack } from "../stack.js";
import { measuresOf } from "./measures.js";

/** A rectangle of the face, seen from the front. */
export type FaceRectangle = {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
};

export type Port = FaceRectangle & { readonly name: BoardBody["name"] };

const faceSockets: readonly BoardBody["name"][] = ["usb-lower", "usb-upper", "ethernet"];

/** The sockets at the face with the room each takes at the most, lowest first. */
const socketsOf = (stack: Stack) =>
  stack.pi.bodies
    .filter(({ name }) => faceSockets.includes(name))
    .map((body) => {
      const { x: rear, y: middle } = stack.onBoard(vec2(body.x.value - body.sizeX.value / 2, body.y.value));
      const half = body.sizeY.value / 2;
      return {
        name: body.name,
        low: middle - half,
        high: middle + half,
        rear,
        topMm: stack.piTopMm + body.height.value,
        highestMm: stack.piTopMm + (body.height.max ?? body.height.value),
      };
    })
    .sort((a, b) => a.low - b.low);

/**
 * Cut-outs, with the printer's clearance and what the rows say a socket's place may be off (0.3 mm) all round; their
 * lower edge on the board's side leaves the board itself behind the face.
 */
export const portsOf = (stack: Stack, clearanceMm: number): readonly Port[] => {
  const room = clearanceMm + 0.3;
  return socketsOf(stack).map(({ name, low, high, topMm }) => ({
    name,
    left: stack.piTopMm - room,
    right: topMm + room,
    low: low - room,
    high: high + room,
  }));
};

/** A stretch of the lip, between two heights. */
export type Zone = {
  readonly low: number;
  readonly high: number;
  /** Side of the lip towards the sockets, and y where it begins to slant towards the HAT. */
  readonly level: number;
  readonly bend: number;
};

/**
 * The lip over the sockets, and beside their upper end the trough in which the LED board's cable turns. None in stack
 * (b), where the air goes past the HAT's front edge.
 */
export const zonesOf = (stack: Stack): readonly Zone[] => {
  if (isPlain(stack.layout)) return [];
  const sockets = socketsOf(stack);
  const { floor, ceiling } = measuresOf(stack);
  const top = (sockets.at(-1)?.high ?? stack.high) + faceMeasures(stack).lipMm / 2 + 0.7;
  const over = sockets.map((socket, index): Zone => {
    const [before, after] = [sockets[index - 1], sockets[index + 1]];
    return {
      low: before === undefined ? floor.high + 0.3 : (before.high + socket.low) / 2,
      high: after === undefined ? top : (socket.high + after.low) / 2,
      level: socket.highestMm + 0.3,
      bend: socket.rear + 0.7,
    };
  });
  return [...over, { low: top, high: ceiling.low - 0.4, level: 12.5, bend: 12.6 }];
};

/** Where no lip stands behind it, the bar between sockets and grille has a rib; it ends far before the HAT. */
export const ribsOf = (stack: Stack): readonly (FaceRectangle & { readonly rear: number })[] => {
  if (!isPlain(stack.layout)) return [];
  const sockets = socketsOf(stack);
  const left = Math.max(...sockets.map(({ highestMm }) => highestMm)) + 0.3;
  const { floor } = measuresOf(stack);
  const { lipMm } = faceMeasures(stack);
  return [{ left, right: left + lipMm, low: floor.high + 0.3, high: stack.high, rear: 8 }];
};

/**
 * Square millimetres that are open between intake side and Pi side in the plane of the HAT where no fan stands on it:
 * all of it between face, floor, ceiling and the wall behind, less the HAT and the sockets before it.
 */
export const pastHatMm2 = (stack: Stack): number => {
  const { face, floor, ceiling, closing } = measuresOf(stack);
  const plane = (closing.front - face.thickMm) * (ceiling.low - floor.high);
  const hat = (stack.rear - stack.hatFront) * (stack.high - stack.low);
  const sockets = socketsOf(stack);
  const before = sockets.reduce((sum, { low, high, rear }) => sum + (high - low) * (rear - face.thickMm), 0);
  // Over the sockets a rib closes nothing more.
  const over = sockets.reduce((sum, { low, high }) => sum + high - low, 0);
  const ribs = ribsOf(stack).reduce(
    (sum, { low, high, rear }) => sum + (high - low - over) * (rear - face.thickMm),
    0,
  );
  return plane - hat - before - ribs;
};

/** How far the slant of the trough's floor leans: the steepest overhang of the face. */
export const faceMeasures = (stack: Stack) => {
  const lipMm = 1.2;
  const barMm = 1.2;
  const right = bay.widthMm;
  const [low, high] = [stack.low - 0.2, ledBoard.low - 0.5];
  const left = stack.piTopMm + 15.9 + 1.9;
  const bars = 1;
  const pitch = (high - low + barMm) / (bars + 1);
  return {
    lipMm,
    /** The lip ends this far above the Pi's drawing of the HAT, and over its front edge by so much. */
    lipEndMm: stack.hatTopMm + 0.5,
    lipOverMm: 0.8,
    label: { left: 6.5, right: 34.7, low: 67, high: 74.6, deepMm: 0.4, grooveMm: 0.8, cornerMm: 4 },
    grille: [
      ...Array.from(
        { length: bars + 1 },
        (_, index): FaceRectangle => ({
          left,
          right,
          low: low + index * pitch,
          high: low + (index + 1) * pitch - barMm,
        }),
      ),
      // Over the trough of the cable.
      { left: 14.5, right: left - barMm, low: stack.high + 1, high },
    ],
  } as const;
};

const overlap = (a: readonly [number, number], b: readonly [number, number]): number =>
  Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** Openings of the grille in square millimetres, less what the roots of the tongues close. */
export const intakeMm2 = (stack: Stack): number => {
  const { tongues } = measuresOf(stack);
  return faceMeasures(stack).grille.reduce((sum, { left, right, low, high }) => {
    const closed = tongues.spans.reduce(
      (all, { from, to }) =>
        all + overlap([left, right], [from, to]) * overlap([low, high], [tongues.low, tongues.high]),
      0,
    );
    return sum + (right - left) * (high - low) - closed;
  }, 0);
};
