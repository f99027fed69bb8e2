// Ends of tolerances: every figure of a circuit at its least or its greatest.

/** A figure's least, usual and greatest value. */
export type Span = { readonly least: number; readonly usual: number; readonly most: number };

/** Takes one value of a figure by its name. */
export type Corner = { readonly name: string; readonly of: (what: string, span: Span) => number };

/** Numerical Recipes' generator: the same draws on every machine; each gives a whole number below what it is asked. */
export function drawer(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export const usual: Corner = { name: "usual values", of: (_what, span) => span.usual };

/** Every figure whose name matches at its greatest, all others at their least; and the other way round. */
export const extremes = (name: string, greatest: RegExp): Corner => ({
  name,
  of: (what, { least, most }) => (greatest.test(what) ? most : least),
});

/** Each figure at one of its ends, by its name and the seed alone: no figure depends on how many were asked before. */
export function drawnCorner(seed: number): Corner {
  return {
    name: `corner ${seed}`,
    of: (what, { least, most }) => {
      let hash = Math.imul(seed + 1, 2654435761) >>> 0;
      for (const letter of what) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
      return drawer(hash)(2) === 0 ? least : most;
    },
  };
}
