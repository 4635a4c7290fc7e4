import { expect, test } from 'vitest';
import { enumeration, preHijack, replayedAddresses } from '../../accounts/attacks/entry.ts';
import { codes, passkeys } from '../../accounts/attacks/factors.ts';
import { clockBack, guessOne, weakPasswords } from '../../accounts/attacks/guessing.ts';
import { lastOnes, removedOwner } from '../../accounts/attacks/rights.ts';
import { plantedSession, stolenSession, unconfirmed } from '../../accounts/attacks/sessions.ts';
import { controls } from '../../accounts/controls.ts';
import { runAttack } from '../../accounts/run-attack.ts';

/** Those over every address in every role are in access.test.ts too; guessing on many accounts is in the whole run. */
const slice = [
  preHijack,
  replayedAddresses,
  enumeration,
  guessOne,
  clockBack,
  weakPasswords,
  plantedSession,
  stolenSession,
  unconfirmed,
  codes,
  passkeys,
  lastOnes,
  removedOwner,
];

test.each(slice)('$name: nothing succeeds', async (attack) => {
  const { tried, succeeded } = await runAttack(attack);
  expect(succeeded).toEqual([]);
  expect(tried).toBeGreaterThan(0);
});

test.each(controls)('without its guard an attack succeeds: $name', async ({ attack, breach }) => {
  const { succeeded } = await runAttack(attack, breach);
  expect(succeeded).not.toEqual([]);
});
