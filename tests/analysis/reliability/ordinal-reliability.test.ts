import { describe, expect, it } from 'vitest';
import { RequestError } from '../../../analysis/dataset/dataset.ts';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { packedAnswerToClaim } from '../engine/packed.ts';
import { answerTo, answerToClaim, claimsOf, numberAt, tableOf } from '../relate/claims.ts';

describe('λ2, λ6 and ordinal coefficients equal R', () => {
  it.each(claimsOf('reliability/ordinal'))('$name', (claim) => {
    for (const found of [answerToClaim(claim), packedAnswerToClaim(claim)])
      for (const [path, value] of Object.entries(claim.expected))
        expect(Math.abs(numberAt(found, path) / Number(value) - 1), path).toBeLessThan(1e-8);
  });
});

const a = [1, 2, 3, 4, 5, 4, 2, 5, 1, 3, 3, 4];
const b = [2, 2, 3, 5, 4, 4, 1, 5, 1, 3, 2, 4];
const c = [1, 3, 3, 4, 4, 5, 2, 4, 2, 2, 3, 5];
const of = (cells: Record<string, (number | null)[]>, procedure = 'ordinalReliability') =>
  answerTo(cells, { procedure, items: Object.keys(cells) });

describe('ordinal reliability on awkward data', () => {
  it('names thin categories', () => {
    expect(of({ a, b, c })['thin']).toEqual(['a', 'b', 'c']);
    expect(String(of({ a, b, c })['notes'])).toContain('join it with its neighbour');
  });

  it.each<[string, Record<string, (number | null)[]>]>([
    ['an item of one value', { a, b, c: a.map(() => 3) }],
    ['a measurement', { a, b, c: Array.from({ length: 40 }, (_, i) => i / 7).slice(0, 12) }],
    ['nobody', { a: [], b: [], c: [] }],
    ['one person', { a: [1], b: [2], c: [3] }],
    ['gaps only', { a: a.map(() => null), b, c }],
    ['numbers beyond reach', { a, b, c: c.map((x) => x * 1e300) }],
  ])('says why %s has none', (_, cells) => {
    const found = of(cells);
    expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
    expect((found['notes'] as string[]).length).toBeGreaterThan(0);
  });

  it('gives no λ6 of items that determine each other', () => {
    const found = of({ a, b, c: a.map((x, i) => x + b[i]!) }, 'reliability');
    expect(found['lambda6']).toBeNull();
    expect(found['notes']).toContain('lambda 6: the items determine each other, so it cannot be computed');
  });

  it('refuses items beside a scale, and nothing', () => {
    expect(() => answerTo({ a, b }, { procedure: 'ordinalReliability' })).toThrow(RequestError);
    expect(() => answerTo({ a, b }, { procedure: 'ordinalReliability', items: ['a', 'z'] })).toThrow('items');
  });

  it('of a small group does not leave', () => {
    const told = { k: 20, mostWeight: 1, made: new Set<string>(), hasGroups: false };
    const asked = { analyses: [{ procedure: 'ordinalReliability', items: ['a', 'b', 'c'] }] };
    expect(hideSmall(answer(tableOf({ a, b, c }), asked), told)).toBeNull();
    expect(hideSmall(answer(tableOf({ a, b, c }), asked), { ...told, k: 5 })).not.toBeNull();
  });
});
