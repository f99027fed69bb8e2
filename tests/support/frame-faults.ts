// Kinds of faults of a frame's parts and places, drawn with a seed.
import {
  addVec3,
  type Box3,
  boxAround,
  boxesMeet,
  boxOfMesh,
  composed,
  dotVec3,
  type Fitting,
  inPlace,
  movedBy,
  type Placement,
  placedBox,
  scaleVec3,
  subtractVec3,
  touchingMm3,
  turnedAbout,
  volumeOfMesh,
  type WeldedMesh,
} from "@rubus/cad";
import { rowOf, type Screw, screws } from "@rubus/catalogue";
import {
  type AssemblyTree,
  boxMesh,
  type Child,
  pathStep,
  placedParts,
  printedParts,
  type SubAssembly,
  type TreePart,
} from "@rubus/frame";
import { type Vec3, vec3 } from "@rubus/units";
import { drawer } from "./corners.js";
import type { Draw } from "./fault.js";
import { pick } from "./fault.js";
import { ownMesh, printOptions } from "./frame-parts.js";
import type { FrameChange, FrameSubject } from "./frame-subject.js";
import { type Editable, editable, middleOf, mirrored, moved, type Plane } from "./mesh-edits.js";

export type FrameFault = {
  readonly what: string;
  readonly subject: FrameSubject;
  readonly changed: FrameChange;
};

export type FrameFaultKind = {
  readonly name: string;
  readonly count: number;
  /** Undefined where what was drawn can't be damaged so: drawn again. */
  readonly plant: (
    good: FrameSubject,
    draw: Draw,
    fitting: Fitting,
  ) => FrameFault | undefined | Promise<FrameFault | undefined>;
};

const edited = new WeakMap<WeldedMesh, Editable>();
const editableOf = (mesh: WeldedMesh): Editable => {
  const known = edited.get(mesh) ?? editable(mesh);
  edited.set(mesh, known);
  return known;
};

const printedKeys = ({ tree }: FrameSubject): readonly string[] =>
  Object.values(tree.parts)
    .filter(({ kind }) => kind === "printed")
    .map(({ key }) => key);

const meshOf = ({ meshes }: FrameSubject, key: string): WeldedMesh => {
  const mesh = meshes.get(key);
  if (mesh === undefined) throw new RangeError(`no mesh of ${key}`);
  return mesh;
};

const withMesh = (good: FrameSubject, key: string, mesh: WeldedMesh, what: string): FrameFault => ({
  what: `${key}: ${what}`,
  subject: { ...good, meshes: new Map(good.meshes).set(key, mesh) },
  changed: { part: key },
});

const isEar = (key: string): boolean => key.startsWith("ear-");

const axes = [vec3(1, 0, 0), vec3(0, 1, 0), vec3(0, 0, 1)] as const;
const axisNames = ["x", "y", "z"] as const;

/** 0.3 to 2 mm, either way. */
const someMm = (draw: Draw): number => ((3 + draw(18)) / 10) * (draw(2) === 0 ? 1 : -1);

/** 0.5 to 3 mm, either way: more than the play that a sound part has. */
const someWayMm = (draw: Draw): number => ((5 + draw(26)) / 10) * (draw(2) === 0 ? 1 : -1);

type Placed = { readonly assembly: SubAssembly; readonly child: Child };

/** Every child but the first of each assembly, on which the others stand. */
const movable = ({ tree }: FrameSubject): readonly Placed[] =>
  Object.values(tree.assemblies).flatMap((assembly) => {
    const base = assembly.joints[0]?.brings[0];
    return assembly.children.filter(({ name }) => name !== base).map((child) => ({ assembly, child }));
  });

const withChild = (
  good: FrameSubject,
  { assembly, child }: Placed,
  placement: Placement,
  what: string,
): FrameFault => {
  const children = assembly.children.map((each) => (each === child ? { ...each, placement } : each));
  const tree: AssemblyTree = {
    ...good.tree,
    assemblies: { ...good.tree.assemblies, [assembly.key]: { ...assembly, children } },
  };
  const step = pathStep(child.name);
  return {
    what: `${child.name}: ${what}`,
    subject: { ...good, tree },
    changed: { child: { assembly: assembly.key, step } },
  };
};

