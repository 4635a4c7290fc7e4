import type { Coded } from './code-matrix.ts';

/**
 * How many excerpts, in how many interviews, two codes share: on one excerpt or on overlapping ones. Pairs in order.
 *
 * @example
 * const coded = [{ interview: 'I1', start: 0, end: 9, codes: ['PUN', 'GOA'] }, { interview: 'I2', start: 0, end: 4, codes: ['PUN'] }]
 * coOccurrence(coded) // => [{ first: 'GOA', second: 'PUN', excerpts: 1, interviews: 1 }]
 */
export function coOccurrence(
  coded: readonly Coded[],
): { first: string; second: string; excerpts: number; interviews: number }[] {
  const pairs = new Map<string, { excerpts: number; interviews: Set<string> }>();
  for (const [i, one] of coded.entries()) {
    const near = coded.filter(
      (other, j) =>
        j !== i && other.interview === one.interview && other.start < one.end && other.end > one.start,
    );
    const around = new Set([...one.codes, ...near.flatMap(({ codes }) => codes)]);
    for (const first of one.codes)
      for (const second of around) {
        if (first >= second) continue;
        const key = `${first} ${second}`;
        const pair = pairs.get(key) ?? { excerpts: 0, interviews: new Set() };
        pairs.set(key, pair);
        pair.excerpts += 1;
        pair.interviews.add(one.interview);
      }
  }
  return [...pairs].map(([key, { excerpts, interviews }]) => {
    const [first, second] = key.split(' ') as [string, string];
    return { first, second, excerpts, interviews: interviews.size };
  });
}
