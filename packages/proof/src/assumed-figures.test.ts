import { type Figure, findRow } from "@rubus/catalogue";
import type { Dimension, Quantity } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { type AssumptionKey, assumedFigures } from "./assumed-figures.js";
import type { MomentsKnown } from "./power/moments.js";
import { proveFaults } from "./power/prove-faults.js";
import { provePower } from "./power.js";
import { catalogueFigures, type ProofFigures } from "./proof-figures.js";
import type { ProofResult } from "./result.js";
import { clusterOf, frameOf, tenPi4 } from "./test-support/frames.js";

const cluster = clusterOf(frameOf(tenPi4));
const known: MomentsKnown = new Map();
const proved = (figures: ProofFigures): readonly ProofResult[] => [
  ...provePower(cluster, figures, 0),
  ...proveFaults(cluster, figures, known, 0),
];

const ended = <D extends Dimension>(figure: Figure<D>, end: "min" | "max", value: number): Figure<D> => ({
  ...figure,
  [end]: value as Quantity<D>,
});

const { ratings } = catalogueFigures;
const supply = (change: (row: ProofFigures["supplies"][number]) => object): ProofFigures => ({
  ...catalogueFigures,
  supplies: catalogueFigures.supplies.map((row) =>
    row.key === tenPi4.supply ? { ...row, ...change(row) } : row,
  ),
});
const rated = (change: Partial<ProofFigures["ratings"]>): ProofFigures => ({
  ...catalogueFigures,
  ratings: { ...ratings, ...change },
});

/** The figure of an assumption at another end of its range. */
const put: Partial<Record<AssumptionKey, (value: number) => ProofFigures>> = {
  "supply-overload-most": (value) => supply((row) => ({ overload: ended(row.overload, "max", value) })),
  "supply-overload-least": (value) => supply((row) => ({ overload: ended(row.overload, "min", value) })),
  "supply-trip": (value) => supply((row) => ({ overVoltageTrip: ended(row.overVoltageTrip, "max", value) })),
  "supply-terminal": (value) =>
    rated({
      terminals: ratings.terminals.map((row) => ({ ...row, current: ended(row.current, "min", value) })),
    }),
  "link-bar": (value) =>
    rated({ linkBar: { ...ratings.linkBar, ampacity: ended(ratings.linkBar.ampacity, "min", value) } }),
  "feed-wire": (value) =>
    rated({ feedWire: { ...ratings.feedWire, ampacity: ended(ratings.feedWire.ampacity, "min", value) } }),
  "feed-fuse": (value) =>
    rated({
      feedFuse: { ...ratings.feedFuse, continuous: ended(ratings.feedFuse.continuous, "min", value) },
    }),
  "finger-rating": (value) =>
    rated({ fingers: { ...ratings.fingers, rating: ended(ratings.fingers.rating, "min", value) } }),
};

describe("figures from memory that margins rest on", () => {
  const found = assumedFigures(proved(catalogueFigures));

  it.each(found.filter(({ failsFrom }) => failsFrom > 0).map((each) => [each.key, each] as const))(
    "%s turns its proof just where it is said to",
    (key, { proof, failsFrom, failsWhen }) => {
      const figuresAt = put[key];
      if (!figuresAt) throw new Error(`no way to move ${key}`);
      const verdictAt = (value: number) =>
        proved(figuresAt(value)).find(({ id }) => id === proof.id)?.verdict;
      const beyond = failsWhen === "above" ? 1.004 : 0.996;
      expect(verdictAt(failsFrom * beyond)).toBe("fail");
      expect(verdictAt(failsFrom / beyond)).not.toBe("fail");
    },
  );

  it("are named for ten Pi 4B, the supply's capacitors and terminals among them", () => {
    expect(found.map(({ key }) => key)).toEqual(
      expect.arrayContaining(["link-bar", "supply-overload-most", "supply-terminal", "supply-capacitors"]),
    );
  });

  it("say by how much a lone cell hangs on its supply's capacitors", () => {
    const lone = clusterOf(frameOf({ ...tenPi4, nodes: 1, cells: 1, feeds: [1] }));
    const of = (figures: ProofFigures) => proveFaults(lone, figures, known, 0);
    const own = assumedFigures(of(catalogueFigures)).find(({ key }) => key === "supply-capacitors");
    if (!own) throw new Error("the capacitors are from memory");
    const verdictAt = (farad: number) =>
      of(supply((row) => ({ outputCapacitance: ended(row.outputCapacitance, "min", farad) }))).find(
        ({ id }) => id === own.proof.id,
      )?.verdict;
    expect(own.failsFrom).toBeGreaterThan(0);
    expect(verdictAt(own.failsFrom * 0.98)).toBe("fail");
    expect(verdictAt(own.failsFrom * 1.02)).not.toBe("fail");
    expect(findRow(catalogueFigures.supplies, tenPi4.supply)?.outputCapacitance.confidence).toBe("memory");
  });
});
