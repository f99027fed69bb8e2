/** Our lines in a `config.txt` that is otherwise the user's. */
import { configMarks } from "../first-boot/config-lines.js";

const isBegin = (line: string): boolean => line.startsWith("# rubus begin");
const isEnd = (line: string): boolean => line.trimEnd() === configMarks.end;

/**
 * The text with `block` in the place of the block it had, or at its end. Every other line stays byte for byte;
 * a second block is dropped, and an end that is missing, after a copy that was cut off, is where the file ends.
 */
export const withConfigBlock = (text: string, block: string): string => {
  const lines = text.split(/(?<=\n)/u);
  const kept: string[] = [];
  let place: number | undefined;
  let isInside = false;
  for (const line of lines) {
    if (isBegin(line)) {
      isInside = true;
      place ??= kept.length;
    } else if (isInside) isInside = !isEnd(line);
    else kept.push(line);
  }
  const at = place ?? kept.length;
  const before = kept.slice(0, at).join("");
  const separated = before === "" || before.endsWith("\n") ? before : `${before}\n`;
  return `${separated}${block}${kept.slice(at).join("")}`;
};
