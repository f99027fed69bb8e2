import { toSvg } from "@rubus/drawing";
import { rectangle, translate, vec2 } from "@rubus/units";
import fc from "fast-check";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { bomCsv } from "../fabrication/bill-of-materials.js";
import { fabFiles, fabZip } from "../fabrication/fab-zip.js";
import { testNetlist } from "../fabrication/ipc-d-356.js";
import { positionsCsv } from "../fabrication/positions.js";
import type { Board } from "../model/board.js";
import type { PlacedPart } from "../model/design.js";
import { sampleBoard } from "../testing/sample-board.js";
import { boardDifference } from "./board-difference.js";
import { netDifferences, partDifferences } from "./parts-and-nets.js";
import { shapeDifferences } from "./shapes.js";
import { type BoardFiles, readBoardFiles, type WrittenBoard } from "./written-board.js";

const filesOf = (board: Board): BoardFiles => ({
  bill: { name: "bom.csv", bytes: strToU8(bomCsv(board)) },
  positions: { name: "positions.csv", bytes: strToU8(positionsCsv(board)) },
  netlist: { name: "board.ipc", bytes: strToU8(testNetlist(board)) },
  archive: { name: "fab.zip", bytes: fabZip(fabFiles(board, { softwareVersion: "0.0.0" })) },
});

const written = (board: Board): WrittenBoard => {
  const read = readBoardFiles(filesOf(board));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
};

const before = written(sampleBoard);

/** Everything but areas: those are dear, and tested below. */
const difference = (board: Board) => {
  const after = written(board);
  return {
    parts: partDifferences(before, after),
    nets: netDifferences(before, after),
    shapes: shapeDifferences(before, after),
  };
};

const withPart = (ref: string, change: Partial<PlacedPart>): Board => ({
  ...sampleBoard,
  parts: sampleBoard.parts.map((part) => (part.ref === ref ? { ...part, ...change } : part)),
});

const withNet = (name: string, change: Partial<Board["nets"][number]>): Board => ({
  ...sampleBoard,
  nets: sampleBoard.nets.map((net) => (net.name === name ? { ...net, ...change } : net)),
});

const refs = ["R1", "R2", "R3", "J1"] as const;
const seeded = { seed: 5, numRuns: 12 } as const;

