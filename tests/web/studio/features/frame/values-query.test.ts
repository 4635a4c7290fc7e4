import { expect, it } from 'vitest';
import { queryOf, valuesIn, withValue } from '../../../../../web/studio/features/frame/values-query.ts';

it('values go into the address and come out of it again', () => {
  const values = { sky: 'rain', mood: 'sad' };
  expect(queryOf(values)).toBe('sky:rain,mood:sad');
  expect(valuesIn(queryOf(values))).toEqual(values);
  expect(valuesIn(null)).toEqual({});
  expect(valuesIn('sky')).toEqual({});
});

it('a value takes the place of the one before, nothing gives it up', () => {
  expect(withValue({ sky: 'rain' }, 'sky', 'sun')).toEqual({ sky: 'sun' });
  expect(withValue({ sky: 'rain', mood: 'sad' }, 'sky', '')).toEqual({ mood: 'sad' });
});
