/** Edit distance with swaps of neighbours counted as one edit (optimal string alignment). */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      let best = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + cost);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        best = Math.min(best, beforeLast[column - 2]! + 1);
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}

/**
 * The known name a writer most likely meant, or undefined when none is near enough
 * (more than two fifths of the letters differ).
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length * 0.4)) + 1;
  for (const candidate of known) {
    // Two names are at least as far apart as their lengths are.
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const d = distance(name.toLowerCase(), candidate.toLowerCase());
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** Stands among names for all those of a file that cannot be read, so that none of them is called unknown. */
export const ANY = '*';

/** Whether a name is one of those that are known. */
export function isKnown(name: string, known: ReadonlySet<string>): boolean {
  return known.has(name) || known.has(ANY);
}

/** What follows a message: `; did you mean "<meant>"?`, or nothing where no such name is known. */
export const didYouMean = (meant: string | undefined): string =>
  meant === undefined ? '' : `; did you mean "${meant}"?`;

/** The same with the nearest of the known names. */
export const hint = (name: string, known: Iterable<string>): string => didYouMean(nearest(name, known));

/** `unknown <what> "<name>"; did you mean "<nearest>"?`, with the hint only where a near name exists. */
export const unknown = (what: string, name: string, known: Iterable<string>): string =>
  `unknown ${what} "${name}"${hint(name, known)}`;

/**
 * What bears a name.
 * @throws {Error} with the nearest right name when nothing bears this one.
 */
export function existing<T>(what: string, name: string, all: ReadonlyMap<string, T>): T {
  const found = all.get(name);
  if (found === undefined) throw new Error(unknown(what, name, all.keys()));
  return found;
}
