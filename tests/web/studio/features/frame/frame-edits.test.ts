import { describe, expect, it } from 'vitest';
import {
  carryingOf,
  cleaned,
  freeCode,
  newDimension,
  newFrame,
  newValue,
  shift,
  withCarrying,
} from '../../../../../web/studio/features/frame/frame-edits.ts';
import { weather } from './frames.ts';

describe('what is added to a frame', () => {
  it('gets a code that nothing has', () => {
    expect(freeCode('value', [])).toBe('value1');
    expect(freeCode('value', [{ code: 'value1' }, { code: 'value3' }])).toBe('value2');
    expect(newDimension(newFrame({ en: 'Mine' }), 'row')).toMatchObject({ code: 'dimension1', role: 'row' });
  });

  it('gets a colour that no other value of a column has, and no colour as an attribute', () => {
    const [sky, , season] = weather.dimensions;
    expect(newValue(sky!).colour).toBe('blue');
    expect(newValue(season!).colour).toBeUndefined();
  });
});

it('moves an entry by one place and stops at the ends', () => {
  const list = ['a', 'b', 'c'];
  shift(list, 0, 1);
  expect(list).toEqual(['b', 'a', 'c']);
  shift(list, 0, -1);
  shift(list, 2, 1);
  expect(list).toEqual(['b', 'a', 'c']);
});

it('rules of carrying follow the order of the dimensions', () => {
  expect(carryingOf(weather, 'season')).toBe('no');
  expect(withCarrying(weather, 'mood', 'must')).toEqual([
    { dimension: 'sky', required: true },
    { dimension: 'mood', required: true },
  ]);
  expect(withCarrying(weather, 'sky', 'no')).toEqual([{ dimension: 'mood', required: false }]);
});

it('no rule names what is gone, and nothing is sent that says nothing', () => {
  const [sky] = weather.dimensions;
  const bare = { ...sky!, values: [{ code: 'sun', name: { en: 'Sun' }, glyph: '', key: '', short: {} }] };
  const sent = cleaned({ ...weather, dimensions: [bare], kinds: [weather.kinds[1]!] });
  expect(sent.rules.excerpt).toEqual([{ dimension: 'sky', required: true }]);
  expect(sent.rules.kinds).toEqual([]);
  expect(sent.dimensions[0]!.values).toEqual([{ code: 'sun', name: { en: 'Sun' } }]);
});
