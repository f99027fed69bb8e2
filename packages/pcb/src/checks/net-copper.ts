/** The copper of each net, from Gerbers and drills alone. */
import {
  boundingBox,
  type Diagnostic,
  failure,
  type Polygon,
  type Result,
  success,
  type Vec2,
  vec2,
} from "@rubus/units";
import type { Side } from "../model/design.js";
import { type Fabrication, readFabrication, type TextFile } from "../readers/fabrication.js";
import { type BuildUp, buildUpOf } from "../readers/job.js";
import { type Conductors, conductorsOf } from "./conductors.js";
import { layerImages } from "./layer-images.js";

/** A pad as its flash left it on one side. */
export type CopperPad = {
  readonly ref: string;
  readonly number: string;
  readonly side: Side;
  readonly at: Vec2;
  /** Its pieces, which may overlap: an aperture of a macro has several. */
  readonly outlines: readonly Polygon[];
};

/** A plated hole; a slot counts as the hole in its middle. */
export type PlatedHole = { readonly at: Vec2; readonly diameterMm: number };

/** Copper that touches, on both sides, and the plated holes that join them. */
export type NetCopper = {
  /** Net names that the files give it, sorted. */
  readonly names: readonly string[];
  /** `U1-3`, sorted. */
  readonly pins: readonly string[];
  /** Outlines counter-clockwise, holes clockwise, none touching another. */
  readonly rings: Readonly<Record<Side, readonly Polygon[]>>;
  readonly holes: readonly PlatedHole[];
  readonly pads: readonly CopperPad[];
};

export type BoardCopperLayers = BuildUp & {
  readonly nets: readonly NetCopper[];
  /** The board's edge. */
  readonly outline: Polygon;
};

const noBuildUp: Diagnostic = {
  code: "RUB-PCB-102",
  severity: "error",
  message: "The fabrication files lack a job file with the thickness of board and copper.",
  remedy: "Give every file of the board's fabrication archive.",
};

const sides = ["top", "bottom"] as const;

/**
 * Read the copper of every net from a board's Gerber and drill files: what touches is one net, plated holes join the
 * sides, the `.P` attributes say which pad is which pin's, the job file how thick the copper is. Fails as reading the
 * files does (RUB-PCB-101, RUB-PCB-102).
 */
export const netCopper = async (files: readonly TextFile[]): Promise<Result<BoardCopperLayers>> => {
  const read = readFabrication(files);
  if (!read.ok) return read;
  const images = await layerImages(read.value);
  return copperOfNets(files, read.value, conductorsOf(images));
};

/** `netCopper` of files that were read and whose conductors were found already. */
export const copperOfNets = (
  files: readonly TextFile[],
  fabrication: Fabrication,
  { islands, conductors, islandOf }: Conductors,
): Result<BoardCopperLayers> => {
  const buildUp = buildUpOf(files);
  if (!buildUp) return failure([noBuildUp]);
  const ringsOf = (net: number, side: Side): readonly Polygon[] =>
    islands.flatMap((island) => (island.net === net && island.side === side ? island.rings : []));
  const holes = fabrication.drills
    .filter(({ plated }) => plated)
    .flatMap((drill) => drill.holes)
    .map(({ from, to, diameterMm }) => {
      const at = vec2((from.x + to.x) / 2, (from.y + to.y) / 2);
      return { at, diameterMm, net: islands.find((island) => island.contains(at))?.net };
    });
  const pads = sides.flatMap((side) =>
    fabrication.sides[side].copper.flatMap((object) => {
      const island = islands[islandOf.get(object) ?? -1];
      if (object.kind === "draw" || !object.pin || object.pin.number === "" || !island) return [];
      const outlines = object.shapes.filter(({ dark }) => dark).map(({ outline }) => outline);
      if (outlines.length === 0) return [];
      const { min, max } = boundingBox(outlines.flat());
      const at = object.kind === "flash" ? object.at : vec2((min.x + max.x) / 2, (min.y + max.y) / 2);
      return [{ net: island.net, pad: { ...object.pin, side, at, outlines } }];
    }),
  );
  const nets = conductors.map(
    ({ names, pins }, net): NetCopper => ({
      names,
      pins,
      rings: { top: ringsOf(net, "top"), bottom: ringsOf(net, "bottom") },
      holes: holes.filter((hole) => hole.net === net).map(({ at, diameterMm }) => ({ at, diameterMm })),
      pads: pads.filter((each) => each.net === net).map(({ pad }) => pad),
    }),
  );
  return success({ ...buildUp, nets, outline: fabrication.profile.outline });
};
