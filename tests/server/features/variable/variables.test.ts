import { expect, test } from 'vitest';
import type { Variables } from '../../../../server/contract/variable.ts';
import type { Imported, ImportPreview } from '../../../../server/contract/import.ts';
import { givenResearcher } from '../../../support/server.ts';
import { openDemonstration } from '../joint/demonstration.ts';
import { openBfi } from '../release/importing.ts';

const named = ({ variables }: Variables, name: string) => variables.find((each) => each.name === name)!;

test('every variable of the demonstration that an analysis can name, with its labels, scale, mark and distribution', async () => {
  const { read } = await openDemonstration();
  const reply = await read('analyst', 'variables');
  expect(reply.statusCode, reply.body).toBe(200);
  const list = reply.json<Variables>();
  expect(list).toMatchObject({ n: 168, floor: 5 });
  expect(named(list, 'PL4')).toMatchObject({
    role: 'item',
    reversed: true,
    range: [1, 5],
    mark: { value: 'plan' },
  });
  expect(named(list, 'PL').items).toContain('PL1');
  expect(named(list, 'PL1').scales).toEqual(['PL']);
  const { bars, mean, n, missing } = named(list, 'PL').distribution;
  expect(bars.map(({ value }) => value)).toEqual([1, 2, 3]);
  expect(bars.reduce((sum, bar) => sum + bar.n, 0)).toBe(n);
  expect(n! + missing!).toBe(168);
  expect(mean).toBeGreaterThan(1);
  // No value of fewer than five stands anywhere.
  const counts = list.variables.flatMap(({ distribution }) => distribution.bars.map((bar) => bar.n));
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
  expect(list.variables.map(({ name }) => name)).not.toContain('O1');
});

test('a reversed item is drawn by the words that were chosen, and viewers have no list', async () => {
  const { read } = await openDemonstration();
  const list = (await read('analyst', 'variables')).json<Variables>();
  const item = named(list, 'PL4');
  const results = (await read('analyst', 'results')).json<{
    tables: {
      id: string;
      rows: { key: string; cells: Record<string, number> }[];
      columns: { key: string; answer?: number }[];
    }[];
  }>();
  const table = results.tables.find(({ rows }) => rows.some(({ key }) => key === 'PL4'))!;
  const cells = table.rows.find(({ key }) => key === 'PL4')!.cells;
  for (const { key, answer } of table.columns.filter((column) => column.answer !== undefined)) {
    const bar = item.distribution.bars.find(({ value }) => value === answer);
    if (bar) expect((100 * bar.n) / item.distribution.n!).toBeCloseTo(cells[key]!, 6);
  }
  expect((await read('viewer', 'variables')).statusCode).toBe(403);
});

test('background that nobody is told apart by is said to be withheld, and what too few answered has no numbers', async () => {
  const given = await openBfi();
  const csv = [
    'A1,A2,A3,gender,education',
    ...Array.from(
      { length: 60 },
      (_, i) =>
        `${1 + (i % 6)},${i < 2 ? 3 : ''},${i < 2 ? 6 : 1 + (i % 2)},${1 + (i % 2)},${i < 58 ? 3 : 1}`,
    ),
  ].join('\n');
  const { mapping } = (await given.preview(csv)).json<ImportPreview>();
  const { release } = (await given.import(csv, mapping)).json<Imported>();
  const { headers } = await givenResearcher(given.services, { study: given.study, role: 'owner' });
  const url = `/api/studies/${given.study}/releases/${release.id}/variables`;
  const list = (await given.app.inject({ url, headers })).json<Variables>();
  expect(named(list, 'A2').distribution).toEqual({ n: null, missing: null, bars: [], mean: null, sd: null });
  // Two chose 6; what is left of 29 and 29 would give them away, so the smaller of those is gone too.
  expect(named(list, 'A3').distribution.bars).toHaveLength(1);
  expect(named(list, 'A1').distribution.n).toBe(60);
  const groups = named(list, 'gender');
  expect(groups.distribution.bars.map(({ n }) => n)).toEqual([30, 30]);
  expect([...list.withheld.map(({ name }) => name), ...list.variables.map(({ name }) => name)]).toContain(
    'education',
  );
});
