/** The boards' solids before FreeCAD, their places before KiCad, their meshes before Khronos' validator. */
import { boardModel, boardSolidFiles, leastHoleMm, partPlacement, partSolid } from "@rubus/boards";
import { type Box3, placedBox } from "@rubus/cad";
import { type Board, behindBoard, boxOfPiece, fabFiles, isPlaced } from "@rubus/pcb";
import { describe, expect, it } from "vitest";
import { backPlane } from "./support/back-plane.js";
import { drilledMm2, outlineMm2, solidsOfStep } from "./support/board-step.js";
import { judgeGlb } from "./support/glb-judge.js";
import { hat } from "./support/hat.js";
import { describeJudged } from "./support/judges.js";
import { kicad } from "./support/kicad.js";
import { ledBoard, projectFiles } from "./support/led-board.js";
import { powerBoard } from "./support/power-board.js";
import { stepInstances } from "./support/step-names.js";

const timeoutMs = 300_000;

const boards = [
  ["led", () => ledBoard()],
  ["power", () => powerBoard("pi5")],
  ["back-plane", () => backPlane()],
  ["hat-fan40", () => hat("hat-fan40")],
] as const;

const made = new Map<string, ReturnType<typeof makeSolids>>();
const makeSolids = async (get: () => Promise<Board>) => {
  const board = await get();
  const files = await boardSolidFiles(boardModel(board));
  if (!files.ok) throw new Error(files.diagnostics.map(({ message }) => message).join("\n"));
  return { board, ...files.value };
};
const solidsOf = (name: string, get: () => Promise<Board>) => {
  const known = made.get(name) ?? makeSolids(get);
  made.set(name, known);
  return known;
};

const fitted = ({ parts }: Board) => parts.filter((part) => part.fitted && partSolid(part) !== undefined);

const apartMm = (a: Box3, b: Box3): number =>
  Math.max(
    ...(["min", "max"] as const).flatMap((end) =>
      (["x", "y", "z"] as const).map((axis) => Math.abs(a[end][axis] - b[end][axis])),
    ),
  );

/** Boxes of one list that have no partner within a micrometre in the other. */
const unpaired = (boxes: readonly Box3[], others: readonly Box3[]): readonly Box3[] => {
  const free = new Set(others);
  return boxes.filter((box) => {
    const partner = [...free].find((other) => apartMm(box, other) < 1e-3);
    if (partner !== undefined) free.delete(partner);
    return partner === undefined;
  });
};

describeJudged("freecad", "the solids before FreeCAD", () => {
  it.each(boards)(
    "of %s are valid: the bare board of its Gerber outline and drills, and every piece of every body where it belongs",
    async (name, get) => {
      const { board, step } = await solidsOf(name, get);
      const found = await solidsOfStep(step);
      expect(found.filter(({ valid }) => !valid)).toEqual([]);

      const [bare, ...pieces] = found;
      const files = fabFiles(board, { softwareVersion: "0.0.0" });
      const text = (ending: string) => files.find((file) => file.name.endsWith(ending))?.text ?? "";
      const drilled = ["-PTH.drl", "-NPTH.drl"].reduce(
        (sum, each) => sum + drilledMm2(text(each), leastHoleMm),
        0,
      );
      const wantedMm3 = (outlineMm2(text("-Edge_Cuts.gbr")) - drilled) * board.stackup.thicknessMm;
      expect(Math.abs((bare?.volumeMm3 ?? 0) / wantedMm3 - 1)).toBeLessThan(1e-5);
      expect([bare?.min[2], bare?.max[2]].map((z) => Math.round((z ?? 0) * 1e6) / 1e6)).toEqual([0, 1.6]);

      const wanted = fitted(board).flatMap((part) => {
        const { side = "near", pieces: each = [] } = partSolid(part)?.solid ?? {};
        return each.map((piece) =>
          placedBox(boxOfPiece(side === "far" ? behindBoard(piece, 1.6) : piece), partPlacement(part, 1.6)),
        );
      });
      const corner = ([x = 0, y = 0, z = 0]: readonly number[]) => ({ x, y, z });
      const boxes = pieces.map(({ min, max }) => ({ min: corner(min), max: corner(max) }));
      expect(boxes).toHaveLength(wanted.length);
      expect(unpaired(wanted, boxes)).toEqual([]);
    },
    timeoutMs,
  );
});

