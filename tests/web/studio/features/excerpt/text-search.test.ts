import { expect, it } from 'vitest';
import { codePoints } from '../../../../../analysis/text/code-points.ts';
import { TextSearch } from '../../../../../web/studio/features/excerpt/text-search.svelte.ts';

const points = codePoints('😀績效考評ＫＰＩ，绩效考评kpi，𠮷的绩效。');
const search = new TextSearch(Promise.resolve(points));
const read = () => search.found.map(({ start, end }) => points.slice(start, end));

it('finds words written simplified or traditional, wide or narrow, in large or small letters, at their places', async () => {
  await search.find('績效', 0);
  expect(read()).toEqual(['績效', '绩效', '绩效']);
  await search.find('考评KPI', 0);
  expect(read()).toEqual(['考評ＫＰＩ', '考评kpi']);
});

it('begins where the reader is, goes round the ends, and finds nothing for what is not there', async () => {
  await search.find('绩效', 6);
  expect(search.at).toBe(1);
  search.step(1);
  search.step(1);
  expect(search.at).toBe(0);
  search.step(-1);
  expect(search.at).toBe(2);
  await search.find('量子', 0);
  expect([search.found, search.current]).toEqual([[], null]);
  await search.find('', 0);
  expect(search.found).toEqual([]);
});
