import type { PathElement } from "@rubus/catalogue";
import { readCluster } from "@rubus/cluster";
import { canonicalJson, ohm } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { provePower } from "./power.js";
import { catalogueFigures, type ProofFigures } from "./proof-figures.js";
import { clusterOf, frameOf } from "./test-support/frames.js";

const cluster = clusterOf(
  frameOf({ model: "pi4b", nodes: 10, cells: 5, feeds: [2, 4], supply: "mean-well-rsp-200-5" }),
);
const proved = (figures: ProofFigures) => provePower(cluster, figures, 0);

const withElement = (key: string, change: (row: PathElement) => PathElement): ProofFigures => ({
  ...catalogueFigures,
  powerPath: catalogueFigures.powerPath.map((row) => (row.key === key ? change(row) : row)),
});

/** The row with nothing said of where its figures are from. */
const unsourced = ({ resistance, aged, ...row }: PathElement): PathElement => ({
  ...row,
  resistance: { ...resistance, source: "" },
  ...(aged ? { aged: { ...aged, source: "" } } : {}),
});

describe("what the proofs say of where figures are from", () => {
  const before = canonicalJson(proved(catalogueFigures));
  const onTheHat = new Set(["hat-header"]);

  it.each(catalogueFigures.powerPath.map(({ key }) => key).filter((key) => !onTheHat.has(key)))(
    "changes when the source of %s is taken away",
    (key) => {
      expect(canonicalJson(proved(withElement(key, unsourced)))).not.toBe(before);
    },
  );

  it("carries the tolerance of a figure from memory into the margin", () => {
    const { confidence } =
      catalogueFigures.powerPath.find(({ key }) => key === "feed-fuse")?.resistance ?? {};
    expect(confidence).toBe("memory");
    const marginAt = (max: number | undefined) => {
      const figures = withElement("feed-fuse", ({ aged: _, resistance, ...row }) => ({
        ...row,
        resistance: { ...resistance, max: ohm(max ?? resistance.value) },
      }));
      const found = proved(figures).filter(({ id }) => id.startsWith("power.node-voltage:"));
      return { margin: Math.min(...found.map(({ margin }) => margin)), typical: found[0]?.typical };
    };
    const [exact, known] = [marginAt(undefined), marginAt(0.004)];
    expect(known.margin).toBeLessThan(exact.margin - 0.01);
    expect(known.typical).toBe(exact.typical);
  });

  it("has no row of one's own without a source", () => {
    const own = "supplies: { shop-5v: { name: Shop 5 V, rated-current: 40 A } }\n";
    const read = readCluster(
      "name: c\ncatalogue: [my-parts.yaml]\nsites: { s: { frames: { a: { nodes: 1 } } } }\n",
      "cluster.yaml",
      [{ name: "my-parts.yaml", file: "my-parts.yaml", text: own }],
    );
    expect(read.ok).toBe(false);
    expect(read.diagnostics.map(({ message }) => message).join("\n")).toContain("source");
  });
});
