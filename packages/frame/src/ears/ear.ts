/** An ear: a flange beside the outermost cell, a panel before the post of the rack, a gusset between them. */
import {
  acrossFlatsContour,
  edgesAlong,
  edgesThat,
  frontPlane,
  type Plane,
  polygonContour,
  type Solid,
  slotContour,
  type Workshop,
} from "@rubus/cad";
import { vec2, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { atDepth, betweenDepths, cellBasics, cellMeasures } from "../cell/measures.js";
import { bottomDown } from "../on-bed.js";
import type { PrintedPart, PrintOptions } from "../printed-part.js";
import { acrossX, acrossZ } from "../tray/shapes.js";
import { earBudget } from "./budget.js";
import { type EarOptions, earMeasures, earPlaces } from "./measures.js";
import { earProfile, earWindows } from "./outline.js";

/** The solid of an ear, beside its cell in the cell's coordinates. */
export const earSolid = (shop: Workshop, options: EarOptions, { clearanceMm }: PrintOptions): Solid => {
  const cell = cellMeasures(options.height);
  const places = earPlaces(options);
  const { flangeMm, panelMm, cornerMm, slot } = earMeasures;
  const way = options.side === "right" ? 1 : -1;
  const side = options.side === "right" ? cell.rightMm : cell.leftMm;
  const at = (u: number): number => side + way * u;
  const spanOf = (a: number, b: number) => ({ from: Math.min(at(a), at(b)), to: Math.max(at(a), at(b)) });
  const { from: outerFrom, to: outerTo } = spanOf(places.widthMm - 0.1, places.widthMm + 0.1);
  const body = shop.fillet(
    acrossZ(
      shop,
      earProfile(options).map(({ x, y }) => vec2(at(x), y)),
      { from: places.lowMm, to: places.highMm },
    ),
    cornerMm,
    edgesThat(edgesAlong(vec3(0, 1, 0)), ({ start }) => start.x > outerFrom && start.x < outerTo),
    2,
  );
  const outward = vec3(way, 0, 0);
  const { joint, pin, rod, axisMm } = cellBasics;
  const beams = [cell.beams.lower, cell.beams.upper];
  const tools = beams.flatMap((beam) => {
    const axis = atDepth(beam, axisMm);
    const screws = joint.ys.flatMap((y) => {
      const z = atDepth(beam, joint.depthMm);
      const hole = shop.cylinder(
        { at: vec3(at(-1), y, z), direction: outward },
        joint.holeMm / 2,
        flangeMm + 2,
      );
      if (options.side === "left") return [hole];
      const flats = joint.nut.acrossFlats.value + 2 * clearanceMm;
      const from = vec3(at(joint.beforeNutMm), y, z);
      // Two flats towards front and rear, as in a cell's slots.
      const plane: Plane = { origin: from, x: vec3(0, 0, 1), normal: outward };
      const pocket = shop.extrude({ outline: acrossFlatsContour(vec2(0, 0), 6, flats) }, plane, flangeMm);
      // Open to the edge, where a skin would be thinner than a wall may be.
      const edge = betweenDepths(beam, joint.depthMm, bay.beamMm + 1);
      const wayIn = shop.box(
        vec3(from.x, y - flats / 2, edge.from),
        vec3(at(flangeMm + 1), y + flats / 2, edge.to),
      );
      return [hole, pocket, wayIn];
    });
    return [
      ...screws,
      shop.cylinder(
        { at: vec3(at(-1), pin.y, axis), direction: outward },
        (pin.diameterMm + clearanceMm) / 2,
        pin.deepMm + 1,
      ),
      shop.cylinder(
        { at: vec3(at(-1), rod.y, axis), direction: outward },
        rod.thread.clearanceHole.value / 2,
        flangeMm + 2,
      ),
    ];
  });
  const reach = (slot.lengthMm - slot.widthMm) / 2;
  const slots = places.slotZs.map((z) =>
    shop.extrude(
      {
        outline: slotContour(
          vec2(at(places.slotAtMm) - reach, z),
          vec2(at(places.slotAtMm) + reach, z),
          slot.widthMm,
        ),
      },
      frontPlane(panelMm + 1),
      panelMm + 2,
    ),
  );
  const windows = earWindows(options).map((outline) =>
    acrossX(shop, { outline: polygonContour(outline) }, spanOf(-1, flangeMm + 1)),
  );
  return shop.cut(body, [...tools, ...slots, ...windows]);
};

const rackWords = { "eia-310-19": "19", "eia-310-10": "10" } as const;

/** The printed ear of a rack, a side and a height. */
export const earPart = (options: EarOptions): PrintedPart => ({
  key: `ear-${rackWords[options.rack]}-${options.side}-${options.height}u`,
  title: `Ear, ${rackWords[options.rack]} inch, ${options.side}, ${options.height}U`,
  volumeMm3: earBudget(options),
  onBed: bottomDown,
  flameRetardant: false,
  model: (shop, print) => earSolid(shop, options, print),
});
