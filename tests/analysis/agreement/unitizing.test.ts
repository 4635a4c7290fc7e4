import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBlocks } from '../../../analysis/agreement/block-interval.ts';
import { codeAgreementByCharacter, codeAgreementByTurn } from '../../../analysis/agreement/code-agreement.ts';
import type { CodedSpan } from '../../../analysis/agreement/continuum.ts';
import { krippendorffAlpha } from '../../../analysis/agreement/krippendorff-alpha.ts';
import { unitizingAlpha2004 } from '../../../analysis/agreement/unitizing-alpha-2004.ts';
import { unitizingAlpha, unitizingOf } from '../../../analysis/agreement/unitizing-alpha.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';
import {
  bertha,
  bill,
  continuum2004,
  thousand,
  unitsOfLetters,
} from '../../../analysis/agreement/published.ts';

/** Nominal α with one unit a character, the gap being a category. */
function byCharacter(coders: readonly string[]): number {
  const values = [...new Set(coders.join(''))].sort();
  const units = coders[0]!.length;
  const codes = new Int32Array(units * coders.length);
  coders.forEach((letters, coder) => {
    for (let unit = 0; unit < units; unit++)
      codes[unit * coders.length + coder] = values.indexOf(letters[unit]!);
  });
  return krippendorffAlpha({ units, coders: coders.length, codes, values }, 'nominal');
}

