/** A board with the bodies of its parts as STEP and GLB. */
import {
  type Assembly,
  type AssemblyNode,
  type AssemblyPart,
  type GlbForm,
  inPlace,
  jobOf,
  joinedMeshes,
  type MeshFineness,
  openWorkshop,
  type Solid,
  type Tinted,
  toGlb,
  type Workshop,
} from "@rubus/cad";
import { type BodySolid, behindBoard, bodyMaterials } from "@rubus/pcb";
import { failure, type Result, success } from "@rubus/units";
import { bareBoardFaults, bareBoardMesh, bareBoardSolid, contactMesh } from "./bare-board.js";
import type { BoardModel } from "./board-model.js";
import { partPlacement, pieceSolid } from "./body-pieces.js";

/** The kernel halves its angle round a whole circle: 20 corners. */
const bodyFineness: MeshFineness = { toleranceMm: 0.05, angleDegrees: 36 };

/** A body in both forms, in its part's own coordinates. */
type MadeBody = { readonly solids: readonly Tinted<Solid>[]; readonly meshes: readonly Tinted<GlbForm>[] };

/** Pieces of one colour are one mesh. */
const meshesOf = (shop: Workshop, solids: readonly Tinted<Solid>[]): readonly Tinted<GlbForm>[] =>
  [...new Set(solids.map(({ colour }) => colour))].map((colour) => ({
    colour,
    form: {
      mesh: joinedMeshes(
        solids.filter((piece) => piece.colour === colour).map(({ form }) => shop.mesh(form, bodyFineness)),
      ),
    },
  }));

/** Makes bodies, each once however many part numbers look alike. */
const bodyMaker = (shop: Workshop, thicknessMm: number) => {
  const known = new Map<string, MadeBody>();
  return ({ side, pieces }: BodySolid): MadeBody => {
    const key = JSON.stringify([side, pieces]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const solids = pieces.map((piece) => ({
      colour: bodyMaterials[piece.material],
      form: pieceSolid(shop, side === "far" ? behindBoard(piece, thicknessMm) : piece),
    }));
    const made = { solids, meshes: meshesOf(shop, solids) };
    known.set(key, made);
    return made;
  };
};

/** A board as solids and as meshes; contacts of the board's own copper are seen in the meshes only. */
export type BoardAssembly = { readonly solids: Assembly<Solid>; readonly meshes: Assembly<GlbForm> };

/**
 * The assembly of a board: its bare board (`PCB`) and a body for every part that has one, named by reference;
 * parts bought by one number are one product. Origin at the lower left of the solder side, millimetres.
 * RUB-CAD-007 when the bare board isn't what its outline and drills say.
 */
export const boardAssembly = (shop: Workshop, board: BoardModel): Result<BoardAssembly> => {
  const { thicknessMm, colour } = board;
  const bare = bareBoardSolid(shop, board);
  const faults = bareBoardFaults(shop, board, bare);
  if (faults.length > 0) return failure(faults);
  const bodyOf = bodyMaker(shop, thicknessMm);
  const product = { name: `${board.name} ${board.id}`, colour };
  const solids: Record<string, AssemblyPart<Solid>> = { board: { ...product, form: bare } };
  const meshes: Record<string, AssemblyPart<GlbForm>> = {
    board: { ...product, form: { mesh: bareBoardMesh(shop, board) } },
  };
  const nodes: AssemblyNode[] = [{ kind: "part", name: "PCB", part: "board", placement: inPlace }];
  for (const body of board.bodies) {
    const part = `${body.partNumber} on ${body.landName}`;
    const made = bodyOf(body.solid);
    solids[part] = { name: body.partNumber, pieces: made.solids };
    meshes[part] = { name: body.partNumber, pieces: made.meshes };
    nodes.push({ kind: "part", name: body.ref, part, placement: partPlacement(body, thicknessMm) });
  }
  const shown: AssemblyNode[] = [];
  for (const contacts of board.contacts) {
    const part = `contacts ${contacts.ref}`;
    meshes[part] = {
      name: part,
      colour: board.contactColour,
      form: { mesh: contactMesh(shop, board, contacts) },
    };
    shown.push({ kind: "part", name: contacts.ref, part, placement: inPlace });
  }
  const { name } = board;
  return success({
    solids: { name, parts: solids, nodes },
    meshes: { name, parts: meshes, nodes: [...nodes, ...shown] },
  });
};

/** A board's solid as files. */
export type SolidFiles = { readonly step: Uint8Array; readonly glb: Uint8Array };

/**
 * Both files of a board, by a kernel of their own: how one orders a STEP file's colours hangs on what it made before.
 * A job, since the kernel holds its thread for seconds.
 */
export const boardSolidFiles = async (board: BoardModel): Promise<Result<SolidFiles>> => {
  const shop = await openWorkshop();
  const made = boardAssembly(shop, board);
  if (!made.ok) return made;
  const { solids, meshes } = made.value;
  return success({ step: shop.toStep(solids, { plainEdges: true }), glb: toGlb(meshes) });
};

/** `boardSolidFiles` in a worker. */
export const boardSolidFilesJob = jobOf<typeof boardSolidFiles>(
  new URL("./board-solid.js", import.meta.url),
  "boardSolidFiles",
);
