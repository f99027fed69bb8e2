// npm run figures: compiles the boards that carry the current for each board house, measures their copper, and writes
// packages/boards/src/copper/measured-copper.ts. Takes minutes; needed when a layout has changed.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { requireNode } from "./node-version.mjs";

requireNode();
const { ROOT, bin, setup } = await import("./setup.mjs");
const { passThrough } = await import("./run.mjs");
let code = await setup();
if (code === 0) {
  const { measuredCopperModule } = await import("./measured-copper.mjs");
  const file = path.join(ROOT, "packages", "boards", "src", "copper", "measured-copper.ts");
  writeFileSync(file, await measuredCopperModule());
  const biome = bin("@biomejs/biome", "bin/biome");
  code = await passThrough(process.execPath, [biome, "format", "--write", file], { cwd: ROOT });
}
process.exitCode = code;