describe('unitizing α', () => {
  it('is .7286 for c, 1 for k and .859 in all for Krippendorff 2004, p. 254', () => {
    expect(unitizingAlpha2004(continuum2004, ['c'])).toBeCloseTo(0.7286, 4);
    expect(unitizingAlpha2004(continuum2004, ['k'])).toBe(1);
    expect(unitizingAlpha2004(continuum2004, ['c', 'k'])).toBeCloseTo(0.859, 3);
  });

  it('is the nominal α .329 of Krippendorff 1995 when cut to units of length 1', () => {
    const { unitizing } = unitizingAlpha([
      { length: 24, coders: [unitsOfLetters(bertha), unitsOfLetters(bill)] },
    ]);
    expect(unitizing).toBeCloseTo(0.329, 3);
    expect(unitizing).toBeCloseTo(byCharacter([bertha, bill]), 14);
  });

  it('equals nominal α on units of length 1, whatever the codes and however many coders', () => {
    const letters = fc.integer({ min: 2, max: 40 }).chain((n) =>
      fc.array(fc.array(fc.constantFrom('0', 'a', 'b', 'c'), { minLength: n, maxLength: n }), {
        minLength: 2,
        maxLength: 4,
      }),
    );
    fc.assert(
      fc.property(letters, (rows) => {
        const coders = rows.map((row) => row.join(''));
        const { unitizing } = unitizingAlpha([
          { length: coders[0]!.length, coders: coders.map(unitsOfLetters) },
        ]);
        const nominal = byCharacter(coders);
        if (Number.isNaN(nominal)) expect(unitizing).toBeNull();
        else expect(unitizing).toBeCloseTo(nominal, 10);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  const long = (start: number, end: number, code: string): CodedSpan => ({ start, end, code });

  it('follows its definition by hand on two coders and two codes', () => {
    const text = {
      length: 30,
      coders: [
        [long(0, 12, 'a'), long(12, 16, 'b')],
        [long(0, 10, 'a'), long(10, 20, 'b')],
      ],
    };
    const { unitizing, relevance, coding, byCode } = unitizingAlpha([text]);
    // Agreement: a over 10, b over 12–16, gap over 20–30, each counted from both sides; total length 60.
    const observed = 60 - 2 * (10 + 4 + 10);
    // Margins a 22, b 14, gap 24; squares a 144 + 100, b 16 + 100, gap 14 + 10 pieces of length 1.
    const pairs = 60 ** 2 - 244 - 116 - 24;
    const expected = 60 - (60 * (22 ** 2 - 244 + 14 ** 2 - 116 + 24 ** 2 - 24)) / pairs;
    expect(unitizing).toBeCloseTo(1 - observed / expected, 12);
    expect(relevance).toBeCloseTo(1 - 4 / ((60 * 24 * 36) / pairs), 12);
    // Units meet over 0–16: margins a 12 + 10, b 4 + 6; squares of what a partner covers a 144 + 100, b 16 + 36.
    const met = 32 ** 2 - 244 - 52;
    expect(coding).toBeCloseTo(1 - 4 / (32 - (32 * (22 ** 2 - 244 + 10 ** 2 - 52)) / met), 12);
    const [eaa, ebb, eab] = [22 ** 2 - 244, 10 ** 2 - 52, 220];
    expect(byCode['a']).toBeCloseTo(1 - 2 / 22 / (eab / (eaa + eab)), 12);
    expect(byCode['b']).toBeCloseTo(1 - 2 / 10 / (eab / (ebb + eab)), 12);
  });

  it('is 1 for identical units, whatever their place', () => {
    const spans = [long(3, 9, 'a'), long(12, 20, 'b')];
    expect(unitizingAlpha([{ length: 40, coders: [spans, spans, spans] }])).toEqual({
      unitizing: 1,
      relevance: 1,
      coding: 1,
      byCode: { a: 1, b: 1 },
    });
  });

  it('says nothing where there is no variation, and where units of a coder overlap', () => {
    const nothing = { unitizing: null, relevance: null, coding: null };
    expect(unitizingAlpha([{ length: 40, coders: [[], []] }])).toMatchObject(nothing);
    expect(unitizingAlpha([{ length: 40, coders: [[long(0, 40, 'a')], [long(0, 40, 'a')]] }])).toMatchObject({
      relevance: null,
      coding: null,
    });
    const overlapping = [long(0, 10, 'a'), long(5, 12, 'b')];
    expect(unitizingAlpha([{ length: 40, coders: [overlapping, overlapping] }])).toMatchObject(nothing);
    // One code only: whether codes agree cannot be asked.
    expect(unitizingAlpha([{ length: 40, coders: [[long(0, 10, 'a')], [long(2, 12, 'a')]] }])).toMatchObject({
      coding: null,
      byCode: { a: null },
    });
  });

  it('pools texts as one long text would', () => {
    const first = { length: 30, coders: [[long(0, 12, 'a')], [long(2, 14, 'a')]] };
    const second = { length: 20, coders: [[long(5, 8, 'b')], [long(5, 9, 'b')]] };
    const shift = ({ start, end, code }: CodedSpan) => long(start + 30, end + 30, code);
    const joined = {
      length: 50,
      coders: first.coders.map((spans, i) => [...spans, ...second.coders[i]!.map(shift)]),
    };
    expect(unitizingAlpha([first, second]).unitizing).toBeCloseTo(unitizingAlpha([joined]).unitizing!, 13);
  });

  it('has a seeded interval over texts that holds α, and none for a single text', () => {
    const random = createRandom(2);
    const texts = Array.from({ length: 12 }, () => {
      const at = random.index(60);
      const off = random.index(12);
      return {
        length: 100,
        coders: [[long(at, at + 20, 'a')], [long(at + off, at + 20 + off, off > 5 ? 'b' : 'a')]],
      };
    });
    const lengths = texts.map(({ length }) => length);
    const interval = (seed: number) =>
      unitizingOf(texts).intervals(drawBlocks(lengths, 500, createRandom(seed)), 0.95);
    const alphas = unitizingAlpha(texts);
    expect(interval(1)).toEqual(interval(1));
    for (const name of ['unitizing', 'relevance', 'coding'] as const) {
      expect(interval(1)[name]![0]).toBeLessThan(alphas[name]!);
      expect(interval(1)[name]![1]).toBeGreaterThan(alphas[name]!);
    }
    const single = unitizingOf(texts.slice(0, 1)).intervals(drawBlocks([100], 500, random), 0.95);
    expect(single).toMatchObject({ unitizing: null, relevance: null, coding: null });
  });
});

describe('agreement on a code', () => {
  // 1,000 characters: both on 50, one coder only on 150, neither on 800.
  it.each([
    [100, 50, 0.3182],
    [75, 75, 0.3143],
    [150, 0, 0.3478],
  ])('gives κ of %i and %i characters by one coder only as %f', (first, second, kappa) => {
    const [agreement] = codeAgreementByCharacter(thousand(first, second));
    expect(agreement).toMatchObject({ code: 'x', all: 50, some: 150, none: 800, percent: 85 });
    expect(agreement!.cohenKappa).toBeCloseTo(kappa, 4);
  });

  const both = {
    length: 20,
    coders: [
      [
        { start: 0, end: 10, code: 'a' },
        { start: 5, end: 12, code: 'b' },
      ],
      [{ start: 0, end: 8, code: 'a' }],
    ],
  };

  it('takes overlapping codes one by one, and equals nominal α on characters', () => {
    const [a, b] = codeAgreementByCharacter(both);
    expect(a!.krippendorffAlpha).toBeCloseTo(
      byCharacter(['aaaaaaaaaa0000000000', 'aaaaaaaa000000000000']),
      12,
    );
    expect(b).toMatchObject({ code: 'b', all: 0, some: 7, none: 13, cohenKappa: 0 });
  });

  it('finds agreement by turn where the characters differ', () => {
    const turns = [
      { start: 0, end: 10 },
      { start: 10, end: 20 },
    ];
    const [a, b] = codeAgreementByTurn(both, turns);
    expect(a).toMatchObject({ percent: 100, cohenKappa: 1, krippendorffAlpha: 1 });
    expect(b).toMatchObject({ all: 0, some: 2, none: 0, percent: 0 });
  });

  it('says nothing, not 1, where everybody coded everything', () => {
    const spans = [{ start: 0, end: 20, code: 'a' }];
    expect(codeAgreementByCharacter({ length: 20, coders: [spans, spans] })).toMatchObject([
      { percent: 100, cohenKappa: null, krippendorffAlpha: null },
    ]);
  });

  it('has α but no κ for three coders', () => {
    const spans = [{ start: 0, end: 5, code: 'a' }];
    const [a] = codeAgreementByCharacter({ length: 20, coders: [spans, spans, []] });
    expect(a!.cohenKappa).toBeNull();
    expect(a!.krippendorffAlpha).toBeCloseTo(
      byCharacter(['aaaaa000000000000000', 'aaaaa000000000000000', '00000000000000000000']),
      12,
    );
  });
});
