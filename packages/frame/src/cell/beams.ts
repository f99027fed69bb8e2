/** The outer beams of a cell: a skin towards the bays, rims at its sides, beams across; open to the outside. */
import { planeAt, polygonContour, rightPlane, type Solid, type Workshop } from "@rubus/cad";
import { type Vec3, vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { acrossX, acrossY, acrossZ } from "../tray/shapes.js";
import {
  atDepth,
  type Beam,
  betweenDepths,
  type CellMeasures,
  cellBasics,
  risePerReach,
} from "./measures.js";

/** A beam across, whose rear leans so that it prints. */
const crossBeam = (
  shop: Workshop,
  m: CellMeasures,
  beam: Beam,
  { from, to, leans }: { readonly from: number; readonly to: number; readonly leans: boolean },
  span: { readonly from: number; readonly to: number } = { from: m.leftMm, to: m.rightMm },
): Solid => {
  const foot = leans ? to + (bay.beamMm - cellBasics.skinMm) * risePerReach : to;
  const root = atDepth(beam, cellBasics.skinMm - 0.6);
  const skin = atDepth(beam, cellBasics.skinMm);
  const outer = atDepth(beam, bay.beamMm);
  return acrossX(
    shop,
    {
      outline: polygonContour([
        vec2(from, root),
        vec2(foot, root),
        ...(leans ? [vec2(foot, skin)] : []),
        vec2(to, outer),
        vec2(from, outer),
      ]),
    },
    span,
  );
};

const middleOf = (m: CellMeasures) => {
  const middle = (m.leftMm + m.rightMm) / 2;
  // Wider to the right, where the second bay's latch has its pocket.
  return {
    rim: { from: middle - 4, to: middle - 4 + cellBasics.rim.middleMm },
    rib: { from: middle - cellBasics.ribMm / 2, to: middle + cellBasics.ribMm / 2 },
  };
};

/** What a beam is made of, before its holes. */
export const beamSolids = (shop: Workshop, m: CellMeasures, beam: Beam): readonly Solid[] => {
  const { skinMm, rim, frontBeamMm, rearBeamMm, rodBeam, middleRim } = cellBasics;
  const [skin, all] = [betweenDepths(beam, 0, skinMm), betweenDepths(beam, 0, bay.beamMm)];
  const along = (left: number, right: number, { from, to }: { from: number; to: number }) =>
    shop.box(vec3(left, m.frontMm, from), vec3(right, m.rearMm, to));
  const middle = middleOf(m);
  return [
    along(m.leftMm, m.rightMm, skin),
    along(m.leftMm, m.leftMm + rim.leftMm, all),
    along(m.rightMm - rim.rightMm, m.rightMm, all),
    along(middle.rib.from, middle.rib.to, all),
    crossBeam(shop, m, beam, { from: m.frontMm, to: m.frontMm + frontBeamMm, leans: true }),
    crossBeam(shop, m, beam, { ...rodBeam, leans: true }),
    crossBeam(shop, m, beam, { from: m.rearMm - rearBeamMm, to: m.rearMm, leans: false }),
    crossBeam(shop, m, beam, { from: m.frontMm, to: m.frontMm + middleRim.frontMm, leans: true }, middle.rim),
    crossBeam(shop, m, beam, { from: m.rearMm - middleRim.rearMm, to: m.rearMm, leans: false }, middle.rim),
  ];
};

/** Room for half of a key in a side of a beam, its mouth at x and its bottom `way` of it. */
const grooveTool = (
  shop: Workshop,
  m: CellMeasures,
  beam: Beam,
  { x, way, playMm }: { readonly x: number; readonly way: 1 | -1; readonly playMm: number },
): Solid => {
  const { from, mouthMm, endMm, deepMm } = cellBasics.key;
  const z = atDepth(beam, cellBasics.axisMm);
  const [mouth, bottom] = [x - way * 0.5, x + way * (deepMm + playMm)];
  // On beyond the face along its flanks.
  const half = (at: number) => mouthMm + playMm + ((endMm - mouthMm) * (at - x) * way) / deepMm;
  const groove = acrossY(
    shop,
    [
      vec2(mouth, z - half(mouth)),
      vec2(bottom, z - half(bottom)),
      vec2(bottom, z + half(bottom)),
      vec2(mouth, z + half(mouth)),
    ],
    { from, to: m.rearMm + 1 },
  );
  // Its end leans from the bottom to the mouth.
  const reach = deepMm + playMm + 0.5;
  const end = acrossZ(
    shop,
    [
      vec2(mouth, from - 0.1),
      vec2(bottom + way, from - 0.1),
      vec2(bottom + way, from + reach + 1),
      vec2(mouth, from),
    ],
    { from: z - 2 * endMm, to: z + 2 * endMm },
  );
  return shop.cut(groove, [end]);
};

/** How far the flat roof of a hole along x stands before its round. */
const roofMm = 0.5;

/** A hole along x whose roof leans by 45° up to a narrow flat, as a round one's would sag along its length. */
const roofedHole = (shop: Workshop, at: Vec3, radiusMm: number, lengthMm: number): Solid => {
  const side = radiusMm * Math.SQRT1_2;
  const top = radiusMm + roofMm;
  const half = radiusMm * Math.SQRT2 - top;
  return shop.extrude(
    {
      outline: {
        kind: "path",
        start: vec2(-side, -side),
        curves: [
          { to: "arc", through: vec2(radiusMm, 0), end: vec2(-side, side) },
          { to: "line", end: vec2(-top, half) },
          { to: "line", end: vec2(-top, -half) },
          { to: "line", end: vec2(-side, -side) },
        ],
      },
    },
    planeAt(rightPlane(), at),
    lengthMm,
  );
};

/** Holes of the joints to the neighbours: screws, nuts, pins, keys, rod. */
export const jointTools = (
  shop: Workshop,
  m: CellMeasures,
  beam: Beam,
  clearanceMm: number,
): readonly Solid[] => {
  const { joint, rim, pin, rod, axisMm } = cellBasics;
  const axis = atDepth(beam, axisMm);
  const play = clearanceMm / 2;
  const screws = joint.ys.flatMap((y) => {
    const z = atDepth(beam, joint.depthMm);
    const nutFrom = m.leftMm + joint.beforeNutMm;
    const nutTo = nutFrom + joint.nut.height.value + clearanceMm + 0.1;
    const half = joint.nut.acrossFlats.value / 2 + clearanceMm;
    const slot = betweenDepths(beam, joint.leftMm, bay.beamMm + 1);
    const behind = betweenDepths(beam, joint.bump.fromMm, joint.bump.toMm);
    return [
      roofedHole(shop, vec3(m.leftMm - 1, y, z), joint.holeMm / 2, rim.leftMm + 2),
      roofedHole(shop, vec3(m.rightMm - rim.rightMm - 1, y, z), joint.holeMm / 2, rim.rightMm + 2),
      // Its roof leans together to a narrow flat; on its floor, as it is printed, stands the bump.
      shop.cut(
        acrossZ(
          shop,
          [
            vec2(nutFrom, y + half),
            vec2(nutTo, y + half),
            vec2(nutTo, y - half),
            vec2((nutFrom + nutTo) / 2 + 0.2, y - half - (nutTo - nutFrom) / 2 + 0.2),
            vec2((nutFrom + nutTo) / 2 - 0.2, y - half - (nutTo - nutFrom) / 2 + 0.2),
            vec2(nutFrom, y - half),
          ],
          slot,
        ),
        [
          shop.box(
            vec3(nutFrom - 1, y - half + joint.bump.openMm, behind.from),
            vec3(nutTo + 1, y + half + 1, behind.to),
          ),
        ],
      ),
    ];
  });
  const radius = pin.diameterMm / 2 + play;
  return [
    ...screws,
    roofedHole(shop, vec3(m.leftMm - 1, pin.y, axis), radius, pin.deepMm + 1),
    roofedHole(shop, vec3(m.rightMm - pin.deepMm, pin.y, axis), radius, pin.deepMm + 1),
    roofedHole(shop, vec3(m.leftMm - 1, rod.y, axis), rod.thread.clearanceHole.value / 2, m.widthMm + 2),
    grooveTool(shop, m, beam, { x: m.leftMm, way: 1, playMm: play }),
    grooveTool(shop, m, beam, { x: m.rightMm, way: -1, playMm: play }),
  ];
};
