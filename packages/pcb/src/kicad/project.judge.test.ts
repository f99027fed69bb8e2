/** KiCad 9 on projects of boards that have one of everything, in every orientation. */
import { rectangle, vec2 } from "@rubus/units";
import { expect, it } from "vitest";
import { describeJudged } from "../../../../tests/support/judges.js";
import { kicad } from "../../../../tests/support/kicad.js";
import { itemLines, strictDrc } from "../../../../tests/support/kicad-judge.js";
import { plotDifferences } from "../../../../tests/support/plot-comparison.js";
import type { Board } from "../model/board.js";
import { schematicNetlist } from "../schematic/netlist.js";
import { type DrawnOptions, drawnBoard } from "../testing/drawn-board.js";
import { sampleBoard, sampleRules } from "../testing/sample-board.js";
import { kicadProject } from "./project.js";
import { childOf, childrenOf, readSExpression, textAt } from "./s-expression.js";

const wireOnly = "OUT_WITH_A_LONG_NAME,1";

/** The sample's fill keeps 0.2 mm, less than its zone asks; a keep-out lies where it has no copper. */
const drawn = (options: DrawnOptions, label: "local" | "global" = "local", keepoutMm = 3.6): Board => {
  const nets = sampleBoard.nets.map((net) => (net.label === "local" ? { ...net, label } : net));
  const board = drawnBoard({ ...sampleBoard, nets }, options);
  return {
    ...board,
    zones: board.zones.map((zone) => ({ ...zone, clearanceMm: 0.2 })),
    keepouts: [
      {
        name: "screw",
        sides: ["top", "bottom"],
        outline: rectangle(vec2(26, 11), keepoutMm, keepoutMm),
        tracks: true,
        vias: true,
        pours: true,
      },
    ],
  };
};

const filesOf = (board: Board): Record<string, string> =>
  Object.fromEntries(kicadProject(board).map(({ name, text }) => [name, text]));

const judged = (board: Board) =>
  strictDrc(filesOf(board), board.name, {
    trackWidthMm: sampleRules.minTrackMm,
    clearanceMm: sampleRules.minClearanceMm,
    annularRingMm: sampleRules.minAnnularRingMm,
    drillMm: sampleRules.minDrillMm,
    holeToHoleMm: sampleRules.minHoleToHoleMm,
    holeClearanceMm: sampleRules.minCopperToHoleMm,
    edgeClearanceMm: sampleRules.minCopperToEdgeMm,
    silkWidthMm: sampleRules.minSilkLineMm,
    silkTextHeightMm: sampleRules.minSilkTextHeightMm,
    silkClearanceMm: sampleRules.minSilkToMaskMm,
  });

/** Nets as KiCad's own netlist of the schematic has them: pads sorted, single pads included. */
const kicadNetlist = async (board: Board): Promise<readonly string[]> => {
  const args = [
    "sch",
    "export",
    "netlist",
    "--format",
    "kicadsexpr",
    "-o",
    "out.net",
    `${board.name}.kicad_sch`,
  ];
  const { files } = await kicad.run(args, filesOf(board));
  const nets = childOf(readSExpression(files.get("out.net")?.toString() ?? ""), "nets");
  return (nets ? childrenOf(nets, "net") : [])
    .map((net) =>
      childrenOf(net, "node")
        .map((node) => `${textAt(childOf(node, "ref"), 0)}-${textAt(childOf(node, "pin"), 0)}`)
        .toSorted()
        .join(" "),
    )
    .toSorted();
};

const ownNetlist = (board: Board): readonly string[] =>
  schematicNetlist(filesOf(board)[`${board.name}.kicad_sch`] ?? "")
    .map(({ pads }) => pads.join(" "))
    .toSorted();

describeJudged("kicad", "KiCad on written projects", () => {
  it.each([0, 3, 4, 7])(
    "finds nothing wrong with parts turned from orientation %i on",
    async (firstOrientation) => {
      expect(itemLines(await judged(drawn({ firstOrientation })))).toEqual([]);
    },
  );

  it.each([0, 5])(
    "names a net without a label as the board file does, from orientation %i on",
    async (first) => {
      expect(itemLines(await judged(drawn({ unlabelled: wireOnly, firstOrientation: first })))).toEqual([]);
    },
  );

  it("finds nothing wrong with labels that count everywhere", async () => {
    expect(itemLines(await judged(drawn({ firstOrientation: 2 }, "global")))).toEqual([]);
  });

  it.each(["top", "bottom"] as const)(
    "is plotted as our Gerbers are, with a turned connector on the %s",
    async (side) => {
      const parts = drawn({}).parts.map((part) =>
        part.ref === "J1" ? { ...part, side, rotation: 25 } : part,
      );
      const layers = await plotDifferences({ ...drawn({}), parts });
      expect(layers.filter(({ pixels }) => pixels > 0)).toEqual([]);
      expect(layers.filter(({ drawn: [ours] }) => ours === 0)).toEqual([]);
    },
  );

  it("finds a pour inside a keep-out", async () => {
    const found = await judged(drawn({}, "local", 5));
    expect(found.map(({ type }) => type)).toEqual(["items_not_allowed"]);
  });

  it("finds a pad on another net than the schematic's", async () => {
    const board = drawn({});
    const swapped = board.nets.map((net) => ({
      ...net,
      pins: net.pins.map((pin) =>
        pin.ref === "R1"
          ? { ...pin, pin: pin.pin === "P1" ? "P2" : "P1", pad: pin.pad === "1" ? "2" : "1" }
          : pin,
      ),
    }));
    const types = new Set((await judged({ ...board, nets: swapped })).map(({ type }) => type));
    expect([...types]).toContain("net_conflict");
  });

  it.each([{ firstOrientation: 0 }, { firstOrientation: 4 }, { unlabelled: wireOnly }])(
    "extracts the same nets from the schematic as we do: %j",
    async (options) => {
      const board = drawn(options);
      expect(ownNetlist(board)).toEqual(await kicadNetlist(board));
    },
  );
});
