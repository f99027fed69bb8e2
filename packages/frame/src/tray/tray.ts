/**
 * The tray of a Raspberry Pi: one printed part that carries Pi, HAT, fan and power board, slides in the rails of a cell
 * and with the HAT divides its bay in an intake side and a Pi side. In stack (a) the fan on the HAT is the only way
 * between the two; in stack (b) the Active Cooler draws its air past the HAT's front and upper edges. Its face is a part of its own.
 * Printed on its wall, without supports.
 */
import {
  circleContour,
  planeAt,
  polygonContour,
  rectangleContour,
  rightPlane,
  type Solid,
  type Workshop,
} from "@rubus/cad";
import { type Vec2, type Vec3, vec2, vec3 } from "@rubus/units";
import { isPlain, type Stack, stackOf, type TrayKind } from "../stack.js";
import { latchOpening, latchSolids } from "./latch.js";
import { insertHole, measuresOf, type TrayMeasures } from "./measures.js";
import { pullSolid } from "./pull.js";
import { acrossX, acrossY, acrossZ } from "./shapes.js";

const along = vec3(1, 0, 0);

/** The wall that everything stands on, with its windows, foot and pull. */
const wallSolids = (shop: Workshop, m: TrayMeasures): readonly Solid[] => {
  const { wall, foot, card } = m;
  const plate = acrossX(
    shop,
    {
      outline: polygonContour([
        vec2(foot.front, foot.low),
        vec2(foot.rear, foot.low),
        vec2(foot.rear, wall.low),
        vec2(wall.rear - wall.leadInMm, wall.low),
        vec2(wall.rear, wall.low + 0.7 * wall.leadInMm),
        vec2(wall.rear, wall.high - 0.7 * wall.leadInMm),
        vec2(wall.rear - wall.leadInMm, wall.high),
        ...latchOpening(m),
      ]),
      holes: [rectangleContour(vec2(card.front, card.low), vec2(card.rear, card.high), 3)],
    },
    wall,
  );
  return [plate, pullSolid(shop, m), ...latchSolids(shop, m)];
};

/** Floor, ceiling, foot and lips: what closes the intake side but for the fan. */
const ductSolids = (shop: Workshop, stack: Stack, m: TrayMeasures): readonly Solid[] => {
  const { floor, ceiling, foot, closing, rightMm, flangeMm, wall, ceilingLip } = m;
  const inside = wall.to - 0.5;
  const lipTop = stack.hatTopMm;
  const reach = ceiling.low - ceilingLip.low;
  /** Full width up to the closing wall, a low flange behind it. */
  const level = (front: number, { low, high }: { readonly low: number; readonly high: number }): Solid =>
    acrossZ(
      shop,
      [
        vec2(inside, front),
        vec2(rightMm, front),
        vec2(rightMm, closing.rear),
        vec2(flangeMm, closing.rear),
        vec2(flangeMm, wall.rear),
        vec2(inside, wall.rear),
      ],
      { from: low, to: high },
    );
  return [
    level(foot.rear - 0.5, floor),
    level(ceiling.front, ceiling),
    shop.box(vec3(wall.from, foot.front, foot.low), vec3(rightMm, foot.rear, floor.high)),
    // Up to the bay's upper beam, before the rail's rib: it closes the front, and is a shoulder behind the latch's hook.
    shop.box(vec3(inside, ceiling.front, ceiling.high - 0.2), vec3(rightMm, ceiling.front + 1.4, wall.high)),
    // 45° from the ceiling out to the edge of the HAT.
    ...(isPlain(stack.layout)
      ? []
      : [
          acrossY(
            shop,
            [
              vec2(lipTop - 1 - reach, ceiling.low + 0.2),
              vec2(lipTop - 1, ceilingLip.low),
              vec2(lipTop, ceilingLip.low),
              vec2(lipTop, ceiling.low + 0.2),
            ],
            { from: ceilingLip.front, to: closing.front + 0.4 },
          ),
        ]),
  ];
};

/** The wall behind the HAT, before its openings. */
const closingSolid = (shop: Workshop, { closing, floor, ceiling, rightMm, wall }: TrayMeasures): Solid =>
  acrossY(
    shop,
    [
      vec2(wall.to - 0.5, floor.high - 0.5),
      vec2(rightMm, floor.high - 0.5),
      vec2(rightMm, ceiling.low + 0.5),
      vec2(wall.to - 0.5, ceiling.low + 0.5),
    ],
    { from: closing.front, to: closing.rear },
  );

