/**
 * Cradle of a supply: a ring that an end of its case slides in, up to a lip; one at either end, their ears screwed on a
 * rear support. Only where the rack has one: a supply behind the cells would bend the ears. It leaves the terminals open
 * and is no cover of mains. Printed on the lip, without supports; flame retardant.
 */
import { mostMm } from "@rubus/boards";
import {
  planeAt,
  polygonContour,
  rearPlane,
  rectangleContour,
  type Solid,
  slotContour,
  topPlane,
  type Workshop,
} from "@rubus/cad";
import { nuts, rowOf, type SupplyRow, threads } from "@rubus/catalogue";
import { vec2, vec3 } from "@rubus/units";
import { frontDown } from "../on-bed.js";
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import type { ScrewPlace } from "../screw-place.js";

export const cradleMeasures = {
  wallMm: 3,
  depthMm: 24,
  /** Over the end of the case, all round, thick along its axis. */
  lip: { overMm: 2.5, thickMm: 2 },
  ear: { widthMm: 14, thickMm: 5, slotLengthMm: 8 },
  /** Openings of the case's top and sides lie behind these. */
  window: { fromMm: 7, toMm: 19, marginMm: 14, pitchMm: 13, widthMm: 8 },
  /** The rear support that the ears stand on. */
  supportMm: 2,
} as const;

type Supply = Pick<SupplyRow, "caseWidth" | "caseHeight">;

/** Inside of the ring: the greatest case and the printer's clearance. */
const insideOf = ({ caseWidth, caseHeight }: Supply, clearanceMm: number) => ({
  halfMm: mostMm(caseWidth) / 2 + clearanceMm,
  highMm: mostMm(caseHeight) + clearanceMm,
});

/** Windows of the ring's top, which let warm air out of the case. */
const windowsOf = (halfMm: number): readonly number[] => {
  const { marginMm, pitchMm } = cradleMeasures.window;
  const count = Math.floor((2 * (halfMm - marginMm)) / pitchMm) + 1;
  return Array.from({ length: count }, (_, index) => (index - (count - 1) / 2) * pitchMm);
};

/** The case's end at y = 0 and its underside at z = 0, in the middle of x; y runs along the case. */
export const cradleSolid = (shop: Workshop, supply: Supply, { clearanceMm }: PrintOptions): Solid => {
  const { wallMm, depthMm, lip, ear, window } = cradleMeasures;
  const { halfMm, highMm } = insideOf(supply, clearanceMm);
  const outer = halfMm + wallMm;
  const reach = outer + ear.widthMm;
  const ring = shop.extrude(
    {
      outline: polygonContour([
        vec2(-reach, -wallMm),
        vec2(reach, -wallMm),
        vec2(reach, ear.thickMm - wallMm),
        vec2(outer, ear.thickMm - wallMm),
        vec2(outer, highMm + wallMm),
        vec2(-outer, highMm + wallMm),
        vec2(-outer, ear.thickMm - wallMm),
        vec2(-reach, ear.thickMm - wallMm),
      ]),
      holes: [
        rectangleContour(
          vec2(-halfMm + lip.overMm, lip.overMm),
          vec2(halfMm - lip.overMm, highMm - lip.overMm),
        ),
      ],
    },
    planeAt(rearPlane(), vec3(0, -lip.thickMm, 0)),
    depthMm,
  );
  const room = shop.box(vec3(-halfMm, 0, 0), vec3(halfMm, depthMm, highMm));
  const slots = [-1, 1].map((side) => {
    const x = side * (outer + ear.widthMm / 2);
    const y = depthMm / 2 - lip.thickMm;
    return shop.extrude(
      {
        outline: slotContour(
          vec2(x, y - ear.slotLengthMm / 2),
          vec2(x, y + ear.slotLengthMm / 2),
          rowOf(threads, "m4").clearanceHole.value,
        ),
      },
      topPlane(-wallMm - 1),
      ear.thickMm + 2,
    );
  });
  const windows = windowsOf(halfMm).map((x) =>
    shop.box(
      vec3(x - window.widthMm / 2, window.fromMm, highMm - 1),
      vec3(x + window.widthMm / 2, window.toMm, highMm + wallMm + 1),
    ),
  );
  return shop.cut(ring, [room, ...slots, ...windows]);
};

/** What the ring holds by areas times heights; the clearance is that of a usual printer. */
const cradleMm3 = (supply: Supply): number => {
  const { wallMm, depthMm, lip, ear, window } = cradleMeasures;
  const { halfMm, highMm } = insideOf(supply, 0.2);
  const hole = rowOf(threads, "m4").clearanceHole.value;
  const inside = 2 * halfMm * highMm;
  const open = (2 * halfMm - 2 * lip.overMm) * (highMm - 2 * lip.overMm);
  const outside = (2 * halfMm + 2 * wallMm) * (highMm + 2 * wallMm) + 2 * ear.widthMm * ear.thickMm;
  const slot = (Math.PI / 4) * hole ** 2 + hole * ear.slotLengthMm;
  return (
    (outside - inside) * depthMm +
    (inside - open) * lip.thickMm -
    2 * slot * ear.thickMm -
    windowsOf(halfMm).length * window.widthMm * (window.toMm - window.fromMm) * wallMm
  );
};

/** The key of a supply's cradle, by the case's width and height. */
export const cradleKey = ({ caseWidth, caseHeight }: Supply): string =>
  `supply-cradle-${caseWidth.value}x${caseHeight.value}`.replaceAll(".", "-");

/** Two a supply; supplies of one width and height share it. */
export const supplyCradle = (supply: Supply): PrintedPart => {
  const [width, height] = [supply.caseWidth.value, supply.caseHeight.value];
  const mm3 = cradleMm3(supply);
  return {
    key: cradleKey(supply),
    title: `Cradle of a supply ${width} mm wide and ${height} mm high`,
    volumeMm3: { min: mm3 * 0.985, max: mm3 * 1.015 },
    onBed: frontDown,
    flameRetardant: true,
    model: (shop, options) => cradleSolid(shop, supply, options),
  };
};

/** Through both ears into nuts under the support. */
export const cradleScrews = (supply: Supply, { clearanceMm }: PrintOptions): readonly ScrewPlace[] => {
  const { wallMm, depthMm, lip, ear, supportMm } = cradleMeasures;
  const x = insideOf(supply, clearanceMm).halfMm + wallMm + ear.widthMm / 2;
  return [-1, 1].map((side, index) => ({
    name: `cradle ${index + 1}`,
    screw: "iso-4762-m4",
    seat: vec3(side * x, depthMm / 2 - lip.thickMm, ear.thickMm - wallMm),
    direction: vec3(0, 0, -1),
    gripMm: ear.thickMm + supportMm,
    washer: "iso-7089-m4",
    end: { kind: "nut", nut: rowOf(nuts, "iso-4032-m4").key },
  }));
};
