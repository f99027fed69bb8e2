/** Potentials, currents and losses of sheet copper for given currents at its terminals. */
import { type Ampere, ampere, type Volt, volt, watt } from "@rubus/units";
import { at } from "../sparse-matrix.js";
import type { SheetMesh } from "./mesh-sheet.js";
import { solveMultigrid } from "./multigrid.js";
import type { Feed, SheetRefusal, SheetSolution } from "./sheet.js";
import { fieldSums } from "./sheet-field.js";
import { eachSheetLink, nodeOfCode } from "./sheet-links.js";
import { holderOf } from "./sheet-nodes.js";

const tolerance = 1e-9;
/** Where the iteration ends above this, the figures are not to be used. */
const worstResidual = 1e-7;
/** Share of the greatest current by which those of a case may fail to add up to zero. */
const balance = 1e-9;

const refuse = (error: SheetRefusal["error"]): SheetRefusal => ({ ok: false, error });

type Currents = ReadonlyMap<string, number>;

const rightHandSide = ({ nodes, copper }: SheetMesh, currents: Currents): Float64Array => {
  const into = new Float64Array(nodes.nodeCount);
  copper.terminals.forEach(({ name }, index) => {
    const current = currents.get(name) ?? 0;
    const { node, holders = [] } = nodes.terminals[index] ?? {};
    const targets = node === undefined ? holders.map((holder) => nodes.holders[holder]?.node ?? 0) : [node];
    for (const target of targets) into[target] = at(into, target) + current / targets.length;
  });
  const held = heldNode(nodes);
  into[held] = 0;
  return into;
};

const heldNode = ({ terminals, holders }: SheetMesh["nodes"]): number =>
  holders[terminals.at(-1)?.holders[0] ?? 0]?.node ?? 0;

/** Potential of a terminal as the copper has it: contacts in parallel left out. */
const terminalPotentials = (
  { nodes, copper }: SheetMesh,
  potential: Float64Array,
  currents: Currents,
): readonly number[] =>
  copper.terminals.map(({ name, share }, index) => {
    const { node, holders = [] } = nodes.terminals[index] ?? {};
    if (node === undefined || share === "even")
      return (
        holders.reduce((sum, each) => sum + at(potential, nodes.holders[each]?.node ?? 0), 0) / holders.length
      );
    const contact = share === "joined" ? 0 : share.contact / holders.length;
    return at(potential, node) - (currents.get(name) ?? 0) * contact;
  });

/**
 * Solve a mesh for currents into its terminals (those not named carry none). Refuses unknown terminals and currents
 * that do not add up to zero.
 */
export const solveSheet = (mesh: SheetMesh, feeds: readonly Feed[]): SheetSolution | SheetRefusal => {
  const { nodes, copper, equations, barrels } = mesh;
  const currents = new Map<string, number>();
  for (const { terminal, current } of feeds) {
    if (!copper.terminals.some(({ name }) => name === terminal))
      return refuse({ kind: "unknown-terminal", terminal });
    currents.set(terminal, (currents.get(terminal) ?? 0) + current);
  }
  const total = [...currents.values()].reduce((sum, each) => sum + each, 0);
  const greatest = Math.max(...[...currents.values()].map(Math.abs));
  if (!(Math.abs(total) <= balance * greatest)) return refuse({ kind: "unbalanced", current: ampere(total) });

  const solved = solveMultigrid(equations, rightHandSide(mesh, currents), tolerance);
  if (!(solved.residual <= worstResidual))
    return refuse({ kind: "not-converged", residual: solved.residual });
  const potential = solved.x;
  const held = new Float64Array(nodes.holders.length);
  let loss = 0;
  const lose = (from: number, to: number, conductance: number): number => {
    const drop = at(potential, nodeOfCode(nodes, from)) - at(potential, nodeOfCode(nodes, to));
    const current = drop * conductance;
    loss += drop * current;
    if (from < 0) held[holderOf(from)] = at(held, holderOf(from)) + current;
    if (to < 0) held[holderOf(to)] = at(held, holderOf(to)) - current;
    return current;
  };
  const sums = fieldSums(mesh);
  eachSheetLink(nodes, copper.layers, (link) => sums.add(link, lose(link.from, link.to, link.conductance)));
  const barrelCurrents = copper.barrels.map((): Ampere => ampere(0));
  for (const { barrel, from, to, ohm } of barrels) {
    const current = lose(from, to, 1 / ohm);
    if (Math.abs(current) > Math.abs(barrelCurrents[barrel] ?? 0)) barrelCurrents[barrel] = ampere(current);
  }

  const levels = terminalPotentials(mesh, potential, currents);
  const reference = copper.terminals.findLastIndex(({ name }) => currents.has(name));
  const zero = levels[reference] ?? 0;
  const contactLoss = copper.terminals.reduce((sum, { share }, index) => {
    if (typeof share === "string") return sum;
    const each = nodes.terminals[index]?.holders ?? [];
    return sum + each.reduce((lost, holder) => lost + at(held, holder) ** 2 * share.contact, 0);
  }, 0);
  const fed = copper.terminals.reduce((sum, { name, share }, index) => {
    const current = currents.get(name) ?? 0;
    const inParallel =
      typeof share === "string" ? 0 : share.contact / (nodes.terminals[index]?.holders.length ?? 1);
    return sum + current * ((levels[index] ?? 0) + current * inParallel);
  }, 0);
  const { field, hottest } = sums.field(potential);
  return {
    ok: true,
    terminalVoltages: new Map(
      copper.terminals.map(({ name }, index): [string, Volt] => [name, volt((levels[index] ?? 0) - zero)]),
    ),
    patchCurrents: new Map(
      copper.terminals.map(({ name }, index) => [
        name,
        (nodes.terminals[index]?.holders ?? []).map((holder) => ampere(at(held, holder))),
      ]),
    ),
    barrelCurrents,
    hottest,
    loss: watt(loss),
    field: {
      ...field,
      layers: field.layers.map(({ voltage, density }) => ({
        density,
        voltage: voltage.map((each) => each - zero),
      })),
    },
    residual: fed === 0 ? solved.residual : Math.abs(fed - loss - contactLoss) / Math.abs(fed),
  };
};
