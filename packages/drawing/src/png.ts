/** Scene to PNG, through the SVG and resvg. */
import type { Scene } from "./scene.js";
import { toSvg } from "./svg.js";

export type PngOptions = { readonly pixelsPerMm: number };

/** A side of a picture that programs still open, and that fits in memory. */
const largestSidePixels = 16_384;

/**
 * A scene as a PNG of width × height × `pixelsPerMm` pixels, rounded; transparent where nothing is drawn unless
 * the scene has a background. Throws a RangeError when a side would have no pixel or more than 16,384.
 * resvg is loaded by the first call.
 */
export const toPng = async (scene: Scene, { pixelsPerMm }: PngOptions): Promise<Uint8Array> => {
  const sides = [scene.widthMm, scene.heightMm].map((side) => Math.round(side * pixelsPerMm));
  const [width = 0] = sides;
  if (!sides.every((side) => side >= 1 && side <= largestSidePixels))
    throw new RangeError(`a picture of ${sides.join(" × ")} pixels`);
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(toSvg(scene), {
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false },
  });
  return new Uint8Array(image.asPng());
};
