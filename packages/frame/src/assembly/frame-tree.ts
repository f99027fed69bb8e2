/** The assembly tree of a resolved cluster. */
import { movedBy } from "@rubus/cad";
import { type Fan, findRow, type Rack, racks, rowOf } from "@rubus/catalogue";
import { type Bay, type Cluster, catalogueOf, type Frame, framesOf } from "@rubus/cluster";
import { byCodeUnit, vec3 } from "@rubus/units";
import { type CellHeight, cellMeasures } from "../cell/measures.js";
import { fitTestParts } from "../fit-test/fit-test.js";
import { labelPlate } from "../labels/label.js";
import { reliefMeasures } from "../relief/relief.js";
import type { BayContent } from "./cell-assembly.js";
import { frameAssembly } from "./frame-assembly.js";
import { supplyAssembly } from "./supply-assembly.js";
import { trayContentOf } from "./tray-content.js";
import { type AssemblyTree, type Child, pathOf, supplyName, type TreeLabel } from "./tree.js";
import { treeOf } from "./tree-of.js";
import { frameRoots, partCounts, suppliesOf } from "./walk.js";

const bayContent = ({ node }: Bay, fans: readonly Fan[]): BayContent =>
  node === null ? "filler" : (trayContentOf(node, fans) ?? "open");

/** Ears are made for the racks of the catalogue. */
export const rackKeyOf = (frame: Frame) => findRow(racks, frame.rack)?.key ?? "eia-310-19";

/** Frames are made of two or three units. */
export const cellHeightOf = ({ height }: Frame): CellHeight => (height === 3 ? 3 : 2);

/** What the label of every tray says. */
const labelsIn = (frame: Frame, root: string, fans: readonly Fan[]): readonly TreeLabel[] =>
  frame.cells.flatMap(({ bays }, cell) =>
    bays.flatMap((bay, index): readonly TreeLabel[] => {
      const content = bayContent(bay, fans);
      if (bay.node === null || content === "open" || content === "filler") return [];
      return [
        {
          path: pathOf([root, `cell-${cell + 1}`, `bay-${index + 1}`, "tray", "label"]),
          name: bay.node.host,
          place: `${frame.name}-${cell + 1}-${index + 1}`,
        },
      ];
    }),
  );

/** From one frame to the next above it, where a tree shows several. */
const betweenFramesMm = 60;

/**
 * Every frame of a cluster, one above the other in their order, named `frame-a`, or `home-frame-a` where there are
 * several sites, each with its supply in the rack unit below: `frame-a-supply`. Frames, cells and trays of the same
 * content are one sub-assembly.
 */
export const frameTree = (cluster: Cluster): AssemblyTree => {
  const { fans, supplies } = catalogueOf(cluster);
  const several = cluster.sites.length > 1;
  let z = 0;
  const frames = framesOf(cluster).map(({ site, frame }) => {
    const height = cellHeightOf(frame);
    const made = frameAssembly({
      rack: rackKeyOf(frame),
      height,
      cells: frame.cells.map(({ bays: [left, right] }) => [bayContent(left, fans), bayContent(right, fans)]),
      feeds: frame.feeds.map(({ cell }) => cell).sort((a, b) => a - b),
      blanks: frame.blanks,
    });
    const { panelAt } = made;
    const name = several ? `${site.name}-frame-${frame.name}` : `frame-${frame.name}`;
    const root: Child = {
      name,
      assembly: made.key,
      placement: movedBy(vec3(panelAt.x, panelAt.y, panelAt.z + z)),
      out: vec3(0, 0, 0),
    };
    const supply = findRow(supplies, frame.supply.key);
    const { unitHeight, panelWidth } = rowOf<Rack>(racks, rackKeyOf(frame));
    const reliefs = frame.feeds.map(({ cell }) => {
      const x = panelAt.x + (cell - 1) * cellMeasures(height).widthMm - panelWidth.value / 2;
      return { from: x + reliefMeasures.left, to: x + reliefMeasures.right };
    });
    const powered = supply === undefined ? undefined : supplyAssembly(supply, rackKeyOf(frame), reliefs);
    const beside: readonly Child[] =
      powered === undefined
        ? []
        : [
            {
              name: supplyName(name),
              assembly: powered.key,
              placement: movedBy(vec3(0, 0, z - unitHeight.value)),
              out: vec3(0, 0, 0),
            },
          ];
    z += height * 44.45 + betweenFramesMm;
    return {
      made: powered === undefined ? [made] : [made, powered],
      roots: [root, ...beside],
      labels: labelsIn(frame, name, fans),
    };
  });
  return {
    ...treeOf(
      frames.flatMap(({ made }) => made),
      frames.flatMap(({ roots }) => roots),
    ),
    labels: frames.flatMap(({ labels }) => labels),
  };
};

/** The tree with each distinct frame once: what files and pictures show. */
export const shownTree = (tree: AssemblyTree): AssemblyTree => {
  const seen = new Set<string>();
  const roots = frameRoots(tree).filter((root) => {
    const key = "part" in root ? root.part : root.assembly;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { ...tree, roots: roots.flatMap((root) => [root, ...suppliesOf(tree, root)]) };
};

/** Keys of the printed parts of a tree, sorted. */
export const printedKeys = ({ parts }: AssemblyTree): readonly string[] =>
  Object.values(parts)
    .filter(({ kind }) => kind === "printed")
    .map(({ key }) => key)
    .sort(byCodeUnit);

/** How often each printed part is printed; the label plate is not, since every node's has its letters. */
export const printCounts = (tree: AssemblyTree): ReadonlyMap<string, number> => {
  const counts = new Map(partCounts(tree));
  counts.delete(labelPlate.key);
  for (const { key, count } of extraParts()) counts.set(key, count);
  return counts;
};

/** What is printed beside the frame: the parts of the fit test, which comes first. */
export const extraParts = (): readonly { readonly key: string; readonly count: number }[] =>
  fitTestParts.map(({ key }) => ({ key, count: 1 }));
