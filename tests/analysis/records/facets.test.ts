import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../analysis/numeric/random.ts';
import { ask } from './ask.ts';
import { creativity } from '../../support/records/creativity.ts';
import { rasch } from '../../support/records/rasch.ts';

const named = (letter: string, count: number) => Array.from({ length: count }, (_, i) => `${letter}${i}`);

describe('the creativity ratings of Guilford (1954)', () => {
  const found = ask('facets', { estimation: 'asFacets', origin: 'ratees' }, creativity);

  it('have the published severities and fair averages', () => {
    expect(found.severities).toMatchObject([
      { severity: expect.closeTo(0.04, 2) as number, fairAverage: expect.closeTo(4.86, 2) as number },
      { severity: expect.closeTo(0.25, 2) as number, fairAverage: expect.closeTo(4.38, 2) as number },
      { severity: expect.closeTo(-0.1, 2) as number, fairAverage: expect.closeTo(5.18, 2) as number },
    ]);
  });

  it('name the errors that are shown', () => {
    expect(found.notes.join()).toContain('float');
  });
});

describe('ratings that are not connected', { timeout: 60_000 }, () => {
  it.each(Array.from({ length: 20 }, (_, seed) => seed))('are refused, with their subsets (%i)', (seed) => {
    const random = createRandom(seed);
    const parts = 2 + random.index(3);
    const rows = Array.from({ length: parts }, (_, part) =>
      Array.from({ length: 60 }, (__, i) => ({
        rater: `R${part}-${i % 3}`,
        class: part === 0 ? 'own' : 'other',
        ratee: `E${part}-${Math.floor(i / 3)}`,
        rating: 1 + random.index(5),
      })),
    ).flat();
    const columns = Object.fromEntries(
      (['rater', 'class', 'ratee', 'rating'] as const).map((name) => [name, rows.map((row) => row[name])]),
    );
    for (const estimation of ['marginal', 'joint'] as const) {
      const found = ask('facets', { estimation }, columns);
      expect(found.severities).toBeNull();
      expect(found.subsets).toHaveLength(parts);
      expect(found.subsets[0]).toMatchObject({ n: 3 });
      expect(found.notes.join()).toContain('not connected');
    }
  });

  it('are compared where one rater of each part is known', () => {
    const made = rasch(2, { raters: 8, ratees: 300, each: 4, apart: true });
    const anchor = made.columns.rater.map((name) => {
      const rater = made.raters.indexOf(name);
      return rater % 4 === 0 ? made.severity[rater]! : NaN;
    });
    const found = ask('facets', { anchor: 'known' }, { ...made.columns, known: anchor });
    expect(found.subsets).toHaveLength(2);
    found.severities!.forEach(({ severity }, j) => expect(severity).toBeCloseTo(made.severity[j]!, 0));
    expect(found.severities![0]).toMatchObject({ severity: made.severity[0], standardError: 0 });
  });
});

describe('what has no finite estimate', { timeout: 60_000 }, () => {
  const made = rasch(3, { raters: 6, ratees: 60, each: 3 });
  const change = (to: (rater: string, ratee: string, rating: number) => number) => ({
    ...made.columns,
    rating: made.columns.rating.map((rating, row) =>
      to(made.columns.rater[row]!, made.columns.ratee[row]!, rating),
    ),
  });

  it('is null with a note: a ratee with the highest rating throughout', () => {
    const columns = change((_, ratee, rating) => (ratee === made.columns.ratee[0] ? 5 : rating));
    for (const estimation of ['marginal', 'joint'] as const) {
      const found = ask('facets', { estimation }, columns);
      const own = found.measures!.find(({ ratee }) => ratee === made.columns.ratee[0]);
      expect(own).toMatchObject({ measure: null, fairAverage: null });
      expect(found.notes.join()).toContain('no finite estimate');
    }
  });

  it('is null with a note: a rater with the lowest rating throughout', () => {
    const columns = change((rater, _, rating) => (rater === made.columns.rater[0] ? 1 : rating));
    const found = ask('facets', {}, columns);
    expect(found.severities!.find(({ rater }) => rater === made.columns.rater[0])).toMatchObject({
      severity: null,
    });
    expect(found.severities!.filter(({ severity }) => severity === null)).toHaveLength(1);
  });

  it('is the severity of a single rater', () => {
    const one = { rater: named('R', 1), ratee: named('E', 1), rating: [1] };
    const rows = Array.from({ length: 30 }, (_, i) => i);
    const columns = {
      rater: rows.map(() => one.rater[0]!),
      ratee: rows.map((i) => `E${i % 10}`),
      rating: rows.map((i) => 1 + (i % 4)),
    };
    expect(ask('facets', {}, columns)).toMatchObject({ severities: null, raterSpread: null });
  });
});

it('warns where raters hang together by fewer than five ratees', () => {
  const made = rasch(4, { raters: 8, ratees: 200, each: 4, apart: true });
  const bridge = { rater: made.raters[0]!, class: 'a', ratee: made.columns.ratee.at(-1)!, rating: 3 };
  const columns = Object.fromEntries(
    (['rater', 'class', 'ratee', 'rating'] as const).map((name) => [
      name,
      [...made.columns[name], bridge[name]],
    ]),
  );
  const found = ask('facets', {}, columns);
  expect(found.weakestLink).toBe(1);
  expect(found.notes.join()).toContain('1 shared ratees only');
});

it('joint severities are shrunk by (L − 1)/L', () => {
  const made = rasch(5, { raters: 6, ratees: 80, each: 3 });
  const [joint, asFacets] = (['joint', 'asFacets'] as const).map((estimation) =>
    ask('facets', { estimation }, made.columns),
  );
  joint!.severities!.forEach(({ severity, standardError }, j) => {
    const raw = asFacets!.severities![j]!;
    expect(severity! / raw.severity!).toBeCloseTo(joint!.correction!, 10);
    expect(standardError! / raw.standardError!).toBeCloseTo(joint!.correction!, 10);
  });
  expect(joint!.correction).toBeCloseTo((joint!.length! - 1) / joint!.length!, 14);
});

it(
  'what was simulated is found again: severities, and intervals that cover them',
  { timeout: 60_000 },
  () => {
    const runs = Array.from({ length: 8 }, (_, seed) => {
      const made = rasch(100 + seed, { raters: 20, ratees: 960, each: 5 });
      const found = ask('facets', {}, made.columns).severities!;
      const mean = made.severity.reduce((sum, value) => sum + value, 0) / made.severity.length;
      return found.map(({ severity, interval }, j) => {
        const truth = made.severity[j]! - mean;
        return { truth, severity: severity!, covered: interval![0]! <= truth && truth <= interval![1]! };
      });
    }).flat();
    const sum = (of: (one: (typeof runs)[number]) => number) =>
      runs.reduce((total, one) => total + of(one), 0);
    const product = sum(({ truth, severity }) => truth * severity);
    const squares = sum(({ truth }) => truth ** 2);
    expect(product / Math.sqrt(squares * sum(({ severity }) => severity ** 2))).toBeGreaterThan(0.97);
    expect(Math.abs(product / squares - 1)).toBeLessThan(0.03);
    expect(sum(({ covered }) => Number(covered)) / runs.length).toBeGreaterThan(0.92);
  },
);
