import { rotate, vec2 } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { boardPads } from "../geometry.js";
import type { Board } from "../model/board.js";
import { boardNetlist, schematicNetlist } from "../schematic/netlist.js";
import { drawnBoard } from "../testing/drawn-board.js";
import { sampleBoard } from "../testing/sample-board.js";
import { toPage } from "./page.js";
import { kicadProject } from "./project.js";
import { childOf, childrenOf, numberAt, readSExpression, type SList, textAt } from "./s-expression.js";

const board = drawnBoard(sampleBoard);
const textOf = (of: Board, ending: string): string =>
  kicadProject(of).find(({ name }) => name.endsWith(ending))?.text ?? "";

/** Places and angles of a board file's pads by reference, as KiCad places them: on the page, y down. */
const padPlaces = (pcb: SList) =>
  childrenOf(pcb, "footprint").flatMap((footprint) => {
    const at = childOf(footprint, "at");
    const ref = textAt(childrenOf(footprint, "property")[0], 1);
    return childrenOf(footprint, "pad").map((pad) => {
      const local = childOf(pad, "at");
      const turned = rotate(vec2(numberAt(local, 0) ?? 0, -(numberAt(local, 1) ?? 0)), numberAt(at, 2) ?? 0);
      return {
        ref,
        number: textAt(pad, 0),
        x: (numberAt(at, 0) ?? 0) + turned.x,
        y: (numberAt(at, 1) ?? 0) - turned.y,
        angle: numberAt(local, 2) ?? 0,
      };
    });
  });

describe("a KiCad project", () => {
  it("holds board, schematic, settings, rules, tables and libraries, sorted by name", () => {
    expect(kicadProject(board).map(({ name }) => name)).toEqual([
      "fp-lib-table",
      "sample.kicad_dru",
      "sample.kicad_pcb",
      "sample.kicad_pro",
      "sample.kicad_sch",
      "sample.kicad_sym",
      "sample.pretty/CHIP_ROUNDED.kicad_mod",
      "sample.pretty/CHIP_SQUARE.kicad_mod",
      "sample.pretty/FIDUCIAL_1.kicad_mod",
      "sample.pretty/FINGERS_1.kicad_mod",
      "sample.pretty/HEADER_3.kicad_mod",
      "sample.pretty/HOLE_2p2_HEAD_4.kicad_mod",
      "sym-lib-table",
    ]);
  });

  it("gives no identifier twice within a file", () => {
    for (const ending of [".kicad_pcb", ".kicad_sch"]) {
      const ids = [...textOf(board, ending).matchAll(/\(uuid "([^"]+)"\)/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("carries no date", () => {
    for (const { text } of kicadProject(board)) expect(text).not.toMatch(/\(date|\d{4}-\d{2}-\d{2}T/);
  });

  it("places pads of turned parts and of parts on the bottom where the model has them", () => {
    const moved = board.parts.map((part) =>
      part.ref === "J1" ? { ...part, side: "bottom" as const, rotation: 25 } : part,
    );
    const turned = { ...board, parts: moved };
    const places = padPlaces(readSExpression(textOf(turned, ".kicad_pcb")));
    const expected = boardPads(turned);
    expect(places).toHaveLength(expected.length);
    expected.forEach(({ ref, pad, at, rotation }, index) => {
      const place = places[index];
      const page = toPage(at);
      expect(place).toMatchObject({ ref, number: pad.number });
      expect(Math.hypot((place?.x ?? 0) - page.x, (place?.y ?? 0) - page.y)).toBeLessThan(2e-6);
      // Every pad shape looks the same after half a turn.
      expect((((place?.angle ?? 0) - rotation) % 180) + 0).toBeCloseTo(0, 6);
    });
  });

  it("joins the same pads in schematic and board", () => {
    const joined = (nets: ReturnType<typeof boardNetlist>) => nets.map(({ pads }) => pads.join(" "));
    expect(joined(schematicNetlist(textOf(board, ".kicad_sch")))).toEqual(
      joined(boardNetlist(textOf(board, ".kicad_pcb"))),
    );
  });

  it("assigns every net's class by KiCad's name of the net", () => {
    const project: unknown = JSON.parse(textOf(board, ".kicad_pro"));
    expect(project).toMatchObject({
      net_settings: {
        netclass_patterns: [
          { netclass: "signal", pattern: "VCC" },
          { netclass: "signal", pattern: "/OUT_WITH_A_LONG_NAME,1" },
          { netclass: "signal", pattern: "GND" },
        ],
      },
    });
    expect(textOf(board, ".kicad_pro")).not.toContain("ignore");
  });
});
