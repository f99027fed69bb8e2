// The gold fingers as the written Gerbers have them: lengths, order of mating, nothing ahead of a short one.
import { fabFiles } from "@rubus/pcb";
import { beforeAll, describe, expect, it } from "vitest";
import { powerBoard } from "./support/power-board.js";

const edgeMm = 50;
type Finger = {
  readonly pad: string;
  readonly net: string;
  readonly heightMm: number;
  /** From the board's edge to the near end of its copper. */
  readonly setbackMm: number;
};

/** Rectangles flashed as pads of J1, and every other coordinate of the layer, in millimetres. */
const readFingers = (gerber: string) => {
  const lengths = new Map(
    [...gerber.matchAll(/%ADD(\d+)R,([\d.]+)X([\d.]+)\*%/g)].map((match) => [
      match[1] ?? "",
      Number(match[2]),
    ]),
  );
  const fingers: Finger[] = [];
  const others: { readonly x: number; readonly y: number }[] = [];
  let [pad, net, aperture] = ["", "", ""];
  for (const line of gerber.split("\n")) {
    const pin = /^%TO\.P,([^,*]+),([^,*]+)/.exec(line);
    if (pin) pad = `${pin[1]}-${pin[2]}`;
    net = /^%TO\.N,([^*]*)\*%/.exec(line)?.[1] ?? net;
    aperture = /^D(\d+)\*$/.exec(line)?.[1] ?? aperture;
    if (/^%TD(\.P)?\*%/.test(line)) pad = "";
    const place = /^X(-?\d+)Y(-?\d+)(?:I-?\d+J-?\d+)?D0([123])\*/.exec(line);
    if (!place) continue;
    const [x, y] = [Number(place[1]) / 1e6, Number(place[2]) / 1e6];
    if (place[3] === "3" && pad.startsWith("J1-"))
      fingers.push({ pad, net, heightMm: y, setbackMm: edgeMm - x - (lengths.get(aperture) ?? 0) / 2 });
    else others.push({ x, y });
  }
  return { fingers, others };
};

const sides = async () => {
  const files = fabFiles(await powerBoard("pi5"), { softwareVersion: "0.0.0" });
  return ["F_Cu", "B_Cu"].map((layer) =>
    readFingers(files.find(({ name }) => name.endsWith(`${layer}.gbr`))?.text ?? ""),
  );
};

const turn = (net: string, pad: string): "ground" | "short" | "middle" =>
  pad.endsWith("9") ? "short" : net === "GND" ? "ground" : "middle";

describe("the fingers in the written Gerbers", () => {
  beforeAll(() => powerBoard("pi5"), 5 * 60_000);

  it("are twenty, ground the longest, then power and signals, then EN and PRES_N, each step 1.0 mm or more", async () => {
    for (const { fingers } of await sides()) {
      expect(fingers).toHaveLength(10);
      const of = (wanted: string) =>
        fingers.filter(({ net, pad }) => turn(net, pad) === wanted).map(({ setbackMm }) => setbackMm);
      const [ground, middle, short] = [of("ground"), of("middle"), of("short")];
      expect([ground.length, middle.length, short.length]).toEqual([3, 6, 1]);
      expect(Math.min(...middle) - Math.max(...ground)).toBeGreaterThanOrEqual(1);
      expect(Math.min(...short) - Math.max(...middle)).toBeGreaterThanOrEqual(1);
      expect(Math.min(...ground)).toBeGreaterThanOrEqual(1);
    }
  });
  it("carry the finger table: 5 V on both sides of 3 to 5, ground on both sides of 1, 2 and 10", async () => {
    const [front, back] = await sides();
    const nets = (side: typeof front) => side?.fingers.map(({ net }) => net) ?? [];
    expect(nets(front)).toEqual([
      "GND",
      "GND",
      "+5V_BUS",
      "+5V_BUS",
      "+5V_BUS",
      "ID_3V3",
      "ID_SDA",
      "MSDA",
      "EN",
      "GND",
    ]);
    expect(nets(back)).toEqual([
      "GND",
      "GND",
      "+5V_BUS",
      "+5V_BUS",
      "+5V_BUS",
      "FAULT_N",
      "ID_SCL",
      "MSCL",
      "GND",
      "GND",
    ]);
  });
  it("have no copper ahead of them, and between them none beyond their roots", async () => {
    for (const { fingers, others } of await sides())
      for (const { x, y } of others.filter((other) => other.x > 41.5)) {
        const finger = fingers.find(({ heightMm }) => Math.abs(heightMm - y) < 1.1);
        expect(finger, `copper between fingers at ${x}, ${y}`).toBeDefined();
        expect(x).toBeLessThanOrEqual(edgeMm - (finger?.setbackMm ?? edgeMm));
      }
  });
});
