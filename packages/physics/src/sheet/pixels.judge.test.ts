/** The back-plane's bus on pixels of its Gerber files: our equations before ngspice, and our mesh before a uniform one. */
import { ampere, boundingBox, circlePolygon, contains, type Polygon, vec2 } from "@rubus/units";
import { expect, it } from "vitest";
import { describeJudged } from "../../../../tests/support/judges.js";
import { backPlaneNet, coarser, type NetPixels, pixelOf } from "../../../../tests/support/net-pixels.js";
import { ngspice } from "../../../../tests/support/ngspice.js";
import { at } from "../sparse-matrix.js";
import { linkTable } from "./link-table.js";
import { meshSheet } from "./mesh-sheet.js";
import { multigrid, solveMultigrid } from "./multigrid.js";
import type { SheetTerminal } from "./sheet.js";
import { solveSheet } from "./solve-sheet.js";

const resistivity = 1 / 58e3;
const thicknessMm = 0.07;
const platingMm = 0.025;
const squareSiemens = thicknessMm / resistivity;
const pins = ["F1-1", "F2-1", "E1-1"] as const;
/** Into the two fuses, back from the land. */
const currents = [5, 5, -10] as const;
const fineMm = 0.125;

type NetCopper = Awaited<ReturnType<typeof backPlaneNet>>["net"];
type Terminal = { readonly pin: string; readonly areas: readonly { layer: number; outline: Polygon }[] };

/** Pads of the fuses; a disc of the land, below, which is smaller than its pad on any mesh. */
const terminalsOf = (net: NetCopper): readonly Terminal[] =>
  pins.map((pin) => ({
    pin,
    areas: net.pads
      .filter(({ ref, number, side }) => `${ref}-${number}` === pin && (pin !== "E1-1" || side === "bottom"))
      .flatMap(({ side, outlines, at: place }) =>
        (pin === "E1-1" ? [circlePolygon(place, 5, 0.001)] : outlines).map((outline) => ({
          layer: side === "top" ? 0 : 1,
          outline,
        })),
      ),
  }));

type Link = { readonly a: number; readonly b: number; readonly siemens: number };

/** A node a pixel of copper; the pixels of a contact are one node, and so are those within a hole on one layer. */
const networkOf = (pixels: NetPixels, net: NetCopper, terminals: readonly Terminal[], lengthMm: number) => {
  const { columns, rows, origin, pitchMm, layers } = pixels;
  const size = columns * rows;
  const nodes = Int32Array.from({ length: 2 * size }, (_, index) => index);
  const isCopper = (index: number): boolean => layers[index < size ? 0 : 1]?.[index % size] === 1;
  const within = (outline: Polygon, layer: number): readonly number[] => {
    const { min, max } = boundingBox(outline);
    const found: number[] = [];
    for (let row = Math.floor((min.y - origin.y) / pitchMm); row * pitchMm + origin.y <= max.y; row++)
      for (
        let column = Math.floor((min.x - origin.x) / pitchMm);
        column * pitchMm + origin.x <= max.x;
        column++
      ) {
        const place = vec2(origin.x + (column + 0.5) * pitchMm, origin.y + (row + 0.5) * pitchMm);
        const index = layer * size + row * columns + column;
        if (contains(outline, place) && isCopper(index)) found.push(index);
      }
    return found;
  };
  const join = (members: readonly number[]): number => {
    const [first = -1] = members.map((each) => at(nodes, each));
    const joined = new Set(members.map((each) => at(nodes, each)));
    for (let index = 0; index < nodes.length; index++) if (joined.has(at(nodes, index))) nodes[index] = first;
    return first;
  };
  const ends = terminals.map(({ areas }) =>
    join(areas.flatMap(({ layer, outline }) => within(outline, layer))),
  );
  const links: Link[] = [];
  for (const { at: place, diameterMm } of net.holes) {
    const [top, bottom] = [0, 1].map((layer) => {
      const inside = within(circlePolygon(place, diameterMm / 2, 0.001), layer);
      const centre = layer * size + pixelOf(pixels, place);
      return join(inside.length > 0 ? inside : isCopper(centre) ? [centre] : []);
    });
    const siemens = (Math.PI * (diameterMm - platingMm) * platingMm) / (resistivity * lengthMm);
    if (top !== undefined && bottom !== undefined && top >= 0 && bottom >= 0)
      links.push({ a: top, b: bottom, siemens });
  }
  for (let index = 0; index < 2 * size; index++) {
    if (!isCopper(index)) continue;
    for (const next of [index + 1, index + columns])
      if (next < (index < size ? size : 2 * size) && isCopper(next) && at(nodes, index) !== at(nodes, next))
        links.push({ a: at(nodes, index), b: at(nodes, next), siemens: squareSiemens });
  }
  // Numbered without gaps, and only what stands in a link.
  const number = new Map<number, number>();
  const numbered = (node: number): number => {
    const known = number.get(node) ?? number.size;
    number.set(node, known);
    return known;
  };
  return {
    links: links.map(({ a, b, siemens }) => ({ a: numbered(a), b: numbered(b), siemens })),
    ends: ends.map(numbered),
    count: number.size,
  };
};

