import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coding } from '../../../analysis/agreement/coded-text.ts';
import { matchCodings } from '../../../analysis/agreement/match-codings.ts';

const coding = (
  start: number,
  end: number,
  { codes = ['PUN', 'GOA'], ...values }: { codes?: string[]; link?: string; stance?: string } = {},
): Coding => ({ start, end, values: { link: 'plan', stance: 'problem', ...values }, codes });

describe('putting codings side by side', () => {
  it.each([
    ['nothing, in whatever order the codes came', coding(0, 9, { codes: ['GOA', 'PUN'] }), []],
    ['the boundary', coding(0, 8), ['boundary']],
    ['the link', coding(0, 9, { link: 'results' }), ['link']],
    ['the stance', coding(0, 9, { stance: 'strength' }), ['stance']],
    ['the codes', coding(0, 9, { codes: ['PUN'] }), ['codes']],
    ['several things', coding(1, 9, { link: 'across', codes: ['PUN'] }), ['boundary', 'link', 'codes']],
  ])('finds that two coders differ in %s', (_, other, differences) => {
    const own = coding(0, 9);
    expect(matchCodings([[own], [other]])).toEqual([{ codings: [own, other], differences }]);
  });

  it('needs no dimension, and takes a value that only one of them gave for another', () => {
    const bare = { start: 0, end: 9, values: {}, codes: ['PUN'] };
    expect(matchCodings([[bare], [{ ...bare }]])).toEqual([{ codings: [bare, bare], differences: [] }]);
    const valued = { ...bare, values: { tone: 'warm' }, codes: [] };
    expect(matchCodings([[bare], [valued]])[0]!.differences).toEqual(['tone', 'codes']);
  });

  it('finds what one of them left out, and what only touches', () => {
    const [a, b] = [coding(0, 9), coding(9, 12)];
    expect(matchCodings([[a], [b]])).toEqual([
      { codings: [a, null], differences: ['missed'] },
      { codings: [null, b], differences: ['missed'] },
    ]);
  });

  it('puts the most alike together where several overlap', () => {
    const [long, short] = [coding(0, 40), coding(30, 40, { link: 'results' })];
    const other = coding(28, 40, { link: 'results' });
    expect(matchCodings([[long, short], [other]])).toEqual([
      { codings: [long, null], differences: ['missed'] },
      { codings: [short, other], differences: ['boundary'] },
    ]);
  });

  it('joins three coders and says what the two who coded differ in', () => {
    const [a, b] = [coding(0, 9), coding(0, 9, { stance: 'strength' })];
    expect(matchCodings([[a], [], [b]])).toEqual([
      { codings: [a, null, b], differences: ['missed', 'stance'] },
    ]);
  });

  it('puts every coding in one place, under its own coder', () => {
    const codings = fc.array(
      fc
        .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.constantFrom('plan', 'results'))
        .map(([start, length, link]) => coding(start, start + length, { link })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(codings, { minLength: 2, maxLength: 4 }), (coders) => {
        const matches = matchCodings(coders);
        coders.forEach((own, i) => {
          const placed = matches.flatMap(({ codings: each }) => each[i] ?? []);
          expect(new Set(placed)).toEqual(new Set(own));
          expect(placed).toHaveLength(own.length);
        });
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