const centreOf = (mesh: WeldedMesh, placement?: Placement): Vec3 => {
  const { min, max } = boxOfMesh(mesh, placement);
  return vec3((min.x + max.x) / 2, (min.y + max.y) / 2, (min.z + max.z) / 2);
};

/** Whether two meshes fill the same room but for a thousandth of it: symmetry, which no eye could tell. */
const isSame = (fitting: Fitting, a: WeldedMesh, b: WeldedMesh): boolean => {
  const [shared] = fitting.sharedRoom([
    [
      { name: "a", mesh: a, placement: inPlace },
      { name: "b", mesh: b, placement: inPlace },
    ],
  ]);
  return (shared?.volumeMm3 ?? 0) > 0.999 * volumeOfMesh(a);
};

const shifted: FrameFaultKind["plant"] = (good, draw) => {
  const place = pick(movable(good), draw);
  const axis = draw(3);
  const mm = someMm(draw);
  const by = scaleVec3(axes[axis] ?? axes[0], mm);
  return withChild(
    good,
    place,
    composed(movedBy(by), place.child.placement),
    `shifted by ${mm} mm along ${axisNames[axis]}`,
  );
};

const turned: FrameFaultKind["plant"] = (good, draw, fitting) => {
  const place = pick(movable(good), draw);
  const { child } = place;
  const part = "part" in child ? good.tree.parts[child.part] : undefined;
  // Round things look the same however they are turned.
  if (part === undefined || part.kind === "bought") return undefined;
  const axis = draw(3);
  const degrees = 90 * (1 + draw(3));
  const mesh = meshOf(good, part.key);
  const about = centreOf(mesh, child.placement);
  const placement = composed(turnedAbout(axes[axis] ?? axes[0], degrees, about), child.placement);
  const own = turnedAbout(axes[axis] ?? axes[0], degrees, centreOf(mesh));
  const same = moved(
    mesh,
    Array.from({ length: mesh.positions.length / 3 }, (_, v) => v),
    ({ x, y, z }) => {
      const [a, b, c, d, e, f, g, h, i, j, k, l] = own;
      return vec3(a * x + b * y + c * z + d, e * x + f * y + g * z + h, i * x + j * y + k * z + l);
    },
  );
  if (isSame(fitting, mesh, same)) return undefined;
  return withChild(good, place, placement, `turned by ${degrees}° about ${axisNames[axis]}`);
};

const inMirror: FrameFaultKind["plant"] = (good, draw, fitting) => {
  const key = pick(printedKeys(good), draw);
  const axis = draw(3) as 0 | 1 | 2;
  const mesh = mirrored(meshOf(good, key), axis);
  return isSame(fitting, meshOf(good, key), mesh)
    ? undefined
    : withMesh(good, key, mesh, `mirrored along ${axisNames[axis]}`);
};

const scaled: FrameFaultKind["plant"] = (good, draw) => {
  const key = pick(printedKeys(good), draw);
  const factor = 1 + ((8 + draw(25)) / 1000) * (draw(2) === 0 ? 1 : -1);
  const mesh = meshOf(good, key);
  const about = centreOf(mesh);
  const at = (value: number, middle: number): number => middle + factor * (value - middle);
  const all = Array.from({ length: mesh.positions.length / 3 }, (_, vertex) => vertex);
  const grown = moved(mesh, all, ({ x, y, z }) => vec3(at(x, about.x), at(y, about.y), at(z, about.z)));
  return withMesh(good, key, grown, `scaled by ${factor.toFixed(3)}`);
};

/** Room of other parts in a box that stands in a part's own coordinates, where the frame has the part first. */
const othersIn = (good: FrameSubject, fitting: Fitting, key: string, box: Box3): number => {
  const placed = placedParts(good.tree);
  const own = placed.find(({ part }) => part.key === key);
  if (own === undefined) return 0;
  const room = placedBox(box, own.placement);
  const pairs = placed
    .filter(
      ({ part, placement }) =>
        part.key !== key && boxesMeet(boxOfMesh(meshOf(good, part.key), placement), room),
    )
    .map(
      ({ path, part, placement }) =>
        [
          { name: "box", mesh: boxMesh(box), placement: own.placement },
          { name: path, mesh: meshOf(good, part.key), placement },
        ] as const,
    );
  return fitting.sharedRoom(pairs).reduce((sum, { volumeMm3 }) => sum + volumeMm3, 0);
};

