/** Links between numbered nodes, those between the same two added up. */
import { at, type SparseSymmetric } from "../sparse-matrix.js";

export type LinkTable = {
  readonly add: (a: number, b: number, conductance: number) => void;
  /** The equations of the nodes' potentials, one node held at zero and those not joined to it left alone. */
  readonly equations: (held: number) => { readonly matrix: SparseSymmetric; readonly joined: Uint8Array };
};

/** Links of a node to nodes of greater number stand in a list of its own; nodes with many links come last. */
export const linkTable = (nodeCount: number): LinkTable => {
  const head = new Int32Array(nodeCount).fill(-1);
  // A square mesh has two links to a node.
  let room = Math.ceil(2.25 * nodeCount) + 1024;
  let next = new Int32Array(room);
  let target = new Int32Array(room);
  let value = new Float64Array(room);
  let count = 0;

  const grow = (): void => {
    room = Math.ceil(1.5 * room);
    const [oldNext, oldTarget, oldValue] = [next, target, value];
    next = new Int32Array(room);
    target = new Int32Array(room);
    value = new Float64Array(room);
    next.set(oldNext);
    target.set(oldTarget);
    value.set(oldValue);
  };

  const addLink = (a: number, b: number, conductance: number): void => {
    if (a === b) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    for (let link = at(head, low); link >= 0; link = at(next, link))
      if (target[link] === high) {
        value[link] = at(value, link) + conductance;
        return;
      }
    if (count === room) grow();
    target[count] = high;
    value[count] = conductance;
    next[count] = at(head, low);
    head[low] = count;
    count += 1;
  };

  const eachLink = (visit: (low: number, high: number, conductance: number) => void): void => {
    for (let low = 0; low < nodeCount; low++)
      for (let link = at(head, low); link >= 0; link = at(next, link))
        visit(low, at(target, link), at(value, link));
  };

  const equations = (held: number) => {
    const start = new Int32Array(nodeCount + 1);
    const diagonal = new Float64Array(nodeCount);
    eachLink((a, b, conductance) => {
      diagonal[a] = at(diagonal, a) + conductance;
      diagonal[b] = at(diagonal, b) + conductance;
      start[a + 1] = at(start, a + 1) + 1;
      start[b + 1] = at(start, b + 1) + 1;
    });
    for (let i = 0; i < nodeCount; i++) start[i + 1] = at(start, i + 1) + at(start, i);
    const place = start.slice();
    const column = new Int32Array(2 * count);
    const entry = new Float64Array(2 * count);
    const put = (row: number, other: number, conductance: number): void => {
      const to = at(place, row);
      column[to] = other;
      entry[to] = row === held || other === held ? 0 : -conductance;
      place[row] = to + 1;
    };
    eachLink((a, b, conductance) => {
      put(a, b, conductance);
      put(b, a, conductance);
    });
    const joined = new Uint8Array(nodeCount);
    joined[held] = 1;
    for (const stack = [held]; stack.length > 0; ) {
      const node = stack.pop() ?? held;
      for (let link = at(start, node); link < at(start, node + 1); link++) {
        const other = at(column, link);
        if (joined[other] === 1) continue;
        joined[other] = 1;
        stack.push(other);
      }
    }
    diagonal[held] = 1;
    for (let i = 0; i < nodeCount; i++) {
      if (joined[i] === 1) continue;
      diagonal[i] = 1;
      for (let link = at(start, i); link < at(start, i + 1); link++) entry[link] = 0;
    }
    return { matrix: { size: nodeCount, diagonal, start, column, value: entry }, joined };
  };
  return { add: addLink, equations };
};
