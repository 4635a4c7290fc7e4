import { describe, expect, it } from 'vitest';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import { reply } from '../../../analysis/engine/analyse.ts';
import { at, claimsOf, numberAt, tableOf, type Cells } from '../relate/claims.ts';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import { ask } from './ask.ts';

/** Six targets rated by four judges: Shrout and Fleiss (1979), table 2. */
const shrout = {
  j1: [9, 6, 8, 7, 10, 6],
  j2: [2, 1, 4, 1, 5, 2],
  j3: [5, 3, 6, 2, 6, 4],
  j4: [8, 2, 8, 6, 9, 7],
};
const raters = Object.keys(shrout);
const answer = (cells: Cells, analysis: object): Record<string, unknown> =>
  reply(tableOf(cells), { analyses: [analysis] }).analyses[0] as unknown as Record<string, unknown>;
const refused = (cells: Cells, analysis: object): string => {
  try {
    answer(cells, analysis);
  } catch (error) {
    if (error instanceof RequestError) return `${error.field} ${error.code}`;
    throw error;
  }
  return 'answered';
};

describe('raters in columns', () => {
  it('have the six coefficients of Shrout and Fleiss (1979), by both names', () => {
    const found = answer(shrout, { procedure: 'raterIcc', raters, model: 'consistency' });
    const forms = found['forms'] as { form: string; name: string; icc: number }[];
    expect(forms.map(({ icc }) => Math.round(icc * 100) / 100)).toEqual([0.17, 0.29, 0.71, 0.44, 0.62, 0.91]);
    expect(forms.map(({ name }) => name)).toEqual([
      'ICC(1)',
      'ICC(A,1)',
      'ICC(C,1)',
      'ICC(k)',
      'ICC(A,k)',
      'ICC(C,k)',
    ]);
    expect(found).toMatchObject({ single: forms[2]!.icc, average: forms[5]!.icc });
  });

  it.each(['raterIcc', 'kendallW'] as const)('%s is that of the same ratings in long form', (procedure) => {
    const judges = Object.entries(shrout);
    const long = {
      rater: judges.flatMap(([name, own]) => own.map(() => name)),
      ratee: judges.flatMap(([, own]) => own.map((_, i) => `E${i}`)),
      rating: judges.flatMap(([, own]) => own),
    };
    const { notes: _, ...inColumns } = answer(shrout, { procedure, raters });
    const found = ask(procedure, {}, long);
    // n of a part counts raters there, rows here.
    const plain = (value: unknown) => JSON.stringify(value).replaceAll(/"n":\d+,/g, '');
    expect(plain(inColumns)).toBe(plain({ ...found, notes: undefined }));
  });

  it.each(claimsOf('records/rater-columns'))('$name', (claim) => {
    const found = packedAnswerToClaim(claim);
    for (const [path, value] of Object.entries(claim.expected)) {
      const own = numberAt(found, path);
      expect(Math.abs(own / Number(value) - 1), path).toBeLessThan(1e-8);
    }
  });
});

describe('awkward ratings', () => {
  it('of one object, none, or all alike give null with a reason', () => {
    const cells = [
      { a: [1], b: [2] },
      { a: [1, null], b: [null, 2] },
      { a: [3, 3, 3], b: [3, 3, 3] },
    ];
    for (const each of cells)
      for (const procedure of ['raterIcc', 'kendallW']) {
        const found = answer(each, { procedure, raters: ['a', 'b'] });
        expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
        expect((found['notes'] as string[]).length).toBeGreaterThan(0);
        expect(at(found, procedure === 'raterIcc' ? 'single' : 'w')).toBeNull();
      }
  });

  it('count the objects that somebody did not rate', () => {
    const found = answer(
      { a: [1, 2, 3, null], b: [1, 3, 2, 4] },
      { procedure: 'kendallW', raters: ['a', 'b'] },
    );
    expect(found).toMatchObject({ n: 3, leftOut: 1 });
  });
});

describe('a request', () => {
  it.each([
    ['names one rater', { raters: ['j1'] }, 'analyses[0].raters at-least'],
    ['names nobody', {}, 'analyses[0].raters needed'],
    ['mixes both forms', { raters, rater: 'j1' }, 'analyses[0].raters not-beside'],
    ['lacks the ratee of long ratings', { rater: 'j1', rating: 'j2' }, 'analyses[0].ratee needed'],
  ])('that %s is refused', (_, fields, expected) => {
    expect(refused(shrout, { procedure: 'raterIcc', ...fields })).toBe(expected);
    expect(refused(shrout, { procedure: 'kendallW', ...fields })).toBe(expected);
  });

  it('on answers keeps to columns: the gate lets nothing else through', () => {
    const cells = {
      a: Array.from({ length: 40 }, (_, i) => i % 5),
      b: Array.from({ length: 40 }, (_, i) => i % 4),
    };
    const ask = (analysis: object) => {
      const vocabulary = { k: 5, labels: new Set<string>(), bands: new Map() };
      const found = admit(tableOf(cells), { analyses: [analysis] }, { items: {}, scales: {} }, vocabulary);
      return found.gate === 'refused' ? found.refusal.code : found.gate;
    };
    expect(ask({ procedure: 'raterIcc', raters: ['a', 'b'] })).toBe('open');
    expect(ask({ procedure: 'raterIcc' })).toBe('answers-only');
    expect(ask({ procedure: 'raterIcc', rater: 'a', ratee: 'b', rating: 'a' })).toBe('answers-only');
    expect(ask({ procedure: 'kendallW', raters: ['a', 'b'], rater: 'a' })).toBe('answers-only');
  });
});
