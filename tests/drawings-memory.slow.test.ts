import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openWorkshop } from "@rubus/cad";
import { vec3 } from "@rubus/units";
import { expect, it } from "vitest";
import { collect } from "../scripts/run.mjs";
import { bracketOf } from "./support/sample-bracket.js";

const MOST_BYTES = 500e6;

it("thirty drawings of four parts take less than 500 MB at the peak", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "rubus-drawings-"));
  try {
    const shop = await openWorkshop();
    const bracket = bracketOf(shop);
    const plate = shop.cut(
      shop.roundedBox(vec3(0, 0, 0), vec3(60, 40, 4), 5),
      Array.from({ length: 12 }, (_, i) =>
        shop.cylinder({ at: vec3(6 + (i % 6) * 9, 10 + Math.floor(i / 6) * 15, -1) }, 2, 9),
      ),
    );
    const solids = {
      bracket,
      mirrored: shop.mirror(bracket, { origin: vec3(0, 0, 0), x: vec3(0, 1, 0), normal: vec3(1, 0, 0) }),
      plate,
      raised: shop.translate(plate, vec3(0, 0, 9)),
    };
    for (const [key, solid] of Object.entries(solids))
      writeFileSync(path.join(folder, `${key}.brep`), shop.toBrep(solid));
    const script = new URL("support/draw-often.mjs", import.meta.url).pathname;
    const done = await collect(process.execPath, [script, folder, "30"], { timeoutMs: 240_000 });
    expect(done.stderr).toBe("");
    const peak = Number(done.stdout.trim());
    expect(peak).toBeGreaterThan(100e6);
    expect(peak).toBeLessThan(MOST_BYTES);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 300_000);