const boxOfVertices = ({ positions }: WeldedMesh, vertices: readonly number[]): Box3 =>
  boxAround(
    vertices.map((vertex) =>
      vec3(positions[3 * vertex] ?? 0, positions[3 * vertex + 1] ?? 0, positions[3 * vertex + 2] ?? 0),
    ),
  );

const sound = new WeakMap<object, boolean>();
const once = (of: object, ask: () => boolean): boolean => {
  const known = sound.get(of) ?? ask();
  sound.set(of, known);
  return known;
};

/** A box between the walls of a hole, a twentieth off each: empty where nothing stands in the hole. */
const between = ({ min, max }: Box3, normal: Vec3): Box3 => {
  const inset = (axis: "x" | "y" | "z"): number =>
    Math.abs(normal[axis]) > 0.9 ? 0 : 0.05 * (max[axis] - min[axis]);
  const off = vec3(inset("x"), inset("y"), inset("z"));
  return { min: addVec3(min, off), max: subtractVec3(max, off) };
};

/** A hole with both directions in the plane it opens in; one in which a part of the frame stands, unless any will do. */
const someHole = (good: FrameSubject, keys: readonly string[], draw: Draw, fitting: Fitting, any = false) => {
  const key = pick(keys, draw);
  const { mesh, holes } = editableOf(meshOf(good, key));
  if (holes.length === 0) return undefined;
  const hole = pick(holes, draw);
  const across = axes.filter((axis) => Math.abs(dotVec3(axis, hole.normal)) < 0.1);
  if (across.length !== 2) return undefined;
  const inside = between(boxOfVertices(mesh, hole.vertices), hole.normal);
  const stands = any || once(hole, () => othersIn(good, fitting, key, inside) > touchingMm3);
  return stands ? { key, mesh, hole, along: across[draw(2)] ?? across[0] ?? axes[0] } : undefined;
};

const placeText = ({ x, y, z }: Vec3): string => [x, y, z].map((value) => value.toFixed(1)).join(", ");

const movedHole =
  (isOf: (key: string) => boolean, mmOf: (draw: Draw) => number, any: boolean): FrameFaultKind["plant"] =>
  (good, draw, fitting) => {
    const found = someHole(good, printedKeys(good).filter(isOf), draw, fitting, any);
    if (found === undefined) return undefined;
    const { key, mesh, hole, along } = found;
    const mm = mmOf(draw);
    const by = scaleVec3(along, mm);
    const at = placeText(middleOf(mesh, hole.vertices));
    const shiftedHole = moved(mesh, hole.vertices, ({ x, y, z }) => vec3(x + by.x, y + by.y, z + by.z));
    return withMesh(
      good,
      key,
      shiftedHole,
      `hole at ${at} moved by ${mm} mm along ${axisNames[axes.indexOf(along)]}`,
    );
  };

const sizedHole =
  (factorOf: (draw: Draw) => number, what: string): FrameFaultKind["plant"] =>
  (good, draw, fitting) => {
    const found = someHole(good, printedKeys(good), draw, fitting);
    if (found === undefined) return undefined;
    const { key, mesh, hole } = found;
    const factor = factorOf(draw);
    const middle = middleOf(mesh, hole.vertices);
    const sized = moved(mesh, hole.vertices, (from) => {
      const off = vec3(from.x - middle.x, from.y - middle.y, from.z - middle.z);
      const depth = dotVec3(off, hole.normal);
      const { normal: n } = hole;
      const at = (value: number, own: number, centre: number): number =>
        centre + depth * own + factor * (value - depth * own);
      return vec3(at(off.x, n.x, middle.x), at(off.y, n.y, middle.y), at(off.z, n.z, middle.z));
    });
    return withMesh(good, key, sized, `hole at ${placeText(middle)} ${what} ${factor.toFixed(2)}`);
  };

