/** The job that packs printed parts on plates and says what they take; it reads their meshes as they were written. */
import { boxOfMesh, jobOf, openFitting, readStl, toStl, volumeOfMesh } from "@rubus/cad";
import { labelMesh } from "../labels/label.js";
import type { NodeLabel } from "../labels/label-list.js";
import type { ShownFacts } from "../output.js";
import { type PlateOptions, type PlatePart, type Plates, platesOf } from "../plates/plates.js";

export type PackPlatesInput = {
  readonly parts: readonly (Omit<PlatePart, "mesh"> & { readonly stl: Uint8Array })[];
  /** Made here, as meshes alone. */
  readonly labels: readonly NodeLabel[];
  readonly options: PlateOptions;
};

/** Plates, with the labels that were made for them. */
export type PackedPlates = Plates & { readonly labels: readonly ShownFacts[] };

export const packPlates = async ({ parts, labels, options }: PackPlatesInput): Promise<PackedPlates> => {
  const room = await openFitting();
  const made = labels.map((label) => {
    const stl = toStl(labelMesh(room, label.text));
    return { ...label, stl, mesh: readStl(stl) };
  });
  const plates = platesOf(
    [
      ...parts.map(({ stl, ...part }) => ({ ...part, mesh: readStl(stl) })),
      ...made.map(({ key, title, count, mesh }) => ({
        key,
        title,
        mesh,
        quantity: count,
        flameRetardant: false,
      })),
    ],
    options,
  );
  return {
    ...plates,
    files: [
      ...plates.files,
      ...made.map(({ key, title, stl }) => ({
        path: `frame/parts/${key}.stl`,
        bytes: stl,
        what: `${title}: mesh, as it lies on the bed`,
      })),
    ],
    labels: made.map(({ key, title, mesh }): ShownFacts => {
      const { min, max } = boxOfMesh(mesh);
      return {
        key,
        title,
        volumeMm3: volumeOfMesh(mesh),
        bedMm: [max.x - min.x, max.y - min.y, max.z - min.z],
        flameRetardant: false,
        supports: "",
      };
    }),
  };
};

/** `packPlates` in a worker. */
export const packPlatesJob = jobOf<typeof packPlates>(
  new URL("./pack-plates.js", import.meta.url),
  "packPlates",
);
