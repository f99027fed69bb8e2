/** The outer beams of a cell: a skin towards the bays, rims at its sides, beams across; open to the outside. */
import { polygonContour, type Solid, type Workshop } from "@rubus/cad";
import { vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { acrossX, acrossY } from "../tray/shapes.js";
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
  return acrossY(
    shop,
    [
      vec2(mouth, z - half(mouth)),
      vec2(bottom, z - half(bottom)),
      vec2(bottom, z + half(bottom)),
      vec2(mouth, z + half(mouth)),
    ],
    { from, to: m.rearMm + 1 },
  );
};

const rightward = vec3(1, 0, 0);

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
    const half = joint.nut.acrossFlats.value / 2 + clearanceMm;
    const slot = betweenDepths(beam, joint.leftMm, bay.beamMm + 1);
    return [
      shop.cylinder({ at: vec3(m.leftMm - 1, y, z), direction: rightward }, joint.holeMm / 2, rim.leftMm + 2),
      shop.cylinder(
        { at: vec3(m.rightMm - rim.rightMm - 1, y, z), direction: rightward },
        joint.holeMm / 2,
        rim.rightMm + 2,
      ),
      shop.box(
        vec3(nutFrom, y - half, slot.from),
        vec3(nutFrom + joint.nut.height.value + clearanceMm + 0.1, y + half, slot.to),
      ),
    ];
  });
  const radius = pin.diameterMm / 2 + play;
  return [
    ...screws,
    shop.cylinder({ at: vec3(m.leftMm - 1, pin.y, axis), direction: rightward }, radius, pin.deepMm + 1),
    shop.cylinder(
      { at: vec3(m.rightMm - pin.deepMm, pin.y, axis), direction: rightward },
      radius,
      pin.deepMm + 1,
    ),
    shop.cylinder(
      { at: vec3(m.leftMm - 1, rod.y, axis), direction: rightward },
      rod.thread.clearanceHole.value / 2,
      m.widthMm + 2,
    ),
    grooveTool(shop, m, beam, { x: m.leftMm, way: 1, playMm: play }),
    grooveTool(shop, m, beam, { x: m.rightMm, way: -1, playMm: play }),
  ];
};