/** Whether another part lies against a fifth of a side or more, within a twentieth of a millimetre. */
const isTouched = (
  good: FrameSubject,
  fitting: Fitting,
  key: string,
  mesh: WeldedMesh,
  plane: Plane,
): boolean => {
  const { normal, areaMm2, vertices } = plane;
  if (!axes.some((axis) => Math.abs(dotVec3(axis, normal)) > 0.999)) return false;
  const side = boxOfVertices(mesh, vertices);
  const inside = scaleVec3(normal, 0.01);
  const outside = scaleVec3(normal, 0.06);
  const box = boxAround([
    addVec3(side.min, inside),
    addVec3(side.max, inside),
    addVec3(side.min, outside),
    addVec3(side.max, outside),
  ]);
  return othersIn(good, fitting, key, box) > 0.2 * 0.05 * areaMm2;
};

/** A side that another part touches: what lies free may be anywhere. */
const movedPlane: FrameFaultKind["plant"] = (good, draw, fitting) => {
  const key = pick(printedKeys(good), draw);
  const { mesh, planes } = editableOf(meshOf(good, key));
  const plane = pick(planes, draw);
  const mm = someWayMm(draw);
  if (!once(plane, () => isTouched(good, fitting, key, mesh, plane))) return undefined;
  const by = scaleVec3(plane.normal, mm);
  const far = moved(mesh, plane.vertices, ({ x, y, z }) => vec3(x + by.x, y + by.y, z + by.z));
  return withMesh(
    good,
    key,
    far,
    `side of ${plane.areaMm2.toFixed(0)} mm² at ${placeText(middleOf(mesh, plane.vertices))} moved by ${mm} mm`,
  );
};

const laidWrong: FrameFaultKind["plant"] = (good, draw) => {
  const key = pick(printedKeys(good), draw);
  const part = printedParts(printOptions).find((each) => each.key === key);
  if (part === undefined) return undefined;
  const axis = draw(2);
  const degrees = 90 * (1 + draw(3));
  const onBed = composed(turnedAbout(axes[axis] ?? axes[0], degrees), part.onBed);
  return {
    what: `${key}: laid on the bed turned by ${degrees}° about ${axisNames[axis]}`,
    subject: { ...good, onBed: new Map(good.onBed).set(key, onBed) },
    changed: { part: key },
  };
};

/** Another part in a child's place, and another length in its joint. */
const swapped = async (
  good: FrameSubject,
  { assembly, child }: Placed,
  part: TreePart,
  lengthMm: number,
  what: string,
): Promise<FrameFault> => {
  const placed = withChild(good, { assembly, child }, child.placement, what);
  const own = placed.subject.tree.assemblies[assembly.key] ?? assembly;
  const children = own.children.map((each) =>
    each.name === child.name ? { ...each, part: part.key } : each,
  );
  const joints = own.joints.map((joint) => ({
    ...joint,
    fasteners: joint.fasteners.map((each) => (each.name === child.name ? { ...each, lengthMm } : each)),
  }));
  const tree = {
    ...good.tree,
    parts: { ...good.tree.parts, [part.key]: part },
    assemblies: { ...good.tree.assemblies, [assembly.key]: { ...own, children, joints } },
  };
  const meshes = new Map(good.meshes).set(part.key, await ownMesh(part));
  return { ...placed, subject: { ...good, tree, meshes } };
};

const screwsOf = (good: FrameSubject) =>
  movable(good).flatMap((place) => {
    const part = "part" in place.child ? good.tree.parts[place.child.part] : undefined;
    return part?.making.make === "screw" ? [{ ...place, part, making: part.making }] : [];
  });

const wrongLength: FrameFaultKind["plant"] = (good, draw) => {
  const place = pick(screwsOf(good), draw);
  const { making, part } = place;
  const lengthMm = making.lengthMm + pick([-4, -3, 3, 4, 6], draw);
  if (lengthMm < 3) return undefined;
  const other: TreePart = { ...part, key: `${making.screw}-${lengthMm}`, making: { ...making, lengthMm } };
  return swapped(good, place, other, lengthMm, `${lengthMm} mm long instead of ${making.lengthMm}`);
};

