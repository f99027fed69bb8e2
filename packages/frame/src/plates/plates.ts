/** Printed parts of a cluster on plates: one filament a plate, several named parts on it, equal plates once. */

import type { OutputFile } from "@rubus/boards";
import {
  boxOfMesh,
  composed,
  inPlace,
  movedBy,
  type Placement,
  to3mf,
  turnedAbout,
  type WeldedMesh,
} from "@rubus/cad";
import { type Filament, filaments, findRow, rowOf } from "@rubus/catalogue";
import { byCodeUnit, csvText, vec3 } from "@rubus/units";
import { fitTestParts } from "../fit-test/fit-test.js";
import { estimatePrint, hoursOf, type PrintEstimate } from "../print/estimate.js";
import { type PackedPart, packedPlates } from "./pack.js";
import { slicerProfile } from "./slicer-profile.js";

/** A printed part with its mesh as it lies on the bed, as often as the cluster needs it. */
export type PlatePart = {
  readonly key: string;
  readonly title: string;
  readonly mesh: WeldedMesh;
  readonly quantity: number;
  readonly flameRetardant: boolean;
};

export type PlateOptions = {
  /** Usable volume in x, y and z. */
  readonly bedMm: readonly [number, number, number];
  /** Catalogue key of the filament of parts that need not resist flames. */
  readonly filament: string;
};

export type Plate = {
  /** `01`. */
  readonly name: string;
  readonly copies: number;
  /** Catalogue key. */
  readonly filament: string;
  readonly parts: readonly { readonly key: string; readonly title: string; readonly count: number }[];
  /** Titles of the parts that are held by a brim. */
  readonly brims: readonly string[];
  /** Of one copy. */
  readonly grams: number;
  readonly hours: number;
};

export type PartPrint = {
  readonly key: string;
  readonly title: string;
  readonly quantity: number;
  readonly filament: string;
  /** Of one part; hours as if it were printed alone. */
  readonly grams: number;
  readonly hours: number;
};

export type Plates = {
  readonly plates: readonly Plate[];
  /** Sorted by key. */
  readonly prints: readonly PartPrint[];
  /** Plates, their table, and a slicer's settings for every filament. */
  readonly files: readonly OutputFile[];
};

const encoder = new TextEncoder();

/** What stands higher than this is held by a brim: cells and ears, tall on thin walls. */
const brimRule = { aboveMm: 60, brimMm: 5 } as const;

/** What takes longer than this lies on its plate alone: a cell that fails late must not cost a second one. */
const aloneHours = 5;

/** The brim a part is printed with; none for most. */
export const brimMmOf = (mesh: WeldedMesh): number => {
  const { min, max } = boxOfMesh(mesh, inPlace);
  return max.z - min.z > brimRule.aboveMm ? brimRule.brimMm : 0;
};

const isFitTest = ({ key }: Pick<PlatePart, "key">): boolean => fitTestParts.some((part) => part.key === key);

/** Labels, pins and keys: less than this of the bed each, by their boxes. */
const smallMm2 = 300;

const isSmall = ({ mesh }: Pick<PlatePart, "mesh">): boolean => {
  const { min, max } = boxOfMesh(mesh, inPlace);
  return (max.x - min.x) * (max.y - min.y) < smallMm2;
};

const colours = { plain: "#6a9fd4", flameRetardant: "#d99a3c" } as const;

/**
 * The filament a part is printed in: the cluster's, or the flame retardant kind of it for parts near bars and mains;
 * where the catalogue has no such kind, PETG's.
 */
export const filamentOf = (flameRetardant: boolean, chosen: string): Filament => {
  const own: Filament = findRow<Filament>(filaments, chosen) ?? rowOf<Filament>(filaments, "petg");
  if (!flameRetardant || own.flameRetardant) return own;
  return findRow<Filament>(filaments, `${own.key}-v0`) ?? rowOf<Filament>(filaments, "petg-v0");
};

/** A packed part's placement: turned, and its box's corner where it was packed. */
const placementOf = ({ quarters, x, y }: PackedPart, mesh: WeldedMesh): Placement => {
  const turned = turnedAbout(vec3(0, 0, 1), 90 * quarters);
  const { min } = boxOfMesh(mesh, turned);
  return composed(movedBy(vec3(x - min.x, y - min.y, -min.z)), turned);
};

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

const gramsOf = (estimate: PrintEstimate, filament: Filament): number =>
  (estimate.plasticMm3 / 1000) * filament.density.value;

const fixed = (value: number, digits: number): string => value.toFixed(digits);

