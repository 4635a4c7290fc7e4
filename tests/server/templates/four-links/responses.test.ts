import { createHash } from 'node:crypto';
import { mean, sampleVariance, standardDeviation, sum } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../../analysis/model/instrument/answers.ts';
import { columnsOf, ratingOf } from '../../../../analysis/model/instrument/choices.ts';
import { flagAnswers } from '../../../../analysis/model/instrument/flag-answers.ts';
import { layCards } from '../../../../analysis/model/instrument/flow.ts';
import { sheetReader } from '../../../../analysis/model/instrument/sheet.ts';
import { responses as simulate } from '../../../../server/templates/four-links/demonstration/responses.ts';
import { demonstration } from './demonstration.ts';
import { correlation, definition, numbers, responses, scores } from './simulated-scores.ts';

const shareSaying = (code: string, answer: Answers[string]) =>
  responses.filter((r) => r[code] === answer).length / responses.length;

/** Cronbach's α of the complete rows; reversing items by hand, since scores show sums only. */
function alpha(scale: string): number {
  const items = definition.items.filter(
    (item) => item.block === scale && columnsOf(definition, item)[0]?.role === 'item',
  );
  const turned = items.map((item) => ({
    code: item.code,
    sign: ratingOf(definition, item)!.reversed ? -1 : 1,
  }));
  const rows = responses
    .map((r) => turned.map(({ code, sign }) => (typeof r[code] === 'number' ? sign * r[code] : NaN)))
    .filter((row) => !row.some(Number.isNaN));
  const ofItems = sum(turned.map((_, i) => sampleVariance(rows.map((row) => row[i]!))));
  return (items.length / (items.length - 1)) * (1 - ofItems / sampleVariance(rows.map(sum)));
}

describe('the simulated survey', () => {
  it('is the same at every run, and another with another seed', () => {
    const digest = (all: readonly Answers[]) =>
      createHash('sha256').update(JSON.stringify(all)).digest('hex');
    expect(digest(simulate())).toBe(digest(responses));
    expect(digest(responses)).toBe('e21f4dbd184c71103620239ff113658da434a55a94abf6182655dcbe13327974');
    expect(digest(simulate(7))).not.toBe(digest(responses));
  });

  it('has 168 returned of 212 invited, 161 of them without a flag', () => {
    expect(demonstration.slips).toBe(212);
    expect(responses).toHaveLength(168);
    const flags = responses.map((answers, seed) =>
      flagAnswers(definition, layCards(definition, seed), answers),
    );
    expect(flags.filter((flagged) => flagged.length === 0)).toHaveLength(161);
    expect(flags.filter((flagged) => flagged.includes('attention'))).toHaveLength(7);
    expect(flags.filter((flagged) => flagged.includes('longString'))).toHaveLength(4);
  });

  it('answers only what the questionnaire offers', () => {
    const read = sheetReader(definition, 'hash');
    for (const answers of responses) expect(read({ instrument: 'hash', answers, flags: [] })).not.toBeNull();
  });

  it.each([
    ['PL', 2.85, 0.7],
    ['PR', 2.55, 0.8],
    ['AP', 2.75, 0.75],
    ['RE', 2.6, 0.8],
    ['EX', 2.5, 0.8],
    ['IM', 3.2, 0.7],
    ['PV', 3.95, 0.65],
    ['DG', 3, 0.8],
    ['WE', 3.6, 0.7],
    ['BO', 54, 18],
  ] as const)('scores %s with mean %d and standard deviation %d', (scale, wantedMean, wantedSd) => {
    const unit = scale === 'BO' ? 25 : 1;
    expect(Math.abs(mean(scores(scale)) - wantedMean)).toBeLessThan(0.06 * unit);
    expect(Math.abs(standardDeviation(scores(scale)) - wantedSd)).toBeLessThan(0.1 * unit);
  });

  it('keeps the order of the scales', () => {
    const means = (['EX', 'PR', 'RE', 'AP', 'PL', 'DG', 'IM', 'PV'] as const).map((scale) =>
      mean(scores(scale)),
    );
    expect(means).toEqual([...means].sort((a, b) => a - b));
  });

  it.each([
    ['PL4', 3.9],
    ['PL5', 3.7],
    ['OV1', 2.8],
    ['IP1', 3.7],
    ['IP2', 4.4],
    ['IP3', 4.2],
    ['IP4', 4.5],
  ])('answers %s with mean %d as given', (code, wanted) => {
    expect(Math.abs(mean(numbers(code)) - wanted)).toBeLessThan(0.05);
  });

  it.each(['PL', 'PR', 'AP', 'RE', 'EX', 'IM', 'PV', 'DG', 'BO'] as const)(
    '%s is reliable, not repetitive',
    (scale) => {
      expect(alpha(scale)).toBeGreaterThan(0.7);
      expect(alpha(scale)).toBeLessThan(0.89);
    },
  );

  it('ties the links to each other, burnout against them, and leaves service value apart', () => {
    const links = ['PL', 'PR', 'AP', 'RE'] as const;
    for (const [i, a] of links.entries()) {
      for (const b of links.slice(0, i)) expect(correlation(a, b)).toBeGreaterThan(0.4);
      expect(correlation(a, 'BO')).toBeLessThan(-0.3);
      expect(correlation(a, 'PV')).toBeLessThan(0.4);
    }
    expect(correlation('EX', 'RE')).toBeGreaterThan(0.5);
    expect(correlation('IM', 'PR')).toBeGreaterThan(0.5);
    expect(correlation('DG', 'AP')).toBeGreaterThan(0.4);
  });

  it('leaves one item in fifty unanswered, partly by saying so', () => {
    const codes = definition.scales.filter(({ code }) => code !== 'RC').flatMap(({ items }) => items);
    const cells = responses.flatMap((r) => codes.map((code) => r[code]));
    const share = (answer: Answers[string] | undefined) =>
      cells.filter((x) => x === answer).length / cells.length;
    for (const reason of [undefined, 'preferNotToSay'] as const) {
      expect(share(reason)).toBeGreaterThan(0.006);
      expect(share(reason)).toBeLessThan(0.014);
    }
  });

  it('does not know how other regions do it', () => {
    for (const code of ['RC1', 'RC2']) {
      expect(shareSaying(code, 'dontKnow')).toBeGreaterThan(0.28);
      expect(shareSaying(code, 'dontKnow')).toBeLessThan(0.37);
    }
  });

  it('has the background of the bureau, with a small cell of middle managers in administration', () => {
    const share = (code: string) => [1, 2, 3].map((choice) => shareSaying(code, choice));
    for (const [code, wanted] of [
      ['D1', [0.36, 0.38, 0.26]],
      ['D2', [0.35, 0.44, 0.21]],
      ['D3', [0.82, 0.18, 0]],
    ] as const)
      share(code).forEach((given, i) => expect(Math.abs(given - wanted[i]!)).toBeLessThan(0.04));
    expect(responses.filter((r) => r['D2'] === 3 && r['D3'] === 2)).toHaveLength(6);
  });

  it('lets a third write in their own words, no two of them the same', () => {
    const written = responses.map((r) =>
      ['O1', 'O2', 'O3'].flatMap((code) => {
        const answer = r[code];
        return typeof answer === 'object' && 'text' in answer ? [answer.text] : [];
      }),
    );
    expect(written.filter((texts) => texts.length > 0)).toHaveLength(56);
    expect(Math.max(...written.map((texts) => texts.length))).toBe(2);
    expect(new Set(written.flat()).size).toBe(written.flat().length);
  });
});
