/** One frame: what the file says, level over level, to cells, bays, nodes and feeds. */
import { findRow, piModels, rowOf } from "@rubus/catalogue";
import { formatQuantity, millimetre, rackUnits, volt } from "@rubus/units";
import type { Catalogue } from "./catalogue-of.js";
import { catalogueFeedRule, feedCount } from "./feed-rule.js";
import { type Lan, nodeAddress } from "./lan.js";
import { cellsInRack, earWidthMm, spreadFeeds } from "./layout.js";
import { type Level, settled } from "./levels.js";
import type { Bay, Cell, Feed, Frame, Node } from "./model.js";
import type { Path } from "./places.js";
import type { Problem } from "./problem.js";
import { type BareNode, resolveNode } from "./resolve-node.js";
import { type ClusterInput, defaults, type FrameInput, type NodeInput } from "./shape.js";

export type FrameContext = {
  readonly cluster: ClusterInput;
  readonly catalogue: Catalogue;
  readonly site: string;
  readonly name: string;
  /** From 0, in the order of the file. */
  readonly index: number;
  /** Undefined where the site's network is wrong, which is reported by itself. */
  readonly lan: Lan | undefined;
  readonly refuse: (path: Path, problem: Problem) => void;
};

/** What each bay holds, from the left. */
const resolveBays = (
  levels: readonly Level<NodeInput>[],
  nodes: FrameInput["nodes"],
  path: Path,
  context: FrameContext,
): readonly (BareNode | null)[] =>
  typeof nodes === "number"
    ? Array.from({ length: nodes }, () => resolveNode(levels, context))
    : nodes.map((input, index) =>
        input === null ? null : resolveNode([...levels, { path: [...path, index], input }], context),
      );

const resolveFeeds = (
  found: { readonly value: "auto" | readonly number[]; readonly path: Path } | undefined,
  cells: readonly Cell[],
  { refuse, catalogue }: FrameContext,
): readonly Feed[] => {
  if (!found || found.value === "auto") {
    const nodes = cells.flatMap((cell) => cell.bays.flatMap((bay) => bay.node ?? []));
    return spreadFeeds(feedCount(nodes, { ...catalogueFeedRule, fans: catalogue.fans }), cells.length);
  }
  const { value, path } = found;
  value.forEach((cell, index) => {
    if (cell > cells.length)
      refuse([...path, index], {
        code: "RUB-LAY-005",
        says: `is cell ${cell}; the frame has ${cells.length}`,
        remedy: `Name cells from 1 to ${cells.length}, or write \`feeds: auto\`.`,
      });
    else if (value.indexOf(cell) < index)
      refuse([...path, index], {
        code: "RUB-LAY-006",
        says: `is cell ${cell} a second time; its lands take one feed`,
        remedy: "Name each cell once.",
      });
  });
  return [...value].sort((a, b) => a - b).map((cell) => ({ cell }));
};

const checkSetpoint = (
  supplyKey: string,
  setpoint: number,
  models: readonly string[],
  path: Path,
  { refuse, catalogue }: FrameContext,
): void => {
  const supply = findRow(catalogue.supplies, supplyKey);
  if (!supply) return;
  const windows = [supply.adjustment, ...models.flatMap((key) => findRow(piModels, key)?.headerWindow ?? [])];
  const min = Math.max(...windows.map((window) => window.min ?? window.value));
  const max = Math.min(...windows.map((window) => window.max ?? window.value));
  if (setpoint >= min && setpoint <= max) return;
  const range = `${formatQuantity(volt(min), "voltage")} to ${formatQuantity(volt(max), "voltage")}`;
  refuse(path, {
    code: "RUB-LAY-012",
    says: `is ${formatQuantity(volt(setpoint), "voltage")}; the ${supply.name} and the Pi's header allow ${range}`,
    remedy: `Choose a set-point from ${range}; 5.15 V suits most clusters.`,
    figures: { setpoint, min, max },
  });
};

