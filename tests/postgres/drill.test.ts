import { expect, inject, test } from 'vitest';
import { drill, isSound } from '../restore/drill.ts';
import { createTrio } from '../support/live/postgres.ts';

/** Short slices; `npm run test:restore` does the same at fifty answers a second. */
const pace = { answersPerSecond: 15, seconds: 2 };

test('a machine with files is lost while people answer; restored elsewhere it collects, freezes and shows the same board', async () => {
  const found = await drill({ ...pace, name: 'files, strict', passphrase: 'three ducks on a long river' });
  expect([found, isSound(found)]).toEqual([found, true]);
}, 300_000);

test('a machine on PostgreSQL is lost, and restored into other databases', async () => {
  const server = inject('postgres');
  const urls = [await createTrio(server), await createTrio(server)] as const;
  const found = await drill({ ...pace, name: 'PostgreSQL', urls });
  expect([found, isSound(found)]).toEqual([found, true]);
}, 300_000);
