/** From copper, barrels and terminals to the equations of the mesh. */
import { linkTable } from "./link-table.js";
import { type Multigrid, multigrid } from "./multigrid.js";
import { defaultMesh, type MeshOptions, type SheetCopper, type SheetRefusal } from "./sheet.js";
import { type BarrelLink, barrelLinks, eachSheetLink, nodeOfCode } from "./sheet-links.js";
import { type SheetNodes, sheetNodes } from "./sheet-nodes.js";

/** A mesh ready to be solved for any currents at its terminals. */
export type SheetMesh = {
  readonly ok: true;
  readonly copper: SheetCopper;
  readonly nodes: SheetNodes;
  readonly barrels: readonly BarrelLink[];
  /** Its equations, symmetric and positive definite; a node of the last terminal is held at 0 V. */
  readonly equations: Multigrid;
  /** 1 for nodes that the copper joins to the terminals. */
  readonly joined: Uint8Array;
};

const wrongValue = (
  { layers, barrels, terminals }: SheetCopper,
  cellMm: number,
): SheetRefusal | undefined => {
  const values: readonly (readonly [what: string, value: number])[] = [
    ["cell", cellMm],
    ["layers", layers.length],
    ["terminals", terminals.length],
    ["rings", layers.flatMap(({ rings }) => rings).length],
    ...layers.flatMap(({ thicknessMm, resistivity }) => [
      ["thickness", thicknessMm] as const,
      ["resistivity", resistivity] as const,
    ]),
    ...barrels.flatMap(({ drillMm, platingMm, lengthMm, resistivity }) => [
      ["plating", platingMm] as const,
      ["drill less plating", drillMm - platingMm] as const,
      ["length of a barrel", lengthMm] as const,
      ["resistivity of a barrel", resistivity] as const,
    ]),
    ...terminals.flatMap(({ share, patches }) => [
      ["patches", patches.length] as const,
      ["contact", typeof share === "string" ? 1 : share.contact] as const,
    ]),
  ];
  const wrong = values.find(([, value]) => !(value > 0 && Number.isFinite(value)));
  return wrong && { ok: false, error: { kind: "bad-value", what: wrong[0], value: wrong[1] } };
};

/**
 * Mesh the copper of one net. Refuses a terminal that stands on no copper, terminals that the copper does not join,
 * and values that are not greater than zero.
 */
export const meshSheet = (
  copper: SheetCopper,
  { cellMm }: MeshOptions = defaultMesh,
): SheetMesh | SheetRefusal => {
  const wrong = wrongValue(copper, cellMm);
  if (wrong) return wrong;
  const nodes = sheetNodes(copper, cellMm);
  if ("bare" in nodes) return { ok: false, error: { kind: "no-copper", ...nodes.bare } };
  const table = linkTable(nodes.nodeCount);
  eachSheetLink(nodes, copper.layers, ({ from, to, conductance }) =>
    table.add(nodeOfCode(nodes, from), nodeOfCode(nodes, to), conductance),
  );
  const barrels = barrelLinks(nodes, copper);
  for (const { from, to, ohm } of barrels) table.add(nodeOfCode(nodes, from), nodeOfCode(nodes, to), 1 / ohm);
  copper.terminals.forEach(({ share }, index) => {
    const { node, holders = [] } = nodes.terminals[index] ?? {};
    if (node === undefined || typeof share === "string") return;
    for (const holder of holders) table.add(node, nodes.holders[holder]?.node ?? node, 1 / share.contact);
  });
  const firstNodes = nodes.terminals.map(({ holders }) =>
    holders.map((holder) => nodes.holders[holder]?.node ?? 0),
  );
  const { matrix, joined } = table.equations(firstNodes.at(-1)?.[0] ?? 0);
  const apart = copper.terminals.filter((_, index) => firstNodes[index]?.some((node) => joined[node] !== 1));
  if (apart.length > 0)
    return { ok: false, error: { kind: "not-joined", terminals: apart.map(({ name }) => name) } };
  const equations = multigrid(matrix);
  if (!equations) return { ok: false, error: { kind: "not-converged", residual: Number.POSITIVE_INFINITY } };
  return { ok: true, copper, nodes, barrels, equations, joined };
};
