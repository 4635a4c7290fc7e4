import { expect, test } from 'vitest';
import type { Table } from '../../../../analysis/model/table.ts';
import type { ImportPreview } from '../../../../server/contract/import.ts';
import type { Results } from '../../../../server/contract/result.ts';
import { everyKind } from '../../../analysis/model/instrument/every-kind.ts';
import { openImporting } from '../release/importing.ts';

/** Twenty respondents who answer in two ways, and what their answers come to. */
const file = [
  'R1,M1,K1,W1,N1',
  ...Array.from({ length: 12 }, () => '4,tea;water,b;a,30;70,20'),
  ...Array.from({ length: 8 }, () => '5,tea,a,50;50,30'),
].join('\n');

test('what is answered by choosing several, ordering, sharing out and typing numbers has its tables', async () => {
  const given = await openImporting();
  await given.publish(everyKind);
  const { mapping } = (await given.preview(file)).json<ImportPreview>();
  const reply = await given.import(file, mapping);
  const { release } = reply.json<{ release: { id: string } }>();
  const { tables } = (await given.call('GET', `releases/${release.id}/results`)).json<Results>();
  const rowsOf = (id: string) =>
    Object.fromEntries(
      (tables.find((table) => table.id === id) as Table).rows.map(({ key, cells }) => [key, cells]),
    );
  expect(tables.filter(({ failed }) => failed)).toEqual([]);
  const choices = rowsOf('choices');
  expect(choices['M1_1']).toEqual({ n: 20, percent: 100 });
  expect(choices['M1_3']).toEqual({ n: 20, percent: 60 });
  expect(choices['M1_2']).toEqual({ n: 20, percent: 0 });
  const amounts = rowsOf('amounts');
  expect(amounts['W1_1']).toMatchObject({ n: 20, mean: 38 });
  // Background without categories makes no groups, and nothing else of it is told.
  expect(amounts['N1']).toBeUndefined();
  expect(amounts['K1_1']).toMatchObject({ n: 20, mean: 1.6 });
  expect(amounts['K1_2']).toMatchObject({ n: 12, mean: 1 });
  // Nobody gave it a rank, so there is nobody whose mean it could be.
  expect(amounts['K1_3']!['mean']).toHaveProperty('missing');
});
