/** Packing of parts on printers' beds: largest first, each as low and as far left as it goes, in four turns. */

import type { WeldedMesh } from "@rubus/cad";
import { byCodeUnit } from "@rubus/units";
import {
  type Bits,
  collides,
  emptyBits,
  footprintOf,
  hollowsTaken,
  quarterTurned,
  take,
} from "./footprint.js";

export type Bed = { readonly widthMm: number; readonly depthMm: number };

/** Between two parts, and from a part to the edge of the bed; a part that is larger has a bed of its own. */
export const plateGaps = { betweenMm: 6, edgeMm: 4 } as const;

export type PackPart = {
  readonly key: string;
  /** As it is printed, wherever its corner lies. */
  readonly mesh: WeldedMesh;
  readonly quantity: number;
  /** A brim is laid round it, which may meet its neighbour's but not the bed's edge. */
  readonly brimMm?: number;
  /** Takes so long that its failure must cost nothing else: on a plate of its own. */
  readonly isAlone?: boolean;
};

export type PackedPart = {
  readonly key: string;
  /** Quarter turns counter-clockwise about z. */
  readonly quarters: 0 | 1 | 2 | 3;
  /** Lower left corner of the turned part's box on the bed. */
  readonly x: number;
  readonly y: number;
};

export type PackedPlate = { readonly parts: readonly PackedPart[]; readonly copies: number };

type Form = {
  readonly key: string;
  readonly turns: readonly Bits[];
  readonly squares: number;
  readonly growMm: number;
};

const plainGrowMm = plateGaps.betweenMm / 2;
/** From the squares to the bed's edge. */
const rimMm = plateGaps.edgeMm - plainGrowMm;
const brimToEdgeMm = 0.5;

/** How far a part's squares reach round it, so that its brim ends on the bed. */
const growOf = ({ brimMm = 0 }: PackPart): number => Math.max(plainGrowMm, brimMm + brimToEdgeMm - rimMm);
const quarters = [0, 1, 2, 3] as const;

const sizeOf = ({ positions }: WeldedMesh): readonly [number, number] => {
  const spanOf = (axis: 0 | 1): number => {
    let [least, most] = [Infinity, -Infinity];
    for (let at = axis; at < positions.length; at += 3) {
      least = Math.min(least, positions[at] ?? 0);
      most = Math.max(most, positions[at] ?? 0);
    }
    return most - least;
  };
  return [spanOf(0), spanOf(1)];
};

const formOf = (part: PackPart): Form => {
  const { key, mesh } = part;
  const growMm = growOf(part);
  const first = hollowsTaken(footprintOf(mesh, growMm));
  const second = quarterTurned(first);
  const third = quarterTurned(second);
  return {
    key,
    turns: [first, second, third, quarterTurned(third)],
    squares: first.width * first.height,
    growMm,
  };
};

type Place = { readonly quarters: 0 | 1 | 2 | 3; readonly x: number; readonly y: number };

/** The lowest free place of a form, then the leftmost: of the turn whose top stays lowest. */
const placeOf = (bed: Bits, { turns }: Form): Place | undefined => {
  let best: (Place & { readonly top: number }) | undefined;
  for (const turn of quarters) {
    const bits = turns[turn];
    if (bits === undefined) continue;
    const last = Math.min(bed.height - bits.height, (best?.top ?? Infinity) - 1 - bits.height);
    search: for (let y = 0; y <= last; y += 1)
      for (let x = 0; x <= bed.width - bits.width; x += 1)
        if (!collides(bed, bits, x, y)) {
          best = { quarters: turn, x, y, top: y + bits.height };
          break search;
        }
  }
  return best;
};

/** A long print, or a part larger than the bed less its edges, in the middle of a bed of its own. */
const alone = (part: PackPart, bed: Bed): PackedPlate => {
  const [width, depth] = sizeOf(part.mesh);
  const isTurned = width > bed.widthMm || depth > bed.depthMm;
  const [x, y] = isTurned ? [depth, width] : [width, depth];
  if (x > bed.widthMm || y > bed.depthMm)
    throw new RangeError(`${part.key} is larger than the bed: prove the bed before packing`);
  const place = {
    key: part.key,
    quarters: isTurned ? 1 : 0,
    x: (bed.widthMm - x) / 2,
    y: (bed.depthMm - y) / 2,
  } as const;
  return { parts: [place], copies: part.quantity };
};

/**
 * Plates for some parts on one kind of bed; equal plates are one with its copies. The same parts give the same plates.
 * A RangeError when a part is larger than the bed.
 */
export const packedPlates = (parts: readonly PackPart[], bed: Bed): readonly PackedPlate[] => {
  const [width, height] = [Math.floor(bed.widthMm - 2 * rimMm), Math.floor(bed.depthMm - 2 * rimMm)];
  const forms = parts
    .filter(({ quantity }) => quantity > 0)
    .map(formOf)
    .sort((a, b) => b.squares - a.squares || byCodeUnit(a.key, b.key));
  const fits = ({ turns }: Form): boolean =>
    turns.some((bits) => bits.width <= width && bits.height <= height);
  const left = new Map(parts.map(({ key, quantity }) => [key, quantity]));
  const lonely = new Set(parts.filter(({ isAlone }) => isAlone).map(({ key }) => key));
  const shared = (form: Form): boolean => fits(form) && !lonely.has(form.key);
  const plates: PackedPlate[] = forms
    .filter((form) => !shared(form))
    .flatMap(({ key }) => parts.filter((part) => part.key === key).map((part) => alone(part, bed)));
  const small = forms.filter(shared);
  while (small.some(({ key }) => (left.get(key) ?? 0) > 0)) {
    const squares = emptyBits(width, height);
    const placed: PackedPart[] = [];
    const used = new Map<string, number>();
    for (const form of small) {
      const { key } = form;
      while ((used.get(key) ?? 0) < (left.get(key) ?? 0)) {
        const place = placeOf(squares, form);
        const bits = form.turns[place?.quarters ?? 0];
        if (place === undefined || bits === undefined) break;
        take(squares, bits, place.x, place.y);
        used.set(key, (used.get(key) ?? 0) + 1);
        const corner = rimMm + form.growMm;
        placed.push({ key, quarters: place.quarters, x: place.x + corner, y: place.y + corner });
      }
    }
    const copies = Math.min(...[...used].map(([key, count]) => Math.floor((left.get(key) ?? 0) / count)));
    for (const [key, count] of used) left.set(key, (left.get(key) ?? 0) - copies * count);
    plates.push({ parts: placed, copies });
  }
  return plates;
};