type PixelNetwork = ReturnType<typeof networkOf>;

const solved = ({ links, ends, count }: PixelNetwork) => {
  const table = linkTable(count);
  for (const { a, b, siemens } of links) table.add(a, b, siemens);
  const held = ends[2] ?? 0;
  const { matrix, joined } = table.equations(held);
  const system = multigrid(matrix);
  if (!system) throw new Error("the equations can't be factorised");
  const into = new Float64Array(count);
  ends.forEach((end, index) => {
    into[end] = end === held ? 0 : (currents[index] ?? 0);
  });
  return { potential: solveMultigrid(system, into, 1e-12).x, joined };
};

const bus = async () => {
  const found = await backPlaneNet(pins, fineMm);
  return { ...found, terminals: terminalsOf(found.net) };
};

describeJudged("ngspice", "the back-plane's bus on the pixels of its Gerber files", () => {
  it("on a mesh of 1 mm agrees with ngspice to 1e-6 of the largest drop, node by node", async () => {
    const { net, pixels, terminals, lengthMm } = await bus();
    const network = networkOf(coarser(pixels, 8), net, terminals, lengthMm);
    const { potential, joined } = solved(network);
    const name = (node: number): string => (node === network.ends[2] ? "0" : `n${node}`);
    const lines = network.links
      .filter(({ a }) => joined[a] === 1)
      .map(({ a, b, siemens }, index) => `R${index} ${name(a)} ${name(b)} ${(1 / siemens).toPrecision(16)}`);
    const feeds = [0, 1].map((end) => `I${end} 0 ${name(network.ends[end] ?? 0)} ${currents[end]}`);
    const { voltages } = await ngspice.run([...lines, ...feeds].join("\n"));
    expect(voltages.size).toBeGreaterThan(500);
    expect(voltages.size).toBeLessThan(20_000);
    const drop = Math.max(...potential);
    expect(drop).toBeGreaterThan(0.001);
    const errors = [...voltages].map(([node, theirs]) =>
      Math.abs(at(potential, Number(node.slice(1))) - theirs),
    );
    expect(Math.max(...errors) / drop).toBeLessThan(1e-6);
  }, 120_000);

  it("on our own mesh is within 2 % of what a uniform one of 0.125 mm says", async () => {
    const { net, pixels, terminals, lengthMm } = await bus();
    const network = networkOf(pixels, net, terminals, lengthMm);
    const { potential } = solved(network);
    const mesh = meshSheet({
      layers: [net.rings.top, net.rings.bottom].map((rings) => ({ rings, thicknessMm, resistivity })),
      barrels: net.holes.map(({ at: place, diameterMm }) => ({
        at: place,
        drillMm: diameterMm,
        platingMm,
        lengthMm,
        resistivity,
      })),
      terminals: terminals.map(
        ({ pin, areas }): SheetTerminal => ({ name: pin, patches: [areas], share: "joined" }),
      ),
    });
    if (!mesh.ok) throw new Error(mesh.error.kind);
    const ours = solveSheet(
      mesh,
      pins.map((terminal, index) => ({ terminal, current: ampere(currents[index] ?? 0) })),
    );
    if (!ours.ok) throw new Error(ours.error.kind);
    for (const [index, pin] of ["F1-1", "F2-1"].entries()) {
      const uniform = at(potential, network.ends[index] ?? 0);
      const graded = ours.terminalVoltages.get(pin) ?? Number.NaN;
      expect(uniform).toBeGreaterThan(0.001);
      expect(Math.abs(graded / uniform - 1), `${pin}: ${graded} and ${uniform}`).toBeLessThan(0.02);
    }
  }, 120_000);
});
