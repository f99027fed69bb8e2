import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { nodesOf, readCluster } from "@rubus/cluster";
import { proveAll, toDiagnostics } from "@rubus/proof";
import { describe, expect, it } from "vitest";
import { exampleFile, repository } from "./support/rubus.js";

const examples = readdirSync(join(repository, "examples")).sort();
const clusterOf = (name: string) => {
  const read = readCluster(readFileSync(exampleFile(name), "utf8"), `${name}/cluster.yaml`);
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value.cluster;
};

describe("the examples", () => {
  it("are these", () => {
    expect(examples).toEqual(["four-ten-inch", "lab-200", "mixed-pi5", "one-node", "ten-pi4", "two-homes"]);
    const counts = examples.map((name) => nodesOf(clusterOf(name)).length);
    expect(counts).toEqual([4, 200, 9, 1, 10, 20]);
  });

  it.each(examples)("%s passes every proof without a warning", (name) => {
    expect(toDiagnostics(proveAll(clusterOf(name)))).toEqual([]);
  });
});
