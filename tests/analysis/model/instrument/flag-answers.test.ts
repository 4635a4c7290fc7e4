import { describe, expect, test } from 'vitest';
import { flagAnswers } from '../../../../analysis/model/instrument/flag-answers.ts';
import { layCards } from '../../../../analysis/model/instrument/flow.ts';
import { everyRated, pmi } from './pmi.ts';

const cards = layCards(pmi, 3);
const shown = cards.map(({ item }) => item.code);
/** 1, 2, 3, 4, 5, 1, … in the order shown: no run and no flat block. */
const varied = everyRated((code) =>
  pmi.items.find((i) => i.code === code)!.type === 'scale' ? (shown.indexOf(code) % 5) + 1 : 0,
);
const careful = { ...varied, AC1: 2 };

describe('quality flags', () => {
  test('careful answers carry none', () => expect(flagAnswers(pmi, cards, careful)).toEqual([]));

  test('a wrong answer to the attention check is flagged, an omitted one is not', () => {
    expect(flagAnswers(pmi, cards, { ...careful, AC1: 4 })).toEqual(['attention']);
    expect(flagAnswers(pmi, cards, { ...careful, AC1: 'preferNotToSay' })).toEqual([]);
  });

  test('twelve equal answers in a row are a long string, eleven are not', () => {
    const run = (length: number) => ({
      ...careful,
      ...Object.fromEntries(shown.slice(5, 5 + length).map((c) => [c, 4])),
    });
    expect(flagAnswers(pmi, cards, run(12))).toContain('longString');
    expect(flagAnswers(pmi, cards, { ...run(11), [shown[16]!]: 1 })).not.toContain('longString');
  });

  test('an unanswered item ends a run', () => {
    const run = Object.fromEntries(shown.slice(5, 17).map((code) => [code, 4]));
    expect(flagAnswers(pmi, cards, { ...careful, ...run, [shown[11]!]: 'preferNotToSay' })).not.toContain(
      'longString',
    );
  });

  test('one value throughout a block with a reversed item is flagged', () => {
    const flat = Object.fromEntries(['PR1', 'PR2', 'PR3', 'PR4', 'PR5'].map((code) => [code, 3]));
    expect(flagAnswers(pmi, cards, { ...careful, ...flat })).toEqual(['noVariance']);
  });

  test('one value throughout a block without a reversed item is not flagged', () => {
    expect(flagAnswers(pmi, cards, { ...careful, PV1: 5, PV2: 5, PV3: 5 })).toEqual([]);
  });

  test('no answers, no flags', () => expect(flagAnswers(pmi, cards, {})).toEqual([]));
});
