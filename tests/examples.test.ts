import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { nodesOf, readCluster } from "@rubus/cluster";
import { proveAll, toDiagnostics } from "@rubus/proof";
import { afterAll, describe, expect, it } from "vitest";
import { exampleFile, repository, rubus, temporaryFolder } from "./support/rubus.js";

const examples = readdirSync(join(repository, "examples")).sort();
const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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

  it.each(["four-ten-inch", "mixed-pi5", "two-homes"])("%s builds", { timeout: 900_000 }, (name) => {
    const built = rubus(["build", exampleFile(name), "--out", name], { cwd: folder });
    expect(built.exit, built.err).toBe(0);
    expect(readdirSync(join(folder, name))).toContain("index.html");
    const manifest = JSON.parse(readFileSync(join(folder, name, "manifest.json"), "utf8")) as {
      readonly files: readonly { readonly path: string }[];
    };
    const paths = manifest.files.map(({ path }) => path);
    for (const part of ["cut/link-bar-5v.svg", "cut/link-bar-gnd.dxf", "cables.csv", "power-parts.csv"])
      expect(paths).toContain(`frame/${part}`);
  });
});
