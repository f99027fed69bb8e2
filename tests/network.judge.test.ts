import { type Cluster, framesOf, readCluster } from "@rubus/cluster";
import { type Network, solveNetwork } from "@rubus/physics";
import { catalogueFigures, ladderNetwork, typicalCorner, worstCorner } from "@rubus/proof";
import { expect, it } from "vitest";
import { describeJudged } from "./support/judges.js";
import { ngspice } from "./support/ngspice.js";
import { randomNetwork } from "./support/random-network.js";
import { spiceNetlist } from "./support/spice-netlist.js";

/** Greatest difference of a node's voltage from ngspice's, as a share of the largest drop. */
async function disagreement(network: Network): Promise<number> {
  const answer = solveNetwork(network);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const { voltages } = await ngspice.run(spiceNetlist(network));
  const ours = (node: string): number => answer.voltages.get(node) ?? Number.NaN;
  const highest = Math.max(...network.sources.map((source) => source.voltage));
  const largestDrop = Math.max(...network.nodes.map((node) => highest - ours(node)));
  const differences = network.nodes.map((node, i) =>
    Math.abs(ours(node) - (voltages.get(`n${i}`) ?? Number.NaN)),
  );
  return Math.max(...differences) / largestDrop;
}

function clusterOf(text: string): Cluster {
  const read = readCluster(`name: bramble\n${text}`, "cluster.yaml");
  if (!read.ok) throw new Error(read.diagnostics.map(({ message }) => message).join("\n"));
  return read.value.cluster;
}

const tenPi4 = "sites: { home: { frames: { a: { nodes: 10 } } } }";
const tenPi5 = `node: { model: pi5 }\npower: { supply: mean-well-rsp-320-5, feeds: [1, 3, 5] }\n${tenPi4}`;
const onePi5 = tenPi5.replace("nodes: 10", "nodes: 1").replace("[1, 3, 5]", "[1]");
const gaps = "sites: { home: { frames: { a: { nodes: [{model: pi5}, null, null, null, {model: pi3b}] } } } }";

/** The budget's cases are reckoned without bay fuses. */
const paths = [
  catalogueFigures.powerPath,
  catalogueFigures.powerPath.filter(({ key }) => key !== "bay-fuse"),
];

const networks = 200;
const [smallest, largest] = [10, 2000];
/** Sizes spread evenly by magnitude, in an order that mixes them: 7 has no divisor in common with 199. */
const sizeOf = (index: number): number =>
  Math.round(smallest * (largest / smallest) ** (((index * 7) % (networks - 1)) / (networks - 2)));
const all = Array.from({ length: networks }, (_, index) => ({ size: sizeOf(index), seed: index + 1 }));
/** Every eighth in the ordinary run; all with RUBUS_ALL_NETWORKS=1. */
const random = process.env.RUBUS_ALL_NETWORKS === "1" ? all : all.filter((_, index) => index % 8 === 0);

describeJudged("ngspice", "resistor networks agree with ngspice to 1e-6 of the largest drop", () => {
  it.each(random)("a random network of $size nodes, seed $seed", async ({ size, seed }) => {
    expect(await disagreement(randomNetwork(size, seed))).toBeLessThan(1e-6);
  });

  it.each([
    ["ten Pi 4B, feeds at 2 and 4, case B", tenPi4],
    ["ten Pi 5, feeds at 1, 3 and 5, case A", tenPi5],
    ["one Pi 5, case C", onePi5],
    ["a frame with empty bays and mixed models", gaps],
  ])("the ladder of %s, typical and worst", async (_, text) => {
    for (const { frame } of framesOf(clusterOf(text)))
      for (const powerPath of paths)
        for (const corner of [typicalCorner, worstCorner]) {
          const figures = { ...catalogueFigures, powerPath };
          const network = ladderNetwork(frame, figures, corner, frame.supply.setpoint);
          expect(await disagreement(network)).toBeLessThan(1e-6);
        }
  });
});