const wrongThread: FrameFaultKind["plant"] = (good, draw) => {
  const place = pick(screwsOf(good), draw);
  const { making, part } = place;
  const { head, drive } = rowOf<Screw>(screws, making.screw);
  const others = (screws as readonly Screw[]).filter(
    (row) => row.key !== making.screw && row.head === head && row.drive === drive,
  );
  if (others.length === 0) return undefined;
  const screw = pick(others, draw).key as typeof making.screw;
  const other: TreePart = { ...part, key: `${screw}-${making.lengthMm}`, making: { ...making, screw } };
  return swapped(good, place, other, making.lengthMm, `${screw} instead of ${making.screw}`);
};

const missing: FrameFaultKind["plant"] = (good, draw) => {
  const { assembly, child } = pick(movable(good), draw);
  const children = assembly.children.filter((each) => each !== child);
  const tree = {
    ...good.tree,
    assemblies: { ...good.tree.assemblies, [assembly.key]: { ...assembly, children } },
  };
  return { what: `${child.name}: left out`, subject: { ...good, tree }, changed: {} };
};

const taller: FrameFaultKind["plant"] = (good, draw) => {
  const keys = Object.values(good.tree.parts)
    .filter(({ kind, making }) => kind !== "printed" && !["washer", "rod"].includes(making.make))
    .map(({ key }) => key);
  const key = pick(keys, draw);
  const mesh = meshOf(good, key);
  const { min, max } = boxOfMesh(mesh);
  const axis = draw(3);
  const name = axisNames[axis] ?? "z";
  const mm = (10 + draw(21)) / 10;
  const all = Array.from({ length: mesh.positions.length / 3 }, (_, vertex) => vertex);
  const middle = (min[name] + max[name]) / 2;
  const grown = moved(mesh, all, (from) => ({
    ...from,
    [name]: from[name] + (from[name] > middle ? mm : 0),
  }));
  return withMesh(good, key, grown, `larger along ${name} by ${mm} mm`);
};

// A kind's place is its seed: what is added comes last.
export const frameFaultKinds: readonly FrameFaultKind[] = [
  { name: "part shifted", count: 40, plant: shifted },
  { name: "part turned", count: 14, plant: turned },
  { name: "part mirrored", count: 12, plant: inMirror },
  { name: "part scaled", count: 16, plant: scaled },
  { name: "hole moved", count: 24, plant: movedHole((key) => !isEar(key), someWayMm, false) },
  { name: "hole or slot of an ear moved", count: 12, plant: movedHole(isEar, someMm, true) },
  { name: "hole too small", count: 8, plant: sizedHole((draw) => (70 + draw(20)) / 100, "sized by") },
  { name: "hole too large", count: 8, plant: sizedHole((draw) => (115 + draw(30)) / 100, "sized by") },
  { name: "hole missing", count: 6, plant: sizedHole(() => 0.05, "shrunk to") },
  { name: "side moved", count: 12, plant: movedPlane },
  { name: "laid wrong on the bed", count: 14, plant: laidWrong },
  { name: "screw of another length", count: 14, plant: wrongLength },
  { name: "screw of another thread", count: 6, plant: wrongThread },
  { name: "part left out", count: 6, plant: missing },
  { name: "bought part larger than its row", count: 12, plant: taller },
];

/**
 * The faults of a kind, each drawn from a seed of its own, so that a part of them is the same as in the whole; none
 * is planted twice.
 */
export async function* faultsOf(
  good: FrameSubject,
  fitting: Fitting,
  kind: number,
  count: number,
): AsyncGenerator<FrameFault> {
  const { plant, name } = frameFaultKinds[kind] ?? {};
  if (plant === undefined) throw new RangeError(`no kind ${kind}`);
  const planted = new Set<string>();
  for (let index = 0; index < count; index++) {
    const draw = drawer(20261122 + 7919 * kind + 104729 * index);
    // The first draws of neighbouring seeds are alike.
    for (let turn = 0; turn < 5; turn++) draw(2);
    let fault = await plant(good, draw, fitting);
    for (let turn = 0; turn < 200 && (fault === undefined || planted.has(fault.what)); turn++)
      fault = await plant(good, draw, fitting);
    if (fault === undefined) throw new RangeError(`nothing to damage for ${name}`);
    planted.add(fault.what);
    yield fault;
  }
}
