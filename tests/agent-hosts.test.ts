// A manager knows its neighbours' names from its own bay's record: they must be those that the cluster gives them.
import { readFileSync } from "node:fs";
import path from "node:path";
import { hostOfBay } from "@rubus/agent";
import { readCluster } from "@rubus/cluster";
import { expect, it } from "vitest";

it.each(["ten-pi4", "two-homes"])("names every node of the example %s as its cluster does", (name) => {
  const file = path.join(import.meta.dirname, "..", "examples", name, "cluster.yaml");
  const read = readCluster(readFileSync(file, "utf8"), file);
  if (!read.ok) throw new Error(read.diagnostics[0]?.message);
  const { cluster } = read.value;
  const seen: string[] = [];
  for (const site of cluster.sites)
    for (const frame of site.frames)
      for (const cell of frame.cells)
        for (const { number: bay, node } of cell.bays) {
          const own = {
            cluster: cluster.name,
            site: site.name,
            frame: frame.name,
            cell: 1,
            bay: 1,
            hardware: 1,
          } as const;
          if (node !== null) expect(hostOfBay(own, { cell: cell.number, bay })).toBe(node.host);
          seen.push(node?.host ?? "");
        }
  expect(seen.length).toBeGreaterThan(4);
});
