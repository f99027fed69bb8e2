/** Where parts of a tray share room on purpose, and where they make way for each other when they are put in. */
import { hatPlaces } from "@rubus/boards";
import type { Box3 } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { headerBaseMm } from "../bodies/pi.js";
import { type HatNet, hatNets } from "../cables/hat-wire-way.js";
import { isPlain, type Stack } from "../stack.js";
import type { TrayMeasures } from "../tray/measures.js";
import { hatName } from "./hat-assembly.js";
import { hatWireName, lugName } from "./node-wires.js";
import { powerName } from "./power-assembly.js";
import { type DeclaredFit, pathOf } from "./tree.js";

/** More than a tray and all ways out of it. */
const everywhere: Box3 = { min: vec3(-200, -200, -200), max: vec3(200, 200, 200) };

/** Forty pins of 0.64 mm square in the HAT's socket. */
export const headerFit = (stack: Stack): number => {
  const hat = hatPlaces(stack.layout);
  const socket = hat.bodies.find(({ name }) => name === "header");
  const header = stack.pi.bodies.find(({ name }) => name === "header");
  const inside = (socket?.tallMm ?? 0) + (header?.height.value ?? 0) - hat.stack.spacerMm;
  return 40 * 0.64 ** 2 * Math.max(0, Math.min(inside, 8.6 - headerBaseMm));
};

/** The lip of a face that closes the intake swings over the Pi's sockets. */
const lipOverPorts = (stack: Stack): DeclaredFit => ({
  a: "pi",
  b: "face-with-its-led-board/face",
  mm3: 0,
  yields: [
    { min: vec3(stack.piTopMm, 0, stack.low), max: vec3(stack.hatTopMm + 6, stack.hatFront, stack.high) },
  ],
});

/** What goes in at an angle, or past a spring, and where the straight way would meet the tray. */
export const tiltedIn = (stack: Stack, m: TrayMeasures): readonly DeclaredFit[] => {
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
      b: pathOf([powerName, "power board"]),
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
    ...(isPlain(stack.layout) ? [] : [lipOverPorts(stack)]),
  ];
};

/** What of the power board stands below a wire's bow. */
const belowBow = (net: HatNet): readonly string[] => {
  const lug = lugName(net, "power board");
  return ["power board", lug, `nut of the ${lug}`, `screw of the ${lug}`];
};

/**
 * Wires and their lugs, which bend: they are threaded through the ways of the wall behind the HAT, where the HAT's own
 * lugs rise with it until it can be tilted out, and bent aside for the power board, which is joined to them before it
 * is hung in its seat.
 */
export const threadedThrough = (stack: Stack, { closing, rightMm }: TrayMeasures): readonly DeclaredFit[] =>
  hatNets.flatMap((net): readonly DeclaredFit[] => {
    const wall = {
      min: vec3(0, closing.front - 0.05, 0),
      max: vec3(rightMm + 0.05, closing.rear + 0.05, bay.heightMm),
    };
    const wire = pathOf([hatWireName(net)]);
    return [
      { a: "tray", b: wire, mm3: 0, yields: [wall] },
      { a: "tray", b: pathOf([hatName(stack), lugName(net, "HAT")]), mm3: 0, yields: [wall] },
      ...belowBow(net).map(
        (name): DeclaredFit => ({ a: wire, b: pathOf([powerName, name]), mm3: 0, yields: [everywhere] }),
      ),
    ];
  });
