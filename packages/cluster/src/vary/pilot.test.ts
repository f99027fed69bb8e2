import { describe, expect, it } from "vitest";
import { finishCluster, readDraft } from "../read-cluster.js";
import { framesOf, nodesOf } from "../walk.js";
import { pilotDraft } from "./pilot.js";

const pilotOf = (text: string) => {
  const draft = readDraft(text, "cluster.yaml");
  if (!draft.ok) throw new Error("the file can be read");
  const finished = finishCluster(pilotDraft(draft.value), []);
  if (!finished.ok) throw new Error(finished.diagnostics.map(({ message }) => message).join());
  return finished.value.cluster;
};

describe("the pilot of a cluster", () => {
  it("is the first node of the first frame in one cell with one feed, named as in the whole", () => {
    const pilot = pilotOf(`name: thicket
node: { model: pi5 }
power: { supply: mean-well-rsp-320-5, feeds: [1, 3] }
sites:
  home:
    lan: 192.168.10.0/24
    endpoint: home.example.net
    frames:
      a: { nodes: [null, { model: pi4b }, {}, {}, {}], power: { setpoint: 5.2 V, feeds: [2] } }
      b: { nodes: 10 }
  friend: { lan: 192.168.20.0/24, frames: { a: { nodes: 2 } } }
`);
    expect([...nodesOf(pilot)].map(({ node }) => [node.host, node.model])).toEqual([
      ["thicket-home-a-1", "pi4b"],
    ]);
    const [only, ...others] = framesOf(pilot);
    expect(others).toEqual([]);
    expect(only?.frame.cells).toHaveLength(1);
    expect(only?.frame.feeds).toEqual([{ cell: 1 }]);
    expect(only?.frame.supply).toEqual({ key: "mean-well-rsp-320-5", setpoint: 5.2 });
  });

  it("leaves what is wrong for the reader to say", () => {
    const draft = readDraft("name: c\nsites: { s: { frames: { a: { nodes: many } } } }\n", "cluster.yaml");
    const finished = draft.ok && finishCluster(pilotDraft(draft.value), []);
    expect(finished && !finished.ok && finished.diagnostics[0]?.code).toMatch(/^RUB-CFG/u);
  });
});
