import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../../analysis/model/instrument/answers.ts';
import { pathFinder } from '../../../../../analysis/model/instrument/path.ts';
import { readDefinition } from '../../../../../analysis/model/instrument/read-definition.ts';
import { limesurvey } from '../../../../../server/formats/instrument/limesurvey/lss.ts';
import { type Asked, idOf, lss, sgq } from './lss-file.ts';

/** What is asked before the question whose condition is tried. */
const before: readonly Asked[] = [
  { code: 'L', type: 'L', answers: ['A1', 'A2', 'A3'], other: true },
  { code: 'Y', type: 'Y' },
  { code: 'N', type: 'N' },
  { code: 'M', type: 'M', rows: ['a', 'b', 'c'] },
  { code: 'T', type: 'S' },
  { code: 'F', type: 'F', rows: ['r1', 'r2'], answers: ['1', '2', '3'] },
  { code: 'K', type: 'K', rows: ['k1', 'k2'] },
  { code: 'R', type: 'R', answers: ['x', 'y', 'z'] },
  { code: 'D', type: 'D' },
  { code: 'H', type: 'N', relevance: 'Y == "Y"' },
  { code: 'C', type: 'L', answers: ['1', '2', '10'] },
];
const [A1, A2, A3, other] = [1, 2, 3, 4];

type Case = readonly [relevance: string, answers: Answers, shown: boolean];

/** Which answers show the question, by the rules of LimeSurvey's manual. */
const cases: readonly Case[] = [
  ['L == "A2"', { L: A2 }, true],
  ['L == "A2"', { L: A1 }, false],
  ['L == "A2"', {}, false],
  ['L.NAOK != "A2"', {}, true],
  ['L.NAOK != "A2"', { L: A2 }, false],
  ['L ne "A2" and L ne "A3"', { L: A1 }, true],
  ['L == "-oth-"', { L: { choice: other, text: 'mine' } }, true],
  ['L == "-oth-"', { L: A3 }, false],
  ['!is_empty(L)', { L: A1 }, true],
  ['!is_empty(L)', {}, false],
  ['is_empty(L)', {}, true],
  ['Y == "Y"', { Y: 1 }, true],
  ['Y == "N"', { Y: 1 }, false],
  ['Y eq "N" or L eq "A1"', { Y: 1, L: A1 }, true],
  ['Y == "Y" && L == "A1"', { Y: 1, L: A2 }, false],
  ['!(Y == "Y" && L == "A1")', { Y: 1, L: A2 }, true],
  ['!(Y == "Y")', {}, true],
  ['N > 18', { N: 19 }, true],
  ['N > 18', { N: 18 }, false],
  ['N ge 18', { N: 18 }, true],
  ['N > 18', {}, false],
  ['N < 18', {}, true],
  ['!is_empty(N) && N < 18', {}, false],
  ['!is_empty(N) && N < 18', { N: 3 }, true],
  ['N >= 5 and N <= 10', { N: 7 }, true],
  ['N >= 5 and N <= 10', { N: 11 }, false],
  ['N * 2 + 1 == 7', { N: 3 }, true],
  ['(N - 1) / 2 > 4', { N: 9 }, false],
  ['N == 0', { N: 0 }, true],
  ['N == 0', { N: 1 }, false],
  ['M_a == "Y"', { M: { choices: [1] } }, true],
  ['M_a == "Y"', { M: { choices: [2, 3] } }, false],
  ['M_a.NAOK != "Y"', { M: { choices: [2] } }, true],
  ['M_b == ""', { M: { choices: [1] } }, true],
  ['count(that.M.NAOK) >= 2', { M: { choices: [1, 3] } }, true],
  ['count(that.M.NAOK) >= 2', { M: { choices: [1] } }, false],
  ['count(M_a.NAOK, M_b.NAOK, M_c.NAOK) == 0', {}, true],
  ['sum(K_k1.NAOK, K_k2.NAOK) > 10', { K_k1: 6, K_k2: 6 }, true],
  ['sum(that.K.NAOK) > 10', { K_k1: 11 }, true],
  ['sum(that.K.NAOK) > 10', { K_k1: 5 }, false],
  ['T == "yes"', { T: { text: 'yes' } }, true],
  ['T == "yes"', { T: { text: 'no' } }, false],
  ['T != ""', {}, false],
  ['F_r1 == "3" or F_r2 == "3"', { F_r1: 1, F_r2: 3 }, true],
  ['F_r1 >= 2', { F_r1: 1 }, false],
  ['F_r1 == F_r2', { F_r1: 2, F_r2: 2 }, true],
  ['R_1 == "y"', { R: { order: [2, 1, 3] } }, true],
  ['R_1 == "y"', { R: { order: [1, 2, 3] } }, false],
  ['D > "2024-01-31"', { D: { text: '2024-02-01' } }, true],
  ['D > "2024-01-31"', { D: { text: '2024-01-31' } }, false],
  ['H > 5', { Y: 1, H: 6 }, true],
  ['H > 5', { Y: 2, H: 6 }, false],
  ['is_empty(H)', { Y: 2 }, false],
  ['is_empty(H.NAOK)', { Y: 2 }, true],
  ['is_empty(H)', { Y: 1 }, true],
  ['if(Y == "Y", N > 5, N > 10)', { Y: 1, N: 7 }, true],
  ['if(Y == "Y", N > 5, N > 10)', { Y: 2, N: 7 }, false],
  ['C > 2', { C: 10 }, true],
  ['C > 2', { C: 2 }, false],
  ['1', {}, true],
  [`${sgq(1)}.NAOK == "Y"`, { Y: 1 }, true],
  [`${sgq(3)}b.NAOK == "Y"`, { M: { choices: [2] } }, true],
];

