import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeAgreementByCharacter } from '../../../analysis/agreement/code-agreement.ts';
import { blocksOf, type CodedText, type Coding } from '../../../analysis/agreement/coded-text.ts';
import { disjoint, hasOverlap } from '../../../analysis/agreement/continuum.ts';
import { unitsOfLetters } from '../../../analysis/agreement/published.ts';
import {
  type AgreementRow,
  measureAgreement,
  type Precision,
  subjectsOf,
} from '../../../analysis/agreement/measure-agreement.ts';

const dimensions = ['link', 'stance'];
const measured = (texts: CodedText[], how: Precision = precision) =>
  measureAgreement(texts, how, subjectsOf(texts, dimensions));
const precision = { samples: 200, confidence: 0.95, seed: 1 };
const coding = (
  start: number,
  end: number,
  { codes = ['PUN'], ...values }: { codes?: string[]; link?: string; stance?: string } = {},
): Coding => ({ start, end, values: { link: 'plan', stance: 'problem', ...values }, codes });
const turns = [0, 25, 50, 75].map((start) => ({ start, end: start + 25 }));
const textOf = (...coders: Coding[][]): CodedText => ({ length: 100, turns, coders });
const rowOf = (rows: AgreementRow[], dimension: string, label: string | null) =>
  rows.find((row) => row.dimension === dimension && row.label === label)!;

describe('agreement over coded texts', () => {
  const first = textOf(
    [coding(0, 20), coding(30, 50, { codes: ['GOA', 'PUN'] })],
    [coding(2, 20), coding(60, 70, { link: 'results', stance: 'strength', codes: ['INS'] })],
  );
  const second = textOf([coding(0, 10)], [coding(0, 10, { stance: 'suggestion' })]);
  const rows = measured([first, second]);

  it('has a row for each dimension and one for every label that somebody gave', () => {
    expect(rows.map(({ dimension, label }) => `${dimension} ${label}`)).toEqual([
      'link null',
      'link plan',
      'link results',
      'stance null',
      'stance problem',
      'stance strength',
      'stance suggestion',
      'codes null',
      'codes GOA',
      'codes INS',
      'codes PUN',
    ]);
  });

  it('measures the codes alone where nothing else is coded', () => {
    const bare = { start: 0, end: 20, values: {}, codes: ['PUN'] };
    const texts = [textOf([bare], [bare])];
    expect(subjectsOf(texts, [])).toEqual([
      { dimension: 'codes', label: null },
      { dimension: 'codes', label: 'PUN' },
    ]);
    expect(rowOf(measured(texts), 'link', null).character).toMatchObject({ all: 0, some: 0, none: 100 });
    expect(rowOf(measured(texts), 'codes', 'PUN').character).toMatchObject({ all: 20, percent: 100 });
  });

  it('takes a coding without a value of the dimension for none there, not for another value', () => {
    const bare = { ...coding(0, 20), values: { stance: 'problem' } };
    const texts = [textOf([coding(0, 20), coding(30, 40)], [bare, coding(30, 40)])];
    const plan = rowOf(measured(texts), 'link', 'plan');
    expect(plan.character).toMatchObject({ all: 10, some: 20, none: 70 });
    expect(plan.coding.value).toBeNull();
  });

  it('counts characters and turns that all, some and none gave a label', () => {
    const plan = rowOf(rows, 'link', 'plan');
    expect(plan.character).toMatchObject({ all: 28, some: 22, none: 150 });
    expect(plan.turn).toMatchObject({ all: 2, some: 1, none: 5 });
    expect(rowOf(rows, 'stance', null).character).toMatchObject({ all: 28, some: 32, none: 140 });
  });

  it('is by character what the codes of one long text give', () => {
    const spans = (coder: number, by: number, text: CodedText) =>
      text.coders[coder]!.flatMap(({ start, end, codes }) =>
        codes.map((code) => ({ start: start + by, end: end + by, code })),
      );
    const joined = [0, 1].map((coder) => [...spans(coder, 0, first), ...spans(coder, 100, second)]);
    for (const one of codeAgreementByCharacter({ length: 200, coders: joined })) {
      const { character } = rowOf(rows, 'codes', one.code);
      expect(character.alpha.value).toBeCloseTo(one.krippendorffAlpha!, 12);
      expect(character.cohenKappa).toBeCloseTo(one.cohenKappa!, 12);
    }
  });

  it('gives 1 to coders who agree, with its reading in words', () => {
    const own = [coding(0, 20), coding(30, 50, { link: 'results' })];
    const link = rowOf(measured([textOf(own, own)]), 'link', null);
    expect(link.character).toMatchObject({ percent: 100, cohenKappa: 1, fleissKappa: 1 });
    expect(link.character.alpha).toEqual({ value: 1, interval: [1, 1], reading: 'reliable' });
    expect([link.unitizing.value, link.relevance!.value, link.coding.value]).toEqual([1, 1, 1]);
  });

  it('says nothing, not 1, of a dimension that does not vary', () => {
    const own = [coding(0, 100)];
    const none = { value: null, interval: null, reading: null };
    const link = rowOf(measured([textOf(own, own)]), 'link', null);
    expect(link).toMatchObject({ character: { percent: 100, cohenKappa: null, alpha: none }, coding: none });
  });

  it('repeats its intervals, and has one even for a single text, over its turns', () => {
    expect(measured([first, second])).toEqual(rows);
    const { character } = rowOf(measured([first]), 'link', 'plan');
    const [low, high] = character.alpha.interval!;
    expect(low).toBeLessThan(character.alpha.value!);
    expect(high).toBeGreaterThan(character.alpha.value!);
  });

  it('has the same values without intervals, where no sample is asked for', () => {
    const bare = (row: AgreementRow) =>
      JSON.parse(
        JSON.stringify(row, (key, value: unknown) => (key === 'interval' ? null : value)),
      ) as AgreementRow;
    const values = measured([first, second], { ...precision, samples: 0 });
    expect(values).toEqual(rows.map(bare));
  });

  it('gives no interval to a label that occurs in one place only', () => {
    const own = coding(0, 20, { codes: ['INS'] });
    const rare = textOf([own, coding(30, 40)], [coding(0, 18, { codes: ['INS'] }), coding(52, 60)]);
    const { character } = rowOf(measured([rare, second]), 'codes', 'INS');
    expect(character.alpha).toMatchObject({ interval: null, reading: 'reliable' });
  });

  it('takes three coders, without κ for two', () => {
    const [row] = measured([textOf([coding(0, 20)], [coding(0, 20)], [])]);
    expect(row!.character).toMatchObject({ all: 0, some: 20, none: 80, cohenKappa: null });
    expect(row!.character.alpha.value).toBeCloseTo(
      codeAgreementByCharacter({
        length: 100,
        coders: [unitsOfLetters('a'.repeat(20)), unitsOfLetters('a'.repeat(20)), []],
      })[0]!.krippendorffAlpha!,
      12,
    );
  });
});

