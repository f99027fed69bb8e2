/**
 * The tray as sub-assemblies: HAT with its fan, power board and face with its LED board, which are put together on the
 * bench, and the tray that they go into. In the coordinates of the bay.
 */
import { hatPlaces } from "@rubus/boards";
import { addVec3, inPlace, scaleVec3 } from "@rubus/cad";
import { rowOf, studSpacers } from "@rubus/catalogue";
import { type Vec3, vec2, vec3 } from "@rubus/units";
import { hatNets } from "../cables/hat-wire-way.js";
import { labelPlacement, labelPlate } from "../labels/label.js";
import type { ScrewPlace } from "../screw-place.js";
import { isPlain, type Stack, stackOf, type TrayKind, trayTitle, trayWord } from "../stack.js";
import { insertHole, measuresOf, type TrayMeasures } from "../tray/measures.js";
import { coolerPart, piPart, printedPart, spacerPart, washerPart, washerRow } from "./bought-parts.js";
import { faceAssembly } from "./face-assembly.js";
import { fastened, standing } from "./fasten.js";
import { hatAssembly } from "./hat-assembly.js";
import { type Assembled, insertIn, pressJoint, screwJoint, seatJoint } from "./joints.js";
import { nodeWire } from "./node-wires.js";
import { powerAssembly } from "./power-assembly.js";
import type { TrayContent } from "./tray-content.js";
import { headerFit, threadedThrough, tiltedIn } from "./tray-fits.js";
import { type Child, type DeclaredFit, pathOf, type SubAssembly, type TreeJoint } from "./tree.js";

const right = (mm: number): Vec3 => vec3(mm, 0, 0);
const leftwards = vec3(-1, 0, 0);
const rearwards = vec3(0, 1, 0);

/** The mouth of the insert that a screw ends in. */
const mouthOf = ({
  name,
  seat,
  direction,
  gripMm,
}: Pick<ScrewPlace, "name" | "seat" | "direction" | "gripMm">) => ({
  name,
  at: addVec3(seat, scaleVec3(direction, gripMm)),
  direction,
});

const label = printedPart(labelPlate.key, labelPlate.title);

/** Stuck to the face; its letters are the node's. */
const labelChild: Child = {
  name: "label",
  part: label.key,
  placement: labelPlacement,
  out: vec3(0, -20, 0),
};

/** Where the Pi's four holes are, as (y, z). */
const piHoles = (stack: Stack) => stack.pi.holes.map(({ x, y }) => stack.onBoard(vec2(x.value, y.value)));

/** Where the spacers end. */
const spacerTopOf = ({ layout, piTopMm }: Stack): number =>
  piTopMm + rowOf(studSpacers, hatPlaces(layout).stack.spacer).length.value;

const underHat = "iso-7089-m2-5";

/** Where the raised socket needs more than the spacers give, a washer lies on each. */
const washersUnderHat = (stack: Stack): readonly Child[] => {
  const top = spacerTopOf(stack);
  if (stack.hatMm - top <= washerRow(underHat).thickness.value / 2) return [];
  return piHoles(stack).map(
    ({ x: y, y: z }, index): Child => ({
      name: `washer under the HAT ${index + 1}`,
      part: underHat,
      placement: standing(vec3(top, y, z), right(1)),
      out: right(60),
    }),
  );
};

/** The cooler on the Pi of stack (b), whose pins spring into the board's holes. */
const coolerOn = (stack: Stack, { model, layout }: TrayKind) => {
  if (!isPlain(layout)) return [];
  const part = coolerPart("raspberry-pi-active-cooler", model);
  const child: Child = { name: "cooler", part: part.key, placement: stack.place.pi, out: right(40) };
  return [{ part, child, joint: seatJoint("cooler", ["cooler"], ["pi"]) }];
};

/** Screws of the HAT into its spacers, whose inner thread is as deep as their stud is long. */
const hatScrewPlaces = (stack: Stack): readonly ScrewPlace[] => {
  const { spacer } = hatPlaces(stack.layout).stack;
  const depthMm = rowOf(studSpacers, spacer).studLength.value;
  const spacerTopMm = spacerTopOf(stack);
  return piHoles(stack).map(({ x: y, y: z }, index) => ({
    name: `HAT ${index + 1}`,
    screw: "iso-7045-m2-5",
    seat: vec3(stack.hatTopMm, y, z),
    direction: leftwards,
    gripMm: stack.hatTopMm - spacerTopMm,
    end: { kind: "spacer", spacer, depthMm },
  }));
};

/** Screws and washers that keep the power board on its necks. */
const seatScrewPlaces = ({ seat }: TrayMeasures): readonly ScrewPlace[] =>
  seat.zs.map((z, index) => ({
    name: `seat ${index + 1}`,
    screw: "iso-7045-m3",
    seat: vec3(seat.topMm, seat.y, z),
    direction: leftwards,
    gripMm: 0,
    washer: "iso-7093-1-m3",
    end: { kind: "insert", insert: "heat-set-m3", roomMm: insertHole.neckDepthMm },
  }));

