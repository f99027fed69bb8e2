import { openWorkshop } from "@rubus/cad";
import { describe, expect, it } from "vitest";
import { assemblyCamera, drawTray, mainParts } from "./drawing.js";
import { seatedTray, usualTray } from "./seated.js";

const shop = await openWorkshop();

describe("the drawing of a tray", () => {
  const parts = seatedTray(shop, usualTray("pi4b"), { clearanceMm: 0.2 });
  const main = parts.filter(({ name }) => mainParts.includes(name));

  it("shows every main part apart, and fills the one that is new", () => {
    const drawing = drawTray(shop, main, { camera: assemblyCamera, exploded: true, tinted: "fan" });
    const ids = drawing.items.flatMap((item) =>
      "id" in item && typeof item.id === "string" ? [item.id] : [],
    );
    for (const name of mainParts.filter((each) => each !== "cooler"))
      expect(ids).toContain(name.replaceAll(" ", "-"));
    expect(ids.filter((id) => id.endsWith("-fill"))).toEqual(["fan-fill"]);
  });

  it("is smaller with everything seated", () => {
    const draw = (exploded: boolean) => drawTray(shop, main, { camera: assemblyCamera, exploded });
    expect(draw(false).widthMm).toBeLessThan(draw(true).widthMm);
  });
});
