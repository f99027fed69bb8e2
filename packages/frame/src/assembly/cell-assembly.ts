/** A cell with its back-plane and what is in its two bays. In the coordinates of its first bay. */
import { inPlace, movedBy } from "@rubus/cad";
import { type Vec3, vec3 } from "@rubus/units";
import { backPlanePlacement, bay } from "../bay.js";
import { rearInsertPlaces } from "../cell/fastenings.js";
import { backPlaneScrews } from "../cell/joints.js";
import { bossPlaces, type CellHeight, cellBasics, cellMeasures } from "../cell/measures.js";
import { anyStack } from "../stack.js";
import { measuresOf } from "../tray/measures.js";
import { boardPart, printedPart } from "./bought-parts.js";
import { boltChildren } from "./copper-steps.js";
import { fastened } from "./fasten.js";
import { type Assembled, insertIn, pressJoint, screwJoint, seatJoint } from "./joints.js";
import { trayAssembly } from "./tray-assembly.js";
import type { TrayContent } from "./tray-content.js";
import type { Child, DeclaredFit, SubAssembly } from "./tree.js";

/** What a bay holds: a tray, a filler, or nothing where the catalogue has no body for its Pi. */
export type BayContent = TrayContent | "filler" | "open";

/** Far enough for the longest tray to be clear of its cell. */
const drawnOut = vec3(0, -165, 0);

/** A bay with its tray or filler. */
const bayAssembly = (content: BayContent): Assembled & { readonly key: string } => {
  if (content === "filler") {
    const part = printedPart("filler", "Filler of an empty bay");
    const assembly: SubAssembly = {
      key: "bay-filler",
      title: "Empty bay",
      children: [{ name: "filler", part: part.key, placement: inPlace, out: vec3(0, 0, 0) }],
      joints: [seatJoint("filler", ["filler"])],
      fits: [],
    };
    return { key: assembly.key, parts: [part], assemblies: [assembly] };
  }
  if (content === "open") {
    const assembly: SubAssembly = { key: "bay-open", title: "Open bay", children: [], joints: [], fits: [] };
    return { key: assembly.key, parts: [], assemblies: [assembly] };
  }
  const tray = trayAssembly(content);
  const assembly: SubAssembly = {
    key: `bay-${tray.key}`,
    title: "Bay with its tray",
    children: [{ name: "tray", assembly: tray.key, placement: inPlace, out: vec3(0, 0, 0) }],
    joints: [seatJoint("tray", ["tray"])],
    fits: [],
  };
  return { key: assembly.key, parts: tray.parts, assemblies: [...tray.assemblies, assembly] };
};

/** Where the latch of a tray goes down to pass the upper beam. */
const latchWay = (x: number) => {
  const { latch, wall } = measuresOf(anyStack());
  return {
    min: vec3(x, drawnOut.y - 30, bay.heightMm - 0.05),
    max: vec3(x + latch.widthMm + 1, latch.hook.rear + 0.05, wall.high + latch.hook.overMm + 0.05),
  };
};

const bayFits = (number: number, x: number, content: BayContent): readonly DeclaredFit[] => {
  if (content === "open") return [];
  if (content === "filler") return [{ a: "cell", b: `bay-${number}/filler`, mm3: 0, yields: [latchWay(x)] }];
  return [{ a: "cell", b: `bay-${number}/tray/tray`, mm3: 0, yields: [latchWay(x)] }];
};

const rearwards = (mm: number): Vec3 => vec3(0, mm, 0);

/** What `fit.aligned` of the proofs stands on: sockets take their place from the boards that go into them. */
const backPlaneHow =
  "Leave the screws half a turn loose. Slide two finished trays in until both latch: their fingers set the back-plane. Tighten the screws crosswise, then draw the trays out again.";

/** A back-plane with the bolts of its lands, which are long enough for the bars of a row of so many cells. */
const backPlaneAssembly = (cells: number): Assembled & { readonly key: string } => {
  const board = boardPart("back-plane");
  const bolts = boltChildren(cells);
  const key = cells > 1 ? "back-plane-with-bars" : "back-plane-alone";
  const assembly: SubAssembly = {
    key,
    title: "Back-plane with its bolts",
    children: [
      { name: "back-plane", part: board.key, placement: backPlanePlacement, out: rearwards(0) },
      ...bolts.map(({ child }) => child),
    ],
    joints: [
      seatJoint("back-plane", ["back-plane"]),
      seatJoint(
        "bolts",
        bolts.map(({ child }) => child.name),
        ["back-plane"],
      ),
    ],
    fits: [],
  };
  return { key, parts: [board, ...bolts.map(({ part }) => part)], assemblies: [assembly] };
};

/** A cell of a height with what its bays hold, one of so many in a row; the same content gives the same key. */
export const cellAssembly = (
  height: CellHeight,
  bays: readonly [BayContent, BayContent],
  cells: number,
): Assembled & { readonly key: string } => {
  const printed = printedPart(`cell-${height}u`, `Cell, ${height}U`);
  const board = backPlaneAssembly(cells);
  const m = cellMeasures(height);
  const inserts = [
    ...bossPlaces.map(({ x, y: z }, index) => ({
      name: `back-plane ${index + 1}`,
      at: vec3(x, bay.backPlaneMm, z),
      direction: vec3(0, -1, 0),
    })),
    ...rearInsertPlaces(m),
  ].map((place) => insertIn(place, cellBasics.insert.key, "cell"));
  const screws = backPlaneScrews().map((place) => fastened(place, 45));
  const contents = bays.map(bayAssembly);
  const bayChildren = contents.map(
    ({ key }, index): Child => ({
      name: `bay-${index + 1}`,
      assembly: key,
      placement: movedBy(vec3(index * bay.pitchMm, 0, 0)),
      out: drawnOut,
    }),
  );
  const key = `cell-${height}u-${cells > 1 ? "row" : "alone"}-${contents.map((each) => each.key).join("-")}`;
  const assembly: SubAssembly = {
    key,
    title: "Cell",
    children: [
      { name: "cell", part: printed.key, placement: inPlace, out: vec3(0, 0, 0) },
      { name: "back-plane", assembly: board.key, placement: inPlace, out: rearwards(30) },
      ...inserts.map(({ child }) => child),
      ...screws.flatMap(({ children }) => children),
      ...bayChildren,
    ],
    joints: [
      seatJoint("cell", ["cell"]),
      pressJoint(
        "inserts",
        inserts.map(({ child }) => child.name),
        ["cell"],
      ),
      { ...screwJoint("back-plane", ["back-plane"], ["cell"], screws), how: backPlaneHow },
      seatJoint(
        "trays",
        bayChildren.map(({ name }) => name),
        ["cell", "back-plane"],
        "slide",
      ),
    ],
    fits: [
      ...inserts.map(({ fit }) => fit),
      ...bays.flatMap((content, index) => bayFits(index + 1, index * bay.pitchMm, content)),
    ],
  };
  return {
    key,
    parts: [
      printed,
      ...board.parts,
      ...inserts.map(({ part }) => part),
      ...screws.flatMap(({ parts }) => parts),
      ...contents.flatMap(({ parts }) => parts),
    ],
    assemblies: [...board.assemblies, ...contents.flatMap(({ assemblies }) => assemblies), assembly],
  };
};