const faceScrewPlaces = ({ faceScrews, face, foot }: TrayMeasures): readonly ScrewPlace[] =>
  faceScrews.xs.map((x, index) => ({
    name: `face ${index + 1}`,
    screw: "iso-7045-m3",
    seat: vec3(x, 0, faceScrews.z),
    direction: rearwards,
    gripMm: face.thickMm,
    end: { kind: "insert", insert: "heat-set-m3", roomMm: foot.rear - foot.front },
  }));

/** The studs of the Pi's spacers end in inserts of the stand-offs. */
const studPlaces = (stack: Stack) =>
  piHoles(stack).map(({ x: y, y: z }, index) => ({
    name: `Pi ${index + 1}`,
    seat: vec3(stack.piMm, y, z),
    direction: leftwards,
    gripMm: 0,
  }));

/** The tray of a node with everything in it, ready for its bay. */
export const trayAssembly = ({ fan, ...kind }: TrayContent): Assembled & { readonly key: string } => {
  const { model } = kind;
  const stack = stackOf(kind);
  const m = measuresOf(stack);
  const printed = printedPart(`tray-${trayWord(kind)}`, `Tray, ${trayTitle(kind)}`);
  const pi = piPart(model);
  const power = powerAssembly(stack);
  const spacer = spacerPart(hatPlaces(stack.layout).stack.spacer);
  const hat = hatAssembly(stack, fan);
  const wires = hatNets.map((net) => nodeWire(stack, net));
  const face = faceAssembly(stack, kind);
  const cooler = coolerOn(stack, kind);
  const washers = washersUnderHat(stack);

  const studs = studPlaces(stack);
  const spacers = piHoles(stack).map(
    ({ x: y, y: z }, index): Child => ({
      name: `spacer ${index + 1}`,
      part: spacer.key,
      placement: standing(vec3(stack.piTopMm, y, z), right(1)),
      out: right(50),
    }),
  );
  const [hatPlacesOfScrews, seatPlaces, facePlaces] = [
    hatScrewPlaces(stack),
    seatScrewPlaces(m),
    faceScrewPlaces(m),
  ] as const;
  const inserts = [
    ...studs.map((place) => insertIn(mouthOf(place), "heat-set-m2-5", "tray")),
    ...[...seatPlaces, ...facePlaces].map((place) => insertIn(mouthOf(place), "heat-set-m3", "tray")),
  ];
  const [hatScrews, seatScrews, faceScrews] = [
    hatPlacesOfScrews.map((place) => fastened(place, 95)),
    seatPlaces.map((place) => fastened(place, 90)),
    facePlaces.map((place) => fastened(place, 75)),
  ] as const;
  const children: readonly Child[] = [
    { name: "tray", part: printed.key, placement: inPlace, out: right(0) },
    face.child,
    labelChild,
    { name: "pi", part: pi.key, placement: stack.place.pi, out: right(32) },
    hat.child,
    ...wires.map(({ child }) => child),
    power.child,
    ...inserts.map(({ child }) => child),
    ...cooler.map(({ child }) => child),
    ...spacers,
    ...washers,
    ...[...hatScrews, ...seatScrews, ...faceScrews].flatMap((each) => each.children),
  ];
  const joints: readonly TreeJoint[] = [
    seatJoint("tray", ["tray"]),
    pressJoint(
      "inserts",
      inserts.map(({ child }) => child.name),
      ["tray"],
    ),
    {
      name: "Pi",
      kind: "screw",
      brings: ["pi", ...spacers.map(({ name }) => name)],
      to: ["tray", ...studs.map(({ name }) => `insert of the ${name}`)],
      fasteners: [],
      tool: "spanner",
    },
    ...cooler.map(({ joint }) => joint),
    {
      ...screwJoint(
        "HAT",
        [...washers.map(({ name }) => name), hat.child.name, ...wires.map(({ child }) => child.name)],
        ["pi", "spacer 1"],
        hatScrews,
      ),
      kind: "plug",
    },
    screwJoint(
      "seat of the power board",
      [power.child.name],
      ["tray", ...wires.map(({ child }) => child.name)],
      seatScrews,
    ),
    screwJoint("face", [face.child.name], ["tray"], faceScrews),
    seatJoint("label", [labelChild.name], [face.child.name]),
  ];
  const fits: readonly DeclaredFit[] = [
    { a: "pi", b: pathOf([hat.child.name, "hat"]), mm3: headerFit(stack) },
    ...inserts.map(({ fit }) => fit),
    ...tiltedIn(stack, m),
    ...threadedThrough(stack, m),
  ];
  const key = `tray-${trayWord(kind)}-${fan?.key ?? "no-fan"}`;
  const assembly: SubAssembly = {
    key,
    title: `Tray of a ${trayTitle(kind)}`,
    children,
    joints,
    fits,
  };
  return {
    key,
    parts: [
      printed,
      pi,
      spacer,
      ...(washers.length > 0 ? [washerPart(underHat)] : []),
      ...cooler.map(({ part }) => part),
      ...power.parts,
      ...hat.parts,
      ...wires.map(({ part }) => part),
      ...face.parts,
      label,
      ...inserts.map(({ part }) => part),
      ...[...hatScrews, ...seatScrews, ...faceScrews].flatMap((each) => each.parts),
    ],
    assemblies: [...power.assemblies, ...hat.assemblies, ...face.assemblies, assembly],
  };
};