/** Openings of the wall behind the HAT: legs are left between them below the HAT, ways of the cables above it. */
const closingTools = (shop: Workshop, stack: Stack, m: TrayMeasures): readonly Solid[] => {
  const { closing, floor, ceiling, wall, seat, ways, card } = m;
  const top = stack.hatMm - 0.2;
  const [lower, upper] = seat.forks as readonly [
    { low: number; high: number },
    { low: number; high: number },
  ];
  // Short of the stand-offs in front and of the ribs behind.
  const tool = { from: closing.front - 0.3, to: closing.rear };
  /** An opening whose top is a bridge of at most 10 mm between sides that lean in by 50°. */
  const opening = (low: number, high: number): Solid => {
    const lean = Math.max(0, (high - low - 9.8) / 2);
    const rise = lean / Math.tan((50 * Math.PI) / 180);
    return acrossY(
      shop,
      [
        vec2(wall.to, low),
        ...(lean > 0 ? [vec2(top - rise, low)] : []),
        vec2(top, low + lean),
        vec2(top, high - lean),
        ...(lean > 0 ? [vec2(top - rise, high)] : []),
        vec2(wall.to, high),
      ],
      tool,
    );
  };
  return [
    opening(floor.high, lower.low),
    opening(lower.high, upper.low),
    opening(upper.high, ceiling.low),
    // Its root would span the window to the card.
    shop.box(vec3(wall.from, tool.from, card.low), vec3(wall.to + 0.1, tool.to + 0.1, card.high)),
    ...ways.map(({ at, widthMm, heightMm }) =>
      shop.box(
        vec3(stack.hatTopMm - 0.2, tool.from, at - widthMm / 2),
        vec3(stack.hatTopMm - 0.2 + heightMm, tool.to, at + widthMm / 2),
      ),
    ),
  ];
};

/** Something round on the wall: radius and height above `base` of each of its steps, from its foot to its top. */
const turned = (shop: Workshop, base: Vec3, steps: readonly Vec2[]): Solid =>
  shop.revolve(
    { outline: polygonContour([vec2(0, 0), ...steps, vec2(0, steps.at(-1)?.y ?? 0)]) },
    { at: base, direction: along },
  );

/** Stand-offs of the Pi; the lower two are tied to the floor. */
const standoffSolids = (shop: Workshop, stack: Stack, m: TrayMeasures): readonly Solid[] => {
  const { radius, topRadius, taperMm } = m.standoff;
  const foot = m.wall.to - 0.5;
  return stack.pi.holes.flatMap(({ x, y }) => {
    const at = stack.onBoard(vec2(x.value, y.value));
    const base = vec3(foot, at.x, at.y);
    const shoulder = stack.piMm - taperMm;
    const pillar = turned(shop, base, [
      vec2(radius, 0),
      vec2(radius, shoulder - foot),
      vec2(topRadius, stack.piMm - foot),
    ]);
    const web = shop.box(vec3(foot, at.x - 1.5, m.floor.high - 0.2), vec3(shoulder, at.x + 1.5, at.y));
    return at.y < 20 ? [pillar, web] : [pillar];
  });
};

/** The seat of the power board: two necks with shoulders and ribs, two forks over the board's front edge. */
const seatSolids = (shop: Workshop, m: TrayMeasures): readonly Solid[] => {
  const { seat, wall, closing } = m;
  const foot = wall.to - 0.5;
  const necks = seat.zs.flatMap((z) => [
    turned(shop, vec3(foot, seat.y, z), [
      vec2(seat.postRadius, 0),
      vec2(seat.postRadius, seat.shoulderMm - foot),
      vec2(seat.neckRadius, seat.shoulderMm - foot),
      vec2(seat.neckRadius, seat.topMm - foot),
    ]),
    acrossZ(
      shop,
      [
        vec2(foot, closing.rear - 0.5),
        vec2(6, closing.rear - 0.5),
        vec2(seat.shoulderMm - 1, seat.y - 3),
        vec2(seat.shoulderMm - 1, seat.y),
        vec2(foot, seat.y),
      ],
      { from: z - 1, to: z + 1 },
    ),
  ]);
  const root = closing.rear - 0.4;
  const forks = seat.forks.flatMap(({ low, high }) => [
    shop.box(vec3(foot, root, low), vec3(seat.shoulderMm, seat.forkRear, high)),
    // 45° from the closing wall, over the board's front edge at the end of its float.
    acrossZ(
      shop,
      [
        vec2(seat.topMm + 0.2 + 1.2 - (seat.forkRear - root), root),
        vec2(seat.topMm + 0.2 + 1.2, seat.forkRear),
        vec2(seat.topMm + 4, seat.forkRear),
        vec2(seat.topMm + 4, root),
      ],
      { from: low, to: high },
    ),
  ]);
  return [...necks, ...forks];
};

