import { fabs, headerPower, leds, pinMap, rowOf } from "@rubus/catalogue";
import { type Board, electricalRuleCheck, kicadProject, toBoard } from "@rubus/pcb";
import { distance } from "@rubus/units";
import { describe, expect, it } from "vitest";
import { ledBoardDesign } from "../led/design.js";
import { type HatLayout, hatPlaces } from "../places/index.js";
import { powerBoardDesign } from "../power/design.js";
import { hatHeap } from "../testing/hat-heap.js";
import { hatRows } from "./articles.js";
import { auditHat } from "./audit.js";
import { hatCalculations } from "./calculations.js";
import { hatCircuit } from "./circuit.js";
import { hatDesign } from "./design.js";
import { hatNotes } from "./notes.js";

const fab = rowOf(fabs, "jlcpcb-2-layer");
const layouts = ["hat-fan40", "hat-fan30", "hat-plain"] as const satisfies readonly HatLayout[];

const netsOf = (board: Pick<Board, "nets">): ReadonlyMap<string, string> =>
  new Map(board.nets.flatMap(({ name, pins }) => pins.map(({ ref, pad }) => [`${ref}-${pad}`, name])));

describe.each(layouts)("the circuit of %s", (layout) => {
  const board = hatHeap(layout);
  const netOf = netsOf(board);
  it("is drawn as it is joined, with nothing open, unfed or fighting", () => {
    expect(electricalRuleCheck(kicadProject(board))).toEqual([]);
  });
  it("has every pin of the pin map on its header pin, and the free ones open", () => {
    const fan = hatPlaces(layout).fan !== null;
    for (const { header, signal, use } of pinMap) {
      const left = use === "free" || (!fan && use.startsWith("fan"));
      expect(netOf.get(`J1-${header}`), `pin ${header}`).toBe(left ? undefined : signal);
    }
    for (const [name, pins] of Object.entries(headerPower))
      for (const pin of pins) expect(netOf.get(`J1-${pin}`)).toBe(name === "GND" ? "GND" : `+${name}`);
  });
  it("passes its audit", () => {
    expect(auditHat(board, layout)).toEqual([]);
  });
  it("names each pin once, each part's maker and number, and each row that it is made of", () => {
    const pins = board.nets.flatMap(({ pins: on }) => on.map(({ ref, pad }) => `${ref}-${pad}`));
    expect(new Set(pins).size).toBe(pins.length);
    for (const { ref, purchase } of board.parts)
      for (const words of [purchase.maker, purchase.partNumber, purchase.source])
        expect(words, ref).not.toBe("");
    expect(hatRows(layout).length).toBeGreaterThan(15);
    expect(new Set(hatRows(layout).map(({ name }) => name)).size).toBeGreaterThan(10);
  });
  it("tells the assembler how many joints pass through the board", () => {
    const through = board.parts
      .filter(({ type }) => type.land.copperOnly !== true)
      .flatMap(({ type }) => type.land.pads.filter(({ technology }) => technology === "through"));
    const said = hatNotes(layout, fab, 2).join(" ");
    const counted = [...said.matchAll(/(\d+) of the (?:header's|jumper|fan's)/g)].map(([, count]) =>
      Number(count),
    );
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(through.length);
  });
});

describe("the connectors of the HAT", () => {
  const netOf = netsOf(hatHeap("hat-fan40"));
  it("meet the power board's cable pin by pin", () => {
    const power = netsOf(powerBoardDesign(fab, "pi5"));
    const hatNames: Readonly<Record<string, string>> = {
      CABLE_GND: "GND",
      ALERT: "ALERT_N",
      MGMT_EN: "MGMT_EN_N",
    };
    for (let pin = 1; pin <= 8; pin++) {
      const there = power.get(`J2-${pin}`) ?? "open";
      expect(netOf.get(`J2-${pin}`), `contact ${pin}`).toBe(hatNames[there] ?? there);
    }
  });
  it("meet the LED board's flat cable contact by contact", () => {
    const led = netsOf(ledBoardDesign(fab));
    const cathodes = new Set<string>(leds.flatMap(({ red, green, blue }) => [red, green, blue]));
    for (let contact = 1; contact <= 12; contact++) {
      const there = led.get(`J1-${contact}`);
      const here = there !== undefined && cathodes.has(there) ? `${there}_K` : there;
      expect(netOf.get(`J3-${contact}`), `contact ${contact}`).toBe(here);
    }
  });
  it("have Qwiic's order, and the debug probe's: RX into the Pi on 1, ground on 2, TX on 3", () => {
    expect([1, 2, 3, 4].map((pin) => netOf.get(`J4-${pin}`))).toEqual(["GND", "+3V3", "SDA", "SCL"]);
    expect([1, 2, 3].map((pin) => netOf.get(`J5-${pin}`))).toEqual(["SERIAL_RX", "GND", "SERIAL_TX"]);
  });
});

