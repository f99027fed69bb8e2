/** Which tray a node has: what the tree, the pictures and the proofs of a bay are made from. */
import { hatLayoutFor } from "@rubus/boards";
import { type Fan, findRow, type PiBoard, piBoards } from "@rubus/catalogue";
import { type Cluster, catalogueOf, type Node, nodesOf } from "@rubus/cluster";
import { byCodeUnit } from "@rubus/units";
import { type PiKey, type TrayKind, trayWord } from "../stack.js";

/** What a tray is put together for; the fan is null where its HAT carries none. */
export type TrayContent = TrayKind & { readonly fan: Fan | null };

const isPi = (key: string): key is PiKey => piBoards.some((row: PiBoard) => row.key === key);

/** The tray of a node, by its stack and the frame of its fan; undefined where the catalogue has no body for its Pi. */
export const trayContentOf = (
  { model, stack, fan: key }: Pick<Node, "model" | "stack" | "fan">,
  fans: readonly Fan[],
): TrayContent | undefined => {
  if (!isPi(model)) return undefined;
  const fan = findRow(fans, key ?? "") ?? null;
  return { model, layout: hatLayoutFor(stack, fan?.frameSide.value), fan };
};

/** One tray of each word that a cluster has, sorted by it: the first node's where several differ by their fan alone. */
export const trayContents = (cluster: Cluster): readonly TrayContent[] => {
  const { fans } = catalogueOf(cluster);
  const byWord = new Map<string, TrayContent>();
  for (const { node } of nodesOf(cluster)) {
    const content = trayContentOf(node, fans);
    if (content !== undefined && !byWord.has(trayWord(content))) byWord.set(trayWord(content), content);
  }
  return [...byWord].sort(([a], [b]) => byCodeUnit(a, b)).map(([, content]) => content);
};
