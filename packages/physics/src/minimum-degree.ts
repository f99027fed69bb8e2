/**
 * Fill-reducing ordering by approximate minimum degree, on the quotient graph.
 *
 * P. Amestoy, T. Davis, I. Duff: An approximate minimum degree ordering algorithm, SIAM J. Matrix
 * Anal. Appl. 17 (1996) 886–905. Eliminating a variable turns it into an element, a clique kept as
 * the list of its variables; elements that meet the pivot are absorbed into it, so the graph never
 * grows. A variable's degree is bounded by formula (4) there. Without supervariables: networks of a
 * few thousand nodes do not need them.
 */
import { at, type SparseSymmetric } from "./sparse-matrix.js";

type Graph = {
  /** Variables joined to a variable by an entry that no element covers yet. */
  readonly variables: number[][];
  /** Elements a variable belongs to. */
  readonly elements: number[][];
  /** Variables of an element; empty once absorbed. */
  readonly members: number[][];
};

const graphOf = ({ size, start, column }: SparseSymmetric): Graph => ({
  variables: Array.from({ length: size }, (_, i) => [
    ...new Set(column.subarray(at(start, i), at(start, i + 1))),
  ]),
  elements: Array.from({ length: size }, () => []),
  members: Array.from({ length: size }, () => []),
});

/** Variables waiting by degree; a variable is pushed anew when its degree changes, old places go stale. */
const degreeQueue = (degree: Int32Array) => {
  const buckets: number[][] = Array.from({ length: degree.length + 1 }, () => []);
  let least = 0;
  const push = (variable: number): void => {
    const bound = at(degree, variable);
    buckets[bound]?.push(variable);
    least = Math.min(least, bound);
  };
  for (let variable = degree.length - 1; variable >= 0; variable--) push(variable);
  const pop = (done: Uint8Array): number => {
    for (; least < buckets.length; least++) {
      const bucket = buckets[least] ?? [];
      for (let variable = bucket.pop(); variable !== undefined; variable = bucket.pop())
        if (!done[variable] && degree[variable] === least) return variable;
    }
    throw new Error("the queue is popped once for each variable");
  };
  return { push, pop };
};

/** The variables the pivot is joined to, directly or through its elements, each once. */
const reach = (graph: Graph, pivot: number, mark: Int32Array, stamp: number): number[] => {
  const joined: number[] = [];
  const visit = (variable: number): void => {
    if (mark[variable] === stamp) return;
    mark[variable] = stamp;
    joined.push(variable);
  };
  mark[pivot] = stamp;
  graph.variables[pivot]?.forEach(visit);
  for (const element of graph.elements[pivot] ?? []) {
    graph.members[element]?.forEach(visit);
    graph.members[element] = [];
  }
  return joined;
};

/** The order in which to eliminate: `order[k]` is the variable eliminated as number `k`. */
export const minimumDegreeOrder = (matrix: SparseSymmetric): Int32Array => {
  const { size } = matrix;
  const graph = graphOf(matrix);
  const order = new Int32Array(size);
  const done = new Uint8Array(size);
  const degree = Int32Array.from(graph.variables, (joined) => joined.length);
  const queue = degreeQueue(degree);
  const mark = new Int32Array(size).fill(-1);
  const outside = new Int32Array(size);
  const outsideStamp = new Int32Array(size).fill(-1);
  for (let step = 0; step < size; step++) {
    const pivot = queue.pop(done);
    order[step] = pivot;
    done[pivot] = 1;
    const clique = reach(graph, pivot, mark, step);
    const alive = (element: number): boolean => (graph.members[element]?.length ?? 0) > 0;
    for (const variable of clique)
      for (const element of graph.elements[variable]?.filter(alive) ?? []) {
        if (outsideStamp[element] !== step) outside[element] = graph.members[element]?.length ?? 0;
        outsideStamp[element] = step;
        outside[element] = at(outside, element) - 1;
      }
    graph.members[pivot] = clique;
    graph.variables[pivot] = [];
    for (const variable of clique) {
      const others = clique.length - 1;
      const direct = (graph.variables[variable] ?? []).filter((other) => mark[other] !== step);
      // An element with nothing outside the new clique is covered by it and dropped (aggressive absorption).
      const kept = (graph.elements[variable] ?? []).filter(
        (element) => alive(element) && at(outside, element) > 0,
      );
      const covered = kept.reduce((sum, element) => sum + at(outside, element), 0);
      graph.variables[variable] = direct;
      graph.elements[variable] = [...kept, pivot];
      degree[variable] = Math.min(
        size - step - 2,
        at(degree, variable) + others,
        direct.length + others + covered,
      );
      queue.push(variable);
    }
  }
  return order;
};
