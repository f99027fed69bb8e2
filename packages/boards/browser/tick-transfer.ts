/** Ticks out of the page and into it again, as JSON text. */
import type { AssemblyData } from "../src/assembly/assembly-data.js";
import { element } from "./elements.js";
import { noTicks, readTicks, type Ticks, ticksText } from "./ticks.js";

/** Wire the dialogue; `current` gives the ticks as they are, `take` gets those taken over. */
export const wireTransfer = (
  data: AssemblyData,
  current: () => Ticks,
  take: (ticks: Ticks) => void,
): void => {
  const dialog = element("transfer", HTMLDialogElement);
  const text = element("transfer-text", HTMLTextAreaElement);
  const said = element("transfer-said", HTMLElement);
  const say = (words: string, isWrong = false): void => {
    said.textContent = words;
    said.classList.toggle("wrong", isWrong);
  };
  element("ticks", HTMLButtonElement).addEventListener("click", () => {
    text.value = ticksText(data, current());
    say("");
    dialog.showModal();
  });
  element("transfer-copy", HTMLButtonElement).addEventListener("click", async () => {
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
      say("Copied.");
    } catch {
      say("The text is selected: copy it with the keyboard.");
    }
  });
  element("transfer-take", HTMLButtonElement).addEventListener("click", () => {
    const { ticks, note } = readTicks(data, text.value);
    if (ticks) take(ticks);
    say(note, ticks === undefined);
  });
  element("transfer-clear", HTMLButtonElement).addEventListener("click", () => {
    take(noTicks);
    say("All ticks are removed; Take over brings back those of the text above.");
  });
};
