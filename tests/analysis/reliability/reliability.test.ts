import { describe, expect, it } from 'vitest';
import { analyse } from '../../../analysis/engine/analyse.ts';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { answerTo, answerToClaim, at, claimsOf, expectClose, numberAt, tableOf } from '../relate/claims.ts';

describe('reliability equals psych', () => {
  it.each(claimsOf('reliability/reliability'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
    expectClose(packedAnswerToClaim(claim), claim.expected, { tail: 1e-7, other: 1e-9 });
  });
});

describe('omega equals the one-factor model of lavaan', () => {
  it.each(claimsOf('reliability/omega'))('$name', (claim) => {
    expectClose(answerToClaim(claim), claim.expected, { tail: 1e-6, other: 1e-6 });
  });
});

const a = [1, 2, 3, 4, 5, 4, 2, 5];
const b = [2, 2, 3, 5, 4, 4, 1, 5];
const c = [1, 3, 3, 4, 4, 5, 2, 4];
const of = (cells: Record<string, (number | null)[]>) =>
  answerTo(cells, { procedure: 'reliability', items: Object.keys(cells) });

describe('reliability on awkward data', () => {
  it('gives two items a Spearman–Brown coefficient and no alpha', () => {
    const answer = of({ a, b });
    const r = numberAt(answer, 'r');
    expect(answer).toMatchObject({ alpha: null, alphaInterval: [null, null], k: 2 });
    expect(numberAt(answer, 'spearmanBrown')).toBeCloseTo((2 * r) / (1 + r), 14);
  });

  it('names an item without variance and still gives alpha', () => {
    const answer = of({ a, b, c, same: a.map(() => 3) });
    expect(answer['notes']).toContain('same: all answers are equal');
    expect(answer).toMatchObject({ omegaTotal: null, standardizedAlpha: null });
    expect(numberAt(answer, 'alpha')).toBeGreaterThan(0.8);
  });

  it('names an item that runs against the others', () => {
    expect(of({ a, b, c: c.map((x) => 6 - x) })['notes']).toContain(
      'c runs against the other items: should it be reversed?',
    );
  });

  it('asks of an item that is reversed already whether it is keyed the wrong way', () => {
    const found = answerTo(
      { a, b, c },
      { procedure: 'reliability', items: ['a', 'b', 'c'] },
      { items: { c: { reverse: true, range: [1, 5] } } },
    );
    expect(found['notes']).toContain(
      'c is reversed already and yet runs against the other items: is it keyed the wrong way?',
    );
    expect(JSON.stringify(found['notes'])).not.toContain('should it be reversed');
  });

  it('has correlations of exactly 1 for identical items', () => {
    for (let seed = 1; seed < 40; seed++) {
      const one = Array.from(
        { length: 7 + seed },
        (_, i) => Math.round(3 + 2 * Math.sin(seed * (i + 1))) / 7,
      );
      expect(of({ one, two: one, three: one })).toMatchObject({
        meanInterItemCorrelation: 1,
        items: [{ correctedItemTotal: 1 }, { correctedItemTotal: 1 }, { correctedItemTotal: 1 }],
        splitHalf: { spearmanBrown: 1 },
      });
      expect(of({ one, two: one.map((value) => 3 - value / 3) })).toMatchObject({ r: -1 });
    }
  });

  it('takes the quantiles of the high and low groups as R or as SPSS, and says which', () => {
    const total = [1, 1, 2, 5, 6, 7, 9, 12, 13, 20];
    const p = [0, 1, 1, 2, 2, 3, 4, 6, 6, 9];
    const cells = { p, q: total.map((sum, i) => sum - p[i]!) };
    const [plain, spss] = [undefined, 'type6'].map((quantile) =>
      answerTo(cells, { procedure: 'reliability', items: ['p', 'q'], quantile }),
    ) as [Record<string, unknown>, Record<string, unknown>];
    expect(plain['definition']).toContain('quantiles of R type 7');
    expect(spss['definition']).toContain('quantiles of R type 6, as SPSS');
    // R: quantile(p + q, c(.27, .73), type) is 3.29, 10.71 by type 7 and 1.97, 12.03 by type 6; then t.test(var.equal = TRUE).
    expect(numberAt(plain, 'items.0.criticalRatio27.t')).toBeCloseTo(6.00832755431992, 12);
    expect(numberAt(spss, 'items.0.criticalRatio27.t')).toBeCloseTo(4.42718872423573, 12);
  });

  it('gives nulls when nobody answered everything', () => {
    const answer = of({ a: [1, null, 3], b: [null, 2, null], c: [1, 2, 3] });
    expect(answer).toMatchObject({
      n: 0,
      alpha: null,
      notes: expect.arrayContaining(['too few complete respondents']) as unknown,
    });
  });

  it('reverses an item once: alpha, item statistics and critical ratios are those of the reversed column', () => {
    const cells = { a, b, c: c.map((x) => 6 - x) };
    const reversed = analyse(tableOf(cells), {
      items: { c: { reverse: true, range: [1, 5] } },
      scales: { S: { items: ['a', 'b', 'c'] } },
      analyses: [{ procedure: 'reliability', scale: 'S' }],
    }).analyses[0];
    expect(reversed).toEqual(of({ a, b, c }));
  });

  it('does not depend on the unit in which all items are measured', () => {
    const times = (x: number[]) => x.map((value) => 10 * value + 3);
    const [plain, scaled] = [of({ a, b, c }), of({ a: times(a), b: times(b), c: times(c) })];
    for (const field of ['alpha', 'omegaTotal', 'splitHalf.guttman', 'items.0.criticalRatio27.t'])
      expect(numberAt(scaled, field), field).toBeCloseTo(numberAt(plain, field), 9);
  });

  it('has no critical ratios when all sums are equal', () => {
    expect(at(of({ a, b: a.map((x) => 6 - x), c: a.map(() => 1) }), 'items.0.criticalRatio27')).toBeNull();
  });
});