describe("the layouts of the HAT", () => {
  it("differ by the fan's parts and the header's socket alone", () => {
    const [fan40, fan30, plain] = layouts.map((layout) => hatCircuit(layout));
    expect(fan30?.nets).toEqual(fan40?.nets);
    const refs = (parts: object | undefined): readonly string[] => Object.keys(parts ?? {});
    const missing = refs(fan40?.parts).filter((ref) => !refs(plain?.parts).includes(ref));
    expect(missing).toEqual(["J7", "U2", "D5", "R10", "R11", "R12", "C4", "C5", "C6"]);
    expect(plain?.nets.flatMap(({ name }) => (name.startsWith("FAN") ? [name] : []))).toEqual([]);
    expect(fan40?.parts.J1.purchase.partNumber).toBe("SSW-120-01-G-D");
    expect(plain?.parts.J1.purchase.partNumber).toBe("ESQ-120-24-G-D");
  });
});

describe("the calculations of the HAT", () => {
  const { lines, supplies, contacts, parts } = hatCalculations();
  it("all hold", () => {
    expect(lines.filter(({ holds }) => !holds)).toEqual([]);
    expect([...supplies, ...contacts].filter(({ holds }) => !holds)).toEqual([]);
    expect(lines.length).toBeGreaterThan(35);
  });
  it("follow Ohm's law by hand: 3.135 V · 33 / 43.1 is 2.40 V at FAN_PWM, 5.25 V over 465.3 Ω is 11.3 mA", () => {
    const result = (start: string): string | undefined =>
      lines.find(({ what }) => what.startsWith(start))?.result;
    expect(result("FAN_PWM before Linux")).toBe("2.4 V");
    expect(result("SENSE+ shorted")).toBe("11.3 mA");
  });
  it("say of SENSE+ what the layouts do: its resistor stands nearer to the lug than to pins 2 and 4", () => {
    for (const layout of layouts) {
      const board = hatDesign(fab, layout);
      const padAt = (ref: string, number: string) => {
        const part = board.parts.find((each) => each.ref === ref);
        const pad = part?.type.land.pads.find((each) => each.number === number);
        if (!part || !pad) throw new Error(`no pad ${number} of ${ref}`);
        return toBoard(part, pad.at);
      };
      const taken = padAt(
        "R6",
        board.nets.find(({ name }) => name === "+5V")?.pins.find(({ ref }) => ref === "R6")?.pad ?? "",
      );
      const toLug = distance(taken, padAt("E1", "1"));
      for (const pin of ["2", "4"])
        expect(toLug, `${layout}, pin ${pin}`).toBeLessThan(distance(taken, padAt("J1", pin)));
    }
    expect(lines.some(({ what }) => what.includes("R6 stands at the 5 V lug"))).toBe(true);
  });
  it("say for each line of a GPIO or of 3V3 why it is quiet in STANDBY", () => {
    const said = lines
      .filter(({ what }) => what.startsWith("STANDBY"))
      .map(({ what }) => what)
      .join(" ");
    const quiet = pinMap
      .filter(({ use }) => use !== "free" && use !== "led" && use !== "uart")
      .map(({ signal }) => signal);
    for (const signal of quiet) expect(said).toContain(signal);
  });
  it("list every part of the fan layouts once, and the raised socket besides", () => {
    const refs = parts.flatMap(({ refs: of }) => of).toSorted();
    expect(refs).toEqual([...Object.keys(hatCircuit("hat-fan40").parts), "J1"].toSorted());
  });
});
