// What the back-plane does in time, by ngspice from its own netlist: on by default, off for a while, never for good.
import { backPlaneDesign, enableVolt, timeOutSeconds } from "@rubus/boards";
import { fabs, rowOf } from "@rubus/catalogue";
import { expect, it } from "vitest";
import { backPlaneSpice, oneShotSeconds } from "./support/back-plane-spice.js";
import { describeJudged } from "./support/judges.js";
import { transient } from "./support/ngspice-measure.js";

const design = backPlaneDesign(rowOf(fabs, "jlcpcb-2-layer"));
/** Threshold of the eFuse's EN/UVLO pin, falling. */
const offVolt = 1.1;
const onVolt = 1.2;
const rising = "PWL(0 0 0.005 5.1)";

describeJudged("ngspice", "the back-plane's enable network", () => {
  it("lets both nodes on at power-up, before anything drives the expander", async () => {
    const found = await transient({
      netlist: backPlaneSpice(design, { feed: rising, regulator: "alive", ports: {}, seated: [1, 2] }),
      seconds: 0.2,
      stepSeconds: 1e-4,
      measure: {
        en1: "find v(n_en_1) at=0.19",
        en2: "find v(n_en_2) at=0.19",
        low: "min v(n_en_1) from=0.02 to=0.19",
      },
    });
    expect(found.get("en1")).toBeCloseTo(enableVolt(5.1), 2);
    expect(found.get("en2")).toBeGreaterThan(onVolt);
    expect(found.get("low")).toBeGreaterThan(onVolt);
  });

  it("lets a node on again when the expander is reset while OFF is held", async () => {
    const found = await transient({
      netlist: backPlaneSpice(design, {
        feed: rising,
        regulator: "alive",
        ports: { OFF_1: "PWL(0 0 0.1 0 0.101 3.3)", RENEW: "PWL(0 0 0.2 0 0.201 3.3)" },
        releasedAt: 1,
        seated: [1, 2],
      }),
      seconds: 2,
      stepSeconds: 1e-3,
      measure: {
        off: "find v(n_en_1) at=0.9",
        on: "find v(n_en_1) at=1.5",
        other: "min v(n_en_2) from=0.02 to=2",
      },
    });
    expect(found.get("off")).toBeLessThan(offVolt);
    expect(found.get("on")).toBeGreaterThan(onVolt);
    expect(found.get("other")).toBeGreaterThan(onVolt);
  });

  it("lets the nodes on with the regulator dead, whatever the ports last said", async () => {
    const found = await transient({
      netlist: backPlaneSpice(design, { feed: rising, regulator: "dead", ports: {}, seated: [1, 2] }),
      seconds: 0.5,
      stepSeconds: 1e-3,
      measure: { en1: "min v(n_en_1) from=0.05 to=0.5", en2: "min v(n_en_2) from=0.05 to=0.5" },
    });
    expect(found.get("en1")).toBeGreaterThan(onVolt);
    expect(found.get("en2")).toBeGreaterThan(onVolt);
  });

  it("ends OFF after 30 s when the manager dies with OFF and RENEW high, and with RENEW low", async () => {
    expect(oneShotSeconds(design)).toBeCloseTo(timeOutSeconds(), 6);
    for (const renew of ["PWL(0 0 1 0 1.01 3.3)", "PWL(0 0 1 0 1.01 3.3 1.2 3.3 1.21 0)"]) {
      const found = await transient({
        netlist: backPlaneSpice(design, {
          feed: rising,
          regulator: "alive",
          ports: { OFF_1: "PWL(0 0 0.5 0 0.51 3.3)", RENEW: renew },
          seated: [1, 2],
        }),
        seconds: 60,
        stepSeconds: 2e-3,
        measure: {
          before: "find v(n_en_1) at=0.9",
          during: "max v(n_en_1) from=1.1 to=30",
          back: "when v(n_en_1)=1.2 rise=LAST",
          after: "min v(n_en_1) from=32 to=60",
          other: "min v(n_en_2) from=0.1 to=60",
        },
      });
      expect(found.get("before"), "OFF alone does nothing").toBeGreaterThan(onVolt);
      expect(found.get("during")).toBeLessThan(offVolt);
      expect((found.get("back") ?? 0) - 1).toBeGreaterThan(29);
      expect((found.get("back") ?? 0) - 1).toBeLessThan(31);
      expect(found.get("after"), "and stays on").toBeGreaterThan(onVolt);
      expect(found.get("other")).toBeGreaterThan(onVolt);
    }
  });

  it("keeps a node off as long as RENEW comes every 20 s", async () => {
    const edges = [1, 21, 41].map((t) => `${t} 0 ${t + 0.01} 3.3 ${t + 0.1} 3.3 ${t + 0.11} 0`).join(" ");
    const found = await transient({
      netlist: backPlaneSpice(design, {
        feed: rising,
        regulator: "alive",
        ports: { OFF_2: "DC 3.3", RENEW: `PWL(0 0 ${edges})` },
        seated: [1, 2],
      }),
      seconds: 80,
      stepSeconds: 2e-3,
      measure: { during: "max v(n_en_2) from=1.1 to=70", after: "find v(n_en_2) at=75" },
    });
    expect(found.get("during")).toBeLessThan(offVolt);
    expect(found.get("after")).toBeGreaterThan(onVolt);
  });

  it("leaves a seated node alone though the other bay is empty and both are told off and forgotten", async () => {
    const found = await transient({
      netlist: backPlaneSpice(design, {
        feed: rising,
        regulator: "alive",
        ports: { OFF_1: "DC 3.3", OFF_2: "DC 3.3" },
        seated: [1],
      }),
      seconds: 1,
      stepSeconds: 1e-3,
      measure: { on: "min v(n_en_1) from=0.05 to=1", open: "find v(n_en_2) at=0.9" },
    });
    expect(found.get("on")).toBeGreaterThan(onVolt);
    expect(found.get("open")).toBeGreaterThan(4.5);
  });
});

