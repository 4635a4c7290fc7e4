import { expect, test } from 'vitest';
import { admitBands } from '../../analysis/disclosure/atoms/admit-bands.ts';
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
const everyBand: Vocabulary = {
  k: 5,
  labels: new Set(['Station']),
  bands: new Map(['A', 'B', 'M'].map((name) => [name, agrees])),
};
const parts = [
  { value: 0, label: {}, to: 3 },
  { value: 1, label: {}, above: 3 },
];
const declared = admitBands(
  { A: parts, B: parts, M: parts },
  (name) => Int8Array.from(columns[name as keyof typeof columns]),
  { atom: Int32Array.from(columns.Station), rows: Uint32Array.from(people), k: 5 },
);
const vocabulary: Vocabulary = {
  ...everyBand,
  bands: new Map([...everyBand.bands].filter(([name]) => Object.hasOwn(declared, name))),
};
const where = (text: string, isIn: (at: number) => boolean) => ({
  way: 'where, bands',
  request: { where: text, analyses: [{ procedure: 'describe', variables: ['M'] }] },
  groups: [{ name: text, people: bitsOf(people, isIn) }],
});
const ask = async (request: object, by = vocabulary) => ({
  given: admit(table, request, { items: { A: item, B: item, M: item }, scales: {} }, by).gate === 'open',
  body: '',
});

test('two requests by different bands do not differ in fewer than five people', async () => {
  const tally = new Tally('requests of the team');
  const attempts = [
    where('Station = 1 and A >= 4', (at) => columns.Station[at] === 1 && columns.A[at]! >= 4),
    where('Station = 1 and B >= 4', (at) => columns.Station[at] === 1 && columns.B[at]! >= 4),
    where('A >= 4', (at) => columns.A[at]! >= 4),
    where('B >= 4', (at) => columns.B[at]! >= 4),
  ];
  await filterPeople(attempts, ask, 5, tally);
  expect(tally.recovered).toBe(0);
});

test('of two bands that nearly the same people are in the first is declared and answered, the second is not', async () => {
  expect([...vocabulary.bands.keys()]).toEqual(['A', 'M']);
  expect((await ask(where('A >= 4', () => true).request)).given).toBe(true);
  expect((await ask(where('B >= 4', () => true).request)).given).toBe(false);
});

test('were every band declared, as once, the difference of the two would tell of two people', async () => {
  const tally = new Tally('requests of the team');
  const attempts = [
    where('A >= 4', (at) => columns.A[at]! >= 4),
    where('B >= 4', (at) => columns.B[at]! >= 4),
  ];
  await filterPeople(attempts, (request) => ask(request, everyBand), 5, tally);
  expect(tally.recovered).toBeGreaterThan(0);
});
