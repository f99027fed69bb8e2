// Every board as it is ordered: kind, assembly and board house.
import { type BoardKey, boardKinds, withSources } from "@rubus/boards";
import { type Fab, fabs } from "@rubus/catalogue";
import { type Board, selectVariant } from "@rubus/pcb";
import { compiledOnce } from "./compiled-once.js";

/** Boards that are two assemblies of one bare board, by the key of the one that is compiled. */
const sisters: Readonly<Partial<Record<BoardKey, readonly [compiled: BoardKey, variant: string]>>> = {
  power: ["power-pi5", "pi3-pi4"],
};

export type OrderedBoard = { readonly board: Board; readonly fab: Fab };

export const boardOrders = (Object.keys(boardKinds) as readonly BoardKey[]).flatMap((key) =>
  fabs.map((fab) => ({ key, fab: fab.key })),
);

/** The board as its folder of the package holds it. Throws with the diagnostics when it doesn't compile. */
export async function orderedBoard(key: BoardKey, fabKey: string): Promise<OrderedBoard> {
  const fab = fabs.find((each) => each.key === fabKey);
  if (!fab) throw new RangeError(`no board house ${fabKey}`);
  const [compiled, variant] = sisters[key] ?? [key, undefined];
  const bare = await compiledOnce(boardKinds[compiled].design(fab));
  const board = variant === undefined ? bare : selectVariant(bare, variant);
  return { board: withSources({ ...board, name: key, title: boardKinds[key].title }), fab };
}
