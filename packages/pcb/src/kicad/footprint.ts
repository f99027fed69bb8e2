/** Footprints: in the board's own library, and as they stand on the board. */
import { kicadRotation } from "../geometry.js";
import type { Board } from "../model/board.js";
import type { Feature, PlacedPart, Side } from "../model/design.js";
import type { LandPattern } from "../model/pads.js";
import type { StablePath } from "../stable-uuid.js";
import { electricalType } from "./electrical-type.js";
import { graphicItem } from "./graphic.js";
import { libraryId, libraryItem, type NetTable, padKey } from "./names.js";
import { type PadNet, type PadPlace, padItem } from "./pad.js";
import { layerOf, points, toFootprint, toPage, xy } from "./page.js";
import { partPads } from "./part-pads.js";
import { list, type SItem, type SList, word } from "./s-expression.js";
import { uuid } from "./uuid.js";
import { generator, versions } from "./version.js";

const fieldSizeMm = 1;
const fieldLineMm = 0.15;

type Field = {
  readonly name: string;
  readonly text: string;
  readonly layer: "Fab";
  readonly hidden: boolean;
};

const field = (
  { name, text, layer, hidden }: Field,
  side: Side,
  orientation: number,
  path: StablePath,
): SList =>
  list(
    "property",
    name,
    text,
    list("at", 0, 0, orientation),
    list("layer", layerOf(side, layer)),
    hidden ? list("hide", word("yes")) : undefined,
    uuid(...path, "property", name),
    list(
      "effects",
      list("font", list("size", fieldSizeMm, fieldSizeMm), list("thickness", fieldLineMm)),
      side === "bottom" ? list("justify", word("mirror")) : undefined,
    ),
  );

/** Fields of a part, the same in board and schematic. */
export const partFields = (part: PlacedPart): readonly (readonly [string, string])[] => [
  ["Datasheet", part.purchase.datasheet ?? ""],
  ["Description", part.purchase.description],
  ["Maker", part.purchase.maker],
  ["MPN", part.purchase.partNumber],
];

const courtyardLineMm = 0.05;

const drawings = (land: LandPattern, side: Side, path: StablePath): readonly SList[] => [
  ...land.silkscreen.map((graphic, index) =>
    graphicItem("fp", graphic, (at) => toFootprint(at, side), layerOf(side, "SilkS"), [
      ...path,
      "silk",
      index,
    ]),
  ),
  ...land.fabrication.map((graphic, index) =>
    graphicItem("fp", graphic, (at) => toFootprint(at, side), layerOf(side, "Fab"), [...path, "fab", index]),
  ),
  ...(land.courtyard.length < 3
    ? []
    : [
        list(
          "fp_poly",
          points(land.courtyard.map((at) => toFootprint(at, side))),
          list("stroke", list("width", courtyardLineMm), list("type", word("solid"))),
          list("fill", word("no")),
          list("layer", layerOf(side, "CrtYd")),
          uuid(...path, "courtyard"),
        ),
      ]),
];

const mountingWord = (land: LandPattern): string | undefined => {
  if (land.pads.some(({ technology }) => technology === "through")) return "through_hole";
  return land.pads.some(({ technology }) => technology === "surface" || technology === "edge-contact")
    ? "smd"
    : undefined;
};

const attributes = (land: LandPattern, extra: readonly string[]): SList | undefined => {
  const words = [mountingWord(land), ...extra].flatMap((name) => (name === undefined ? [] : [word(name)]));
  return words.length === 0 ? undefined : list("attr", ...words);
};

const unboughtAttributes = ({ copperOnly, bolted }: LandPattern): readonly string[] => [
  ...(copperOnly || bolted ? ["exclude_from_pos_files"] : []),
  ...(copperOnly ? ["exclude_from_bom"] : []),
];

const featureAttributes = ["board_only", "exclude_from_pos_files", "exclude_from_bom"];

/** A land pattern is a feature's when no pad of it has a number: then it is never in a schematic. */
const isFeatureLand = (land: LandPattern): boolean => land.pads.every(({ number }) => number === "");

const libraryPlace: PadPlace = { side: "top", orientation: 0 };

