import { expect, test } from 'vitest';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import { joinVersions, unchangedItems } from '../../../../server/features/release/join-versions.ts';
import type { Cells } from '../../../../server/features/release/cells.ts';
import { packColumns } from '../../../../server/features/release/pack-columns.ts';
import { everyKind } from '../../../analysis/model/instrument/every-kind.ts';

const changed = (change: (item: Definition['items'][number]) => object): Definition => ({
  ...everyKind,
  items: everyKind.items.map((item) => ({ ...item, ...change(item) })),
});
const other = { 'zh-CN': '别的', en: 'Another' };

test('an item whose words, choices or scale changed is another; place, condition and notes do not make it one', () => {
  const all = everyKind.items.map(({ code }) => code);
  const without = (...codes: string[]) => all.filter((code) => !codes.includes(code));
  const left = (change: (item: Definition['items'][number]) => object) =>
    unchangedItems(everyKind, changed(change));
  expect(left(() => ({ note: 'why', source: 'Q1' }))).toEqual(all);
  expect(left(({ code }) => (code === 'L1' ? { showIf: 'R1 = 1', block: 'LAST' } : {}))).toEqual(all);
  expect(left(({ code }) => (code === 'L1' ? { text: other } : {}))).toEqual(without('L1'));
  expect(left(({ code }) => (code === 'R2' ? { reverse: false } : {}))).toEqual(without('R2'));
  expect(left(({ code }) => (code === 'N1' ? { max: 90 } : {}))).toEqual(without('N1', 'C1'));
  const relabelled = { ...everyKind.optionSets['agree']!, en: ['no', 'b', 'c', 'd', 'e'] };
  expect(unchangedItems(everyKind, { ...everyKind, optionSets: { agree: relabelled } })).toEqual(
    without('R1', 'R2', 'D1'),
  );
});

test('earlier rows keep unchanged cells, are not asked what is new, and are scored anew', () => {
  const packed = packColumns(everyKind, [
    { answers: { R1: 2, R2: 4, S1: 1, O1: { text: 'words' } }, flags: ['speed'] },
    { answers: { R1: 5, S1: 2, N1: 30 }, flags: [] },
  ]);
  const cells = new Map(
    packed.map(({ column, cells }): [string, Cells] => [`${column.pool} ${column.name}`, cells]),
  );
  const after: Definition = {
    ...changed(({ code }) => (code === 'S1' ? { text: other } : {})),
    scales: [{ ...everyKind.scales[0]!, code: 'R', score: 'mean' }],
  };
  const joined = joinVersions(everyKind, after, cells);
  expect(joined.get('rows R1')).toBe(cells.get('rows R1'));
  expect(joined.get('open:O1 O1')).toEqual(['words']);
  expect([...joined.get('rows S1')!]).toEqual([-125, -125]);
  expect([...joined.get('rows R')!].toSorted()).toEqual([2, 5]);
  const again = packColumns(
    after,
    [{ answers: { R1: 3, S1: 4 }, flags: [] }],
    ({ pool, name }) => joined.get(`${pool} ${name}`) ?? [],
  );
  const of = (name: string) => [...again.find(({ column }) => column.name === name)!.cells];
  expect(of('R1').toSorted()).toEqual([2, 3, 5]);
  expect(of('S1').map(Number).toSorted()).toEqual([-125, -125, 4]);
});
