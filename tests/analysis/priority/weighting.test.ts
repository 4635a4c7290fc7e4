import { describe, expect, it } from 'vitest';
import { answer } from '../../../analysis/engine/analyse.ts';
import { hideSmall } from '../../../analysis/disclosure/grammar/hide-small.ts';
import { answerTo, at, type Cells, numberAt, tableOf } from '../relate/claims.ts';

const ask = (cells: Cells, more: object = {}) =>
  answerTo(cells, {
    procedure: 'weighting',
    indicators: Object.keys(cells).filter((name) => name !== 'u'),
    ...more,
  });
const weightsOf = (found: unknown, count: number) =>
  Array.from({ length: count }, (_, j) => numberAt(found, `weights.${j}.weight`));
const scoresOf = (found: unknown, count: number) =>
  Array.from({ length: count }, (_, j) => numberAt(found, `scores.${j}.score`));

/** Four aircraft by six attributes, Hwang and Yoon 1981: speed, range, payload, cost, reliability, manoeuvrability. */
const aircraft = {
  speed: [2, 2.5, 1.8, 2.2],
  range: [1500, 2700, 2000, 1800],
  payload: [20000, 18000, 21000, 20000],
  cost: [5.5, 6.5, 4.5, 5],
  reliability: [5, 3, 7, 5],
  manoeuvrability: [9, 5, 7, 5],
};

