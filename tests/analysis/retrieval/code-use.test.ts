import { expect, it } from 'vitest';
import { codeMatrix } from '../../../analysis/retrieval/code-matrix.ts';
import { coOccurrence } from '../../../analysis/retrieval/co-occurrence.ts';
import { saturation } from '../../../analysis/retrieval/saturation.ts';

const coded = [
  { interview: 'I1', start: 0, end: 10, codes: ['PUN', 'JIF'] },
  { interview: 'I1', start: 5, end: 15, codes: ['PUN'] },
  { interview: 'I1', start: 30, end: 35, codes: ['REL'] },
  { interview: 'I2', start: 0, end: 4, codes: ['JIF'] },
];
const turns = [
  { start: 0, end: 8 },
  { start: 8, end: 20 },
  { start: 20, end: 40 },
];

it('counts excerpts, turns and characters of a code, overlaps once', () => {
  const table = codeMatrix(coded, ({ interview }) => interview, { turnsOf: () => turns });
  expect(table.find(({ code, column }) => code === 'PUN' && column === 'I1')).toEqual({
    code: 'PUN',
    column: 'I1',
    extent: { excerpts: 2, turns: 2, characters: 15 },
    interviews: 1,
  });
  expect(table).toHaveLength(4);
});

it('counts what spans of several interviews have in one column, each interview by itself', () => {
  const table = codeMatrix(coded, ({ end }) => (end <= 10 ? 'early' : 'late'), { turnsOf: () => turns });
  expect(table.find(({ code, column }) => code === 'JIF' && column === 'early')).toMatchObject({
    extent: { excerpts: 2, turns: 3, characters: 14 },
    interviews: 2,
  });
  expect(table.find(({ code, column }) => code === 'PUN' && column === 'late')).toMatchObject({
    extent: { excerpts: 1, characters: 10 },
    interviews: 1,
  });
});

it('counts of excerpts only what stands in the turns that count', () => {
  const second = { turnsOf: () => [{ start: 8, end: 20 }], clip: true };
  const table = codeMatrix(
    coded.filter(({ interview, start }) => interview === 'I1' && start < 20),
    () => 'all',
    second,
  );
  for (const { extent } of table) expect(extent.turns).toBe(1);
  expect(table.find(({ code }) => code === 'PUN')!.extent.characters).toBe(7);
});

it('two codes occur together on one excerpt or on overlapping ones', () => {
  expect(coOccurrence(coded)).toEqual([{ first: 'JIF', second: 'PUN', excerpts: 1, interviews: 1 }]);
});

it('the saturation curve counts what each further interview adds', () => {
  expect(saturation(coded, ['I1', 'I2', 'I3'])).toEqual([
    { interview: 'I1', added: 3, total: 3 },
    { interview: 'I2', added: 0, total: 3 },
    { interview: 'I3', added: 0, total: 3 },
  ]);
});
