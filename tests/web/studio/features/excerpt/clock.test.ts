import { expect, it } from 'vitest';
import { clock } from '../../../../../web/studio/features/excerpt/clock.ts';

it('shows a time as players do', () => {
  expect([0, 7999, 725_000, 3_723_000].map(clock)).toEqual(['0:00', '0:07', '12:05', '1:02:03']);
});
