// The frame that faults are planted in, and which check of ours finds a fault first.
import {
  boxesMeet,
  boxOfMesh,
  composed,
  type Fitting,
  inverted,
  type Placement,
  placedBox,
  placePoint,
  touchingMm3,
  volumeOfMesh,
  type WeldedMesh,
} from "@rubus/cad";
import { fans, rowOf } from "@rubus/catalogue";
import { type Cluster, readCluster } from "@rubus/cluster";
import {
  type AssemblyTree,
  frameAssembly,
  lengthWindow,
  measureEar,
  measureGrips,
  measurePrint,
  measureSeats,
  type PlacedPart,
  type PrintedPart,
  pathStep,
  placedParts,
  printedParts,
  treeFaults,
  treeOf,
} from "@rubus/frame";
import { type MeasuredPart, proveEars, proveGrips, provePrintedParts } from "@rubus/proof";
import { vec3 } from "@rubus/units";
import { ownMesh, printOptions } from "./frame-parts.js";

export type CheckName = "tree" | "gate" | "rack" | "fit" | "print";

/** A frame with its meshes: as it should be, or damaged. */
export type FrameSubject = {
  readonly tree: AssemblyTree;
  /** Of every part, in its own coordinates. */
  readonly meshes: ReadonlyMap<string, WeldedMesh>;
  /** Turns that printed parts lie by, where not their own. */
  readonly onBed: ReadonlyMap<string, Placement>;
};

/** Two cells' worth of everything: a tray, a filler, a blank face, ears, guard and relief. */
export const goodFrame = async (): Promise<FrameSubject> => {
  const fan = rowOf(fans, "noctua-nf-a4x10-5v-pwm");
  const frame = frameAssembly({
    rack: "eia-310-10",
    height: 2,
    cells: [[{ model: "pi4b", layout: "hat-fan40", fan }, "filler"]],
    feeds: [1],
    blanks: 1,
  });
  const tree = treeOf(
    [frame],
    [
      {
        name: "frame",
        assembly: frame.key,
        placement: [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0],
        out: vec3(0, 0, 0),
      },
    ],
  );
  const meshes = new Map<string, WeldedMesh>();
  for (const part of Object.values(tree.parts)) meshes.set(part.key, await ownMesh(part));
  return { tree, meshes, onBed: new Map() };
};

/** A 10 inch frame of two cells, for the proofs. */
export const smallCluster = (): Cluster => {
  const text = "name: c\nframe: { rack: eia-310-10 }\nsites: { s: { frames: { a: { nodes: 2 } } } }\n";
  const read = readCluster(text, "cluster.yaml", []);
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value.cluster;
};

const meshOf = ({ meshes }: FrameSubject, key: string): WeldedMesh => {
  const mesh = meshes.get(key);
  if (mesh === undefined) throw new RangeError(`no mesh of ${key}`);
  return mesh;
};

const placedMesh = ({ positions, triangles }: WeldedMesh, placement: Placement): WeldedMesh => {
  const turned = new Float32Array(positions.length);
  for (let at = 0; at < positions.length; at += 3) {
    const { x, y, z } = placePoint(
      placement,
      vec3(positions[at] ?? 0, positions[at + 1] ?? 0, positions[at + 2] ?? 0),
    );
    turned.set([x, y, z], at);
  }
  return { positions: turned, triangles };
};

/** What the print proofs say of a part, by the kind of each that fails. */
const printFailures = (subject: FrameSubject, part: PrintedPart, cluster: Cluster): readonly string[] => {
  const lying = placedMesh(meshOf(subject, part.key), subject.onBed.get(part.key) ?? part.onBed);
  const { key, title, flameRetardant } = part;
  const measured: MeasuredPart = {
    key,
    title,
    flameRetardant,
    measures: measurePrint(lying),
    filament: flameRetardant ? "petg-v0" : "petg",
  };
  return provePrintedParts(cluster, [measured])
    .filter(({ verdict }) => verdict === "fail")
    .map(({ id }) => id);
};

