import { expect, it } from 'vitest';
import { readOptions, UsageError } from '../../../server/commands/command.ts';

const options = { study: { type: 'string' }, release: { type: 'string' }, all: { type: 'boolean' } } as const;
const read = (...args: string[]) => ({ ...readOptions({ args, options }).values });

it('takes a value that begins with a dash, as names made by chance may', () => {
  expect(read('--study', '-X4z', '--release', '2')).toEqual({ study: '-X4z', release: '2' });
  expect(read('--study', '--X4z')).toEqual({ study: '--X4z' });
  expect(read('--study=-X4z')).toEqual({ study: '-X4z' });
});

it('does not take an option for a value, and names those there are', () => {
  expect(() => read('--study', '--release', '2')).toThrow(UsageError);
  expect(() => read('--study', '--release', '2')).toThrow('--study, --release, --all');
  expect(() => read('--all', '-X4z')).toThrow(UsageError);
});
