/** Coarser and coarser versions of a system, each node of one standing for about four of the one before. */
import { at, type SparseSymmetric } from "../sparse-matrix.js";

export type Level = {
  /** Entries of each row ordered: those left of the diagonal first. */
  readonly matrix: SparseSymmetric;
  /** Per row, its first entry right of the diagonal. */
  readonly middle: Int32Array;
  /** Node of the next level that each node belongs to; empty on the last. */
  readonly group: Int32Array;
};

/** A system of so few nodes is solved directly. */
const fewNodes = 400;
/** Grouping ends where it no longer makes the system this much smaller. */
const leastGain = 0.8;
const pairings = 2;

/** Join each node with the free neighbour that it is most strongly tied to. */
const pairUp = ({ size, start, column, value }: SparseSymmetric): { group: Int32Array; count: number } => {
  const group = new Int32Array(size).fill(-1);
  let count = 0;
  for (let i = 0; i < size; i++) {
    if (group[i] !== -1) continue;
    let partner = -1;
    let strongest = 0;
    for (let entry = at(start, i); entry < at(start, i + 1); entry++) {
      const j = at(column, entry);
      const tie = -at(value, entry);
      if (group[j] === -1 && j !== i && tie > strongest) {
        strongest = tie;
        partner = j;
      }
    }
    group[i] = count;
    if (partner >= 0) group[partner] = count;
    count += 1;
  }
  return { group, count };
};

/** The system of the groups: rows and columns of each group added up (Galerkin's product). */
const grouped = (
  { size, start, column, value, diagonal }: SparseSymmetric,
  group: Int32Array,
  count: number,
): SparseSymmetric => {
  const first = new Int32Array(count + 1);
  for (let i = 0; i < size; i++) first[at(group, i) + 1] = at(first, at(group, i) + 1) + 1;
  for (let g = 0; g < count; g++) first[g + 1] = at(first, g + 1) + at(first, g);
  const member = new Int32Array(size);
  const next = first.slice(0, count);
  for (let i = 0; i < size; i++) {
    const place = at(next, at(group, i));
    member[place] = i;
    next[at(group, i)] = place + 1;
  }
  const coarseStart = new Int32Array(count + 1);
  const coarseColumn = new Int32Array(column.length);
  const coarseValue = new Float64Array(column.length);
  const coarseDiagonal = new Float64Array(count);
  const placeOf = new Int32Array(count).fill(-1);
  let end = 0;
  for (let g = 0; g < count; g++) {
    const begin = end;
    let sum = 0;
    for (let m = at(first, g); m < at(first, g + 1); m++) {
      const i = at(member, m);
      sum += at(diagonal, i);
      for (let entry = at(start, i); entry < at(start, i + 1); entry++) {
        const v = at(value, entry);
        const other = at(group, at(column, entry));
        if (v === 0) continue;
        if (other === g) {
          sum += v;
          continue;
        }
        const place = at(placeOf, other);
        if (place >= begin) {
          coarseValue[place] = at(coarseValue, place) + v;
          continue;
        }
        placeOf[other] = end;
        coarseColumn[end] = other;
        coarseValue[end] = v;
        end += 1;
      }
    }
    coarseDiagonal[g] = sum;
    coarseStart[g + 1] = end;
  }
  return {
    size: count,
    diagonal: coarseDiagonal,
    start: coarseStart,
    column: coarseColumn.slice(0, end),
    value: coarseValue.slice(0, end),
  };
};

/** Order the entries of each row, those left of the diagonal first; returns where those right of it begin. */
const parted = ({ size, start, column, value }: SparseSymmetric): Int32Array => {
  const middle = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    let place = at(start, i);
    for (let entry = place; entry < at(start, i + 1); entry++) {
      const [j, v] = [at(column, entry), at(value, entry)];
      if (j > i) continue;
      column[entry] = at(column, place);
      value[entry] = at(value, place);
      column[place] = j;
      value[place] = v;
      place += 1;
    }
    middle[i] = place;
  }
  return middle;
};

/** All levels, the given system first, its rows' entries put in order; pairs of pairs make each group (Y. Notay, ETNA 37, 2010, §3). */
export const levelsOf = (system: SparseSymmetric): readonly Level[] => {
  const levels: Level[] = [];
  let matrix = system;
  while (matrix.size > fewNodes) {
    let coarse = matrix;
    let group = Int32Array.from({ length: matrix.size }, (_, i) => i);
    for (let pass = 0; pass < pairings; pass++) {
      const pairs = pairUp(coarse);
      coarse = grouped(coarse, pairs.group, pairs.count);
      group = group.map((each) => at(pairs.group, each));
    }
    if (coarse.size > leastGain * matrix.size) break;
    levels.push({ matrix, middle: parted(matrix), group });
    matrix = coarse;
  }
  return [...levels, { matrix, middle: parted(matrix), group: new Int32Array(0) }];
};