/** Resolve one frame; what is wrong goes to `context.refuse`, and what comes back is then of no use. */
export const resolveFrame = (input: FrameInput, context: FrameContext): Frame => {
  const { cluster, refuse } = context;
  const path: Path = ["sites", context.site, "frames", context.name];
  const level = <K extends "node" | "power" | "frame">(
    section: K,
  ): readonly Level<NonNullable<FrameInput[K]>>[] => [
    { path: [section], input: cluster[section] as FrameInput[K] },
    { path: [...path, section], input: input[section] },
  ];
  const rackKey = settled(level("frame"), "rack")?.value ?? defaults.rack;
  const height = settled(level("frame"), "height");
  if (height && !Number.isInteger(height.value))
    refuse(height.path, {
      code: "RUB-CFG-010",
      says: `is ${formatQuantity(height.value, "rack-units")}; frames are 2U or 3U high`,
      remedy: "Write `2U` or `3U`.",
    });
  const rack = rowOf(context.catalogue.racks, rackKey);
  const nodesPath = [...path, "nodes"];
  const nodes = resolveBays(level("node"), input.nodes, nodesPath, context);
  const capacity = cellsInRack(rack);
  if (nodes.length > 2 * capacity)
    refuse(nodesPath, {
      code: "RUB-LAY-001",
      says: `asks for ${nodes.length} bays; a frame for the ${rack.name} has ${2 * capacity}`,
      remedy: `Put at most ${2 * capacity} here and the rest in another frame.`,
    });
  if (nodes.every((node) => node === null))
    refuse(nodesPath, {
      code: "RUB-LAY-002",
      says: "leaves every bay empty",
      remedy: "Give the frame a node, or remove the frame.",
    });

  const addressed = nodes.map((node, index): Node | null => {
    if (node === null) return null;
    const host = `${cluster.name}-${context.site}-${context.name}-${index + 1}`;
    if (host.length > 63)
      refuse(path, {
        code: "RUB-LAY-010",
        says: `gives the host name ${host}, of ${host.length} characters; 63 are allowed`,
        remedy: "Shorten the name of the cluster, the site or the frame.",
      });
    const address = context.lan && nodeAddress(context.lan, context.index, index + 1);
    if (context.lan && address === undefined)
      refuse(["sites", context.site, "lan"], {
        code: "RUB-LAY-009",
        says: `is ${context.lan.text}, too small for ${host}, which takes host number ${11 + 10 * context.index + index}`,
        remedy: "Use a larger network: each frame takes ten addresses, from host number 11.",
      });
    return { host, address: address ?? "", ...node };
  });

  const framePath = `${context.site}/${context.name}`;
  const cells = Array.from({ length: Math.ceil(addressed.length / 2) }, (_, index): Cell => {
    const cellPath = `${framePath}/${index + 1}`;
    const bay = (number: 1 | 2): Bay => ({
      number,
      path: `${cellPath}/${number}`,
      node: addressed[2 * index + number - 1] ?? null,
    });
    return { number: index + 1, path: cellPath, bays: [bay(1), bay(2)] };
  });
  const supply = settled(level("power"), "supply");
  const setpoint = settled(level("power"), "setpoint");
  const supplyKey = supply?.value ?? defaults.supply;
  checkSetpoint(
    supplyKey,
    setpoint?.value ?? defaults.setpoint,
    nodes.flatMap((node) => node?.model ?? []),
    setpoint?.path ?? supply?.path ?? path,
    context,
  );
  return {
    name: context.name,
    path: framePath,
    rack: rack.key,
    height: rackUnits(height?.value ?? defaults.height),
    supply: { key: supplyKey, setpoint: volt(setpoint?.value ?? defaults.setpoint) },
    feeds: resolveFeeds(settled(level("power"), "feeds"), cells, context),
    cells,
    blanks: Math.max(0, capacity - cells.length),
    earMm: millimetre(earWidthMm(rack)),
  };
};
