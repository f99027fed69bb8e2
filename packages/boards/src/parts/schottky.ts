/** A Schottky diode in SOT-23. */
import type { PartType } from "@rubus/pcb";
import { leadedLand, open, passive } from "./pins.js";
import { schottkySymbol } from "./symbols.js";

/** Pin 2 is open inside. */
export const schottkyType: PartType<"A" | "K" | "NC"> = {
  name: "SCHOTTKY_SOT23",
  prefix: "D",
  pins: { A: passive("1"), K: passive("3"), NC: open("2") },
  land: leadedLand("sot-23"),
  symbol: schottkySymbol,
};
