import { expect, it } from 'vitest';
import { lookOf } from '../../../web/ui/value-look.ts';
import { weather } from '../studio/features/frame/frames.ts';

it('a value looks as the frame says', () => {
  expect(lookOf(weather, 'sky', 'sun')).toEqual({
    name: { 'zh-CN': '晴', en: 'Sun' },
    short: { 'zh-CN': '晴', en: 'Sun' },
    glyph: '☀',
    colour: 'orange',
  });
});

it('values of columns and valences without a colour stand apart by their place, attributes are grey', () => {
  expect(lookOf(weather, 'sky', 'rain').colour).toBe('green');
  expect(lookOf(weather, 'mood', 'glad').colour).toBe('blue');
  expect(lookOf(weather, 'season', 'may').colour).toBe('grey');
});

it('what the frame does not know is shown by its code', () => {
  expect(lookOf(weather, 'sky', 'snow')).toMatchObject({ name: { en: 'snow' }, glyph: '', colour: 'grey' });
  expect(lookOf(weather, 'tide', 'ebb')).toMatchObject({ name: { en: 'ebb' }, colour: 'grey' });
});
