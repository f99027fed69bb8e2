/** Sockets of JST's SH family, side entry: 1 mm pitch, the cable leaves towards −y. */
import { type LandPattern, listedLand, type PartType } from "@rubus/pcb";
import { open, passive } from "./pins.js";
import { columnSymbol } from "./symbols.js";

export const shLand = (ways: number): LandPattern => {
  const half = (ways - 1) / 2;
  return listedLand({
    name: `JST_SM0${ways}B-SRSS-TB`,
    description: `JST SH ${ways}-way 1.0 mm, side entry`,
    source: "JST SH catalogue p. 1, rule of the side-entry land, as another board read it for four ways",
    pads: [
      ...Array.from(
        { length: ways },
        (_, index) => [String(index + 1), index - half, 1.9375, 0.6, 1.55] as const,
      ),
      ["MP1", -(half + 1.3), -1.9375, 1.2, 1.8],
      ["MP2", half + 1.3, -1.9375, 1.2, 1.8],
    ],
    body: { width: ways + 2, height: 4.25, y: -0.25 },
    heightMm: 2.95,
    courtyardExcessMm: 0.5,
    pinOneDot: [-(half + 0.9), 2.4],
  });
};

/** A socket whose pins are named by what they carry, from pin 1 on; the hold-downs stay open. */
export const shType = <P extends string>(name: string, pins: readonly P[]): PartType<P | "MP1" | "MP2"> => {
  const all: readonly (P | "MP1" | "MP2")[] = [...pins, "MP1", "MP2"];
  return {
    name,
    prefix: "J",
    // Object.fromEntries forgets which keys it was given.
    pins: Object.fromEntries([
      ...pins.map((pin, index) => [pin, passive(String(index + 1))] as const),
      ["MP1", open("MP1")] as const,
      ["MP2", open("MP2")] as const,
    ]) as PartType<P | "MP1" | "MP2">["pins"],
    land: shLand(pins.length),
    symbol: columnSymbol(name, all, Math.max(...pins.map(({ length }) => length)) > 4 ? 10.16 : 6.35),
  };
};