const cellRing = (shop: Workshop, { cell, wall }: TrayMeasures): Solid =>
  shop.extrude(
    {
      outline: circleContour(cell.at, cell.radius + cell.wallMm),
      holes: [circleContour(cell.at, cell.radius)],
    },
    planeAt(rightPlane(), vec3(wall.to - 0.3, 0, 0)),
    cell.heightMm + 0.3,
  );

/** Gaps of the cell's ring: for its lead, and for a finger nail. */
const cellTools = (shop: Workshop, { cell, wall }: TrayMeasures): readonly Solid[] =>
  [-1, 1].map((side) => {
    const middle = cell.at.y + side * cell.radius;
    return shop.box(
      vec3(wall.to, cell.at.x - 3, middle - 3),
      vec3(wall.to + cell.heightMm + 1, cell.at.x + 3, middle + 3),
    );
  });

/** Every hole that goes through what was joined: inserts, tongues' windows. */
const holes = (shop: Workshop, stack: Stack, m: TrayMeasures): readonly Solid[] => {
  const { seat, foot, faceScrews, tongues, ceiling, wall } = m;
  const back = vec3(-1, 0, 0);
  const { small, large, belowMm, neckDepthMm } = insertHole;
  // On through the wall, where a skin would be thinner than a wall may be.
  const standoffs = stack.pi.holes.map(({ x, y }) => {
    const at = stack.onBoard(vec2(x.value, y.value));
    return shop.screwHole(
      { at: vec3(stack.piMm, at.x, at.y), direction: back },
      {
        diameterMm: 3,
        depthMm: stack.piMm - wall.from + 1,
        head: { kind: "pocket", diameterMm: small.hole.value, depthMm: small.length.value + belowMm },
      },
    );
  });
  const necks = seat.zs.map((z) =>
    shop.screwHole(
      { at: vec3(seat.topMm, seat.y, z), direction: back },
      { diameterMm: large.hole.value, depthMm: neckDepthMm },
    ),
  );
  const face = faceScrews.xs.map((x) =>
    shop.screwHole(
      { at: vec3(x, foot.front, faceScrews.z), direction: vec3(0, 1, 0) },
      { diameterMm: large.hole.value, depthMm: foot.rear - foot.front + 1 },
    ),
  );
  const windows = tongues.spans.map(({ from, to }) =>
    shop.box(
      vec3(from - 0.6, tongues.bump.from - 0.4, ceiling.low - 1),
      vec3(to + 0.6, tongues.bump.to + 0.4, ceiling.high + 1),
    ),
  );
  const { latch } = m;
  const level = latch.low + latch.thickMm / 2;
  const mark = shop.box(
    vec3(wall.from - 1, latch.tip - 1, level - latch.mark.highMm / 2),
    vec3(wall.from + latch.padMm + 1, latch.tip + latch.mark.deepMm, level + latch.mark.highMm / 2),
  );
  return [...standoffs, ...necks, ...face, ...windows, mark];
};

/** The tray's solid, where it stands in its bay. */
export const traySolid = (shop: Workshop, kind: TrayKind): Solid => {
  const stack = stackOf(kind);
  const m = measuresOf(stack);
  const joined = shop.fuse(
    closingSolid(shop, m),
    ...wallSolids(shop, m),
    ...ductSolids(shop, stack, m),
    ...standoffSolids(shop, stack, m),
    ...seatSolids(shop, m),
    cellRing(shop, m),
  );
  return shop.cut(joined, [...closingTools(shop, stack, m), ...cellTools(shop, m), ...holes(shop, stack, m)]);
};
