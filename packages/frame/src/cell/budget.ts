/**
 * What a cell should weigh in at: areas times heights by hand, without the kernel, so that a feature that is missing or
 * twice there falls out of the band. What two pieces share is left to the band.
 */
import { area, type Vec2 } from "@rubus/units";
import { bay } from "../bay.js";
import { type BudgetLine, bandOf } from "../tray/budget.js";
import { rearInsertPlaces } from "./fastenings.js";
import { finProfile, horn, jawProfile, rampProfile } from "./horns.js";
import { bossPlaces, type CellHeight, cellBasics, cellMeasures, risePerReach } from "./measures.js";
import {
  armProfile,
  bossFinProfile,
  mounting,
  outerBossPlaces,
  outerBossProfile,
  ribProfile,
} from "./mounting.js";
import { boltWindows, cableWindow, grille, grilleOpenings, windowProfile } from "./walls.js";

const disc = (diameter: number): number => (Math.PI / 4) * diameter ** 2;
const size = (outline: readonly Vec2[]): number => Math.abs(area(outline));
const plain = (z: number): number => z;

/** The pieces of a cell. */
export const cellLines = (height: CellHeight): readonly BudgetLine[] => {
  const m = cellMeasures(height);
  const { skinMm, rim, ribMm, frontBeamMm, rearBeamMm, rodBeam, middleRim } = cellBasics;
  const { joint, pin, rod, key, insert, insertDeepMm } = cellBasics;
  const deep = m.rearMm - m.frontMm;
  const low = bay.beamMm - skinMm;
  const lean = (low * low * risePerReach) / 2;
  const between = m.widthMm - rim.leftMm - rim.rightMm - ribMm;
  const middle = rim.middleMm - ribMm;
  const across = (frontBeamMm + rodBeam.to - rodBeam.from + rearBeamMm) * low + 2 * lean;
  const middleMore = (middleRim.frontMm - frontBeamMm + middleRim.rearMm - rearBeamMm) * low;
  const inner = m.heightMm - 2 * bay.beamMm;
  const { rail } = bay;
  const fins =
    (4 * (size(finProfile(plain)) - 0.5 * 20) + size(ribProfile("first")) + size(ribProfile("second"))) *
    mounting.rib.thickMm;
  const bolts = boltWindows().reduce((sum, window) => sum + size(windowProfile(window)), 0) - 2 * 13;
  const holes =
    4 * (disc(joint.holeMm) * (rim.leftMm + rim.rightMm)) +
    4 * (joint.nut.height.value + 0.3) * (joint.nut.acrossFlats.value + 0.4) * (bay.beamMm - joint.leftMm) +
    4 * disc(pin.diameterMm + 0.2) * pin.deepMm +
    2 * disc(rod.thread.clearanceHole.value) * m.widthMm +
    4 * (key.mouthMm + key.endMm + 0.2) * (key.deepMm + 0.1) * (m.rearMm - key.from);
  const inserted = bossPlaces.length + rearInsertPlaces(m).length;
  const chamber =
    m.chamber === undefined
      ? []
      : [
          { what: "ceiling of the bays", mm3: m.widthMm * deep * skinMm },
          {
            what: "its beams",
            mm3: ((frontBeamMm + rearBeamMm) * low + lean) * (m.widthMm - 2 * bay.wallMm),
          },
          {
            what: "its blocks for latches",
            mm3:
              (rim.leftMm + rim.middleMm - 1.5 * bay.wallMm) *
              (bay.latch.depthMm + 1.4 - skinMm) *
              (middleRim.frontMm - frontBeamMm - 3),
          },
          {
            what: "grille",
            mm3:
              grille.thickMm *
              ((m.chamber.highMm - m.chamber.lowMm) * (m.widthMm - 2 * bay.wallMm) -
                grilleOpenings(m).reduce(
                  (sum, { from, to, low: a, high: b }) => sum + (to - from) * (b - a),
                  0,
                )),
          },
        ];
  return [
    { what: "skins", mm3: 2 * m.widthMm * deep * skinMm },
    { what: "rims and ribs", mm3: 2 * (rim.leftMm + rim.rightMm + ribMm) * deep * low },
    { what: "beams across", mm3: 2 * (across * between + middleMore * middle) },
    { what: "outer walls", mm3: bay.wallMm * deep * inner - bay.wallMm * size(windowProfile(cableWindow())) },
    { what: "wall between the bays", mm3: bay.wallMm * (deep * inner - bolts) },
    {
      what: "rails",
      mm3:
        (4 * rail.ribHeightMm * (rail.toMm - rail.fromMm) * (rail.ribMm + rail.padMm) -
          2 * rail.ribHeightMm * (rail.upperFromMm - rail.fromMm) * rail.ribMm) *
        0.98,
    },
    { what: "fins and ribs", mm3: fins },
    { what: "jaws", mm3: 8 * (size(jawProfile()) - 6.5) * horn.heightMm },
    { what: "ramps", mm3: 4 * size(rampProfile(plain)) * (2 * horn.ramp.halfMm - 0.8) },
    {
      what: "outer bosses",
      mm3: outerBossPlaces(m).reduce(
        (sum, { at, way, wallMm }) =>
          sum +
          size(outerBossProfile(at, way, wallMm)) * 2 * mounting.halfMm * 0.95 +
          size(bossFinProfile(at)) * mounting.fin.thickMm * 0.85,
        0,
      ),
    },
    { what: "arms", mm3: (size(armProfile()) - bay.wallMm * 13) * 2 * mounting.halfMm * 0.9 },
    {
      what: "pockets of the latches",
      mm3: -2 * (bay.latch.toXMm - rail.padMm) * (bay.latch.toMm - bay.latch.fromMm) * bay.latch.depthMm,
    },
    { what: "joints", mm3: -holes },
    { what: "inserts", mm3: -inserted * disc(insert.hole.value) * insertDeepMm },
    ...chamber,
  ];
};

/** The band a cell's volume must lie in. */
export const cellBudget = (height: CellHeight): { readonly min: number; readonly max: number } =>
  bandOf(cellLines(height));