describeJudged("ngspice", "the back-plane's lamps", () => {
  const lamps = (feed: string) =>
    transient({
      netlist: backPlaneSpice(design, { feed, regulator: "alive", ports: {}, seated: [] }),
      seconds: 0.1,
      stepSeconds: 1e-4,
      measure: {
        lamp: "find v(n_bus_lamp) at=0.09",
        bus: "find v(n_p5v) at=0.09",
        green: "find v(n_good_1) at=0.09",
        bay: "find v(n_p5v_1) at=0.09",
        regulator: "find v(n_5v_reg) at=0.09",
      },
    });

  it("show green when the feed is right, and spare the red one", async () => {
    const found = await lamps(rising);
    const green = ((found.get("bay") ?? 0) - (found.get("green") ?? 0)) / 1000;
    const bus = ((found.get("bus") ?? 0) - (found.get("lamp") ?? 0)) / 1000;
    for (const ampere of [green, bus]) {
      expect(ampere).toBeGreaterThan(0.001);
      expect(ampere).toBeLessThan(0.02);
    }
    // The red one stands at the green one's forward voltage, within its 5 V.
    expect(found.get("lamp")).toBeGreaterThan(0);
    expect(found.get("lamp")).toBeLessThan(3);
  });

  it("show red and no green when the feed is reversed, and the regulator sees none of it", async () => {
    const found = await lamps("PWL(0 0 0.005 -5.1)");
    const red = ((found.get("lamp") ?? 0) - (found.get("bus") ?? 0)) / 1000;
    const green = ((found.get("bay") ?? 0) - (found.get("green") ?? 0)) / 1000;
    expect(found.get("lamp")).toBeGreaterThan(-3);
    expect(red).toBeGreaterThan(0.001);
    expect(red).toBeLessThan(0.02);
    expect(Math.abs(green)).toBeLessThan(1e-5);
    expect(found.get("regulator")).toBeGreaterThan(-0.5);
  });
});