const tableOf = (plates: readonly Plate[]): string =>
  csvText(
    ["plate", "copies", "parts", "filament", "brim", "grams", "hours"],
    plates.map(({ name, copies, parts, filament, brims, grams, hours }) => [
      name,
      String(copies),
      parts.map(({ title, count }) => `${count} × ${title}`).join("; "),
      filament,
      brims.length === 0 ? "none" : `${brimRule.brimMm} mm round each ${brims.join(", ")}`,
      fixed(grams, 0),
      fixed(hours, 1),
    ]),
  );

/** Packs parts on plates, and says what each plate and each part takes. A RangeError when one is larger than the bed. */
export const platesOf = (parts: readonly PlatePart[], { bedMm, filament: chosen }: PlateOptions): Plates => {
  const sorted = [...parts].filter(({ quantity }) => quantity > 0).sort((a, b) => byCodeUnit(a.key, b.key));
  const known = new Map(
    sorted.map((part) => [
      part.key,
      { part, estimate: estimatePrint(part.mesh), filament: filamentOf(part.flameRetardant, chosen) },
    ]),
  );
  const used = [...new Set([...known.values()].map(({ filament }) => filament.key))].sort(byCodeUnit);
  const [widthMm, depthMm] = bedMm;
  const packedOf = (chosenParts: (part: PlatePart) => boolean) =>
    used.flatMap((filament) =>
      packedPlates(
        [...known.values()]
          .filter((each) => each.filament.key === filament && chosenParts(each.part))
          .map(({ part, estimate }) => ({
            ...part,
            brimMm: brimMmOf(part.mesh),
            isAlone: hoursOf([estimate]) > aloneHours,
          })),
        { widthMm, depthMm },
      ).map((plate) => ({ ...plate, filament })),
    );
  // What is tried before all else is the first plate, with nothing beside it; small things fill no gaps between large
  // ones, so that plates of trays are alike.
  const packed = [
    ...packedOf(isFitTest),
    ...packedOf((part) => !isFitTest(part) && !isSmall(part)),
    ...packedOf((part) => !isFitTest(part) && isSmall(part)),
  ];
  const made = packed.map(({ parts: placed, copies, filament }, index) => {
    const name = String(index + 1).padStart(Math.max(2, String(packed.length).length), "0");
    const keys = [...new Set(placed.map(({ key }) => key))];
    const on = placed.flatMap(({ key }) => known.get(key) ?? []);
    const objects = keys
      .flatMap((key) => known.get(key) ?? [])
      .map(({ part }) => ({
        name: part.title,
        colour: part.flameRetardant ? colours.flameRetardant : colours.plain,
        mesh: part.mesh,
        ...(brimMmOf(part.mesh) > 0
          ? { settings: { brim_type: "outer_only", brim_width: String(brimMmOf(part.mesh)) } }
          : {}),
      }));
    const items = placed.map((place) => {
      const object = keys.indexOf(place.key);
      return {
        object,
        placement: placementOf(
          place,
          objects[object]?.mesh ?? { positions: new Float32Array(), triangles: new Uint32Array() },
        ),
      };
    });
    const plate: Plate = {
      name,
      copies,
      filament,
      parts: keys.map((key) => ({
        key,
        title: known.get(key)?.part.title ?? key,
        count: placed.filter((each) => each.key === key).length,
      })),
      brims: objects.filter(({ settings }) => settings !== undefined).map(({ name: title }) => title),
      grams: rounded(
        on.reduce((sum, each) => sum + gramsOf(each.estimate, each.filament), 0),
        1,
      ),
      hours: rounded(hoursOf(on.map(({ estimate }) => estimate)), 2),
    };
    const bytes = to3mf({ title: `Plate ${name}`, objects, items });
    const times = copies === 1 ? "once" : `${copies} times`;
    return {
      plate,
      file: {
        path: `frame/plates/${name}.3mf`,
        bytes,
        what: `Plate ${name} for the printer, ${times}, in ${filament}`,
      },
    };
  });
  const plates = made.map(({ plate }) => plate);
  const profiles = used.map((key) => ({
    path: `frame/plates/rubus-${key}.ini`,
    bytes: encoder.encode(slicerProfile(rowOf<Filament>(filaments, key as "petg"), bedMm)),
    what: `Settings of a slicer for ${key}: what grams and hours are counted with`,
  }));
  return {
    plates,
    prints: [...known.values()].map(({ part, estimate, filament }) => ({
      key: part.key,
      title: part.title,
      quantity: part.quantity,
      filament: filament.key,
      grams: rounded(gramsOf(estimate, filament), 1),
      hours: rounded(hoursOf([estimate]), 2),
    })),
    files: [
      ...made.map(({ file }) => file),
      {
        path: "frame/plates/plates.csv",
        bytes: encoder.encode(tableOf(plates)),
        what: "Plates: copies, parts, filament, grams, hours",
      },
      ...profiles,
    ],
  };
};
