/** The job that makes one printed part: gate, files, and the solid as bytes for what is put together from it. */
import {
  CadError,
  cameras,
  inPlace,
  jobOf,
  type OpenShop,
  readStl,
  shadedPicture,
  to3mf,
  toStl,
} from "@rubus/cad";
import { pixelsToPng } from "@rubus/drawing";
import { colourOf } from "../assembly/colours.js";
import { printedPartOf } from "../assembly/printed-parts.js";
import { bedPlacement } from "../bed.js";
import { type EarMeasures, measureEar } from "../print/ears.js";
import { measurePrint, type PrintMeasures } from "../print/measure.js";
import { checkedPart, type PrintOptions } from "../printed-part.js";

export type MakePartInput = { readonly key: string; readonly options: PrintOptions };

/** A printed part as files and as a solid. */
export type MadePart = {
  readonly step: Uint8Array;
  /** As it lies on the bed. */
  readonly stl: Uint8Array;
  readonly threeMf: Uint8Array;
  readonly brep: Uint8Array;
  /** A PNG of it as it lies on the bed. */
  readonly picture: Uint8Array;
  readonly volumeMm3: number;
  /** Extents as it lies on the bed. */
  readonly bedMm: readonly [x: number, y: number, z: number];
  /** From the bytes of the mesh, read back. */
  readonly measures: PrintMeasures;
  readonly ear: EarMeasures | null;
};

/** Pixels of a part's picture at the most. */
const pictureSides = { width: 560, height: 420 } as const;

/** Makes and checks a part; one that fails its gate throws the first of its diagnostics. */
export const makePart = async ({ key, options }: MakePartInput, openShop: OpenShop): Promise<MadePart> => {
  const shop = await openShop();
  const printed = printedPartOf(key, options);
  const checked = checkedPart(shop, printed, options);
  if (!checked.ok) {
    const [first] = checked.diagnostics;
    throw first === undefined ? new RangeError(`${key} failed its gate without a word`) : new CadError(first);
  }
  const { solid, box, volumeMm3 } = checked.value;
  const lying = shop.place(solid, bedPlacement(printed, box));
  const mesh = shop.mesh(lying);
  const { min, max } = shop.bounds(lying);
  const stl = toStl(mesh);
  const written = readStl(stl);
  const colour = colourOf({ key, kind: "printed" });
  return {
    step: shop.partToStep(key, solid, colour),
    stl,
    threeMf: to3mf({
      title: key,
      objects: [{ name: key, colour, mesh }],
      items: [{ object: 0, placement: inPlace }],
    }),
    brep: shop.toBrep(solid),
    picture: pixelsToPng(
      shadedPicture([{ mesh, placement: inPlace, colour }], { camera: cameras.isometric, ...pictureSides }),
    ),
    volumeMm3,
    bedMm: [max.x - min.x, max.y - min.y, max.z - min.z],
    measures: measurePrint(written),
    ear: key.startsWith("ear-") ? measureEar(written, printed.onBed) : null,
  };
};

/** `makePart` in a worker. */
export const makePartJob = jobOf<typeof makePart>(new URL("./make-part.js", import.meta.url), "makePart");
