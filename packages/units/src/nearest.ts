/** The nearest right word to a wrong one, for remedies. */

/** Optimal string alignment distance: insertions, deletions, substitutions, neighbour swaps. */
export const editDistance = (a: string, b: string): number => {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
};

/** The candidate closest to `word`, or undefined when none is close enough to be meant. */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  const lower = word.slice(0, 80).toLowerCase();
  let best: { readonly candidate: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    const gap = editDistance(lower, candidate.toLowerCase());
    if (!best || gap < best.distance) best = { candidate, distance: gap };
  }
  const limit = Math.max(2, Math.floor(lower.length / 2.5));
  return best && best.distance <= limit ? best.candidate : undefined;
};
