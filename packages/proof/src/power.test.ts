import type { Frame } from "@rubus/cluster";
import { describe, expect, it } from "vitest";
import type { MomentsKnown } from "./power/moments.js";
import { provePower } from "./power.js";
import type { ProofFigures } from "./proof-figures.js";
import { proveAll } from "./prove-all.js";
import type { ProofResult } from "./result.js";
import { readSettings, type Settings, tenPi4Settings, withChanges } from "./test-support/cluster-yaml.js";
import { clusterOf, frameOf, tableFigures, tenPi4, tenPi5, withWorst } from "./test-support/frames.js";
import { worstVerdict } from "./verdict.js";

const proveFramePower = (frame: Frame, figures: ProofFigures = tableFigures): readonly ProofResult[] =>
  provePower(clusterOf(frame), figures);

const verdictOf = (results: readonly ProofResult[]) => worstVerdict(results.map(({ verdict }) => verdict));
const notPassed = (results: readonly ProofResult[]): readonly ProofResult[] =>
  results.filter(({ verdict }) => verdict !== "pass");
const codesOf = (results: readonly ProofResult[]) => [...new Set(results.map(({ code }) => code))].sort();
const prove = (settings: Settings): readonly ProofResult[] =>
  provePower(readSettings(settings), tableFigures);

const tenPi5Settings: Settings = {
  ...tenPi4Settings,
  "node.model": "pi5",
  "power.supply": "mean-well-rsp-320-5",
  "power.feeds": "[1, 3, 5]",
};

describe("ten Pi 4B from the file's defaults", () => {
  it("pass every power proof", () => {
    expect(notPassed(prove(tenPi4Settings))).toEqual([]);
  });

  it.each([
    [
      "a wrong supply",
      { "power.supply": "mean-well-lrs-75-5" },
      ["RUB-PWR-001", "RUB-PWR-019"],
      "Set power: { supply: mean-well-rsp-200-5 }.",
    ],
    [
      "a wrong set-point",
      { "power.setpoint": "4.90 V" },
      ["RUB-PWR-002"],
      "Set power: { setpoint: 5.13 V }.",
    ],
    [
      "a set-point too high",
      { "power.setpoint": "5.24 V" },
      ["RUB-PWR-004"],
      "Set power: { setpoint: 5.17 V }.",
    ],
    [
      "a wrong feed",
      { "power.feeds": "[1]" },
      ["RUB-PWR-002", "RUB-PWR-003", "RUB-PWR-006", "RUB-PWR-019"],
      "Set power: { feeds: [2, 4] }.",
    ],
    [
      "a wrong supply, set-point and feed at once",
      { "power.supply": "mean-well-lrs-75-5", "power.setpoint": "4.90 V", "power.feeds": "[5]" },
      ["RUB-PWR-001", "RUB-PWR-002", "RUB-PWR-003", "RUB-PWR-006", "RUB-PWR-019"],
      "Set power: { supply: mean-well-rsp-200-5, setpoint: 5.13 V, feeds: [2, 4] }.",
    ],
  ] as const)("fail with %s, and pass as soon as the remedy is followed", (_, wrong, codes, remedy) => {
    const settings: Settings = { ...tenPi4Settings, ...wrong };
    const failed = notPassed(prove(settings));
    expect(verdictOf(failed)).toBe("fail");
    expect(codesOf(failed)).toEqual(codes);
    for (const result of failed) {
      expect(result.remedy).toBe(remedy);
      for (const changes of result.changes ?? [])
        expect(notPassed(prove(withChanges(settings, changes)))).toEqual([]);
    }
  });
});

describe("ten Pi 5 with bay fuses and three feeds", () => {
  it("warn at 2 mV of margin and at the terminals, and say that four feeds pass", () => {
    const results = prove(tenPi5Settings);
    expect(verdictOf(results)).toBe("warn");
    for (const { code, remedy, changes } of notPassed(results)) {
      expect(["RUB-PWR-002", "RUB-PWR-019"]).toContain(code);
      expect(remedy).toBe("Set power: { feeds: [1, 2, 4, 5] }.");
      expect(changes).toHaveLength(1);
      for (const alternative of changes ?? [])
        expect(notPassed(prove(withChanges(tenPi5Settings, alternative)))).toEqual([]);
    }
  });
});

describe("feeds: auto", () => {
  const models = ["pi3b", "pi3b-plus", "pi4b", "pi5"] as const;

  it.each(models)("gives every number of %s what it needs, without a warning", (model) => {
    for (let nodes = 1; nodes <= 10; nodes++) {
      const cluster: Settings = {
        ...tenPi5Settings,
        "node.model": model,
        "sites.home.frames.a.nodes": `${nodes}`,
      };
      const { "power.feeds": _, ...auto } = cluster;
      expect(notPassed(prove(auto)).map(({ id }) => id)).toEqual([]);
    }
  });

  it("gives no feed too many: with one less a proof of voltage or of a feed does not pass", () => {
    for (const [nodes, fewer] of [
      [4, "[2]"],
      [8, "[2, 3]"],
      [10, "[1, 3, 5]"],
    ] as const) {
      const cluster = { ...tenPi5Settings, "sites.home.frames.a.nodes": `${nodes}`, "power.feeds": fewer };
      const codes = codesOf(notPassed(prove(cluster)));
      expect(codes).toContain("RUB-PWR-002");
    }
  });
});

