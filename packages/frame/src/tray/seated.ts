/**
 * A tray with everything in it, each body where it stands when the tray is ready for its bay, with the way it was put
 * there, and which pairs share room on purpose: press fits and the header in its socket. Screws and the threads they
 * turn in are modelled by their nominal diameter, so that they touch.
 */
import { backPlanePlaces, hatPlaces, ledBoardBodies, ledBoardPlaces, powerBoardPlaces } from "@rubus/boards";
import type { Placement, Solid, Workshop } from "@rubus/cad";
import { type Fan, fans, inserts, nuts, rowOf, screws, studSpacers, wideWashers } from "@rubus/catalogue";
import { type Vec3, vec2, vec3 } from "@rubus/units";
import { backPlaneAt } from "../bay.js";
import { boardBody, lugBodies } from "../bodies/board.js";
import { fanBody } from "../bodies/fan.js";
import { insertBody, nutBody, screwBody, studSpacerBody, washerBody } from "../bodies/fasteners.js";
import { headerBaseMm, piBody } from "../bodies/pi.js";
import { onFace, stackOf, type TrayOptions } from "../stack.js";
import { faceSolid } from "./face.js";
import { measuresOf } from "./measures.js";
import { traySolid } from "./tray.js";

export type SeatedPart = {
  /** Unique: `pi`, `insert of the Pi 1`. */
  readonly name: string;
  readonly solid: Solid;
  readonly placement: Placement;
  /** From where it is put in, in straight lines: the way it comes out again. */
  readonly out: Vec3;
  /** Printed by the owner, a board of ours, or bought. */
  readonly kind: "printed" | "board" | "bought";
};

/** Two parts that share room on purpose, and how much at the most. */
export type Declared = { readonly a: string; readonly b: string; readonly mostMm3: number };

/** Axis along +x or −y, with the body's own z. */
const alongX = (x: number, y: number, z: number): Placement => [0, 0, 1, x, 1, 0, 0, y, 0, 1, 0, z];
const toFront = (x: number, y: number, z: number): Placement => [1, 0, 0, x, 0, 0, -1, y, 0, 1, 0, z];

const right = (mm: number): Vec3 => vec3(mm, 0, 0);
const front = (mm: number): Vec3 => vec3(0, -mm, 0);

