/** The script of the assembly page: the compiled files of `browser/` joined into one text. */
import { readFileSync } from "node:fs";

/** In the order of what each needs: nothing is used before it stands. */
export const scriptFiles = [
  "elements.js",
  "ticks.js",
  "part-lines.js",
  "pane-view.js",
  "pane-pointers.js",
  "highlight.js",
  "list.js",
  "said.js",
  "keys.js",
  "controls.js",
  "tick-transfer.js",
  "main.js",
] as const;

/** A module's own text: imports go, since all stand in one module, and so does the word `export`. */
export const joinable = (module: string): string =>
  module
    .replaceAll(/^import [^;]*;\n/gmu, "")
    .replaceAll(/^export (?=const |function |async )/gmu, "")
    .replaceAll(/^export \{\};?\n/gmu, "");

/** One script without imports. Reads what the compiler wrote beside this package's code, from its sources too. */
export const pageScript = (): string =>
  scriptFiles
    .map((name) =>
      joinable(readFileSync(new URL(`../../dist/browser/${name}`, import.meta.url), "utf8")).trim(),
    )
    .join("\n");
