import { type Cluster, readCluster } from "@rubus/cluster";
import { type ProofResult, proveAll } from "@rubus/proof";
import { describe, expect, it } from "vitest";
import { nodesNeeds } from "./nodes-needs.js";

const clusterOf = (text: string): Cluster => {
  const read = readCluster(text, "cluster.yaml");
  if (!read.ok) throw new Error(read.diagnostics[0]?.message);
  return read.value.cluster;
};
const mixed = clusterOf(`
name: c
power: { supply: mean-well-rsp-320-5, feeds: [1, 2] }
sites: { home: { frames: { a: { nodes: [{ model: pi5 }, { model: pi4b }, { model: pi5 }] } } } }
`);
const proofs = proveAll(mixed);
const provedWith = (change: (proof: ProofResult) => ProofResult): readonly string[] =>
  nodesNeeds(mixed, proofs.map(change)).provedFiveAmpere;

describe("5 A at 4.75 V", () => {
  it("are declared for every Pi 5 of a cluster that is proved, and for no lesser model", () => {
    expect(proofs.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    expect(provedWith((proof) => proof)).toEqual(["c-home-a-1", "c-home-a-3"]);
  });

  it("are not declared where the header falls below 4.75 V", () => {
    const low = provedWith((proof) =>
      proof.id === "power.node-voltage:home/a/2/1"
        ? { ...proof, range: { least: 4.749, greatest: 5.1 } }
        : proof,
    );
    expect(low).toEqual(["c-home-a-1"]);
  });

  it("are not declared where a contact of the cell or the frame's supply fails its proof", () => {
    const failing = (subject: string) => (proof: ProofResult) =>
      proof.area === "power" && proof.subject === subject ? { ...proof, verdict: "fail" as const } : proof;
    expect(provedWith(failing("home/a/1"))).toEqual(["c-home-a-3"]);
    expect(provedWith(failing("home/a"))).toEqual([]);
  });

  it("are not declared for a cluster whose proofs fail", () => {
    const weak = clusterOf(
      "name: c\nnode: { model: pi5 }\npower: { supply: mean-well-lrs-75-5 }\nsites: { home: { frames: { a: { nodes: 10 } } } }\n",
    );
    expect(nodesNeeds(weak, proveAll(weak)).provedFiveAmpere).toEqual([]);
  });
});