describe("two boards with a planted change", () => {
  it("are no different when nothing was planted", () => {
    expect(difference(sampleBoard)).toEqual({ parts: [], nets: [], shapes: [] });
  });

  it("name the part that was moved, and where from and to", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...refs),
        fc.integer({ min: 1, max: 900 }),
        fc.boolean(),
        (ref, steps, upward) => {
          const part = sampleBoard.parts.find((each) => each.ref === ref);
          if (!part) throw new Error(`${ref} is there`);
          const by = steps / 1000;
          const at = vec2(part.at.x + (upward ? 0 : by), part.at.y + (upward ? by : 0));
          const { parts } = difference(withPart(ref, { at }));
          expect(parts).toHaveLength(1);
          expect(parts[0]).toMatchObject({ kind: "changed", ref, changes: [{ field: "place" }] });
          const place = `${Math.round(at.x * 1e4) / 1e4}, ${Math.round(at.y * 1e4) / 1e4}`;
          expect(parts[0]).toMatchObject({ changes: [{ to: place }] });
        },
      ),
      seeded,
    );
  });

  it("name the part that has another value, article, rotation or side, is left off, or came and went", () => {
    const of = (board: Board) => difference(board).parts;
    const changed = (ref: string, field: string, from: string, to: string) => [
      { kind: "changed", ref, changes: [{ field, from, to }] },
    ];
    expect(of(withPart("R1", { value: "1 kΩ" }))).toEqual(changed("R1", "value", "680 Ω", "1 kΩ"));
    expect(of(withPart("R2", { rotation: 120 }))).toEqual(changed("R2", "rotation", "30", "120"));
    expect(of(withPart("R3", { fitted: true }))).toEqual(changed("R3", "fitted", "no", "yes"));
    expect(of(withPart("R1", { side: "bottom", rotation: 180 }))).toEqual(
      changed("R1", "side", "top", "bottom"),
    );
    const purchase = { ...sampleBoard.parts[0]?.purchase, partNumber: "OTHER" } as PlacedPart["purchase"];
    expect(of(withPart("R1", { purchase }))).toEqual(changed("R1", "part number", "NONE", "OTHER"));
    const less = { ...sampleBoard, parts: sampleBoard.parts.filter(({ ref }) => ref !== "R1") };
    expect(of(less)).toEqual([{ kind: "removed", ref: "R1", value: "680 Ω" }]);
    expect(partDifferences(written(less), before)).toEqual([{ kind: "added", ref: "R1", value: "680 Ω" }]);
  });

  it("are not told apart by a column that only one bill has", () => {
    const files = filesOf(withPart("R1", { value: "1 kΩ" }));
    const bill = new TextDecoder().decode(files.bill.bytes).replace("description,", "remark,");
    const read = readBoardFiles({ ...files, bill: { name: "bom.csv", bytes: strToU8(bill) } });
    if (!read.ok) throw new Error("the bill can be read");
    expect(partDifferences(before, read.value)).toMatchObject([{ ref: "R1", changes: [{ field: "value" }] }]);
  });

  it("name both nets whose pins were swapped", () => {
    const [a, b] = sampleBoard.nets;
    if (!a || !b) throw new Error("two nets are there");
    fc.assert(
      fc.property(fc.nat(a.pins.length - 1), fc.nat(b.pins.length - 1), (i, j) => {
        const [pinA, pinB] = [a.pins[i], b.pins[j]];
        if (!pinA || !pinB) throw new Error("the pins are there");
        const swapped = {
          ...sampleBoard,
          nets: sampleBoard.nets.map((net) => ({
            ...net,
            pins: net.pins.map((pin) => (pin === pinA ? pinB : pin === pinB ? pinA : pin)),
          })),
        };
        const named = (pin: { ref: string; pad: string }): string => `${pin.ref}-${pin.pad}`;
        expect(difference(swapped).nets).toEqual([
          { kind: "pins", net: b.name, gained: [named(pinA)], lost: [named(pinB)] },
          { kind: "pins", net: a.name, gained: [named(pinB)], lost: [named(pinA)] },
        ]);
      }),
      seeded,
    );
  });

  it("tell a net that was renamed from one that came and one that went", () => {
    const gnd = sampleBoard.nets.find(({ name }) => name === "GND");
    expect(difference(withNet("GND", { name: "0V" })).nets).toEqual([
      { kind: "renamed", net: "GND", to: "0V" },
    ]);
    const fewer = { name: "0V", pins: gnd?.pins.slice(1) ?? [] };
    expect(difference(withNet("GND", fewer)).nets).toEqual([
      { kind: "pins", net: "0V", gained: [], lost: ["J1-3"] },
      { kind: "renamed", net: "GND", to: "0V" },
    ]);
    const nets = sampleBoard.nets.filter(({ name }) => name !== "VCC");
    expect(difference({ ...sampleBoard, nets }).nets).toEqual([
      { kind: "removed", net: "VCC", pins: ["J1-1", "R1-1", "R3-1"] },
    ]);
  });

  it("name an outline, an opening and a hole that changed, and count vias", () => {
    const wider = { ...sampleBoard, outline: rectangle(vec2(15.25, 7.5), 30.5, 15) };
    expect(difference(wider).shapes).toMatchObject([
      {
        kind: "outline",
        from: { widthMm: 30, heightMm: 15 },
        to: { widthMm: 30.5, heightMm: 15, areaMm2: 457.5 },
      },
    ]);
    const cutouts = sampleBoard.cutouts.map((ring) => translate(ring, vec2(0.1, 0)));
    expect(difference({ ...sampleBoard, cutouts }).shapes).toEqual([
      { kind: "cut-out removed", at: vec2(27, 4), widthMm: 2, heightMm: 1.5 },
      { kind: "cut-out added", at: vec2(27.1, 4), widthMm: 2, heightMm: 1.5 },
    ]);
    const features = sampleBoard.features.filter(({ kind }) => kind === "fiducial");
    expect(difference({ ...sampleBoard, features }).shapes).toEqual([
      { kind: "hole removed", hole: { at: vec2(26, 11), diameterMm: 2.2, plated: false } },
    ]);
    const drilled = sampleBoard.features.map((feature) => ({
      ...feature,
      land: {
        ...feature.land,
        pads: feature.land.pads.map((pad) =>
          pad.drill ? { ...pad, drill: { widthMm: 2.5, heightMm: 2.5 } } : pad,
        ),
      },
    }));
    expect(difference({ ...sampleBoard, features: drilled }).shapes).toMatchObject([
      { kind: "hole changed", from: { diameterMm: 2.2 }, to: { diameterMm: 2.5 } },
    ]);
    expect(difference({ ...sampleBoard, vias: sampleBoard.vias.slice(1) }).shapes).toEqual([
      { kind: "vias", added: 0, removed: 1 },
    ]);
  });
});

