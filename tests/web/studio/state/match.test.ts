import { expect, test } from 'vitest';
import { match } from '../../../../web/studio/state/match.ts';

const load = () => Promise.reject(new Error('not loaded in this test'));
const pages = {
  '': load,
  '/studies': load,
  '/studies/:study': load,
  '/studies/:study/releases/import': load,
};

test('a path finds its page and the parameters of its pattern', () => {
  expect(match(pages, '/studies/abc')).toMatchObject({
    pattern: '/studies/:study',
    params: { study: 'abc' },
  });
  expect(match(pages, '/studies/abc/releases/import')?.params).toEqual({ study: 'abc' });
});

test('the bare address is a page, and a slash at the end changes nothing', () => {
  expect(match(pages, '/')?.pattern).toBe('');
  expect(match(pages, '/studies/')?.pattern).toBe('/studies');
});

test('an unknown path, or one with an empty part, finds no page', () => {
  expect(match(pages, '/nowhere')).toBeNull();
  expect(match(pages, '/studies/abc/nowhere')).toBeNull();
  expect(match(pages, '/studies//releases/import')).toBeNull();
});
