/** Walking a cluster: its frames, its bays and its nodes, from the first site on and from the left. */
import type { Bay, Cell, Cluster, Frame, Node, Site } from "./model.js";

export type FrameAt = { readonly site: Site; readonly frame: Frame };
export type BayAt = FrameAt & { readonly cell: Cell; readonly bay: Bay };
export type NodeAt = BayAt & { readonly node: Node };

export const framesOf = (cluster: Cluster): readonly FrameAt[] =>
  cluster.sites.flatMap((site) => site.frames.map((frame) => ({ site, frame })));

export const baysOf = (cluster: Cluster): readonly BayAt[] =>
  framesOf(cluster).flatMap((at) =>
    at.frame.cells.flatMap((cell) => cell.bays.map((bay) => ({ ...at, cell, bay }))),
  );

export const nodesOf = (cluster: Cluster): readonly NodeAt[] =>
  baysOf(cluster).flatMap((at) => (at.bay.node ? [{ ...at, node: at.bay.node }] : []));

/** The bay with a path, such as `home/a/3/1`, or the bay of a host; undefined when there is none. */
export const findBay = (cluster: Cluster, pathOrHost: string): BayAt | undefined =>
  baysOf(cluster).find(({ bay }) => bay.path === pathOrHost || bay.node?.host === pathOrHost);
