/** A page that a room made without knowing the verdict, as it stands in a package whose proofs fail. */
import type { OutputFile } from "@rubus/boards";

const banner =
  '<p role="alert" style="position:fixed;inset:auto 0 0;z-index:9;margin:0;padding:.7rem 1.25rem;background:#b3171f;' +
  'color:#fff;font-weight:700;text-align:center;print-color-adjust:exact">NOT PROVED: a proof fails and this ' +
  "package was written all the same (--force). Do not order or build from it.</p>";

/** The page with a banner that no reader and no printer leaves out; any other file as it is. */
export const markedNotProved = (file: OutputFile): OutputFile => {
  if (!file.path.endsWith(".html")) return file;
  const text = new TextDecoder().decode(file.bytes).replace("<body>", () => `<body>\n${banner}`);
  return { ...file, bytes: new TextEncoder().encode(text) };
};
