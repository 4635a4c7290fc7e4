import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../analysis/model/instrument/canonical.ts';
import { readScheme, schemeFaults } from '../../../../analysis/model/scheme/read-scheme.ts';
import type { Indicator, Scheme, Tier } from '../../../../analysis/model/scheme/scheme.ts';
import { SchemeError } from '../../../../analysis/model/scheme/scheme-fault.ts';
import { smallScheme } from './small-scheme.ts';

const withIndicator = (at: number, change: Partial<Indicator>): Scheme => ({
  ...smallScheme,
  indicators: smallScheme.indicators.map((each, i) => (i === at ? { ...each, ...change } : each)),
});
const withTiers = (...tiers: Omit<Tier, 'name'>[]): Scheme => ({
  ...smallScheme,
  tiers: tiers.map((tier) => ({ ...tier, name: { en: tier.code } })),
});
const withRule = (score: unknown, indicator = 'A1'): unknown => ({
  ...smallScheme,
  rules: [{ indicator, score, missing: 'none' }],
});
const deep = (depth: number): unknown => (depth === 0 ? 1 : { min: [deep(depth - 1)] });

const faulty: Readonly<Record<string, readonly [given: unknown, place: string]>> = {
  'no scheme': [null, 'scheme'],
  'a newer format': [{ ...smallScheme, format: 2 }, 'format'],
  'an unknown field': [{ ...smallScheme, colour: 'red' }, 'colour'],
  'an unknown mode': [withIndicator(1, { mode: 'guess' as 'add' }), 'indicators[1].mode'],
  'a code twice': [withIndicator(3, { code: 'A1' }), 'indicators[3].code'],
  'a parent that is not there': [withIndicator(1, { parent: 'X' }), 'indicators[1].parent'],
  'a circle': [withIndicator(0, { parent: 'A1' }), 'indicators[0].parent'],
  'parts that do not add up': [withIndicator(0, { weight: 61 }), 'indicators[0].weight'],
  'weights beside the total': [withIndicator(3, { weight: 41 }), 'total.fullMark'],
  'a cap above the weight': [withIndicator(1, { cap: 41 }), 'indicators[1].cap'],
  'unknown assessors': [withIndicator(1, { assessor: 'X' }), 'indicators[1].assessor'],
  'a reason twice': [
    { ...smallScheme, reasons: [...smallScheme.reasons, ...smallScheme.reasons] },
    'reasons[2].code',
  ],
  'a tier twice': [withTiers({ code: 'a', share: 0.5 }, { code: 'a', share: 0.5 }), 'tiers[1].code'],
  'tiers by shares and points': [withTiers({ code: 'a', share: 0.5 }, { code: 'b', from: 1 }), 'tiers[1]'],
  'shares beside 1': [withTiers({ code: 'a', share: 0.5 }, { code: 'b', share: 0.4 }), 'tiers'],
  'tiers from below': [withTiers({ code: 'a', from: 80 }, { code: 'b', from: 90 }), 'tiers[1].from'],
  'a tier without points': [withTiers({ code: 'a' }, { code: 'b', from: 90 }), 'tiers[0].from'],
  'a rule for no indicator': [withRule(1, 'X'), 'rules[0].indicator'],
  'a rule for what has parts': [withRule(1, 'A'), 'rules[0].indicator'],
  'a rule twice': [
    { ...smallScheme, rules: [...smallScheme.rules, ...smallScheme.rules] },
    'rules[1].indicator',
  ],
  'an unknown operation': [withRule({ power: [2, 2] }), 'rules[0].score'],
  'a field that the operation has not': [withRule({ min: [1], at: 2 }), 'rules[0].score.at'],
  'rows by an unknown column': [
    withRule({ add: [1, { count: { mood: ['x'] } }] }),
    'rules[0].score.add[1].count.mood',
  ],
  'rows by person': [withRule({ count: { person: ['P1'] } }), 'rules[0].score.count.person'],
  'rows of an unknown reason': [withRule({ count: { reason: ['X'] } }), 'rules[0].score.count.reason'],
  'a sum of words': [withRule({ sum: 'reason', of: {} }), 'rules[0].score.sum'],
  'a ratio of three': [withRule({ ratio: [1, 2, 3] }), 'rules[0].score.ratio'],
  'a number that is none': [withRule({ times: [1, NaN] }), 'rules[0].score.times[1]'],
  'steps of 0': [withRule({ step: 1, each: 0, points: 1 }), 'rules[0].score.each'],
  'lines that do not rise': [
    withRule({
      lookup: 1,
      lines: [
        { from: 1, points: 1 },
        { from: 1, points: 2 },
      ],
    }),
    'rules[0].score.lines[1].from',
  ],
  'an expression too deep': [withRule(deep(30)), `rules[0].score${'.min[0]'.repeat(20)}`],
};

describe('a scheme', () => {
  it('is read where all of it fits', () => {
    expect(schemeFaults(smallScheme)).toEqual([]);
    expect(readScheme(smallScheme)).toBe(smallScheme);
    expect(schemeFaults(withTiers({ code: 'a', from: 90 }, { code: 'b', from: 80 }, { code: 'c' }))).toEqual(
      [],
    );
    expect(schemeFaults(withRule(deep(20)))).toEqual([]);
  });

  it.each(Object.entries(faulty))('with %s is refused at its place', (_, [given, place]) => {
    expect(schemeFaults(given)[0]?.place).toBe(place);
    expect(() => readScheme(given)).toThrow(SchemeError);
    const [{ reason } = { reason: { 'zh-CN': '', en: '' } }] = schemeFaults(given);
    expect(reason['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    expect(reason.en).toMatch(/[a-z]/);
  });

  it('has one form to be hashed, in whatever order its fields came', () => {
    const turned = Object.fromEntries(Object.entries(smallScheme).reverse());
    expect(canonicalJson(readScheme(turned))).toBe(canonicalJson(smallScheme));
    expect(canonicalJson(readScheme(withTiers({ code: 'a', share: 1 })))).not.toBe(
      canonicalJson(smallScheme),
    );
  });
});