const rackFailures = (subject: FrameSubject, cluster: Cluster): readonly string[] => {
  const ear = (side: "left" | "right") => measureEar(meshOf(subject, `ear-10-${side}-2u`));
  return proveEars(cluster, () => ({ left: ear("left"), right: ear("right") }))
    .filter(({ verdict }) => verdict === "fail")
    .map(({ id }) => id);
};

const treeFailures = ({ tree }: FrameSubject): readonly string[] => [
  ...treeFaults(tree).map(({ message }) => message),
  ...Object.values(tree.assemblies).flatMap(({ joints }) =>
    joints.flatMap(({ fasteners }) =>
      fasteners.flatMap(({ name, lengthMm, gripMm, end }) => {
        const { leastMm, mostMm } = lengthWindow(gripMm, end);
        return lengthMm < leastMm || lengthMm > mostMm ? [`length of ${name}`] : [];
      }),
    ),
  ),
];

type Pair = { readonly assembly: string; readonly a: PlacedPart; readonly b: PlacedPart };

const firstStep = ({ path }: PlacedPart): string => path.split("/", 1)[0] ?? path;

const keyOf = ({ a, b }: Pair): string =>
  [
    a.part.key,
    b.part.key,
    ...composed(inverted(a.placement), b.placement).map((value) => Math.round(value * 1e4) + 0),
  ].join(" ");

/** Pairs of an assembly that are near each other, one of them damaged. */
const pairsOf = (subject: FrameSubject, isDamaged: (part: PlacedPart, assembly: string) => boolean) =>
  Object.values(subject.tree.assemblies).flatMap((assembly): readonly Pair[] => {
    const parts = placedParts(subject.tree, assembly.children).map((part) => ({
      part,
      box: placedBox(boxOfMesh(meshOf(subject, part.part.key)), part.placement),
      damaged: isDamaged(part, assembly.key),
    }));
    return parts.flatMap((a, index) =>
      parts
        .slice(index + 1)
        .filter(
          (b) =>
            (a.damaged || b.damaged) && firstStep(a.part) !== firstStep(b.part) && boxesMeet(a.box, b.box),
        )
        .map((b) => ({ assembly: assembly.key, a: a.part, b: b.part })),
    );
  });

/** Fits that share no room in the end are declared for the way alone. */
const declaredMm3 = ({ tree }: FrameSubject, { assembly, a, b }: Pair): number => {
  const fit = tree.assemblies[assembly]?.fits.find(
    (each) => (each.a === a.path && each.b === b.path) || (each.a === b.path && each.b === a.path),
  );
  return fit?.mm3 ?? 0;
};

const roomOf = (subject: FrameSubject, pairs: readonly Pair[], fitting: Fitting) =>
  fitting.sharedRoom(
    pairs.map(({ a, b }) => [
      { name: a.path, mesh: meshOf(subject, a.part.key), placement: a.placement },
      { name: b.path, mesh: meshOf(subject, b.part.key), placement: b.placement },
    ]),
  );

/** What the good frame is known to say: a fault is found by what it adds. */
export type Known = {
  readonly fitting: Fitting;
  readonly cluster: Cluster;
  readonly print: Map<string, readonly string[]>;
  readonly room: Map<string, number>;
  /** Whether something stops a child, by assembly and name. */
  readonly seats: Map<string, boolean>;
};

const isDamagedBy = (changed: FrameChange, part: PlacedPart, assembly: string): boolean =>
  changed.part === part.part.key ||
  (changed.child?.assembly === assembly && firstStep(part) === changed.child.step);

