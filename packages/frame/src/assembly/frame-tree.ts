/** The assembly tree of a resolved cluster. */
import { movedBy } from "@rubus/cad";
import { type Fan, findRow, racks } from "@rubus/catalogue";
import { type Bay, type Cluster, catalogueOf, type Frame, framesOf } from "@rubus/cluster";
import { byCodeUnit, vec3 } from "@rubus/units";
import type { CellHeight } from "../cell/measures.js";
import { fitTestParts } from "../fit-test/fit-test.js";
import type { BayContent } from "./cell-assembly.js";
import { frameAssembly } from "./frame-assembly.js";
import { trayContentOf } from "./tray-content.js";
import type { AssemblyTree, Child } from "./tree.js";
import { treeOf } from "./tree-of.js";

const bayContent = ({ node }: Bay, fans: readonly Fan[]): BayContent =>
  node === null ? "filler" : (trayContentOf(node, fans) ?? "open");

/** Ears are made for the racks of the catalogue. */
export const rackKeyOf = (frame: Frame) => findRow(racks, frame.rack)?.key ?? "eia-310-19";

/** Frames are made of two or three units. */
export const cellHeightOf = ({ height }: Frame): CellHeight => (height === 3 ? 3 : 2);

/** From one frame to the next above it, where a tree shows several. */
const betweenFramesMm = 60;

/**
 * Every frame of a cluster, one above the other in its order, named `frame-a`, or `home-frame-a` where there are
 * several sites. Frames, cells and trays of the same content are one sub-assembly.
 */
export const frameTree = (cluster: Cluster): AssemblyTree => {
  const { fans } = catalogueOf(cluster);
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
    const root: Child = {
      name: several ? `${site.name}-frame-${frame.name}` : `frame-${frame.name}`,
      assembly: made.key,
      placement: movedBy(vec3(panelAt.x, panelAt.y, panelAt.z + z)),
      out: vec3(0, 0, 0),
    };
    z += height * 44.45 + betweenFramesMm;
    return { made, root };
  });
  return treeOf(
    frames.map(({ made }) => made),
    frames.map(({ root }) => root),
  );
};

/** The tree with each distinct frame once: what files and pictures show. */
export const shownTree = (tree: AssemblyTree): AssemblyTree => {
  const seen = new Set<string>();
  const roots = tree.roots.filter((root) => {
    const key = "part" in root ? root.part : root.assembly;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { ...tree, roots };
};

/** Keys of the printed parts of a tree, sorted. */
export const printedKeys = ({ parts }: AssemblyTree): readonly string[] =>
  Object.values(parts)
    .filter(({ kind }) => kind === "printed")
    .map(({ key }) => key)
    .sort(byCodeUnit);

/** What is printed beside the frame: the parts of the fit test, which comes first. */
export const extraParts = (): readonly { readonly key: string; readonly count: number }[] =>
  fitTestParts.map(({ key }) => ({ key, count: 1 }));
