/** Cells and blank faces of a row, joined one to the other by screws, pins and keys, ears at both ends. */
import { inPlace } from "@rubus/cad";
import { type Vec3, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import { type BetweenCells, cellScrews, keyPlaces, leftEarScrews, pinPlaces } from "../cell/joints.js";
import { cellMeasures } from "../cell/measures.js";
import { blankMeasures } from "../faces/blank.js";
import type { ScrewPlace } from "../screw-place.js";
import { printedPart } from "./bought-parts.js";
import { type Fastened, fastened } from "./fasten.js";
import { at, type FrameContent, type Step, shifted, stepOf } from "./frame-step.js";
import { seatJoint } from "./joints.js";
import type { TreePart } from "./part.js";
import type { Child, Looseness } from "./tree.js";

/** Pins or keys between a unit and what is on its right. */
const between = (
  places: readonly BetweenCells[],
  part: TreePart,
  x: number,
  where: string,
  out: Vec3,
  loose?: Looseness,
): readonly Child[] =>
  places.map(({ name, at: place }) => ({
    name: `${name} ${where}`,
    part: part.key,
    placement: at(place.x + x, place.y, place.z),
    out,
    ...(loose === undefined ? {} : { loose }),
  }));

/** Screws of a joint between two units that both have them: a blank is too short for those at the rear. */
const commonScrews = (places: readonly ScrewPlace[], withBlank: boolean): readonly ScrewPlace[] =>
  withBlank ? places.filter(({ seat }) => seat.y < blankMeasures.rearMm) : places;

/** Turned by the short arm of a key, its long one out of the beam. */
const withKey = (screw: Fastened, arm: Vec3): Fastened => ({
  ...screw,
  fastener: { ...screw.fastener, tool: "hexagon-key-2-5", arm },
});

/** How far a screw of a joint is drawn back into the open beam. */
const headWayMm = 20;

/** One step a unit: the first with the left ear, each further one against the one before, the right ear last. */
export const rowSteps = (
  { rack, height, blanks }: FrameContent,
  units: readonly Child[],
): readonly Step[] => {
  const { widthMm } = cellMeasures(height);
  const cells = units.length - blanks;
  const isBlank = (index: number): boolean => index >= cells && index < units.length;
  const pin = printedPart("pin", "Pin between cells");
  const key = printedPart("key", "Key between cells");
  const ear = (side: "left" | "right") => {
    const rackWord = rack === "eia-310-19" ? "19" : "10";
    return printedPart(`ear-${rackWord}-${side}-${height}u`, `Ear, ${rackWord} inch, ${side}, ${height}U`);
  };
  const toTheRight = vec3(60, 0, 0);
  const [left, right] = [ear("left"), ear("right")];
  const leftEar: Child = { name: "left ear", part: left.key, placement: inPlace, out: vec3(-60, 0, 0) };
  const rightEar: Child = {
    name: "right ear",
    part: right.key,
    placement: at((units.length - 1) * widthMm),
    out: toTheRight,
  };
  const first = units[0];
  if (first === undefined) throw new RangeError("a frame has at least one cell");
  const steps: Step[] = [];
  const leftPins = between(pinPlaces(height), pin, -widthMm, "of the left ear", vec3(-20, 0, 0), "play");
  steps.push({
    parts: [],
    children: [first],
    joint: seatJoint("first cell", [first.name]),
  });
  steps.push(
    stepOf(
      "left ear",
      [...leftPins.map((child) => ({ part: pin, child })), { part: left, child: leftEar }],
      [first.name],
      commonScrews(leftEarScrews(height), isBlank(0)).map((place, index) =>
        fastened(shifted(place, 0, `left ear ${index + 1}`), 40, 0),
      ),
    ),
  );
  units.forEach((unit, index) => {
    const next = units[index + 1] ?? rightEar;
    const isLast = index === units.length - 1;
    const where = isLast ? "of the right ear" : `after ${unit.name}`;
    const x = index * widthMm;
    const short = isBlank(index) || (!isLast && isBlank(index + 1));
    // Heads stand in the open beam beside the joint: they come in from below or above it.
    const screws = commonScrews(cellScrews(height), short).map((place, number) =>
      withKey(
        fastened(shifted(place, x, `joint ${where} ${number + 1}`), headWayMm),
        vec3(0, 0, place.seat.z < bay.heightMm / 2 ? -1 : 1),
      ),
    );
    const pins = between(pinPlaces(height), pin, x, where, vec3(20, 0, 0), "play");
    const keys = isLast || short ? [] : between(keyPlaces(height), key, x, where, vec3(0, 60, 0));
    steps.push(
      stepOf(
        `joint ${where}`,
        [
          ...pins.map((child) => ({ part: pin, child })),
          isLast ? { part: right, child: next } : { child: next },
        ],
        [unit.name],
        screws,
      ),
    );
    if (keys.length > 0)
      steps.push(
        stepOf(
          `keys ${where}`,
          keys.map((child) => ({ part: key, child })),
          [unit.name, next.name],
          [],
        ),
      );
  });
  return steps;
};
