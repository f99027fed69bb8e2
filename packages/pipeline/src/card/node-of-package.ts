/** A node's files as a package holds them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { nodeFolder } from "@rubus/boot";
import { type Cluster, findBay, nodesOf, parseClusterJson } from "@rubus/cluster";
import { failure, nearest, printable, type Result, success } from "@rubus/units";
import { openPackage } from "../package/open-package.js";

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
  const clusterFile = join(folder, "cluster.json");
  const read = parseClusterJson(await readFile(clusterFile, "utf8").catch(() => ""), clusterFile);
  if (!read.ok) return read;
  const cluster = read.value;
  const found = findBay(cluster, node)?.bay.node;
  if (!found) return failure([noSuchNode(cluster, node)]);
  const prefix = nodeFolder(found.host);
  const paths = opened.value.manifest.files.map(({ path }) => path).filter((path) => path.startsWith(prefix));
  const damaged = opened.diagnostics.filter(({ file = "" }) =>
    ["cluster.json", ...paths].some((path) => file === join(folder, path)),
  );
  if (damaged.length > 0) return failure(damaged.map((each) => ({ ...each, severity: "error" })));
  const files = await Promise.all(
    paths.map(async (path) => [path.slice(prefix.length), await readFile(join(folder, path))] as const),
  );
  return success({ cluster, host: found.host, files: new Map(files) });
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