describe("a remedy", () => {
  it("names the frame's own entry where the file has several frames", () => {
    const weak = frameOf({ ...tenPi4, name: "b", setpoint: 4.9 });
    const [failed] = notPassed(provePower(clusterOf(frameOf(tenPi4), weak), tableFigures));
    expect(failed?.subject).toMatch(/^home\/b/);
    expect(failed?.remedy).toBe("In sites.home.frames.b, set power: { setpoint: 5.13 V }.");
  });

  it("is to split the frame where no supply of the catalogue is enough", () => {
    const results = proveFramePower(frameOf({ ...tenPi5, nodes: 20, cells: 10, feeds: [1, 3, 5, 7, 9] }));
    const [failed] = notPassed(results);
    expect(failed?.code).toBe("RUB-PWR-001");
    expect(failed?.remedy).toContain("split frame home/a into 2 frames");
    expect(failed?.changes).toBeUndefined();
    const half = notPassed(proveFramePower(frameOf({ ...tenPi5, feeds: [1, 2, 4, 5] })));
    expect(half).toEqual([]);
  });

  it("names the largest drop where nothing in the file helps", () => {
    const poor = withWorst(tableFigures, "fingers", 0.06);
    const [failed] = notPassed(proveFramePower(frameOf({ ...tenPi5, nodes: 1, cells: 1, feeds: [1] }), poor));
    expect(failed?.remedy).toContain(
      "the largest drop on the way to bramble-home-a-1 is 0.315 V in the card-edge fingers",
    );
  });

  it("is given with every result that does not pass, and with none that does", () => {
    for (const wrong of [{ "power.feeds": "[1]" }, { "power.setpoint": "4.80 V" }, {}])
      for (const { verdict, remedy } of prove({ ...tenPi4Settings, ...wrong }))
        expect(remedy === undefined).toBe(verdict === "pass");
  });
});

describe("each power verdict", () => {
  const kindOf = (kind: string, figures: ProofFigures, wish = tenPi4) =>
    verdictOf(proveFramePower(frameOf(wish), figures).filter(({ id }) => id.startsWith(kind)));

  const supplyOf = (amperes: number): ProofFigures => ({
    ...tableFigures,
    supplies: tableFigures.supplies.map((supply) => ({
      ...supply,
      ratedCurrent: { ...supply.ratedCurrent, value: amperes as typeof supply.ratedCurrent.value },
    })),
  });
  const feedOf = (amperes: number): ProofFigures => ({
    ...tableFigures,
    feed: {
      ...tableFigures.feed,
      maxCurrent: {
        ...tableFigures.feed.maxCurrent,
        value: amperes as typeof tableFigures.feed.maxCurrent.value,
      },
    },
  });
  const fingersOf = (ohms: number): ProofFigures => withWorst(tableFigures, "fingers", ohms);

  it("of the supply's load follows its rated current: 32.5 A are drawn", () => {
    expect(kindOf("power.supply-load:", supplyOf(34.3))).toBe("pass");
    expect(kindOf("power.supply-load:", supplyOf(34.1))).toBe("warn");
    expect(kindOf("power.supply-load:", supplyOf(32.6))).toBe("warn");
    expect(kindOf("power.supply-load:", supplyOf(32.4))).toBe("fail");
  });

  it("of the supply's load follows its rated power above 5 V: 200 W are 38.5 A at 5.20 V", () => {
    const [load] = proveFramePower(frameOf({ ...tenPi4, setpoint: 5.2 }));
    expect(load?.limit).toBeCloseTo(200 / 5.2, 12);
    expect(proveFramePower(frameOf({ ...tenPi4, setpoint: 4.8 }))[0]?.limit).toBe(40);
  });

  it("of a node's voltage follows the resistance of the fingers", () => {
    const spare = 0.0444 / 3.25;
    expect(kindOf("power.node-voltage:", fingersOf(0.0067 + spare - 0.005))).toBe("pass");
    expect(kindOf("power.node-voltage:", fingersOf(0.0067 + spare - 0.0001))).toBe("warn");
    expect(kindOf("power.node-voltage:", fingersOf(0.0067 + spare + 0.0001))).toBe("fail");
  });

  it("of a feed's current follows what a feed carries", () => {
    expect(kindOf("power.feed-current:", feedOf(18.6))).toBe("pass");
    expect(kindOf("power.feed-current:", feedOf(17.6))).toBe("warn");
    expect(kindOf("power.feed-current:", feedOf(17.5))).toBe("fail");
  });

  it("of the voltage without load follows the set-point", () => {
    const at = (setpoint: number) => kindOf("power.no-load-voltage:", tableFigures, { ...tenPi4, setpoint });
    expect(at(5.17)).toBe("pass");
    expect(at(5.18)).toBe("warn");
    expect(at(5.2)).toBe("fail");
  });
});

describe("proving", () => {
  it("takes no part of a second for 200 nodes", () => {
    const frames = Array.from({ length: 20 }, (_, i) => frameOf({ ...tenPi4, name: `f${i}` }));
    // The moments of a kind of frame are solved once, whatever the number of frames.
    const moments: MomentsKnown = new Map();
    // The machine may be busy with something else: the processor's time counts, and the best of three.
    const times = [0, 1, 2].map(() => {
      const begun = process.cpuUsage();
      // A frame's last three are the warmth of its boards. Then, once a cluster: three of the bed, 31 of the trays' fit, guard and rods, of all frames, which are alike, eighteen of the
      // heat and eighteen of the faults.
      const proofs = proveAll(clusterOf(...frames), undefined, undefined, undefined, moments);
      expect(proofs.length).toBe(20 * (2 + 2 + 4 * 10 + 20 + 3 + 3) + 3 + 31 + 18 + 18);
      const { user, system } = process.cpuUsage(begun);
      return (user + system) / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(500);
  });
});
