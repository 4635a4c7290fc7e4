import { expect, test } from 'vitest';
import { preHijack, replayedAddresses } from '../accounts/attacks/entry.ts';
import { codes, passkeys } from '../accounts/attacks/factors.ts';
import { guessOne } from '../accounts/attacks/guessing.ts';
import { lastOnes } from '../accounts/attacks/rights.ts';
import { runAttack } from '../accounts/run-attack.ts';
import { givenPostgres } from '../support/postgres.ts';

const postgres = givenPostgres();

test.each([preHijack, replayedAddresses, guessOne, codes, passkeys, lastOnes])(
  'on PostgreSQL too: $name: nothing succeeds',
  async (attack) => {
    const { tried, succeeded } = await runAttack(attack, undefined, { DATABASE_URL: await postgres.url() });
    expect(succeeded).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  },
);
