import type { Attack } from '../attack.ts';
import { enumeration, preHijack, replayedAddresses } from './entry.ts';
import { codes, passkeys } from './factors.ts';
import { clockBack, guessMany, guessOne, manyRight, weakPasswords } from './guessing.ts';
import { everyRole, lastOnes, removedOwner, withoutFactor } from './rights.ts';
import { plantedSession, stolenSession, unconfirmed } from './sessions.ts';

/** Every attack, each on an installation of its own. */
export const attacks: readonly Attack[] = [
  preHijack,
  replayedAddresses,
  enumeration,
  guessOne,
  guessMany,
  manyRight,
  clockBack,
  weakPasswords,
  plantedSession,
  stolenSession,
  unconfirmed,
  codes,
  passkeys,
  lastOnes,
  removedOwner,
  everyRole,
  withoutFactor,
];
