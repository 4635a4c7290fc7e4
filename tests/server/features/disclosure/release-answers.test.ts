import { expect, test } from 'vitest';
import { audienceOf } from '../../../../server/features/disclosure/audience.ts';
import { releaseAnswers } from '../../../../server/features/disclosure/disclosure.door.ts';

const team = audienceOf('owner', 10);
const outside = audienceOf('viewer', 10);
const describe = (n: number) => ({
  procedure: 'describe',
  n: 40,
  variables: [{ name: 'A', n, mean: 2.54464, min: 1 }],
});
const reply = (...analyses: object[]) => ({ engine: '1', rows: 40, analyses });
const request = { analyses: [{ procedure: 'describe', variables: ['A'] }], language: 'en' };

test('the team has the answers of the engine as they are', () => {
  const answers = reply(describe(3));
  expect(releaseAnswers(answers, team)).toBe(answers);
});

test('others have them rounded, without single answers, where every group reaches the floor', () => {
  expect(releaseAnswers(reply(describe(10)), outside).analyses).toEqual([
    { procedure: 'describe', n: 40, variables: [{ name: 'A', n: 10, mean: 2.54, min: null }] },
  ]);
});

test.each([
  ['a group below the floor', request, describe(9)],
  ['a cell below the floor', request, { procedure: 'crosstab', n: 40, table: { values: [[30, 10, 9]] } }],
  ['a procedure whose numbers stand beside no counts', request, { procedure: 'regression', n: 40 }],
  ['a choice of rows', { ...request, where: { column: 'D1', equals: 1 } }, describe(20)],
  ['a scale of their own', { ...request, scales: { S: { items: ['A'] } } }, describe(20)],
])('others do not get %s', (_, asked, analysis) => {
  expect(() => releaseAnswers(reply(analysis), outside)).toThrow(
    expect.objectContaining({ code: 'analysis-protected' }) as Error,
  );
});