describe("the areas and pictures of two boards", () => {
  it("are empty of change for the same board", async () => {
    const { layers, parts, nets, shapes } = await boardDifference(before, before, "sample");
    expect({ layers, parts, nets, shapes }).toEqual({ layers: [], parts: [], nets: [], shapes: [] });
  });

  it("measure copper that came, and are the same bytes each time", async () => {
    const net = sampleBoard.nets[0]?.name ?? "";
    const { tracks } = sampleBoard;
    // A dot of 2 mm in a free corner.
    const dot = { net, side: "top", widthMm: 2, from: vec2(25, 13), to: vec2(25, 13.0001) } as const;
    const after = written({ ...sampleBoard, tracks: [...tracks, dot] });
    const found = await boardDifference(before, after, "sample");
    expect(found.layers).toMatchObject([{ layer: "copper", side: "top", removedMm2: 0 }]);
    expect(found.layers[0]?.addedMm2).toBeCloseTo(Math.PI, 1);
    const again = await boardDifference(before, after, "sample");
    for (const side of ["top", "bottom"] as const)
      expect(toSvg(again.pictures[side])).toBe(toSvg(found.pictures[side]));
    expect(toSvg(found.pictures.top)).toContain("#3d8bdb");
    expect(toSvg(found.pictures.bottom).split("#3d8bdb")).toHaveLength(2);
  });
});

describe("files that can't be compared", () => {
  const codes = (files: Partial<BoardFiles>) =>
    readBoardFiles({ ...filesOf(sampleBoard), ...files }).diagnostics.map(({ code, file }) => [code, file]);
  const file = (name: string, text: string) => ({ name, bytes: strToU8(text) });

  it.each([
    ["a bill without its columns", { bill: file("b.csv", "a,b\n1,2\n") }, "RUB-OUT-009", "b.csv"],
    ["an empty table", { positions: file("p.csv", "") }, "RUB-OUT-009", "p.csv"],
    ["a netlist cut off", { netlist: file("n.ipc", "P  CODE 00\n") }, "RUB-OUT-009", "n.ipc"],
    ["a netlist that is none", { netlist: file("n.ipc", "hello\n999\n") }, "RUB-OUT-009", "n.ipc"],
    ["an archive that is none", { archive: file("f.zip", "hello") }, "RUB-OUT-009", "f.zip"],
    [
      "an archive without copper",
      { archive: { name: "f.zip", bytes: fabZip([]) } },
      "RUB-PCB-102",
      undefined,
    ],
  ])("are named: %s", (_title, files, code, name) => {
    expect(codes(files)).toEqual([[code, name]]);
  });
});
