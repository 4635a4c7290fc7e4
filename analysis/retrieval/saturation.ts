import type { Coded } from './code-matrix.ts';

/**
 * How many codes each further interview adds: a curve that flattens suggests saturation (Guest, Bunce & Johnson 2006).
 *
 * @example
 * const coded = [{ interview: 'I1', start: 0, end: 9, codes: ['PUN', 'GOA'] }, { interview: 'I2', start: 0, end: 4, codes: ['PUN'] }]
 * saturation(coded, ['I1', 'I2']) // => [{ interview: 'I1', added: 2, total: 2 }, { interview: 'I2', added: 0, total: 2 }]
 */
export function saturation(
  coded: readonly Coded[],
  interviews: readonly string[],
): { interview: string; added: number; total: number }[] {
  const known = new Set<string>();
  return interviews.map((interview) => {
    const before = known.size;
    for (const { codes } of coded.filter((each) => each.interview === interview))
      for (const code of codes) known.add(code);
    return { interview, added: known.size - before, total: known.size };
  });
}