describe('blocks of a text', () => {
  it('begin with turns, keep every coding whole and make up the text', () => {
    const span = fc
      .tuple(fc.nat(99), fc.nat(99))
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => coding(Math.min(a, b), Math.max(a, b)));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.array(span, { maxLength: 6 }), (a, b) => {
        const blocks = blocksOf(textOf(a, b));
        expect(blocks.reduce((sum, { length }) => sum + length, 0)).toBe(100);
        expect(blocks.flatMap(({ coders }) => coders.flat())).toHaveLength(a.length + b.length);
        expect(blocks.flatMap((block) => block.turns)).toHaveLength(4);
      }),
      { seed: 2, numRuns: 200 },
    );
  });
});

describe('spans made disjoint', () => {
  it('keep every character and its codes, whatever overlaps', () => {
    const span = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }), fc.constantFrom('a', 'b', 'c'))
      .map(([start, length, code]) => ({ start, end: start + length, code }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const units = disjoint(spans);
        expect(hasOverlap(units)).toBe(false);
        for (let at = 0; at < 40; at++) {
          const codes = spans.filter(({ start, end }) => start <= at && at < end).map(({ code }) => code);
          const unit = units.find(({ start, end }) => start <= at && at < end);
          expect(unit?.code ?? '').toBe([...new Set(codes)].sort().join(' + '));
        }
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('leaves spans that only touch apart, and joins what one code covers twice', () => {
    const span = (start: number, end: number) => ({ start, end, code: 'a' });
    expect(disjoint([span(0, 5), span(5, 9)])).toEqual([span(0, 5), span(5, 9)]);
    expect(disjoint([span(0, 5), span(3, 9)])).toEqual([span(0, 9)]);
  });
});