/** Text of a `.kicad_mod` file, as a list. */
export const libraryFootprint = (board: Board, land: LandPattern): SList => {
  const path = [board.name, "land", land.name];
  return list(
    "footprint",
    libraryItem(land.name),
    list("version", word(versions.footprint)),
    ...generator,
    list("layer", "F.Cu"),
    list("descr", land.description),
    field({ name: "Reference", text: "REF**", layer: "Fab", hidden: false }, "top", 0, path),
    field({ name: "Value", text: land.name, layer: "Fab", hidden: true }, "top", 0, path),
    field({ name: "Datasheet", text: "", layer: "Fab", hidden: true }, "top", 0, path),
    field({ name: "Description", text: land.description, layer: "Fab", hidden: true }, "top", 0, path),
    attributes(land, [...(isFeatureLand(land) ? featureAttributes : []), ...unboughtAttributes(land)]),
    ...drawings(land, "top", path),
    ...land.pads.map((pad, index) =>
      padItem(pad, libraryPlace, board.rules, undefined, uuid(...path, "pad", index)),
    ),
    list("embedded_fonts", word("no")),
  );
};

type Placed = {
  readonly ref: string;
  readonly land: LandPattern;
  readonly at: PlacedPart["at"];
  readonly rotation: number;
  readonly side: Side;
  readonly value: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly attributes: readonly string[];
  readonly schematic: readonly SItem[];
  readonly netOf: (padNumber: string) => PadNet | undefined;
};

const placedFootprint = (board: Board, placed: Placed): SList => {
  const { ref, land, side } = placed;
  const path = [board.name, "footprint", ref];
  const orientation = kicadRotation(placed);
  const at = toPage(placed.at);
  return list(
    "footprint",
    libraryId(board, land.name),
    list("layer", layerOf(side, "Cu")),
    uuid(...path),
    orientation === 0 ? xy("at", at) : list("at", at.x, at.y, orientation),
    list("descr", land.description),
    field({ name: "Reference", text: ref, layer: "Fab", hidden: false }, side, orientation, path),
    field({ name: "Value", text: placed.value, layer: "Fab", hidden: true }, side, orientation, path),
    ...placed.fields.map(([name, text]) =>
      field({ name, text, layer: "Fab", hidden: true }, side, orientation, path),
    ),
    ...placed.schematic,
    attributes(land, placed.attributes),
    ...drawings(land, side, path),
    ...land.pads.map((pad, index) =>
      padItem(pad, { side, orientation }, board.rules, placed.netOf(pad.number), uuid(...path, "pad", index)),
    ),
    list("embedded_fonts", word("no")),
  );
};

export const partFootprint = (board: Board, nets: NetTable, part: PlacedPart, symbolUuid: string): SList => {
  const pinned = new Map(partPads(part.type).map((pad) => [pad.number, pad]));
  const inNet = new Set(board.nets.flatMap((net) => net.pins.map(({ ref, pad }) => padKey(ref, pad))));
  return placedFootprint(board, {
    ...part,
    land: part.type.land,
    fields: partFields(part),
    attributes: [...unboughtAttributes(part.type.land), ...(part.fitted ? [] : ["dnp"])],
    schematic: [
      list("path", `/${symbolUuid}`),
      list("sheetname", "/"),
      list("sheetfile", `${board.name}.kicad_sch`),
    ],
    netOf: (number) => {
      const pad = pinned.get(number);
      const name = nets.ofPad.get(padKey(part.ref, number));
      if (!pad || name === undefined) return undefined;
      const open = inNet.has(padKey(part.ref, number)) ? "" : "+no_connect";
      const kind = electricalType(pad.kind);
      return {
        code: nets.numberOf.get(name) ?? 0,
        name,
        pin: pad.pin,
        electricalType: pad.kind === "no-connect" ? kind : `${kind}${open}`,
      };
    },
  });
};

export const featureFootprint = (board: Board, feature: Feature): SList =>
  placedFootprint(board, {
    ...feature,
    rotation: 0,
    value: feature.land.name,
    fields: [
      ["Datasheet", ""],
      ["Description", feature.land.description],
    ],
    attributes: featureAttributes,
    schematic: [],
    netOf: () => undefined,
  });
