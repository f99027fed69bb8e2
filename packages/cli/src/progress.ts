/** One line a stage on a terminal; nothing in a pipe. */
import type { StageEvent } from "@rubus/pipeline";
import { painter, type Terminal } from "./terminal.js";

const clearLine = "\r\u001b[K";

/** A listener for the stages of a build, or undefined where nobody looks on. */
export const progressLines = (terminal: Terminal): ((event: StageEvent) => void) | undefined => {
  if (!terminal.isTerminal.err || terminal.environment.TERM === "dumb") return undefined;
  const paint = painter(terminal, "err");
  let begun = performance.now();
  return ({ stage, state }) => {
    if (state === "started") {
      begun = performance.now();
      terminal.err(`${paint(stage, "dim")} …`);
      return;
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const end = state === "made" ? `made in ${seconds} s` : "unchanged";
    terminal.err(`${clearLine}${paint(`${stage} ${end}`, "dim")}\n`);
  };
};
