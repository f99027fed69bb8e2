/** Colours of the scene, checked before a writer prints them. */
import type { Colour } from "./scene.js";

/** Red, green and blue from 0 to 255 of `#rrggbb`; a RangeError for any other text. */
export const colourChannels = (colour: Colour): readonly [red: number, green: number, blue: number] => {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`a colour is #rrggbb, not ${colour}`);
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};
