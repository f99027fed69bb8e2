/** Colours as the file formats of solids want them. */
import type { Colour } from "@rubus/drawing";

/** Linear red, green and blue from 0 to 1 of an sRGB colour (IEC 61966-2-1); a RangeError for any other text. */
export const linearColour = (colour: Colour): readonly [red: number, green: number, blue: number] => {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`a colour is #rrggbb, not ${colour}`);
  const channel = (at: number): number => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
