import { expect, it } from 'vitest';
import { findHits } from '../../../analysis/retrieval/find.ts';
import { parseQuery } from '../../../analysis/retrieval/query.ts';

const turns = ['没有人来沟通，只有扣分', '扣分以后加分', '沟通过，也加分'];
const text = turns.join('\n');
const units = turns.map((turn) => ({ start: text.indexOf(turn), end: text.indexOf(turn) + turn.length }));
const find = (query: string) =>
  findHits(text, units, parseQuery(query)).map(({ start, end }) => text.slice(start, end));
const turnsWith = (query: string) => [
  ...new Set(
    findHits(text, units, parseQuery(query)).map(({ start }) =>
      units.findIndex((unit) => unit.start <= start && start < unit.end),
    ),
  ),
];

it('words side by side must stand in one turn', () => {
  expect(turnsWith('扣分')).toEqual([0, 1]);
  expect(turnsWith('扣分 加分')).toEqual([1]);
  expect(find('扣分 加分')).toEqual(['扣分', '加分']);
});

it('alternatives, exclusions and phrases', () => {
  expect(turnsWith('沟通过 | 没有人')).toEqual([0, 2]);
  expect(turnsWith('扣分 -加分')).toEqual([0]);
  expect(find('“沟通，只有”')).toEqual(['沟通，只有']);
});

it('two words within so many characters, in either order', () => {
  expect(find('没有人 ~2 沟通')).toEqual(['没有人来沟通']);
  expect(find('没有人 ~0 沟通')).toEqual([]);
  expect(find('扣分 ~4 沟通')).toEqual(['沟通，只有扣分']);
});

it('a hit does not reach over the edge of a turn', () => {
  expect(find('"扣分\n扣分"')).toEqual([]);
});

it('a query without words finds nothing', () => {
  expect(parseQuery(' | -甲 ~3 ')).toEqual([]);
  expect(find('')).toEqual([]);
});
