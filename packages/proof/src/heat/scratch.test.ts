import { it } from "vitest";
import { asTypical } from "./heat-figures.js";
import { frameHeat } from "./frame-heat.js";
import { catalogueFigures } from "../proof-figures.js";
import { airWayOf } from "./bay-air-flow.js";
import { frameOf, tenPi4, tenPi5 } from "../test-support/frames.js";
it("x", () => {
  const bare = { ...catalogueFigures, heat: { ...catalogueFigures.heat, coolers: [] } };
  console.log(airWayOf("pi4b"), airWayOf("pi5"));
  for (const [fn, f] of [["sink", catalogueFigures], ["none", bare]] as const)
  for (const model of ["pi3b", "pi3b-plus", "pi4b", "pi5"])
    for (const [load, duty] of [["stress", 1], ["stress", 0.5], ["stress", 0.2], ["stress", 0], ["idle", 0.2], ["idle", 0]] as const) {
      const t0 = performance.now();
      const r = frameHeat(frameOf({ ...tenPi4, model }), () => ({ load, duty }), 40, f, asTypical).bays[4];
      console.log(fn, model, load, duty, JSON.stringify(r, (k, v) => typeof v === "number" ? Math.round(v * 100) / 100 : v), (performance.now() - t0).toFixed(1));
    }
  const fr = frameOf({ ...tenPi4, model: "pi5" });
  const b = { ...fr, cells: fr.cells.map((c) => ({ ...c, bays: c.bays.map((y) => ({ ...y, node: y.node && { ...y.node, stack: "b", fan: null } })) })) } as unknown as typeof fr;
  for (const [load, duty] of [["stress", 1], ["stress", 0], ["idle", 0.2], ["idle", 0]] as const)
    console.log("b", load, duty, frameHeat(b, () => ({ load, duty }), 40, catalogueFigures, asTypical).bays[4]);
});
