/** Random circuits of R, L, C and suppressors before ngspice. */
import { expect, it } from "vitest";
import { describeJudged } from "../../../../tests/support/judges.js";
import { transient } from "../../../../tests/support/ngspice-transient.js";
import { randomSequence } from "../../../../tests/support/random-network.js";
import { spiceOf, vectorOf } from "../../../../tests/support/transient-spice.js";
import { ground, type TransientCircuit, type TransientElement } from "./circuit.js";
import { solveTransient } from "./solve-transient.js";

/** A tree of wires with inductance and resistance, a capacitor at each node, loads and suppressors at some, shaken by a step. */
const randomCircuit = (seed: number): TransientCircuit => {
  const random = randomSequence(seed);
  const between = (least: number, most: number): number => least * (most / least) ** random();
  const size = 3 + Math.floor(random() * 6);
  const nodes = Array.from({ length: size }, (_, index) => `n${index}`);
  const wires = nodes.map((to, index): TransientElement => {
    const from = index === 0 ? "supply" : `n${Math.floor(random() * index)}`;
    return {
      kind: "inductor",
      name: `L${to}`,
      from,
      to,
      henry: between(20e-9, 2e-6),
      seriesOhm: between(5e-3, 0.5),
    };
  });
  const capacitors = nodes.map(
    (from): TransientElement => ({
      kind: "capacitor",
      name: `C${from}`,
      from,
      to: ground,
      farad: between(0.2e-6, 50e-6),
      seriesOhm: between(1e-3, 0.1),
    }),
  );
  const others = nodes.flatMap((from, index): readonly TransientElement[] => {
    if (index % 3 === 0)
      return [{ kind: "load", name: `I${from}`, from, to: ground, ampere: between(0.1, 2), fullVolt: 3 }];
    if (index % 3 === 1) return [];
    return [
      {
        kind: "clamp",
        name: `D${from}`,
        from,
        to: ground,
        breakdownVolt: between(5.5, 8),
        forwardVolt: 0.7,
        slopeOhm: 0.1,
      },
    ];
  });
  const source: TransientElement = {
    kind: "source",
    name: "V",
    from: ground,
    to: "supply",
    volt: [
      [0, 0],
      [1e-6, 5],
    ],
    ohm: 1e-3,
    limitAmpere: 400,
  };
  return { nodes: ["supply", ...nodes], elements: [source, ...wires, ...capacitors, ...others] };
};

const endSecond = 60e-6;

describeJudged("ngspice", "circuits in time agree with ngspice", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    "within 1 % of the greatest voltage at every time, seed %i",
    async (seed) => {
      const circuit = randomCircuit(seed);
      const ours = solveTransient(circuit, { endSecond });
      if (!ours.ok) throw new Error(JSON.stringify(ours.error));
      const names = circuit.nodes.slice(1);
      const theirs = await transient(spiceOf(circuit), names.map(vectorOf), {
        stepS: endSecond / 2000,
        endS: endSecond,
        options: "reltol=1e-4 abstol=1e-6 vntol=1e-5 itl4=200 method=gear",
      });
      const greatest = Math.max(...names.flatMap((name) => ours.volts(name)));
      expect(greatest).toBeGreaterThan(3);
      for (const name of names) {
        const [volts, course] = [ours.volts(name), theirs.of(vectorOf(name))];
        let after = 1;
        for (const [index, time] of ours.times.entries()) {
          while (after < theirs.times.length - 1 && (theirs.times[after] ?? 0) < time) after++;
          const [t0 = 0, t1 = 1] = [theirs.times[after - 1], theirs.times[after]];
          const [v0 = 0, v1 = 0] = [course[after - 1], course[after]];
          const judged = v0 + ((v1 - v0) * (time - t0)) / (t1 - t0);
          expect(Math.abs((volts[index] ?? 0) - judged) / greatest, `${name} at ${time} s`).toBeLessThan(
            0.01,
          );
        }
      }
    },
  );
});
