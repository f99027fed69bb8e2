/** Who sits in a bay of this node's frame, by the names that a cluster gives its nodes. */
import type { BayRecord } from "@rubus/firmware";
import type { Bay } from "./expander.js";

/** Nodes are counted through a frame, two a cell, empty bays too (packages/cluster names them so). */
export const hostOfBay = ({ cluster, site, frame }: BayRecord, { cell, bay }: Bay): string =>
  `${cluster}-${site}-${frame}-${2 * (cell - 1) + bay}`;
