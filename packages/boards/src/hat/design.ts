/**
 * The HAT: 5 V from two lugs into the Pi's header, its ID EEPROM, the fan's driver, nine LED lines and the break-outs.
 * One description, three layouts: a fan of 40 mm, one of 30 mm, or none.
 */
import type { Fab } from "@rubus/catalogue";
import {
  type BoardDesign,
  type Feature,
  fiducial,
  type LandPattern,
  mountingHole,
  ounceMm,
  type Placed,
  type PlacedPart,
  placedParts,
} from "@rubus/pcb";
import { circlePolygon, vec2 } from "@rubus/units";
import { currentCopperOz } from "../copper/copper-figures.js";
import { fabRulesOf } from "../fab-rules.js";
import { type HatLayout, hatPlaces } from "../places/index.js";
import { hatCircuit } from "./circuit.js";
import { hatKeepouts, hatStitching, hatZones } from "./copper.js";
import { labelled } from "./legend.js";
import { hatNetClasses } from "./net-classes.js";
import { hatNotes } from "./notes.js";
import { hatPlacement } from "./placement.js";

/** Holes of the corners, bare to 6.2 mm and a little more; holes of the fan, with a nut below. */
export const holesOf = (layout: HatLayout): readonly Feature[] => {
  const { holes, fan } = hatPlaces(layout);
  const corner = mountingHole(
    2.75,
    6.2,
    "HAT drawing: drilled 2.75 ± 0.05 mm, a land of 6.2 mm at least, isolated",
    0.02,
  );
  const screw = mountingHole(3.2, 7, "ISO 273 fine fit for M3; nut and washer of 7 mm below the board");
  // Under the nut lies ground alone, so copper only keeps off the hole itself.
  const nut = { ...screw, pads: screw.pads.map((pad) => ({ ...pad, clearanceMm: 0.4 })) };
  return [
    ...holes
      .filter(({ name }) => name === "M2.5 corner")
      .map(
        ({ at }, index): Feature => ({
          ref: `H${index + 1}`,
          kind: "mounting-hole",
          land: corner,
          at,
          side: "top",
        }),
      ),
    ...(fan?.holes ?? []).map(
      ({ at }, index): Feature => ({
        ref: `H${index + 5}`,
        kind: "mounting-hole",
        land: nut,
        at,
        side: "bottom",
      }),
    ),
  ];
};

const fiducials: readonly Feature[] = [vec2(8.2, 1.5), vec2(56, 1.5), vec2(2, 36.6)].map(
  (at, index): Feature => ({ ref: `FID${index + 1}`, kind: "fiducial", land: fiducial(1), at, side: "top" }),
);

/**
 * Surface pads and the pins of headers and jumper stand in the ground pour whole: between the tracks about them there is
 * no room for two spokes each. They are soldered by hand with the board preheated, as the notes say.
 */
const solidLands = (land: LandPattern, header: boolean): LandPattern => ({
  ...land,
  pads: land.pads.map((pad) =>
    header || pad.technology === "surface" ? { ...pad, connection: "solid" } : pad,
  ),
});

/** The circuit's parts where the placement has them; the header's socket below the board. */
const partsOf = (layout: HatLayout, placed: readonly Placed[]): readonly PlacedPart[] => {
  const { parts } = hatCircuit(layout);
  const { headerAt } = hatPlaces(layout);
  const placeOf = new Map(placed.map(({ ref, at, rotation }) => [ref, { at, rotation }]));
  return placedParts(
    Object.fromEntries(
      Object.entries(parts).map(([ref, part]) => {
        const header = { at: headerAt, rotation: 0 };
        return [
          ref,
          {
            ...part,
            type: {
              ...part.type,
              land: solidLands(part.type.land, ref === "J1" || ref === "JP1" || ref === "J7"),
            },
            ...(placeOf.get(ref) ?? header),
            side: ref === "J1" ? ("bottom" as const) : ("top" as const),
            fitted: true,
          },
        ];
      }),
    ),
  );
};

/** The design of a layout for a board house. */
export const hatDesign = (fab: Fab, layout: HatLayout): BoardDesign => {
  const copperOz = Math.min(currentCopperOz, Math.round(fab.copperMost.value / ounceMm));
  const rules = fabRulesOf(fab, copperOz);
  const { outline, fan } = hatPlaces(layout);
  const circuit = hatCircuit(layout);
  const { placed } = hatPlacement(circuit, layout);
  return labelled(layout, {
    name: layout,
    title: "HAT",
    hardware: 1,
    outline,
    cutouts: fan ? [circlePolygon(fan.centre, fan.boreMm / 2, 0.01)] : [],
    stackup: { thicknessMm: fab.boardThickness.value, copperOz, finish: "ENIG", maskColour: "green" },
    rules,
    netClasses: hatNetClasses(rules),
    nets: circuit.nets,
    parts: partsOf(layout, placed),
    features: [...holesOf(layout), ...fiducials],
    zones: hatZones(layout),
    keepouts: hatKeepouts(layout),
    tracks: [],
    stitching: hatStitching(layout, rules),
    texts: [],
    silkscreen: [],
    schematic: circuit.schematic,
    notes: hatNotes(layout, fab, copperOz),
    // Heavy copper: track and gap are two steps of 0.2 mm, which a finer grid only searches longer.
    routing: { maxRounds: 200, ...(copperOz > 1 ? { pitchMm: 0.2 } : { viaMm: 3 }) },
  });
};
