/** A heat network's course before ngspice: a capacity is a capacitor, a conductance a resistor, a stream a controlled source. */
import { expect, it } from "vitest";
import { describeJudged } from "../../../../tests/support/judges.js";
import { transient } from "../../../../tests/support/ngspice-transient.js";
import { heatStep, heatStepper } from "./heat-course.js";
import type { HeatNetwork } from "./heat-network.js";

/** A bay at a warm start: chip, board, air that a stream passes, a wall to the next one. */
const bay: HeatNetwork = {
  nodes: [
    { name: "chip", power: 4.5, capacity: 6 },
    { name: "board", power: 1.5, capacity: 42 },
    { name: "air", power: 0.3, capacity: 0.5 },
    { name: "next", power: 6, capacity: 30 },
  ],
  held: [{ name: "room", temperature: 25 }],
  links: [
    { from: "chip", to: "board", conductance: 0.33 },
    { from: "chip", to: "air", conductance: 0.06 },
    { from: "board", to: "air", conductance: 0.22 },
    { from: "air", to: "next", conductance: 0.05 },
    { from: "next", to: "room", conductance: 0.4 },
  ],
  streams: [
    { from: "room", to: "air", capacityRate: 1.2 },
    { from: "air", to: "next", capacityRate: 0.4 },
    { from: "next", to: "room", capacityRate: 0.4 },
    { from: "air", to: "room", capacityRate: 0.8 },
  ],
};

/** Kelvins above the room as volts, watts as amperes. */
const netlist = [
  ...bay.nodes.flatMap(({ name, power, capacity }) => [
    `C${name} ${name} 0 ${capacity}`,
    `I${name} 0 ${name} ${power}`,
  ]),
  ...bay.links.map(
    ({ from, to, conductance }, index) =>
      `R${index} ${from} ${to === "room" ? "0" : to} ${(1 / conductance).toPrecision(16)}`,
  ),
  ...bay.streams.flatMap(({ from, to, capacityRate }, index) =>
    from === "room" ? [] : [`G${index} ${from} ${to === "room" ? "0" : to} ${from} 0 ${capacityRate}`],
  ),
].join("\n");

describeJudged("ngspice", "the course of a heat network agrees with ngspice", () => {
  it("to a thousandth of the greatest rise, from cold to warm", async () => {
    const options = "reltol=1e-6 method=gear";
    const vectors = bay.nodes.map(({ name }) => `v(${name})`);
    const start = bay.nodes.map(({ name }) => `.ic v(${name})=0`).join("\n");
    const course = await transient(`${netlist}\n${start}`, vectors, { stepS: 1, endS: 900, options });
    const stepper = heatStepper(bay, 2);
    if (!stepper.ok) throw new Error(stepper.error.kind);
    let now: Float64Array = Float64Array.from(bay.nodes, () => 25);
    const ours: number[][] = [bay.nodes.map(() => 0)];
    for (let time = 2; time <= 900; time += 2) {
      now = heatStep(stepper, now).temperatures;
      ours.push([...now].map((celsius) => celsius - 25));
    }
    const greatest = Math.max(...ours.flat());
    expect(greatest).toBeGreaterThan(20);
    for (const time of [20, 60, 200, 500, 890]) {
      const after = course.times.findIndex((each) => each >= time);
      for (const [index, vector] of vectors.entries()) {
        const [t0 = 0, t1 = 0] = [course.times[after - 1], course.times[after]];
        const [v0 = 0, v1 = 0] = [course.of(vector)[after - 1], course.of(vector)[after]];
        const theirs = v0 + ((v1 - v0) * (time - t0)) / (t1 - t0);
        expect(Math.abs((ours[time / 2]?.[index] ?? 0) - theirs) / greatest).toBeLessThan(1e-3);
      }
    }
  });
});
