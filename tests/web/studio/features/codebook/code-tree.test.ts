import { describe, expect, it } from 'vitest';
import type { Code } from '../../../../../server/contract/codebook.ts';
import {
  codesBelow,
  isBelow,
  placeAfter,
  placeBehind,
  sectionsOf,
} from '../../../../../web/studio/features/codebook/code-tree.ts';
import { weather } from '../frame/frames.ts';

const texts = { name: {}, definition: {}, include: {}, exclude: {}, example: {}, nearMiss: {}, note: {} };
const code = (code: string, parent: string | null, kind = 'free', tags: Code['tags'] = {}): Code => ({
  code,
  kind,
  parent,
  sinceVersion: 1,
  criteriaSince: 1,
  retired: false,
  revision: 1,
  tags,
  ...texts,
});
const [a, b, b1, b2, c] = [
  code('a', null),
  code('b', null),
  code('b1', 'b'),
  code('b2', 'b'),
  code('c', null),
];
const codes = [a, b, b1, b2, c];
const step = (moved: Code, step: Parameters<typeof placeAfter>[3]) =>
  placeAfter(codes, codesBelow(codes, moved.parent), moved, step);

describe('the tree of codes', () => {
  it('has at the top what stands under nothing, or under what a search has left out', () => {
    expect(codesBelow(codes, null)).toEqual([a, b, c]);
    expect(codesBelow([b1, c], null)).toEqual([b1, c]);
    expect(codesBelow(codes, 'b')).toEqual([b1, b2]);
  });

  it('knows what stands under what', () => {
    expect(isBelow(codes, 'b1', 'b')).toBe(true);
    expect(isBelow(codes, 'b', 'b1')).toBe(false);
    expect(isBelow(codes, 'a', 'a')).toBe(false);
  });

  it('moves a code up, down, in and out, and not beyond the ends', () => {
    expect(step(b, 'up')).toEqual({ parent: null, before: 'a' });
    expect(step(a, 'up')).toBeNull();
    expect(step(a, 'down')).toEqual({ parent: null, before: 'c' });
    expect(step(b, 'down')).toEqual({ parent: null, before: null });
    expect(step(c, 'down')).toBeNull();
    expect(step(c, 'in')).toEqual({ parent: 'b', before: null });
    expect(step(a, 'in')).toBeNull();
    expect(step(b1, 'out')).toEqual({ parent: null, before: 'c' });
    expect(step(a, 'out')).toBeNull();
  });

  it('finds the place behind a code', () => {
    expect(placeBehind(codes, b1)).toEqual({ parent: 'b', before: 'b2' });
    expect(placeBehind(codes, b2)).toEqual({ parent: 'b', before: null });
  });
});

it('sections follow the rows of the frame where there are any, else the kinds', () => {
  const rows = {
    code: 'row',
    name: { en: 'Row' },
    role: 'row' as const,
    values: [{ code: 'r', name: { en: 'R' } }],
  };
  const frame = { ...weather, dimensions: [...weather.dimensions, rows] };
  const tagged = code('t', null, 'cause', { row: ['r'] });
  const keys = (given: readonly Code[]) => sectionsOf(frame, given).map((section) => section.key);
  expect(keys([a, tagged])).toEqual(['row-r', 'kind-free']);
  expect(sectionsOf(weather, [a, tagged]).map(({ key }) => key)).toEqual(['kind-cause', 'kind-free']);
});