/** Pairs that share another room than is declared, by 20 % or, where nothing is, by more than touching. */
const fitFailures = (
  subject: FrameSubject,
  good: FrameSubject,
  changed: FrameChange,
  { fitting, room }: Known,
): boolean => {
  const isDamaged = (part: PlacedPart, assembly: string) => isDamagedBy(changed, part, assembly);
  const was = pairsOf(good, isDamaged);
  const unknown = was.filter((pair) => !room.has(keyOf(pair)));
  roomOf(good, unknown, fitting).forEach(({ volumeMm3 }, index) => {
    const pair = unknown[index];
    if (pair !== undefined) room.set(keyOf(pair), volumeMm3);
  });
  const nameOf = ({ assembly, a, b }: Pair) => `${assembly}\n${a.path}\n${b.path}`;
  const before = new Map(was.map((pair) => [nameOf(pair), room.get(keyOf(pair)) ?? 0]));
  const is = pairsOf(subject, isDamaged);
  const gone = was.filter(
    (pair) => declaredMm3(good, pair) > 0.5 && !is.some((p) => nameOf(p) === nameOf(pair)),
  );
  if (gone.length > 0) return true;
  return roomOf(subject, is, fitting).some(({ volumeMm3 }, index) => {
    const pair = is[index];
    if (pair === undefined) return false;
    const declared = declaredMm3(good, pair);
    const known = before.get(nameOf(pair)) ?? 0;
    if (declared > 0)
      return Math.abs(volumeMm3 - declared) > 0.2 * declared && Math.abs(volumeMm3 - known) > 0.05 * declared;
    return volumeMm3 > Math.max(touchingMm3, known + touchingMm3);
  });
};

/** Children that something stopped and nothing stops now: the damaged one, and those beside it. */
const seatFailures = (
  subject: FrameSubject,
  good: FrameSubject,
  changed: FrameChange,
  { fitting, seats }: Known,
): boolean => {
  const near = new Set(
    pairsOf(good, (part, assembly) => isDamagedBy(changed, part, assembly)).flatMap(({ assembly, a, b }) => [
      `${assembly}\n${firstStep(a)}`,
      `${assembly}\n${firstStep(b)}`,
    ]),
  );
  const nameOf = (assembly: string, child: string) => `${assembly}\n${pathStep(child)}`;
  const looseIn = (of: FrameSubject, isAsked: (name: string) => boolean) =>
    measureSeats(
      of.tree,
      (key) => meshOf(of, key),
      fitting,
      (assembly, child) => isAsked(nameOf(assembly, child)),
    ).loose.map(({ assembly, child }) => nameOf(assembly, child));
  const unknown = new Set([...near].filter((name) => !seats.has(name)));
  const loose = new Set(looseIn(good, (name) => unknown.has(name)));
  for (const name of unknown) seats.set(name, !loose.has(name));
  return looseIn(subject, (name) => near.has(name) && seats.get(name) === true).length > 0;
};

/** What screws, studs and inserts feel: the proofs that fail. */
const gripFailures = (subject: FrameSubject, cluster: Cluster): readonly string[] =>
  proveGrips(
    cluster,
    measureGrips(subject.tree, (key) => meshOf(subject, key)),
  )
    .filter(({ verdict }) => verdict === "fail")
    .map(({ statement }) => statement);

/** What a fault damages: one part everywhere, or one child of an assembly. */
export type FrameChange = {
  readonly part?: string;
  readonly child?: { readonly assembly: string; readonly step: string };
};

/** The check that finds a fault first; undefined where none does. */
export const firstFinding = (
  subject: FrameSubject,
  good: FrameSubject,
  changed: FrameChange,
  known: Known,
): CheckName | undefined => {
  if (subject.tree !== good.tree && treeFailures(subject).length > treeFailures(good).length) return "tree";
  const part = printedParts(printOptions).find(({ key }) => key === changed.part);
  const mesh = part && subject.meshes.get(part.key);
  if (part && mesh && mesh !== good.meshes.get(part.key)) {
    const volume = volumeOfMesh(mesh);
    if (!(volume >= part.volumeMm3.min && volume <= part.volumeMm3.max)) return "gate";
  }
  if (changed.part?.startsWith("ear-") && rackFailures(subject, known.cluster).length > 0) return "rack";
  const isMoved = subject.tree !== good.tree || subject.meshes !== good.meshes;
  if (isMoved && gripFailures(subject, known.cluster).length > 0) return "fit";
  if (isMoved && fitFailures(subject, good, changed, known)) return "fit";
  if (isMoved && seatFailures(subject, good, changed, known)) return "fit";
  if (part) {
    const before = known.print.get(part.key) ?? printFailures(good, part, known.cluster);
    known.print.set(part.key, before);
    if (printFailures(subject, part, known.cluster).some((id) => !before.includes(id))) return "print";
  }
  return undefined;
};
