/** What the page says below the board and in its head: the choice, and how much is done. */
import type { AssemblyData } from "../src/assembly/assembly-data.js";
import { element, make } from "./elements.js";
import { leftOf } from "./part-lines.js";
import type { Ticks } from "./ticks.js";

/** Say one sentence below the board. */
export const say = (words: string): void => {
  element("said", HTMLElement).textContent = words;
};

/** Say which net is lit, with its pins, and which parts are chosen. */
export const sayChosen = (
  data: AssemblyData,
  picked: ReadonlySet<string>,
  net: number | undefined,
  pins: readonly string[],
): void => {
  const part = data.parts.find(({ ref }) => picked.has(ref));
  const name = net === undefined ? undefined : data.nets[net];
  const ofNet =
    name === undefined
      ? []
      : [
          make("b", "", name),
          ` ${pins.length} ${pins.length === 1 ? "pad" : "pads"}: `,
          ...pins.flatMap((pin) => [make("span", "pin", pin), " "]),
        ];
  const where = part?.side === "bottom" ? ", on the bottom" : "";
  const ofPart = part ? [`${[...picked].join(" ")}: ${part.value}${where}`] : [];
  const between = ofNet.length > 0 && ofPart.length > 0 ? ["· "] : [];
  element("said", HTMLElement).replaceChildren(...ofNet, ...between, ...ofPart);
};

/** Say how many parts are sourced, how many placed and how many are left to place. */
export const sayCounts = (data: AssemblyData, ticks: Ticks): void => {
  const set = data.parts.filter(({ setBy }) => setBy !== "left-off");
  const sourced = set.filter(({ ref }) => ticks.sourced.has(ref)).length;
  const left = leftOf(data, ticks).length;
  element("left", HTMLElement).replaceChildren(
    `sourced ${sourced} of ${set.length} · placed ${set.length - left} of ${set.length} · `,
    make("b", "", left === 0 ? "all placed" : `${left} left`),
  );
};
