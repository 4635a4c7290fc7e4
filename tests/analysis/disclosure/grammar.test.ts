import { describe, expect, it } from 'vitest';
import { admit } from '../../../analysis/disclosure/grammar/admit.ts';
import type { Bands, Vocabulary } from '../../../analysis/disclosure/grammar/vocabulary.ts';
import { tableOf } from '../relate/claims.ts';

/** Sixty people: two backgrounds that cross in groups of at least ten, a third that leaves one person alone, three items. */
const rows = Array.from({ length: 60 }, (_, i) => i);
const table = tableOf({
  G: rows.map((i) => i % 3),
  H: rows.map((i) => Number(i >= 30)),
  Z: rows.map((i) => Number(i === 7)),
  A: rows.map((i) => 1 + (i % 5)),
  B: rows.map((i) => 1 + ((i * 7 + Math.floor(i / 5)) % 5)),
  R: rows.map((i) => 1 + ((i * 3 + Math.floor(i / 7)) % 5)),
  C: rows.map((i) => Number(i % 20 === 3)),
  flag: rows.map((i) => Number(i % 4 === 0)),
});
const released = {
  items: {
    A: { reverse: false, range: [1, 5] as const },
    B: { reverse: false, range: [1, 5] as const },
    R: { reverse: true, range: [1, 5] as const },
  },
  scales: { S: { items: ['A', 'B'], score: 'mean' as const, minimumAnswered: 1 } },
};
const rated = { cuts: [{ at: 3, exactly: 'lower' as const }], possible: [1, 2, 3, 4, 5] };
const vocabulary: Vocabulary = {
  k: 5,
  labels: new Set(['G', 'H', 'Z']),
  bands: new Map<string, Bands>([
    ['A', rated],
    ['B', rated],
    ['R', rated],
    ['flag', { cuts: [{ at: 0, exactly: 'lower' }], possible: [0, 1] }],
    [
      'S',
      {
        cuts: [
          { at: 2.5, exactly: 'upper' },
          { at: 3.5, exactly: 'lower' },
        ],
        possible: null,
      },
    ],
  ]),
};
const mean = { procedure: 'describe', variables: ['B'] };
const outcomeOf = (request: object) => {
  const admission = admit(table, { analyses: [mean], ...request }, released, vocabulary);
  return admission.gate === 'refused' ? admission.refusal.code : admission.gate;
};

describe('the grammar of the team admits', () => {
  it.each<[string, object]>([
    ['everybody', {}],
    ['a group by its label', { where: { column: 'G', equals: 1 } }],
    ['two backgrounds crossed', { where: 'G = 1 and H = 0' }],
    ['groups beside each other', { analyses: [{ ...mean, by: 'G' }] }],
    ['a band of an item', { where: 'A > 3' }],
    ['the same band in other words', { where: 'A in (4, 5)' }],
    ['the band of a reversed item, as it is scored', { where: 'R < 3' }],
    ['the same as it was answered', { where: 'raw R > 3' }],
    ['levels of a scale', { where: 'S < 2.5 or S > 3.5' }],
    ['what is flagged', { where: { column: 'flag', equals: 0 } }],
    ['groups by a declared band', { analyses: [{ ...mean, by: 'flag' }] }],
    ['a level as a group', level('if(S < 2.5, 0, if(S > 3.5, 2, 1))')],
    ['a sum of answers', derived('2 * A - mean(A, B) / 3')],
    ['answers times a band', derived('if(A > 3, 1, 0) * B')],
    ['distances from the mean', derived('standardise(A)')],
    ['a cross table of answers', { analyses: [{ procedure: 'crosstab', rows: 'A', columns: 'B' }] }],
    [
      'counts of many variables',
      { analyses: [{ procedure: 'frequencies', variables: ['G', 'H', 'A', 'C'] }] },
    ],
    ['weights by group', { ...derived('if(H = 1, 2, 0.5)'), weights: 'x' }],
    ['answers crossed with a background', { analyses: [{ procedure: 'crosstab', rows: 'G', columns: 'A' }] }],
    ['groups of its own, counted', counts('if(G = 1, 1, 2)')],
    [
      'a mixed model of units with an answer about the means of its groups',
      {
        derive: [
          { name: 'x', from: 'A - mean(A by G)' },
          { name: 'z', from: 'mean(A by G)' },
        ],
        analyses: [
          { procedure: 'mixed', outcome: 'B', fixed: ['x', 'z'], random: [{ group: 'G', slopes: ['x'] }] },
        ],
      },
    ],
    ['a scale of its own', { scales: { T: { items: ['A', 'R'] } } }],
    ['an item not turned around', { items: { R: { reverse: false } } }],
  ])('%s', (_, request) => expect(outcomeOf(request)).toBe('open'));
});

