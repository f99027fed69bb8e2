/** The job that packs printed parts on plates and says what they take; it reads their meshes as they were written. */
import { jobOf, readStl } from "@rubus/cad";
import { type PlateOptions, type PlatePart, type Plates, platesOf } from "../plates/plates.js";

export type PackPlatesInput = {
  readonly parts: readonly (Omit<PlatePart, "mesh"> & { readonly stl: Uint8Array })[];
  readonly options: PlateOptions;
};

export const packPlates = ({ parts, options }: PackPlatesInput): Plates =>
  platesOf(
    parts.map(({ stl, ...part }) => ({ ...part, mesh: readStl(stl) })),
    options,
  );

/** `packPlates` in a worker. */
export const packPlatesJob = jobOf<typeof packPlates>(
  new URL("./pack-plates.js", import.meta.url),
  "packPlates",
);