const targetOf = async (question: Omit<Asked, 'code' | 'type'>) => {
  const bytes = lss([...before, { ...question, code: 'Q', type: 'X' }]);
  const { definition, report } = await limesurvey.read({ name: 'x.lss', bytes });
  const dropped = report.elements.filter(({ kind, outcome }) => kind === 'condition' && outcome !== 'kept');
  expect(dropped).toEqual([]);
  return pathFinder(readDefinition(definition));
};

describe('a question is shown where LimeSurvey shows it', () => {
  test.each(cases)('%s after %j: %s', async (relevance, answers, shown) => {
    expect((await targetOf({ relevance }))(answers).shown.has('Q')).toBe(shown);
  });
});

type Old = readonly [conditions: NonNullable<Asked['conditions']>, answers: Answers, shown: boolean];
const old: readonly Old[] = [
  [[[1, sgq(1), '==', 'Y', idOf(1)]], { Y: 1 }, true],
  [[[1, sgq(1), '==', 'Y', idOf(1)]], { Y: 2 }, false],
  [
    [
      [1, sgq(0), '==', 'A1', idOf(0)],
      [1, sgq(0), '==', 'A2', idOf(0)],
    ],
    { L: A2 },
    true,
  ],
  [
    [
      [1, sgq(0), '==', 'A1', idOf(0)],
      [1, sgq(1), '==', 'Y', idOf(1)],
    ],
    { L: A1, Y: 2 },
    false,
  ],
  [
    [
      [1, sgq(0), '==', 'A1', idOf(0)],
      [2, sgq(1), '==', 'Y', idOf(1)],
    ],
    { L: A1, Y: 2 },
    true,
  ],
  [[[1, sgq(3), '==', 'b', idOf(3)]], { M: { choices: [2] } }, true],
  [[[1, `+${sgq(3)}b`, '==', 'Y', idOf(3)]], { M: { choices: [1] } }, false],
  [[[1, sgq(0), '==', ' ', idOf(0)]], {}, true],
  [[[1, sgq(2), '>=', '18', idOf(2)]], { N: 18 }, true],
];

test.each(old)('old conditions %j after %j: %s', async (conditions, answers, shown) => {
  expect((await targetOf({ conditions }))(answers).shown.has('Q')).toBe(shown);
});

test('what cannot be said is dropped with its words, and the question stays', async () => {
  const bytes = lss([
    ...before,
    { code: 'Q', type: 'S', relevance: 'regexMatch("/^a/", T)' },
    { code: 'P', type: 'S', relevance: 'gone == "Y"' },
    { code: 'O', type: 'S', relevance: 'Q = 4' },
    { code: 'U', type: 'S', relevance: 'V == "x"' },
    { code: 'V', type: 'S' },
  ]);
  const { definition, report } = await limesurvey.read({ name: 'x.lss', bytes });
  readDefinition(definition);
  const reasonOf = (place: string) =>
    report.elements.find((each) => each.place.startsWith(`${place} `) && each.outcome === 'dropped')?.reason
      ?.en;
  expect(reasonOf('Q')).toContain('regexMatch("/^a/", T)');
  expect(reasonOf('P')).toContain('there is no question "gone"');
  expect(reasonOf('O')).toContain('sets a value');
  expect(reasonOf('U')).toContain('asked later');
  expect(definition.items.map(({ code }) => code)).toEqual(expect.arrayContaining(['Q', 'P', 'O', 'U']));
});
