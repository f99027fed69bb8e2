/**
 * The tray as sub-assemblies: HAT with its fan and face with its LED board, which are put together on the bench, and
 * the tray that they go into. In the coordinates of the bay.
 */
import { type HatLayout, hatPlaces, ledBoardPlaces } from "@rubus/boards";
import { addVec3, composed, inPlace, movedBy, scaleVec3 } from "@rubus/cad";
import { type Fan, rowOf, studSpacers } from "@rubus/catalogue";
import { type Vec3, vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { headerBaseMm } from "../bodies/pi.js";
import type { ScrewPlace } from "../screw-place.js";
import { isPlain, onFace, type Stack, stackOf, type TrayKind, trayTitle, trayWord } from "../stack.js";
import { insertHole, measuresOf, type TrayMeasures } from "../tray/measures.js";
import {
  boardPart,
  coolerPart,
  fanPart,
  lugParts,
  piPart,
  printedPart,
  spacerPart,
  washerPart,
  washerRow,
} from "./bought-parts.js";
import { fastened, standing } from "./fasten.js";
import { type Assembled, insertIn, pressJoint, screwJoint, seatJoint } from "./joints.js";
import type { TrayContent } from "./tray-content.js";
import { type Child, type DeclaredFit, pathStep, type SubAssembly, type TreeJoint } from "./tree.js";

const right = (mm: number): Vec3 => vec3(mm, 0, 0);
const front = (mm: number): Vec3 => vec3(0, -mm, 0);
const leftwards = vec3(-1, 0, 0);
const rearwards = vec3(0, 1, 0);

/** The mouth of the insert that a screw ends in. */
const mouthOf = ({
  name,
  seat,
  direction,
  gripMm,
}: Pick<ScrewPlace, "name" | "seat" | "direction" | "gripMm">) => ({
  name,
  at: addVec3(seat, scaleVec3(direction, gripMm)),
  direction,
});

/** Lugs of a board as children where the board stands, drawn away from it. */
const lugsOn = (board: "power" | HatLayout, said: string, placement: Child["placement"], outMm: number) =>
  lugParts(board).map((part, index) => ({
    part,
    child: {
      name: `lug of the ${said} ${index + 1}`,
      part: part.key,
      placement,
      out: right(outMm),
    } satisfies Child,
  }));

/** A fan on its HAT, held by screws as long as the fan is deep. */
const fanOnHat = (stack: Stack, fan: Fan) => {
  const topMm = stack.hatTopMm + fan.frameDepth.value;
  const screws = (hatPlaces(stack.layout).fan?.holes ?? []).map(({ at }, index) => {
    const { x: y, y: z } = stack.onBoard(at);
    const place: ScrewPlace = {
      name: `fan ${index + 1}`,
      screw: "iso-7045-m3",
      seat: vec3(topMm, y, z),
      direction: leftwards,
      gripMm: topMm - stack.hatMm,
      end: { kind: "nut", nut: "iso-4032-m3" },
    };
    return fastened(place, 55, 13);
  });
  const part = fanPart(fan, stack.layout);
  const child: Child = { name: "fan", part: part.key, placement: stack.place.fan, out: right(30) };
  return {
    parts: [part, ...screws.flatMap(({ parts }) => parts)],
    children: [child, ...screws.flatMap(({ children }) => children)],
    joint: screwJoint("fan", ["fan"], ["hat"], screws),
  };
};

/** HAT and lugs, and the fan where it carries one, on the bench. */
const hatAssembly = (stack: Stack, fan: Fan | null): Assembled & { readonly child: Child } => {
  const { layout } = stack;
  const board = boardPart(layout);
  const cooling = fan === null ? [] : [fanOnHat(stack, fan)];
  const lugs = lugsOn(layout, "HAT", stack.place.hat, 15);
  const children: readonly Child[] = [
    { name: "hat", part: board.key, placement: stack.place.hat, out: right(0) },
    ...cooling.flatMap((each) => each.children),
    ...lugs.map(({ child }) => child),
  ];
  const lowered = movedBy(vec3(-stack.hatMm, 0, 0));
  const key = `hat-${layout}-${fan?.key ?? "no-fan"}`;
  const what = fan === null ? "lugs" : "fan";
  const assembly: SubAssembly = {
    key,
    title: `HAT with its ${what}`,
    // From its own lower side: a Pi of another thickness has it elsewhere.
    children: children.map((child) => ({ ...child, placement: composed(lowered, child.placement) })),
    joints: [
      seatJoint("HAT", ["hat"]),
      ...cooling.map(({ joint }) => joint),
      seatJoint(
        "lugs of the HAT",
        lugs.map(({ child }) => child.name),
        ["hat"],
      ),
    ],
    fits: [],
  };
  return {
    parts: [board, ...cooling.flatMap(({ parts }) => parts), ...lugs.map(({ part }) => part)],
    assemblies: [assembly],
    child: {
      name: `hat with its ${what}`,
      assembly: key,
      placement: movedBy(vec3(stack.hatMm, 0, 0)),
      out: right(75),
    },
  };
};

/** Face and LED board, on the bench. */
const faceAssembly = (stack: Stack, kind: TrayKind): Assembled & { readonly child: Child } => {
  const printed = printedPart(`face-${trayWord(kind)}`, `Face of the tray, ${trayTitle(kind)}`);
  const board = boardPart("led");
  const rear = stack.place.led[7];
  const screws = ledBoardPlaces.holes.map((at, index) => {
    const { x, y: z } = onFace(at);
    const place: ScrewPlace = {
      name: `LED board ${index + 1}`,
      screw: "iso-7045-m2-5",
      seat: vec3(x, 0, z),
      direction: rearwards,
      gripMm: rear,
      end: { kind: "nut", nut: "iso-4032-m2-5" },
    };
    return fastened(place, 25, 28);
  });
  const key = `face-${trayWord(kind)}`;
  const assembly: SubAssembly = {
    key,
    title: "Face with its LED board",
    children: [
      { name: "face", part: printed.key, placement: inPlace, out: front(0) },
      { name: "led board", part: board.key, placement: stack.place.led, out: front(-18) },
      ...screws.flatMap(({ children }) => children),
    ],
    joints: [seatJoint("face", ["face"]), screwJoint("LED board", ["led board"], ["face"], screws)],
    fits: [],
  };
  return {
    parts: [printed, board, ...screws.flatMap(({ parts }) => parts)],
    assemblies: [assembly],
    child: { name: "face with its LED board", assembly: key, placement: inPlace, out: front(50) },
  };
};

/** Power board with its screws, put through from the solder side, and its lugs: on the bench, before its seat. */
const powerAssembly = (stack: Stack): Assembled & { readonly child: Child } => {
  const board = boardPart("power");
  const lugs = lugsOn("power", "power board", stack.place.power, 15).map(({ part, child }) =>
    / screw,/.test(part.title) ? { part, child: { ...child, out: right(-12) } } : { part, child },
  );
  const key = "power-board";
  const assembly: SubAssembly = {
    key,
    title: "Power board with its lugs",
    children: [
      { name: "power board", part: board.key, placement: stack.place.power, out: right(0) },
      ...lugs.map(({ child }) => child),
    ],
    joints: [
      seatJoint("power board", ["power board"]),
      seatJoint(
        "lugs of the power board",
        lugs.map(({ child }) => child.name),
        ["power board"],
      ),
    ],
    fits: [],
  };
  return {
    parts: [board, ...lugs.map(({ part }) => part)],
    assemblies: [assembly],
    child: { name: "power board with its lugs", assembly: key, placement: inPlace, out: right(45) },
  };
};

/** Forty pins of 0.64 mm square in the HAT's socket. */
const headerFit = (stack: Stack): number => {
  const hat = hatPlaces(stack.layout);
  const socket = hat.bodies.find(({ name }) => name === "header");
  const header = stack.pi.bodies.find(({ name }) => name === "header");
  const inside = (socket?.tallMm ?? 0) + (header?.height.value ?? 0) - hat.stack.spacerMm;
  return 40 * 0.64 ** 2 * Math.max(0, Math.min(inside, 8.6 - headerBaseMm));
};

/** What goes in at an angle, or past a spring, and where the straight way would meet the tray. */
const tiltedIn = (stack: Stack, m: TrayMeasures): readonly DeclaredFit[] => {
  const { ceilingLip, closing, latch, wall, seat, ceiling, tongues } = m;
  const reachMm = 200;
  return [
    // Upper edge first, below the lip where there is one; its card goes in from behind when it is seated.
    {
      a: "tray",
      b: "pi",
      mm3: 0,
      yields: [
        ...(isPlain(stack.layout)
          ? []
          : [{ min: vec3(0, 0, ceilingLip.low), max: vec3(reachMm, closing.rear, ceiling.low) }]),
        { min: vec3(stack.insideMm, closing.front, 0), max: vec3(reachMm, closing.rear, bay.heightMm) },
      ],
    },
    // Front edge first, below the forks, then down on its necks.
    {
      a: "tray",
      b: "power-board-with-its-lugs/power-board",
      mm3: 0,
      yields: [{ min: vec3(0, closing.front, 0), max: vec3(reachMm, seat.forkRear + 0.05, bay.heightMm) }],
    },
    // To the left below the lever's pad, and its tongues snap into their windows.
    {
      a: "tray",
      b: "face-with-its-led-board/face",
      mm3: 0,
      yields: [
        {
          min: vec3(wall.from, latch.tip - 0.05, latch.low - 0.05),
          max: vec3(wall.from + latch.padMm + 0.05, latch.tip + 3.05, latch.low + latch.thickMm + 0.05),
        },
        {
          min: vec3(0, ceiling.front - 0.05, ceiling.low - 0.05),
          max: vec3(bay.widthMm, tongues.bump.to, ceiling.low + tongues.bump.highMm),
        },
      ],
    },
    // Its right edge last: so its lip swings over the sockets.
    ...(isPlain(stack.layout)
      ? []
      : [
          {
            a: "pi",
            b: "face-with-its-led-board/face",
            mm3: 0,
            yields: [
              {
                min: vec3(stack.piTopMm, 0, stack.low),
                max: vec3(stack.hatTopMm + 6, stack.hatFront, stack.high),
              },
            ],
          },
        ]),
  ];
};

/** The cooler on the Pi of stack (b), whose pins spring into the board's holes. */
const coolerOn = (stack: Stack, { model, layout }: TrayKind) => {
  if (!isPlain(layout)) return [];
  const part = coolerPart("raspberry-pi-active-cooler", model);
  const child: Child = { name: "cooler", part: part.key, placement: stack.place.pi, out: right(40) };
  return [{ part, child, joint: seatJoint("cooler", ["cooler"], ["pi"]) }];
};

const underHat = "iso-7089-m2-5";

/** The tray of a node with everything in it, ready for its bay. */
export const trayAssembly = ({ fan, ...kind }: TrayContent): Assembled & { readonly key: string } => {
  const { model } = kind;
  const stack = stackOf(kind);
  const m = measuresOf(stack);
  const hatRow = hatPlaces(stack.layout);
  const atPi = stack.pi.holes.map(({ x, y }) => stack.onBoard(vec2(x.value, y.value)));
  const printed = printedPart(`tray-${trayWord(kind)}`, `Tray, ${trayTitle(kind)}`);
  const pi = piPart(model);
  const power = powerAssembly(stack);
  const spacer = spacerPart(hatRow.stack.spacer);
  const hat = hatAssembly(stack, fan);
  const face = faceAssembly(stack, kind);
  const cooler = coolerOn(stack, kind);

  const studs = atPi.map(({ x: y, y: z }, index) => ({
    name: `Pi ${index + 1}`,
    seat: vec3(stack.piMm, y, z),
    direction: leftwards,
    gripMm: 0,
  }));
  const spacers = atPi.map(
    ({ x: y, y: z }, index): Child => ({
      name: `spacer ${index + 1}`,
      part: spacer.key,
      placement: standing(vec3(stack.piTopMm, y, z), right(1)),
      out: right(50),
    }),
  );
  const spacerRow = rowOf(studSpacers, hatRow.stack.spacer);
  const spacerTopMm = stack.piTopMm + spacerRow.length.value;
  // Where the raised socket needs more than the spacers give, a washer lies on each.
  const washers = (stack.hatMm - spacerTopMm > washerRow(underHat).thickness.value / 2 ? atPi : []).map(
    ({ x: y, y: z }, index): Child => ({
      name: `washer under the HAT ${index + 1}`,
      part: underHat,
      placement: standing(vec3(spacerTopMm, y, z), right(1)),
      out: right(60),
    }),
  );
  const hatPlacesOfScrews = atPi.map(({ x: y, y: z }, index): ScrewPlace => {
    // The spacer's inner thread is as deep as its stud is long.
    const depthMm = spacerRow.studLength.value;
    return {
      name: `HAT ${index + 1}`,
      screw: "iso-7045-m2-5",
      seat: vec3(stack.hatTopMm, y, z),
      direction: leftwards,
      gripMm: stack.hatTopMm - spacerTopMm,
      end: { kind: "spacer", spacer: hatRow.stack.spacer, depthMm },
    };
  });
  const seatPlaces = m.seat.zs.map(
    (z, index): ScrewPlace => ({
      name: `seat ${index + 1}`,
      screw: "iso-7045-m3",
      seat: vec3(m.seat.topMm, m.seat.y, z),
      direction: leftwards,
      gripMm: 0,
      washer: "iso-7093-1-m3",
      end: { kind: "insert", insert: "heat-set-m3", roomMm: insertHole.neckDepthMm },
    }),
  );
  const facePlaces = m.faceScrews.xs.map(
    (x, index): ScrewPlace => ({
      name: `face ${index + 1}`,
      screw: "iso-7045-m3",
      seat: vec3(x, 0, m.faceScrews.z),
      direction: rearwards,
      gripMm: m.face.thickMm,
      end: { kind: "insert", insert: "heat-set-m3", roomMm: m.foot.rear - m.foot.front },
    }),
  );
  const inserts = [
    ...studs.map((place) => insertIn(mouthOf(place), "heat-set-m2-5", "tray")),
    ...[...seatPlaces, ...facePlaces].map((place) => insertIn(mouthOf(place), "heat-set-m3", "tray")),
  ];
  const [hatScrews, seatScrews, faceScrews] = [
    hatPlacesOfScrews.map((place) => fastened(place, 95)),
    seatPlaces.map((place) => fastened(place, 90)),
    facePlaces.map((place) => fastened(place, 75)),
  ] as const;
  const children: readonly Child[] = [
    { name: "tray", part: printed.key, placement: inPlace, out: right(0) },
    face.child,
    { name: "pi", part: pi.key, placement: stack.place.pi, out: right(32) },
    hat.child,
    power.child,
    ...inserts.map(({ child }) => child),
    ...spacers,
    ...washers,
    ...cooler.map(({ child }) => child),
    ...[...hatScrews, ...seatScrews, ...faceScrews].flatMap((each) => each.children),
  ];
  const joints: readonly TreeJoint[] = [
    seatJoint("tray", ["tray"]),
    pressJoint(
      "inserts",
      inserts.map(({ child }) => child.name),
      ["tray"],
    ),
    {
      name: "Pi",
      kind: "screw",
      brings: ["pi", ...[...spacers, ...washers].map(({ name }) => name)],
      to: ["tray", ...studs.map(({ name }) => `insert of the ${name}`)],
      fasteners: [],
      tool: "spanner",
    },
    ...cooler.map(({ joint }) => joint),
    screwJoint("seat of the power board", [power.child.name], ["tray"], seatScrews),
    { ...screwJoint("HAT", [hat.child.name], ["pi", "spacer 1"], hatScrews), kind: "plug" },
    screwJoint("face", [face.child.name], ["tray"], faceScrews),
  ];
  const fits: readonly DeclaredFit[] = [
    { a: "pi", b: `${pathStep(hat.child.name)}/hat`, mm3: headerFit(stack) },
    ...inserts.map(({ fit }) => fit),
    ...tiltedIn(stack, m),
  ];
  const key = `tray-${trayWord(kind)}-${fan?.key ?? "no-fan"}`;
  const assembly: SubAssembly = {
    key,
    title: `Tray of a ${trayTitle(kind)}`,
    children,
    joints,
    fits,
  };
  return {
    key,
    parts: [
      printed,
      pi,
      spacer,
      ...(washers.length > 0 ? [washerPart(underHat)] : []),
      ...cooler.map(({ part }) => part),
      ...power.parts,
      ...hat.parts,
      ...face.parts,
      ...inserts.map(({ part }) => part),
      ...[...hatScrews, ...seatScrews, ...faceScrews].flatMap((each) => each.parts),
    ],
    assemblies: [...power.assemblies, ...hat.assemblies, ...face.assemblies, assembly],
  };
};
