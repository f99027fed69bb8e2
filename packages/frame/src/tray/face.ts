/**
 * The face of a tray: cut-outs for the sockets of one model, intake grille, windows and seat of the LED board, recess
 * of the label, and the lip that with the HAT keeps the intake side from the Pi side. It follows the model; the tray
 * behind it does not, so that another Pi needs another face alone. Printed on its outer side, without supports.
 */
import { ledBoardPlaces } from "@rubus/boards";
import { polygonContour, type Solid, type Workshop } from "@rubus/cad";
import { cableSockets, rowOf } from "@rubus/catalogue";
import { vec2, vec3 } from "@rubus/units";
import { ledBoard, onFace, type Stack, stackOf, type TrayOptions } from "../stack.js";
import {
  type FaceRectangle,
  faceMeasures,
  type Port,
  portsOf,
  ribsOf,
  type Zone,
  zonesOf,
} from "./face-measures.js";
import { measuresOf, type TrayMeasures } from "./measures.js";
import { acrossX, acrossY, acrossZ } from "./shapes.js";

const rearward = vec3(0, 1, 0);

/** The lip over one zone of sockets: level behind the face, then slanting down onto the HAT's front edge. */
const lipProfile = (stack: Stack, { level, bend }: Pick<Zone, "level" | "bend">, thickMm: number) => {
  const { lipEndMm, lipOverMm } = faceMeasures(stack);
  const root = measuresOf(stack).face.thickMm - 0.3;
  const end = stack.hatFront + lipOverMm;
  const slant = { x: lipEndMm - level, y: stack.hatFront - 0.2 - bend };
  // How far the outer side of the slant lies behind the inner one, so that it is as thick as the rest; not beyond the
  // lip's end, where parts of the HAT stand.
  const square =
    Math.abs(slant.x) < 1e-6 ? 0 : (thickMm * (slant.y - Math.hypot(slant.x, slant.y))) / slant.x;
  const behind = Math.min(square, lipOverMm + 0.1);
  return [
    vec2(level, root),
    vec2(level, bend),
    vec2(lipEndMm, stack.hatFront - 0.2),
    vec2(lipEndMm, end),
    vec2(lipEndMm + thickMm, end),
    vec2(lipEndMm + thickMm, stack.hatFront - 0.2 + behind),
    vec2(level + thickMm, bend + behind),
    vec2(level + thickMm, root),
  ];
};

/** Lips of all zones, and a step wherever two neighbours differ. */
const lipSolids = (shop: Workshop, stack: Stack): readonly Solid[] => {
  const zones = zonesOf(stack);
  const { lipMm } = faceMeasures(stack);
  const lips = zones.map((zone) =>
    acrossZ(shop, lipProfile(stack, zone, lipMm), { from: zone.low, to: zone.high }),
  );
  const steps = zones.slice(1).map((zone, index) => {
    const below = zones[index] ?? zone;
    const [near, far] = zone.level < below.level ? [zone, below] : [below, zone];
    const inner = lipProfile(stack, near, lipMm).slice(0, 4);
    const outer = lipProfile(stack, far, lipMm).slice(4);
    return acrossZ(shop, [...inner, ...outer], { from: zone.low - lipMm / 2, to: zone.low + lipMm / 2 });
  });
  return [...lips, ...steps];
};

/** Tongues that hold the face's upper edge: each snaps into a window of the tray's ceiling. */
const tongueSolids = (shop: Workshop, { tongues, ceiling }: TrayMeasures): readonly Solid[] =>
  tongues.spans.map(({ from, to }) => {
    const { low, high, rear, bump } = tongues;
    // From the bed up: the grille would leave nothing below its root.
    const blade = shop.box(vec3(from, 0, low), vec3(to, rear, high));
    const top = ceiling.low + bump.highMm - 0.3;
    // Slants of 45° on both sides, so that it goes in by itself and comes out by hand.
    const wedge = shop.extrude(
      {
        outline: {
          kind: "path",
          start: vec2(bump.from, high - 0.3),
          curves: [
            { to: "line", end: vec2(bump.from + (top - high), top) },
            { to: "line", end: vec2(bump.to - (top - high), top) },
            { to: "line", end: vec2(bump.to, high - 0.3) },
            { to: "line", end: vec2(bump.from, high - 0.3) },
          ],
        },
      },
      { origin: vec3(from, 0, 0), x: vec3(0, 1, 0), normal: vec3(1, 0, 0) },
      to - from,
    );
    return shop.fuse(blade, wedge);
  });

/** What a socket's plan on the board is seen from the front: (x, z) of the face. */
const portTool = (shop: Workshop, port: Port, thickMm: number): Solid =>
  shop.box(vec3(port.left, -1, port.low), vec3(port.right, thickMm + 1, port.high));

const plateSolid = (shop: Workshop, { face, wall }: TrayMeasures): Solid =>
  acrossY(
    shop,
    [
      vec2(wall.from, face.low),
      vec2(face.rightMm, face.low),
      vec2(face.rightMm, face.high),
      vec2(wall.from, face.high),
    ],
    { from: 0, to: face.thickMm },
  );

const lightRadiusMm = 2.1;