/** Everything a tray carries; `fan` is the row the node names, `printed` holds tray and face where they are made. */
export const seatedTray = (
  shop: Workshop,
  options: TrayOptions,
  {
    fan = rowOf<Fan>(fans, "noctua-nf-a4x10-5v-pwm"),
    printed = new Map(),
  }: { readonly fan?: Fan; readonly printed?: ReadonlyMap<string, Solid> } = {},
): readonly SeatedPart[] => {
  const stack = stackOf(options.model);
  const m = measuresOf(stack);
  const hat = hatPlaces(stack.layout);
  const small = insertBody(shop, rowOf(inserts, "heat-set-m2-5"));
  const large = insertBody(shop, rowOf(inserts, "heat-set-m3"));
  const spacer = studSpacerBody(shop, rowOf(studSpacers, hat.stack.spacer));
  const pan25 = screwBody(shop, rowOf(screws, "iso-7045-m2-5"), 6);
  const pan3 = screwBody(shop, rowOf(screws, "iso-7045-m3"), 8);
  const long3 = screwBody(shop, rowOf(screws, "iso-7045-m3"), 16);
  const led25 = screwBody(shop, rowOf(screws, "iso-7045-m2-5"), 8);
  const nut25 = nutBody(shop, rowOf(nuts, "iso-4032-m2-5"));
  const nut3 = nutBody(shop, rowOf(nuts, "iso-4032-m3"));
  const washer = washerBody(shop, rowOf(wideWashers, "iso-7093-1-m3"));
  const washerMm = m.seat.washer.thickness.value;

  const atPi = stack.pi.holes.map(({ x, y }) => stack.onBoard(vec2(x.value, y.value)));
  const pillars = atPi.flatMap(({ x: y, y: z }, index): readonly SeatedPart[] => [
    {
      name: `insert of the Pi ${index + 1}`,
      solid: small,
      placement: alongX(stack.piMm, y, z),
      out: right(12),
      kind: "bought",
    },
    {
      name: `spacer ${index + 1}`,
      solid: spacer,
      placement: alongX(stack.piTopMm, y, z),
      out: right(50),
      kind: "bought",
    },
    {
      name: `screw of the HAT ${index + 1}`,
      solid: pan25,
      placement: alongX(stack.hatTopMm, y, z),
      out: right(95),
      kind: "bought",
    },
  ]);
  const atFan = (hat.fan?.holes ?? []).map(({ at }) => stack.onBoard(at));
  const fanScrews = atFan.flatMap(({ x: y, y: z }, index): readonly SeatedPart[] => [
    {
      name: `screw of the fan ${index + 1}`,
      solid: long3,
      placement: alongX(stack.fanTopMm, y, z),
      out: right(130),
      kind: "bought",
    },
    {
      name: `nut of the fan ${index + 1}`,
      solid: nut3,
      placement: alongX(stack.hatMm - rowOf(nuts, "iso-4032-m3").height.value, y, z),
      out: right(62),
      kind: "bought",
    },
  ]);
  const seat = m.seat.zs.flatMap((z, index): readonly SeatedPart[] => [
    {
      name: `insert of the seat ${index + 1}`,
      solid: large,
      placement: alongX(m.seat.topMm, m.seat.y, z),
      out: right(12),
      kind: "bought",
    },
    {
      name: `washer of the seat ${index + 1}`,
      solid: washer,
      placement: alongX(m.seat.topMm, m.seat.y, z),
      out: right(70),
      kind: "bought",
    },
    {
      name: `screw of the seat ${index + 1}`,
      solid: pan3,
      placement: alongX(m.seat.topMm + washerMm, m.seat.y, z),
      out: right(90),
      kind: "bought",
    },
  ]);
  const faceScrews = m.faceScrews.xs.flatMap((x, index): readonly SeatedPart[] => [
    {
      name: `insert of the face ${index + 1}`,
      solid: large,
      placement: toFront(x, m.foot.front, m.faceScrews.z),
      out: front(14),
      kind: "bought",
    },
    {
      name: `screw of the face ${index + 1}`,
      solid: pan3,
      placement: toFront(x, 0, m.faceScrews.z),
      out: front(75),
      kind: "bought",
    },
  ]);
  const ledScrews = ledBoardPlaces.holes.flatMap((at, index): readonly SeatedPart[] => {
    const { x, y: z } = onFace(at);
    const rear = stack.place.led[7];
    return [
      {
        name: `screw of the LED board ${index + 1}`,
        solid: led25,
        placement: toFront(x, 0, z),
        out: front(75),
        kind: "bought",
      },
      {
        name: `nut of the LED board ${index + 1}`,
        solid: nut25,
        placement: toFront(x, rear + rowOf(nuts, "iso-4032-m2-5").height.value, z),
        out: front(18),
        kind: "bought",
      },
    ];
  });
  return [
    {
      name: "tray",
      solid: printed.get("tray") ?? traySolid(shop, options),
      placement: identity,
      out: right(0),
      kind: "printed",
    },
    {
      name: "face",
      solid: printed.get("face") ?? faceSolid(shop, options),
      placement: identity,
      out: front(50),
      kind: "printed",
    },
    {
      name: "pi",
      solid: piBody(shop, options.model),
      placement: stack.place.pi,
      out: right(32),
      kind: "bought",
    },
    { name: "hat", solid: boardBody(shop, hat), placement: stack.place.hat, out: right(75), kind: "board" },
    {
      name: "fan",
      solid: fanBody(shop, fan, hat.fan?.centre ?? vec2(0, 0)),
      placement: stack.place.fan,
      out: right(105),
      kind: "bought",
    },
    {
      name: "power board",
      solid: boardBody(shop, powerBoardPlaces),
      placement: stack.place.power,
      out: right(45),
      kind: "board",
    },
    {
      name: "led board",
      solid: boardBody(shop, ledBoardBodies),
      placement: stack.place.led,
      out: front(28),
      kind: "board",
    },
    ...lugBodies(shop, powerBoardPlaces).map(
      (solid, index): SeatedPart => ({
        name: `lug of the power board ${index + 1}`,
        solid,
        placement: stack.place.power,
        out: right(60),
        kind: "bought",
      }),
    ),
    ...lugBodies(shop, hat).map(
      (solid, index): SeatedPart => ({
        name: `lug of the HAT ${index + 1}`,
        solid,
        placement: stack.place.hat,
        out: right(90),
        kind: "bought",
      }),
    ),
    ...pillars,
    ...fanScrews,
    ...seat,
    ...faceScrews,
    ...ledScrews,
  ];
};

/** Leaves a part where it was modelled. */
const identity: Placement = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/** The cell's back-plane behind a seated tray: the card's tongue stands in its socket. */
export const backPlaneBehind = (shop: Workshop): SeatedPart => ({
  name: "back-plane",
  solid: boardBody(shop, backPlanePlaces),
  placement: [
    1,
    0,
    0,
    backPlaneAt.x,
    0,
    0,
    -1,
    backPlaneAt.y + backPlanePlaces.thicknessMm,
    0,
    1,
    0,
    backPlaneAt.z,
  ],
  out: vec3(0, 60, 0),
  kind: "board",
});

/** The pairs of a seated tray that share room on purpose. */
export const declaredFits = (options: TrayOptions): readonly Declared[] => {
  const stack = stackOf(options.model);
  const hat = hatPlaces(stack.layout);
  const socket = hat.bodies.find(({ name }) => name === "header");
  const header = stack.pi.bodies.find(({ name }) => name === "header");
  const inside = (socket?.tallMm ?? 0) + (header?.height.value ?? 0) - hat.stack.spacerMm;
  const press = (key: "heat-set-m2-5" | "heat-set-m3"): number => {
    const { outerDiameter, hole, length } = rowOf(inserts, key);
    return (Math.PI / 4) * (outerDiameter.value ** 2 - hole.value ** 2) * length.value;
  };
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const fit = (a: string, b: string, mostMm3: number): Declared => ({ a, b, mostMm3 });
  return [
    // Forty pins of 0.64 mm square.
    fit("pi", "hat", 40 * 0.64 ** 2 * Math.max(0, Math.min(inside, 8.6 - headerBaseMm)) * 1.02),
    ...numbers(4).map((n) => fit("tray", `insert of the Pi ${n}`, press("heat-set-m2-5") * 1.02)),
    ...numbers(2).flatMap((n) => [
      fit("tray", `insert of the seat ${n}`, press("heat-set-m3") * 1.02),
      fit("tray", `insert of the face ${n}`, press("heat-set-m3") * 1.02),
    ]),
  ];
};
