/** The job that makes one model's tray and face: their files and their picture, from a kernel of its own. */
import { CadError, jobOf, type LineDrawing, type OpenShop, to3mf, toStl } from "@rubus/cad";
import { printedPartOf } from "../assembly/printed-parts.js";
import { bedPlacement } from "../bed.js";
import type { TrayOptions } from "../stack.js";
import { assemblyCamera, drawTray, mainParts } from "../tray/drawing.js";
import { trayFace } from "../tray/face.js";
import { seatedTray } from "../tray/seated.js";
import { tray } from "../tray/tray.js";

/** A printed part as files. */
export type MadePart = {
  readonly part: "tray" | "face";
  readonly step: Uint8Array;
  /** As it lies on the bed. */
  readonly stl: Uint8Array;
  readonly threeMf: Uint8Array;
  readonly volumeMm3: number;
};

export type MadeTray = { readonly parts: readonly MadePart[]; readonly drawing: LineDrawing };

const colours = { tray: "#6a9fd4", face: "#d99a3c" } as const;

/** Makes and checks both parts; a part that fails its gate throws the first of its diagnostics. */
export const makeTray = async (options: TrayOptions, openShop: OpenShop): Promise<MadeTray> => {
  const shop = await openShop();
  const made = (["tray", "face"] as const).map((name) => {
    const result = (name === "tray" ? tray : trayFace)(shop, options);
    if (result.ok) return { name, part: result.value };
    const [first] = result.diagnostics;
    throw first === undefined
      ? new RangeError(`${name} failed its gate without a word`)
      : new CadError(first);
  });
  const parts = made.map(({ name, part }): MadePart => {
    const mesh = shop.mesh(shop.place(part.solid, bedPlacement(printedPartOf(part.name, options), part.box)));
    const object = { name: part.name, colour: colours[name], mesh };
    const placement = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0] as const;
    return {
      part: name,
      step: shop.partToStep(part.name, part.solid, colours[name]),
      stl: toStl(mesh),
      threeMf: to3mf({ title: part.name, objects: [object], items: [{ object: 0, placement }] }),
      volumeMm3: part.volumeMm3,
    };
  });
  const printed = new Map(made.map(({ name, part }) => [name as string, part.solid]));
  const bodies = seatedTray(shop, options, { printed });
  const shown = bodies.filter(({ name }) => mainParts.includes(name));
  return {
    parts,
    drawing: drawTray(shop, shown, { camera: assemblyCamera, exploded: true, tinted: "tray" }),
  };
};

/** `makeTray` in a worker. */
export const makeTrayJob = jobOf<typeof makeTray>(new URL("./make-tray.js", import.meta.url), "makeTray");