/** Pockets and holes of the LED board: a window for each light, room for its parts, holes of its screws. */
const ledTools = (shop: Workshop, stack: Stack, { face }: TrayMeasures): readonly Solid[] => {
  const { lipMm } = faceMeasures(stack);
  const trough = zonesOf(stack).slice(-1);
  const socket = rowOf(cableSockets, "te-1-84952-2");
  const middle = onFace(vec2(ledBoardPlaces.widthMm / 2, 0));
  const half = socket.sliderWidth.value / 2 + 0.6;
  return [
    ...ledBoardPlaces.lights.map((at) => {
      const { x, y: z } = onFace(at);
      return shop.cylinder({ at: vec3(x, -1, z), direction: rearward }, lightRadiusMm, face.thickMm + 2);
    }),
    // Above the lights no wall that could be printed is left: their windows are open there.
    ...ledBoardPlaces.lights.map((at) => {
      const { x, y: z } = onFace(at);
      return shop.box(
        vec3(x - lightRadiusMm, -1, z),
        vec3(x + lightRadiusMm, face.thickMm + 1, face.high + 1),
      );
    }),
    ...ledBoardPlaces.holes.map((at) => {
      const { x, y: z } = onFace(at);
      return shop.cylinder({ at: vec3(x, -1, z), direction: rearward }, 1.45, ledBoard.frontMm + 2);
    }),
    shop.box(
      vec3(middle.x - half, face.thickMm - 0.6, middle.y - 2),
      vec3(middle.x + half, face.thickMm + 1, middle.y + 7),
    ),
    // The end of the trough's lip would hang over that room: it leans out of it instead.
    ...trough.map(({ level }) =>
      acrossX(
        shop,
        {
          outline: polygonContour([
            vec2(face.thickMm + 0.9, middle.y - 2.1),
            vec2(face.thickMm + 2.9, middle.y - 0.1),
            vec2(face.thickMm + 0.9, middle.y - 0.1),
          ]),
        },
        { from: level - 0.1, to: level + lipMm + 0.1 },
      ),
    ),
  ];
};

/** Corners of a rectangle, each with the ways into it. */
const cornersOf = ({ left, right, low, high }: FaceRectangle) =>
  [
    { x: left, z: low, right: 1, up: 1 },
    { x: right, z: low, right: -1, up: 1 },
    { x: left, z: high, right: 1, up: -1 },
    { x: right, z: high, right: -1, up: -1 },
  ] as const;

const tools = (shop: Workshop, stack: Stack, m: TrayMeasures, clearanceMm: number): readonly Solid[] => {
  const { face, pull, latch, faceScrews } = m;
  const own = faceMeasures(stack);
  const gap = 2 * clearanceMm;
  return [
    ...portsOf(stack, clearanceMm).map((port) => portTool(shop, port, face.thickMm)),
    ...own.grille.map(({ left, right, low, high }) =>
      shop.box(vec3(left, -1, low), vec3(right, face.thickMm + 1, high)),
    ),
    // Behind the face the edge of the Pi has room of its own.
    shop.box(
      vec3(stack.piMm - 1, face.thickMm - 0.8, stack.low - 0.6),
      vec3(stack.piTopMm + 0.5, face.thickMm + 1, stack.high + 0.6),
    ),
    shop.box(
      vec3(-1, -1, pull.low - gap),
      vec3(m.wall.from + pull.thickMm + gap, face.thickMm + 1, pull.high + gap),
    ),
    shop.box(
      vec3(-1, -1, latch.low - latch.front.gapBelowMm - gap),
      vec3(m.wall.from + latch.widthMm + gap, face.thickMm + 1, latch.low + latch.thickMm + gap),
    ),
    ...faceScrews.xs.map((x) =>
      shop.cylinder({ at: vec3(x, -1, faceScrews.z), direction: rearward }, 1.7, face.thickMm + 2),
    ),
    // Corners that the label is stuck between: a recess would be a ceiling over the bed, too wide for a bridge.
    ...cornersOf(own.label).flatMap(({ x, z, right, up }) => [
      shop.box(
        vec3(x, -1, z),
        vec3(x + right * own.label.cornerMm, own.label.deepMm, z + up * own.label.grooveMm),
      ),
      shop.box(
        vec3(x, -1, z),
        vec3(x + right * own.label.grooveMm, own.label.deepMm, z + up * own.label.cornerMm),
      ),
    ]),
    shop.box(
      vec3(latch.mark.from, -1, latch.low + (latch.thickMm - latch.mark.highMm) / 2),
      vec3(latch.mark.to, latch.mark.deepMm, latch.low + (latch.thickMm + latch.mark.highMm) / 2),
    ),
    ...ledTools(shop, stack, m),
  ];
};

/** The face's solid, where it stands before its tray. */
export const faceSolid = (shop: Workshop, { clearanceMm, ...kind }: TrayOptions): Solid => {
  const stack = stackOf(kind);
  const m = measuresOf(stack);
  const sleeves = ledBoardPlaces.holes.map((at) => {
    const { x, y: z } = onFace(at);
    return shop.cylinder(
      { at: vec3(x, m.face.thickMm - 0.3, z), direction: rearward },
      3,
      ledBoard.frontMm - m.face.thickMm + 0.3,
    );
  });
  const ribs = ribsOf(stack).map(({ left, right, low, high, rear }) =>
    shop.box(vec3(left, m.face.thickMm - 0.3, low), vec3(right, rear, high)),
  );
  const joined = shop.fuse(plateSolid(shop, m), ...lipSolids(shop, stack), ...ribs, ...sleeves);
  // The room for the LED board's parts ends at the tongues' roots, which nothing else would carry.
  return shop.fuse(shop.cut(joined, tools(shop, stack, m, clearanceMm)), ...tongueSolids(shop, m));
};