describeJudged("kicad", "the places before KiCad", () => {
  it.each(boards)(
    "of the bodies on %s are those of KiCad's own position file, named by reference and part number",
    async (name, get) => {
      const { board, step } = await solidsOf(name, get);
      const args = [
        "pcb",
        "export",
        "pos",
        "--format",
        "csv",
        "--units",
        "mm",
        "--side",
        "both",
        "-o",
        "pos.csv",
      ];
      const { files } = await kicad.run([...args, `${name}.kicad_pcb`], projectFiles(board));
      const [, ...lines] = files.get("pos.csv")?.toString().trim().split("\n") ?? [];
      const said = lines.map((line) => {
        const cells = [...line.matchAll(/"([^"]*)"|[^,]+/g)].map(([cell, quoted]) => quoted ?? cell);
        const [ref = "", , , x, y, turn, side = ""] = cells;
        return { ref, x: Number(x), y: Number(y), turn: Number(turn), side: side.trim() };
      });
      const instances = new Map(stepInstances(step).map((instance) => [instance.name, instance]));
      const parts = fitted(board);
      expect([...instances.keys()].toSorted()).toEqual(["PCB", ...parts.map(({ ref }) => ref)].toSorted());
      for (const { ref, purchase } of parts)
        expect(instances.get(ref)?.product, ref).toBe(purchase.partNumber);

      // KiCad counts from the corner of its page.
      const offset = { x: 100, y: -100 };
      // What is bolted on by hand stands in no position file.
      const bodies = new Set(parts.filter(isPlaced).map(({ ref }) => ref));
      const compared = said.filter(({ ref }) => bodies.has(ref));
      expect(compared.map(({ ref }) => ref).toSorted()).toEqual([...bodies].toSorted());
      for (const { ref, x, y, turn, side } of compared) {
        const { at = [], x: along = [], z: up = [] } = instances.get(ref) ?? {};
        expect(Math.abs((at[0] ?? 0) + offset.x - x), ref).toBeLessThan(1e-3);
        expect(Math.abs((at[1] ?? 0) + offset.y - y), ref).toBeLessThan(1e-3);
        expect([at[2], up[2]], ref).toEqual(side === "top" ? [1.6, 1] : [0, -1]);
        const degrees = (Math.atan2(along[1] ?? 0, along[0] ?? 0) * 180) / Math.PI;
        expect(Math.abs(((degrees - turn + 540) % 360) - 180), ref).toBeLessThan(1e-3);
      }
    },
    timeoutMs,
  );
});

describe("the meshes", () => {
  it.each(boards)(
    "of %s pass Khronos' validator without a warning, named by reference, and both files stay small",
    async (name, get) => {
      const { board, step, glb } = await solidsOf(name, get);
      expect((await judgeGlb(glb)).faults).toEqual([]);
      const length = new DataView(glb.buffer, glb.byteOffset).getUint32(12, true);
      const json = JSON.parse(new TextDecoder().decode(glb.subarray(20, 20 + length)));
      const names = json.nodes.map((node: { readonly name: string }) => node.name);
      const refs = board.parts.filter((part) => part.fitted).map(({ ref }) => ref);
      expect(names.toSorted()).toEqual([name, "PCB", ...refs].toSorted());
      expect(glb.length).toBeLessThan(1e6);
      expect(step.length).toBeLessThan(3e6);
    },
    timeoutMs,
  );
});