it.each([
  ['a variable that there is not', { where: 'Q > 3' }],
  ['a circle', derived('x + 1')],
  ['what cannot be read', { where: 'A >' }],
])('%s is left to the engine to find fault with', (_, request) => expect(outcomeOf(request)).toBe('faulty'));

describe('the grammar of the team refuses', () => {
  it.each<[string, string, object]>([
    ['a procedure on records', 'answers-only', { analyses: [mean, { procedure: 'kendallW' }] }],
    ['a single answer as condition', 'band', { where: 'A = 5' }],
    ['a single answer by column', 'band', { where: { column: 'A', equals: 5 } }],
    ['an answer without bands', 'band', { where: 'C = 1' }],
    ['a score cut beside its levels', 'band', { where: 'S >= 3.5' }],
    ['a score cut in bands of its own', 'band', level('band(S, 2.4, 3.5)')],
    ['a recoding of single answers', 'band', derived('recode(A, 1: 1, 2..5: 0)')],
    ['groups by answers', 'groups', { analyses: [{ ...mean, by: 'A' }] }],
    ['answers as categories', 'groups', regression(['A'], ['A'])],
    [
      'groups of a model by answers',
      'groups',
      { analyses: [{ procedure: 'sem', model: 'B ~ A', group: 'R' }] },
    ],
    ['groups by answers inside a comparison', 'groups', comparison({ model: 'B ~ A', group: 'R' })],
    ['a product of answers', 'affine', derived('A * B')],
    ['a square', 'affine', derived('A * A')],
    ['a root that only some have', 'affine', derived('sqrt(A - 3)')],
    ['a rounded answer', 'affine', derived('round(A / 5)')],
    ['the higher of two answers', 'affine', derived('max(A, B)')],
    ['a comparison of answers', 'affine', { where: 'A > B' }],
    ['a comparison with a sum', 'affine', { where: 'A + 0 > 4' }],
    ['a division by answers', 'affine', derived('1 / (A - 5)')],
    ['ranks of a mixture', 'affine', derived('rank(A + 10 * B)')],
    ['the highest answer of a group', 'affine', derived('max(A by G)')],
    ['who did not answer', 'unanswered', { where: 'isMissing(A)' }],
    ['who did not answer, by a condition', 'unanswered', { where: 'isMissing(A > 3)' }],
    ['a value for no answer', 'unanswered', derived('recode(A, 1..3: 0, 4..5: 1, missing: 2)')],
    ['a sum that tells who did not answer', 'unanswered', derived('sum(A - A + 1, 0, least: 1)')],
    ['how many were answered', 'unanswered', derived('count(A, B)')],
    [
      'the same as a scale',
      'scale',
      { ...derived('A - A'), scales: { T: { items: ['x', 'B'], minimumAnswered: 1 } } },
    ],
    ['another range', 'range', { items: { A: { reverse: true, range: [1, 3] } } }],
    ['a range where the release has none', 'range', { items: { C: { range: [0, 1] } } }],
    ['codes of missing answers', 'missing', { data: { missing: ['3'] } }],
    ['counts of a mixture', 'counted', counts('A + 10 * B')],
    [
      'counts of answers among some',
      'everybody',
      { where: 'G = 1', analyses: [{ procedure: 'frequencies', variables: ['A'] }] },
    ],
    [
      'patterns among some',
      'everybody',
      { where: 'G = 1', analyses: [{ procedure: 'missing', variables: ['A', 'B'] }] },
    ],
    [
      'answers crossed with groups of its own',
      'everybody',
      {
        derive: [{ name: 'x', from: 'if(G = 1, 1, 2)' }],
        analyses: [{ procedure: 'crosstab', rows: 'x', columns: 'A' }],
      },
    ],
    [
      'answers held against a number',
      'everybody',
      {
        derive: [{ name: 'x', from: '5 + 0 * G' }],
        analyses: [{ procedure: 'agreement', coders: ['A', 'x'] }],
      },
    ],
    [
      'an answer by itself',
      'square',
      {
        derive: [{ name: 'x', from: 'A + 0' }],
        analyses: [{ procedure: 'moderation', outcome: 'B', predictor: 'A', moderator: 'x' }],
      },
    ],
    [
      'an answer by itself in a term of a model',
      'square',
      {
        derive: [{ name: 'x', from: 'B + 0' }],
        analyses: [
          {
            procedure: 'mixed',
            outcome: 'R',
            fixed: ['B', 'x'],
            interactions: [['B', 'x']],
            random: [{ group: 'G' }],
          },
        ],
      },
    ],
    [
      'groups of a mixed model by answers',
      'groups',
      { analyses: [{ procedure: 'mixed', outcome: 'R', fixed: ['B'], random: [{ group: 'A' }] }] },
    ],
    ['levels of a scale made anew', 'affine', { scales: { S: { items: ['A'] } }, where: 'S > 3.5' }],
    [
      'levels of a scale with an item turned',
      'band',
      { items: { A: { reverse: true, range: [1, 5] } }, where: 'S > 3.5' },
    ],
    ['answers as weights', 'weights', { weights: 'A' }],
    ['weights that drown others', 'weights', { ...derived('if(H = 1, 11, 1)'), weights: 'x' }],
    ['weights that leave some out', 'weights', { ...derived('if(H = 1, 1, 0)'), weights: 'x' }],
    ['three backgrounds', 'backgrounds', { analyses: [regression(['G', 'H', 'Z'], []).analyses[0]] }],
    ['three bands', 'bands', { where: 'A > 3 and R < 3 and flag = 0' }],
    ['a person alone', 'small', { where: 'Z = 0' }],
    ['a person alone in a model', 'small', { analyses: [{ procedure: 'sem', model: 'B ~ A + Z' }] }],
    ['a person alone in a model inside a comparison', 'small', comparison({ model: 'B ~ A + Z' })],
    ['a group whose rest is small', 'small', { analyses: [{ ...mean, by: 'Z' }] }],
    ['a band beside groups', 'bands', { where: 'G = 1 and H = 0 and A > 3' }],
    ['an answer that three people gave, as a number', 'small', { analyses: [correlation('C', 'A')] }],
    [
      'the same within a band',
      'small',
      { where: 'A > 3', analyses: [{ procedure: 'describe', variables: ['C'] }] },
    ],
  ])('%s', (_, code, request) => expect(outcomeOf(request)).toBe(code));
});

function comparison(model: object) {
  const models = [
    { procedure: 'sem', model: 'B ~ 0*A' },
    { procedure: 'sem', ...model },
  ];
  return { analyses: [{ procedure: 'compareModels', models }] };
}
function derived(from: string) {
  return { derive: [{ name: 'x', from }], analyses: [{ procedure: 'describe', variables: ['x'] }] };
}
function level(from: string) {
  return { derive: [{ name: 'x', from }], analyses: [{ ...mean, by: 'x' }] };
}
function counts(from: string) {
  return { derive: [{ name: 'x', from }], analyses: [{ procedure: 'frequencies', variables: ['x'] }] };
}
function regression(block: string[], categorical: string[]) {
  return { analyses: [{ procedure: 'regression', outcome: 'B', blocks: [block], categorical }] };
}
function correlation(...variables: string[]) {
  return { procedure: 'correlation', variables };
}
