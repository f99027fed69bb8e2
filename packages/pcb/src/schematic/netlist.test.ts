import { describe, expect, it } from "vitest";
import { boardNetlist, schematicNetlist } from "./netlist.js";

/** A two-pin part of 10.16 mm whose first pin is at its left. */
const library = `(lib_symbols
  (symbol "x:R" (symbol "R_1_1"
    (pin passive line (at -5.08 0 0) (length 2.54) (name "A") (number "1"))
    (pin passive line (at 5.08 0 180) (length 2.54) (name "B") (number "2"))))
  (symbol "x:GND" (power) (symbol "GND_1_1"
    (pin power_in line (at 0 0 270) (length 0) (name "") (number "1")))))`;

const part = (ref: string, x: number, y: number, turn = "0", mirror = ""): string =>
  `(symbol (lib_id "x:R") (at ${x} ${y} ${turn}) ${mirror} (property "Reference" "${ref}"))`;
const port = (x: number, y: number): string =>
  `(symbol (lib_id "x:GND") (at ${x} ${y} 0) (property "Reference" "#PWR1") (property "Value" "GND"))`;
const wire = (...ends: readonly number[]): string =>
  `(wire (pts (xy ${ends[0]} ${ends[1]}) (xy ${ends[2]} ${ends[3]})))`;

const nets = (...items: readonly string[]): readonly string[] =>
  schematicNetlist(`(kicad_sch ${library} ${items.join("\n")})`).map(
    ({ names, pads }) => `${names.join()}: ${pads.join(" ")}`,
  );

const pair = [part("R1", 0, 0), part("R2", 20.32, 0)];

describe("nets of a schematic", () => {
  it("are joined by wires end to end", () => {
    expect(nets(...pair, wire(5.08, 0, 15.24, 0))).toEqual([": R1-1", ": R1-2 R2-1", ": R2-2"]);
  });

  it("are not joined where wires only cross, nor where one ends on another without a dot", () => {
    const tee = [part("R3", 10.16, 10.16, "90"), wire(10.16, 5.08, 10.16, 0)];
    const open = [": R1-1", ": R1-2 R2-1", ": R2-2", ": R3-1", ": R3-2"];
    const crossing = [part("R3", 10.16, 10.16, "90"), wire(10.16, 5.08, 10.16, -5.08)];
    expect(nets(...pair, wire(5.08, 0, 15.24, 0), ...tee)).toEqual(open);
    expect(nets(...pair, wire(5.08, 0, 15.24, 0), ...crossing)).toEqual(open);
  });

  it("are joined by a dot, which joins all wires through it", () => {
    const tee = [part("R3", 10.16, 10.16, "90"), wire(10.16, 5.08, 10.16, 0), "(junction (at 10.16 0))"];
    expect(nets(...pair, wire(5.08, 0, 15.24, 0), ...tee)).toEqual([
      ": R1-1",
      ": R1-2 R2-1 R3-2",
      ": R2-2",
      ": R3-1",
    ]);
  });

  it("are joined by labels of one name, local and global apart", () => {
    const label = (kind: string, x: number): string => `(${kind} "A" (at ${x} 0 0))`;
    expect(nets(...pair, label("label", -5.08), label("label", 25.4))[0]).toBe("A: R1-1 R2-2");
    expect(nets(...pair, label("label", -5.08), label("global_label", 25.4))).toEqual([
      "A: R1-1",
      ": R1-2",
      ": R2-1",
      "A: R2-2",
    ]);
  });

  it("are joined by ports of one name, which are no pads", () => {
    expect(nets(...pair, port(-5.08, 0), port(25.4, 0))[0]).toBe("GND: R1-1 R2-2");
  });

  it.each([
    ["0", "", "1"],
    ["180", "", "2"],
    ["0", "(mirror y)", "2"],
    ["180", "(mirror y)", "1"],
    ["180", "(mirror x)", "2"],
  ])("follow a part turned by %s %s: its left pin is %s", (turn, mirror, left) => {
    expect(nets(part("R1", 0, 0, turn, mirror), port(-5.08, 0))).toContain(`GND: R1-${left}`);
  });

  it.each([
    ["90", "", "2"],
    ["270", "", "1"],
    ["90", "(mirror x)", "1"],
    ["90", "(mirror y)", "2"],
  ])("follow a part turned by %s %s: its upper pin is %s", (turn, mirror, upper) => {
    expect(nets(part("R1", 0, 0, turn, mirror), port(0, -5.08))).toContain(`GND: R1-${upper}`);
  });
});

it("reads a board's nets from its pads, each number once, parts of the board only left out", () => {
  const footprint = (ref: string, rest: string): string =>
    `(footprint "x" (property "Reference" "${ref}") ${rest})`;
  const pcb = `(kicad_pcb
    ${footprint("R1", '(pad "1" smd rect (net 1 "A")) (pad "1" smd rect (net 1 "A")) (pad "2" smd rect)')}
    ${footprint("R2", '(pad "1" smd rect (net 1 "A")) (pad "" np_thru_hole circle)')}
    ${footprint("H1", '(attr board_only) (pad "1" thru_hole circle (net 1 "A"))')})`;
  expect(boardNetlist(pcb)).toEqual([
    { names: ["A"], pads: ["R1-1", "R2-1"] },
    { names: ["no net R1-2"], pads: ["R1-2"] },
  ]);
});
