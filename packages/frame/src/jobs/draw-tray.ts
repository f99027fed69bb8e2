/** The job that draws one model's tray, taken apart; its printed parts come as bytes. */
import { jobOf, type LineDrawing, type OpenShop } from "@rubus/cad";
import type { TrayContent } from "../assembly/tray-content.js";
import type { PrintOptions } from "../printed-part.js";
import { assemblyCamera, drawTray, mainParts } from "../tray/drawing.js";
import { seatedTray } from "../tray/seated.js";

export type DrawTrayInput = {
  readonly content: TrayContent;
  readonly options: PrintOptions;
  readonly tray: Uint8Array;
  readonly face: Uint8Array;
};

export const drawTrayApart = async (
  { content, options, tray, face }: DrawTrayInput,
  openShop: OpenShop,
): Promise<LineDrawing> => {
  const shop = await openShop();
  const printed = new Map([
    ["tray", shop.fromBrep(tray)],
    ["face", shop.fromBrep(face)],
  ]);
  const shown = seatedTray(shop, content, options, printed).filter(({ name }) => mainParts.includes(name));
  return drawTray(shop, shown, { camera: assemblyCamera, exploded: true, tinted: "tray" });
};

/** `drawTrayApart` in a worker. */
export const drawTrayJob = jobOf<typeof drawTrayApart>(
  new URL("./draw-tray.js", import.meta.url),
  "drawTrayApart",
);
