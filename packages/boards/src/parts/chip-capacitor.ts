/** Chip capacitors. */
import type { ChipCapacitor } from "@rubus/catalogue";
import { chipLandPattern, type PartType } from "@rubus/pcb";
import { cited } from "../quantity-words.js";
import { chipBody, passive } from "./pins.js";
import { capacitorSymbol } from "./symbols.js";

/** A capacitor lying along x, its type named by its size: `C_0603`. */
export const chipCapacitorType = (
  { package: chip }: Pick<ChipCapacitor, "package">,
  name: "C_0603" | "C_0805" = "C_0603",
): PartType<"A" | "B"> => ({
  name,
  prefix: "C",
  pins: { A: passive("1"), B: passive("2") },
  land: chipLandPattern("CAPC", chipBody(chip), cited(chip.length)),
  symbol: capacitorSymbol(false),
});
