import { expect, test } from 'vitest';
import { promisesOf, promisesOfOneFloor } from '../../../../server/contract/promises.ts';
import { audienceOf } from '../../../../server/features/disclosure/audience.ts';
import { checkOutside, releaseAnswers } from '../../../../server/features/disclosure/disclosure.door.ts';

const team = audienceOf('owner', promisesOfOneFloor(10));
const outside = audienceOf('viewer', promisesOf(10));
const describe = (n: number) => ({
  procedure: 'describe',
  n: 40,
  variables: [{ name: 'A', n, mean: 2.54464, min: 1, median: 3 }],
  notes: ['A: all answers are equal'],
});
const reply = (...analyses: object[]) => ({ engine: '1', rows: 40, analyses });

test('the team has the answers of the engine, which held them to the grammar', () => {
  const answers = reply(describe(3));
  expect(releaseAnswers(answers, team)).toBe(answers);
});

test('others have them rounded, without single answers and notes, where every group reaches the floor', () => {
  const [shown] = releaseAnswers(reply(describe(30)), outside).analyses;
  expect(shown).toEqual({
    procedure: 'describe',
    n: 40,
    variables: [{ name: 'A', n: 30, mean: 2.54, min: null, median: 3 }],
    notes: [],
  });
  const [few] = releaseAnswers(reply(describe(10)), outside).analyses;
  expect(few).toMatchObject({ variables: [{ n: 10, mean: 2.5, median: null }] });
  expect(() => releaseAnswers(reply(describe(9)), outside)).toThrow(
    expect.objectContaining({ code: 'analysis-protected' }) as Error,
  );
});

const column = { pool: 'rows', kind: 'integer', label: {}, values: [], rows: 40, sha256: '' } as const;
const facts = {
  columns: [
    { ...column, name: 'A', role: 'item' },
    { ...column, name: 'B', role: 'item' },
    { ...column, name: 'G', role: 'background' },
    { ...column, name: 'C', role: 'item' },
  ] as const,
  scoring: {
    items: { A: { reverse: false, range: [1, 5] as const }, B: { reverse: false, range: [1, 5] as const } },
    scales: { S: { items: ['A', 'B'], score: 'mean' as const, minimumAnswered: 1 } },
    derived: {},
  },
};
const told = { questions: { sets: [-1], levels: { A: 'd', B: '-' } } };
const asked = (analysis: object, more: object = {}) => ({ analyses: [analysis], language: 'en', ...more });
const check = (request: object) => checkOutside(request, facts as never, told as never);

test.each([
  ['descriptives of everybody', asked({ procedure: 'describe', variables: ['A', 'S'] })],
  ['frequencies', asked({ procedure: 'frequencies', variables: ['A', 'G'] })],
  ['the reliability of a scale', asked({ procedure: 'reliability', scale: 'S' })],
  ['what the engine will not know', asked({ procedure: 'describe', variables: ['Q'] })],
])('others may ask for %s', (_, request) => expect(check(request)).toBeUndefined());

test.each([
  [
    'a choice of rows',
    asked({ procedure: 'describe', variables: ['A'] }, { where: { column: 'G', equals: 1 } }),
  ],
  [
    'a scale of their own',
    asked({ procedure: 'describe', variables: ['A'] }, { scales: { T: { items: ['A'] } } }),
  ],
  ['groups', asked({ procedure: 'describe', variables: ['A'], by: 'G' })],
  ['background beside answers', asked({ procedure: 'correlation', variables: ['A', 'G'] })],
  ['a choice of two beside answers', asked({ procedure: 'correlation', variables: ['A', 'C'] })],
  ['what nearly all answered alike', asked({ procedure: 'frequencies', variables: ['B'] })],
  [
    'only those who answered everything',
    asked({ procedure: 'describe', variables: ['A'], missing: 'listwise' }),
  ],
  ['items of their choice', asked({ procedure: 'reliability', items: ['A', 'C'] })],
  ['a cross table', asked({ procedure: 'crosstab', rows: 'A', columns: 'C' })],
  ['a model', asked({ procedure: 'regression', outcome: 'A', blocks: [['S']] })],
])('others may not ask for %s', (_, request) =>
  expect(() => check(request)).toThrow(expect.objectContaining({ code: 'analysis-protected' }) as Error),
);
