/**
 * A frame: cells and blank faces in a row, joined by screws, pins, keys and two rods, ears at both ends, guards and
 * strain reliefs behind. Its origin is the lower left corner of its panel, y = 0 the trays' faces.
 */
import { composed, inPlace, movedBy, turnedAbout } from "@rubus/cad";
import { hashOf, type Vec3, vec3 } from "@rubus/units";
import { bay } from "../bay.js";
import {
  type BetweenCells,
  cellScrews,
  keyPlaces,
  leftEarScrews,
  pinPlaces,
  rodAxes,
  rodGripMm,
  rodLengthMm,
} from "../cell/joints.js";
import { type CellHeight, cellBasics, cellMeasures } from "../cell/measures.js";
import { earMeasures, earPlaces, type RackKey } from "../ears/measures.js";
import { blankMeasures } from "../faces/blank.js";
import { guardScrews } from "../guard/guard.js";
import { reliefScrews } from "../relief/relief.js";
import type { ScrewPlace } from "../screw-place.js";
import { nutPart, printedPart, rodPart, washerPart, washerRow } from "./bought-parts.js";
import { type BayContent, cellAssembly } from "./cell-assembly.js";
import { copperSteps } from "./copper-steps.js";
import { type Fastened, fastened, standing } from "./fasten.js";
import { type Assembled, screwJoint, seatJoint } from "./joints.js";
import type { TreePart } from "./part.js";
import type { Child, SubAssembly, TreeJoint } from "./tree.js";

/** What a frame is made of. */
export type FrameContent = {
  readonly rack: RackKey;
  readonly height: CellHeight;
  /** Left to right. */
  readonly cells: readonly (readonly [BayContent, BayContent])[];
  /** Numbers of the cells that a feed is bolted to, 1 the leftmost. */
  readonly feeds: readonly number[];
  /** Blank faces at the right. */
  readonly blanks: number;
};

type Step = {
  readonly parts: readonly TreePart[];
  readonly children: readonly Child[];
  readonly joint: TreeJoint;
  readonly assemblies?: readonly SubAssembly[];
};

/** Content of an assembly as a short word for its key. */
const shortHash = (content: unknown): string => hashOf(content).slice(0, 8);

const at = (x: number, y = 0, z = 0) => movedBy(vec3(x, y, z));

/** A screw place of a cell, moved along the row and named after where it is. */
const shifted = (place: ScrewPlace, x: number, name: string): ScrewPlace => ({
  ...place,
  name,
  seat: vec3(place.seat.x + x, place.seat.y, place.seat.z),
});

/** Pins or keys between a unit and what is on its right. */
const between = (
  places: readonly BetweenCells[],
  part: TreePart,
  x: number,
  where: string,
  out: Vec3,
): readonly Child[] =>
  places.map(({ name, at: place }) => ({
    name: `${name} ${where}`,
    part: part.key,
    placement: at(place.x + x, place.y, place.z),
    out,
  }));

/** Screws of a joint between two units that both have them: a blank is too short for those at the rear. */
const commonScrews = (places: readonly ScrewPlace[], withBlank: boolean): readonly ScrewPlace[] =>
  withBlank ? places.filter(({ seat }) => seat.y < blankMeasures.rearMm) : places;

const stepOf = (
  name: string,
  brings: readonly { readonly part?: TreePart; readonly child: Child }[],
  to: readonly string[],
  screws: readonly Fastened[],
): Step => ({
  parts: [...brings.flatMap(({ part }) => part ?? []), ...screws.flatMap(({ parts }) => parts)],
  children: [
    ...brings.map(({ child }) => child),
    ...screws.flatMap(({ children }) => flatsUpright(children)),
  ],
  joint: screwJoint(
    name,
    brings.map(({ child }) => child.name),
    to,
    screws,
  ),
});