/** What drinks are consumed more, as two experts of seven would say: Saaty 2008. */
const drinks = [
  [1, 9, 5, 2, 1, 1, 1 / 2],
  [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
  [1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
  [1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3],
  [1, 9, 4, 2, 1, 2, 1 / 2],
  [1, 9, 3, 1, 1 / 2, 1, 1 / 3],
  [2, 9, 9, 3, 2, 3, 1],
];
const seven = Object.fromEntries(
  'coffee wine tea beer soda milk water'.split(' ').map((name, j) => [name, [1, 2 + j, 3]]),
);

describe('published examples', () => {
  it('TOPSIS: the fighter aircraft of Hwang and Yoon', () => {
    const found = ask(aircraft, {
      method: 'topsis',
      weightsBy: 'given',
      given: [0.2, 0.1, 0.1, 0.1, 0.2, 0.3],
      direction: { cost: ['cost'] },
    });
    // The book rounds on the way.
    [0.643, 0.268, 0.613, 0.312].forEach((score, unit) =>
      expect(Math.abs(scoresOf(found, 4)[unit]! - score)).toBeLessThan(0.001),
    );
    expect(found).toMatchObject({ scores: [{ rank: 1 }, { rank: 4 }, { rank: 2 }, { rank: 3 }] });
  });

  it('AHP: the drinks of Saaty', () => {
    const found = ask(seven, { method: 'ahp', matrix: drinks });
    expect(weightsOf(found, 7).map((weight) => Number(weight.toFixed(3)))).toEqual([
      0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327,
    ]);
    expect(numberAt(found, 'consistencyRatio')).toBeCloseTo(0.022, 2);
    expect(found['notes']).toEqual([]);
  });
});

describe('weights', () => {
  it('several experts count by the geometric mean; consistent judgements give their own weights', () => {
    const pair = (ratio: number) => [
      [1, ratio],
      [1 / ratio, 1],
    ];
    const cells = { a: [1, 2, 3], b: [3, 1, 2] };
    const found = ask(cells, { method: 'ahp', matrix: [...pair(2), ...pair(8)] });
    expect(weightsOf(found, 2)).toEqual([expect.closeTo(0.8, 12), expect.closeTo(0.2, 12)]);
    expect(found).toMatchObject({ judgements: { experts: 2, consistencyRatio: 0 } });
    const three = [0.5, 0.3, 0.2];
    const exact = three.map((a) => three.map((b) => a / b));
    const consistent = ask({ ...cells, c: [2, 3, 1] }, { method: 'ahp', matrix: exact });
    weightsOf(consistent, 3).forEach((weight, j) => expect(weight).toBeCloseTo(three[j]!, 10));
    expect(numberAt(consistent, 'consistencyRatio')).toBeLessThan(1e-9);
  });

  it('judgements in a circle are used with a warning that names the worst', () => {
    const circle = [
      [1, 3, 1 / 3],
      [1 / 3, 1, 3],
      [3, 1 / 3, 1],
    ];
    const found = ask({ a: [1, 2], b: [2, 1], c: [3, 1] }, { method: 'ahp', matrix: circle });
    expect(numberAt(found, 'consistencyRatio')).toBeGreaterThan(0.1);
    expect(found['notes']).toEqual([
      expect.stringMatching(/^judgements contradict each other \(CR = 1\.149/),
    ]);
  });

  it('entropy and CRITIC by hand', () => {
    const cells = { a: [0, 1, 2], b: [0, 2, 1] };
    const entropy = ask(cells, { method: 'entropy' });
    const e = -((1 / 3) * Math.log(1 / 3) + (2 / 3) * Math.log(2 / 3)) / Math.log(3);
    expect(numberAt(entropy, 'weights.0.entropy')).toBeCloseTo(e, 12);
    expect(weightsOf(entropy, 2)).toEqual([expect.closeTo(0.5, 12), expect.closeTo(0.5, 12)]);
    // c runs against a and b: it says most that they do not.
    const critic = ask({ ...cells, c: [2, 1, 0] }, { method: 'critic' });
    const [ra, rb, rc] = [1 - 0.5 + 2, 1 - 0.5 + 1.5, 2 + 1.5];
    expect(weightsOf(critic, 3)[2]).toBeCloseTo(rc / (ra + rb + rc), 12);
    const cost = ask(cells, { method: 'entropy', direction: { cost: ['a'] } });
    expect(scoresOf(cost, 3)).toEqual([0.5, 0.75, 0.25]);
  });

  it('an indicator without differences weighs nothing; units of means count their rows', () => {
    const cells = { a: [1, 3, 5, 7], b: [2, 2, 2, 2], u: ['x', 'x', 'y', 'y'] };
    const found = ask(cells, { unit: 'u' });
    expect(found).toMatchObject({
      units: 2,
      scores: [
        { unit: 'x', n: 2, score: 0 },
        { unit: 'y', n: 2, score: 1 },
      ],
    });
    expect(weightsOf(found, 2)).toEqual([1, 0]);
    expect(found['notes']).toEqual(['units do not differ in b: it tells none of them apart']);
    expect(ask({ a: [1, 1], b: [2, 2] })).toMatchObject({ weights: null, scores: null });
    expect(ask({ a: [1], b: [2] })).toMatchObject({ weights: null, scores: null });
    expect(ask({ a: [null], b: [2] })).toMatchObject({ n: 0, weights: null });
  });

  it.each([
    [{ method: 'ahp' }, 'matrix'],
    [{ method: 'ahp', matrix: [[1, 2]] }, 'matrix'],
    [
      {
        method: 'ahp',
        matrix: [
          [1, 2],
          [2, 1],
        ],
      },
      'matrix[0][1]',
    ],
    [
      {
        method: 'ahp',
        matrix: [
          [1, 'x'],
          [2, 1],
        ],
      },
      'matrix[0][1]',
    ],
    [{ method: 'topsis', weightsBy: 'given', given: [1] }, 'given'],
    [{ direction: { cost: ['z'] } }, 'direction'],
    [{ direction: { less: ['a'] } }, 'direction.less'],
  ])('refuses %j', (fields, field) => {
    expect(() => ask({ a: [1, 2], b: [2, 1] }, fields)).toThrow(
      expect.objectContaining({ field: `analyses[0].${field}` }),
    );
  });

  it('through the gate rows are nobody’s to be ranked, and units of few neither', () => {
    const rows = Array.from({ length: 40 }, (_, i) => i);
    const table = (few: number) =>
      tableOf({
        a: rows.map((i) => i % 5),
        b: rows.map((i) => (i * 7) % 6),
        u: rows.map((i) => (i < few ? 1 : 2 + (i % 2))),
      });
    const told = { k: 5, mostWeight: 1, made: new Set<string>(), hasGroups: true };
    const tell = (few: number, more: object) =>
      hideSmall(
        answer(table(few), { analyses: [{ procedure: 'weighting', indicators: ['a', 'b'], ...more }] }),
        told,
      );
    expect(tell(10, {})).toBeNull();
    expect(tell(3, { unit: 'u' })).toBeNull();
    expect(at(tell(10, { unit: 'u' })?.analyses[0], 'scores')).toHaveLength(3);
  });
});
