/** A node's files as a package holds them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { nodeFolder } from "@rubus/boot";
import { type Cluster, findBay, nodesOf, parseClusterJson } from "@rubus/cluster";
import { failure, nearest, printable, type Result, success } from "@rubus/units";
import { intactFiles, openPackage } from "../package/open-package.js";

const clusterName = "cluster.json";

export type NodeOfPackage = {
  readonly cluster: Cluster;
  readonly host: string;
  /** By name below the node's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
};

/**
 * Read a node's files from a package. Diagnostics: RUB-OUT-005 (no package), RUB-OUT-101 (no such node),
 * RUB-OUT-006 where one of these files is not as it was built.
 * @param node host name or path of a bay
 */
export const nodeOfPackage = async (folder: string, node: string): Promise<Result<NodeOfPackage>> => {
  const opened = await openPackage(folder);
  if (!opened.ok) return opened;
  const clusterFile = join(folder, clusterName);
  const parsed = parseClusterJson(await readFile(clusterFile, "utf8").catch(() => ""), clusterFile);
  if (!parsed.ok) return parsed;
  const cluster = parsed.value;
  const found = findBay(cluster, node)?.bay.node;
  if (!found) return failure([noSuchNode(cluster, node)]);
  const prefix = nodeFolder(found.host);
  const read = await intactFiles(
    opened.value,
    opened.diagnostics,
    (path) => path === clusterName || path.startsWith(prefix),
  );
  if (!read.ok) return read;
  const own = read.value.filter(({ path }) => path !== clusterName);
  const files = new Map(own.map(({ path, bytes }) => [path.slice(prefix.length), bytes] as const));
  return success({ cluster, host: found.host, files });
};

const noSuchNode = (cluster: Cluster, node: string) => {
  const known = nodesOf(cluster).flatMap((at) => [at.node.host, at.bay.path]);
  const near = nearest(node, known);
  return {
    code: "RUB-OUT-101",
    severity: "error",
    message: `the package of ${cluster.name} has no node ${printable(node)}`,
    remedy: near
      ? `Did you mean \`${near}\`?`
      : `Give a host name or a bay, like \`${known[0]}\` or \`${known[1]}\`.`,
  } as const;
};
