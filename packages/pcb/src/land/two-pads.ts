/** Two equal pads as a maker's data sheet gives them: fuses, moulded capacitors, diodes. */
import { rectangle, vec2 } from "@rubus/units";
import type { LandPattern } from "../model/pads.js";
import { finishLandPattern, surfacePad } from "./finish.js";

export type TwoPadInput = {
  readonly name: string;
  readonly description: string;
  readonly source: string;
  /** Middle of a pad from the middle of the part, its size along and across the part. */
  readonly padAtMm: number;
  readonly padLengthMm: number;
  readonly padWidthMm: number;
  readonly bodyLengthMm: number;
  readonly bodyWidthMm: number;
  readonly heightMaxMm: number;
  /** How a pour joins the pads: solid for the current of a fuse. */
  readonly connection?: "solid" | "thermal";
  /** A bar beside pad 1: the cathode of a diode, the plus of a capacitor. */
  readonly marked?: boolean;
};

/** Pads numbered 1 (left) and 2 (right) along x. */
export const twoPadLandPattern = (input: TwoPadInput): LandPattern => {
  const { padAtMm, padLengthMm, padWidthMm, bodyLengthMm, bodyWidthMm, connection } = input;
  const pad = (number: string, x: number) => ({
    ...surfacePad(number, vec2(x, 0), padLengthMm, padWidthMm),
    ...(connection === undefined ? {} : { connection }),
  });
  const barX = -(padAtMm + padLengthMm / 2 + 0.3);
  return finishLandPattern({
    name: input.name,
    description: input.description,
    source: input.source,
    pads: [pad("1", -padAtMm), pad("2", padAtMm)],
    body: rectangle(vec2(0, 0), bodyLengthMm, bodyWidthMm),
    bodyHeightMm: input.heightMaxMm,
    courtyardExcessMm: 0.25,
    ...(input.marked ? { polarityMark: [vec2(barX, -padWidthMm / 2), vec2(barX, padWidthMm / 2)] } : {}),
    outline: input.marked ? "none" : "body",
    ...(input.marked
      ? {
          marks: [
            [vec2(-bodyLengthMm / 2 + 0.3, -bodyWidthMm / 2), vec2(-bodyLengthMm / 2 + 0.3, bodyWidthMm / 2)],
          ] as const,
        }
      : {}),
  });
};