/** One step a unit: the first with the left ear, each further one against the one before, the right ear last. */
const rowSteps = ({ rack, height, blanks }: FrameContent, units: readonly Child[]): readonly Step[] => {
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
  const leftPins = between(pinPlaces(height), pin, -widthMm, "of the left ear", vec3(-20, 0, 0));
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
    const pins = between(pinPlaces(height), pin, x, where, vec3(20, 0, 0));
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

/** The pockets of captive nuts hold them by two flats along z. */
const flatsUpright = (children: readonly Child[]): readonly Child[] =>
  children.map((child) =>
    child.name.startsWith("nut of")
      ? { ...child, placement: composed(child.placement, turnedAbout(vec3(0, 0, 1), 30)) }
      : child,
  );

/** Turned by the short arm of a key, its long one out of the beam. */
const withKey = (screw: Fastened, arm: Vec3): Fastened => ({
  ...screw,
  fastener: { ...screw.fastener, tool: "hexagon-key-2-5", arm },
});

/** How far a screw of a joint is drawn back into the open beam. */
const headWayMm = 20;

/** Two rods through all, a washer and a nut at either end. */
const rodStep = ({ height }: FrameContent, units: number): Step => {
  const { leftMm } = cellMeasures(height);
  const { thread, nut } = cellBasics.rod;
  const [lengthMm, gripMm] = [rodLengthMm(units, true), rodGripMm(units, true)];
  const from = leftMm - earMeasures.flangeMm;
  const over = (lengthMm - gripMm) / 2;
  const rod = rodPart(thread.key, lengthMm);
  const washer = washerPart("iso-7089-m5");
  const [nutOf, washerMm] = [nutPart(nut.key), washerRow("iso-7089-m5").thickness.value];
  const rods = rodAxes(height).flatMap(({ y, z }, index) => {
    const name = index === 0 ? "lower rod" : "upper rod";
    const ends = ([-1, 1] as const).flatMap((way) => {
      const face = way < 0 ? from : from + gripMm;
      const outwards = vec3(way, 0, 0);
      const side = way < 0 ? "left" : "right";
      const out = vec3(way * 30, 0, 0);
      return [
        {
          part: washer,
          child: {
            name: `washer of the ${name}, ${side}`,
            part: washer.key,
            placement: standing(vec3(face, y, z), outwards),
            out,
          },
        },
        {
          part: nutOf,
          child: {
            name: `nut of the ${name}, ${side}`,
            part: nutOf.key,
            placement: standing(vec3(face + way * washerMm, y, z), outwards),
            out,
          },
        },
      ];
    });
    return [
      {
        part: rod,
        child: {
          name,
          part: rod.key,
          placement: standing(vec3(from - over, y, z), vec3(1, 0, 0)),
          out: vec3(-lengthMm, 0, 0),
        },
      },
      ...ends,
    ];
  });
  const step = stepOf("rods", rods, ["left ear", "right ear"], []);
  return { ...step, joint: { ...step.joint, tool: "spanner" } };
};

/** Guard and, where a feed is, strain relief behind a cell. */
const rearSteps = ({ height, feeds }: FrameContent, cells: readonly Child[]): readonly Step[] => {
  const { widthMm } = cellMeasures(height);
  const guard = printedPart(`touch-guard-${height}u`, "Touch guard");
  const relief = printedPart("strain-relief", "Strain relief");
  return cells.flatMap(({ name }, index): readonly Step[] => {
    const x = index * widthMm;
    const number = index + 1;
    const screwsOf = (places: readonly ScrewPlace[]) =>
      places.map((place) => fastened(shifted(place, x, `${place.name}, cell ${number}`), 60));
    const child = (what: string, part: TreePart): { part: TreePart; child: Child } => ({
      part,
      child: { name: `${what} of cell ${number}`, part: part.key, placement: at(x), out: vec3(0, 45, 0) },
    });
    const reliefStep = feeds.includes(number)
      ? [
          stepOf(
            `strain relief of cell ${number}`,
            [child("strain relief", relief)],
            [name],
            screwsOf(reliefScrews),
          ),
        ]
      : [];
    return [
      ...reliefStep,
      stepOf(`guard of cell ${number}`, [child("guard", guard)], [name], screwsOf(guardScrews(height))),
    ];
  });
};

/** A frame; the same content gives the same key. */
export const frameAssembly = (
  content: FrameContent,
): Assembled & { readonly key: string; readonly panelAt: Vec3 } => {
  const { rack, height, cells, feeds, blanks } = content;
  const m = cellMeasures(height);
  const made = cells.map((bays) => cellAssembly(height, bays, cells.length));
  const blank = printedPart(`blank-${height}u`, `Blank face, ${height}U`);
  const cellChildren = made.map(
    ({ key }, index): Child => ({
      name: `cell-${index + 1}`,
      assembly: key,
      placement: at(index * m.widthMm),
      out: vec3(index === 0 ? 0 : 30, 0, 0),
    }),
  );
  const blankChildren = Array.from(
    { length: blanks },
    (_, index): Child => ({
      name: `blank ${index + 1}`,
      part: blank.key,
      placement: at((cells.length + index) * m.widthMm),
      out: vec3(30, 0, 0),
    }),
  );
  const units = [...cellChildren, ...blankChildren];
  const steps: readonly Step[] = [
    ...rowSteps(content, units),
    rodStep(content, units.length),
    ...copperSteps(
      cellChildren.map(({ name }) => name),
      feeds,
      m.widthMm,
    ),
    ...rearSteps(content, cellChildren),
  ];
  const key = `frame-${height}u-${shortHash({ rack, cells, feeds, blanks })}`;
  const assembly: SubAssembly = {
    key,
    title: "Frame",
    children: steps.flatMap(({ children }) => children),
    joints: steps.map(({ joint }) => joint),
    fits: [],
  };
  const places = earPlaces({ rack, height });
  return {
    key,
    // From the panel's lower left corner to the first cell's origin.
    panelAt: vec3(places.widthMm - m.leftMm, 0, -places.lowMm),
    parts: [
      ...(blanks > 0 ? [blank] : []),
      ...made.flatMap(({ parts }) => parts),
      ...steps.flatMap(({ parts }) => parts),
    ],
    assemblies: [
      ...made.flatMap(({ assemblies }) => assemblies),
      ...steps.flatMap((step) => step.assemblies ?? []),
      assembly,
    ],
  };
};
