/** Clusters for tests, read from the text a user would write. */
import { type Cluster, readCluster } from "@rubus/cluster";
import type { Change } from "../result.js";

/** Dotted keys of cluster.yaml and what stands there, as written. */
export type Settings = Readonly<Record<string, string>>;

export const tenPi4Settings: Settings = { name: "bramble", "sites.home.frames.a.nodes": "10" };

export const withChanges = (settings: Settings, changes: readonly Change[]): Settings => ({
  ...settings,
  ...Object.fromEntries(changes.map(({ key, value }) => [key, value])),
});

const yamlLines = (settings: Settings, indent = ""): string => {
  const heads = [...new Set(Object.keys(settings).map((key) => key.split(".")[0] ?? ""))];
  return heads
    .map((head) => {
      const own = settings[head];
      if (own !== undefined) return `${indent}${head}: ${own}\n`;
      const inner = Object.entries(settings).filter(([key]) => key.startsWith(`${head}.`));
      const below = Object.fromEntries(inner.map(([key, value]) => [key.slice(head.length + 1), value]));
      return `${indent}${head}:\n${yamlLines(below, `${indent}  `)}`;
    })
    .join("");
};

/** @param parts text of the file `my-parts.yaml`, where the settings name it */
export const readSettings = (settings: Settings, parts?: string): Cluster => {
  const files = parts === undefined ? [] : [{ name: "my-parts.yaml", file: "my-parts.yaml", text: parts }];
  const read = readCluster(yamlLines(settings), "cluster.yaml", files);
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value.cluster;
};
