import { expect, test } from 'vitest';
import { admit } from '../../analysis/disclosure/grammar/admit.ts';
import type { Bands, Vocabulary } from '../../analysis/disclosure/grammar/vocabulary.ts';
import type { Column, Table } from '../../analysis/columns.ts';
import { bitsOf } from './bits.ts';
import { Tally } from './tally.ts';
import { filterPeople } from './ways/filter.ts';

const people = Array.from({ length: 40 }, (_, at) => at);

/** Two stations of twenty. In each ten agree with A, and the same ten but for one with B. */
const columns = {
  Station: people.map((at) => 1 + Math.floor(at / 20)),
  A: people.map((at) => (at % 20 < 10 ? 5 : 2)),
  B: people.map((at) => (at % 20 > 0 && at % 20 < 11 ? 5 : 2)),
  M: people.map((at) => 1 + (at % 5)),
};
const table: Table = {
  rows: people.length,
  columns: new Map(
    Object.entries(columns).map(([name, values]): [string, Column] => [
      name,
      { kind: 'integer', name, values: Int8Array.from(values) },
    ]),
  ),
};
const item = { reverse: false, range: [1, 5] as const };
const agrees: Bands = { cuts: [{ at: 3, exactly: 'lower' }], possible: [1, 2, 3, 4, 5] };
const vocabulary: Vocabulary = {
  k: 5,
  labels: new Set(['Station']),
  bands: new Map(['A', 'B', 'M'].map((name) => [name, agrees])),
};
const where = (text: string, isIn: (at: number) => boolean) => ({
  way: 'where, bands',
  request: { where: text, analyses: [{ procedure: 'describe', variables: ['M'] }] },
  groups: [{ name: text, people: bitsOf(people, isIn) }],
});
const ask = async (request: object) => ({
  given:
    admit(table, request, { items: { A: item, B: item, M: item }, scales: {} }, vocabulary).gate === 'open',
  body: '',
});

/**
 * KNOWN TO FAIL: each request keeps to the grammar and every crossing that it forms holds five or more, but nothing looks at two
 * requests together. The mean of M among those who agree with A, set against that among those who agree with B, tells of the two
 * people who agree with one of them only. It holds once bands part respondents into groups of their own, fixed with the release.
 */
test.fails('two requests by different bands do not differ in fewer than five people', async () => {
  const tally = new Tally('requests of the team');
  const attempts = [
    where('Station = 1 and A >= 4', (at) => columns.Station[at] === 1 && columns.A[at]! >= 4),
    where('Station = 1 and B >= 4', (at) => columns.Station[at] === 1 && columns.B[at]! >= 4),
  ];
  await filterPeople(attempts, ask, 5, tally);
  expect(tally.recovered).toBe(0);
});

test('both requests of that failure are answered, so that it is no refusal that is seen', async () => {
  for (const item of ['A', 'B'])
    expect((await ask(where(`Station = 1 and ${item} >= 4`, () => true).request)).given, item).toBe(true);
});
