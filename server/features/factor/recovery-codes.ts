import { randomInt } from 'node:crypto';
import type { RecoveryCodes } from '../../contract/account.ts';
import type { ResearcherId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { sha256 } from '../../platform/random.ts';
import { replaceRecoveryCodes, takeRecoveryCode } from './factor.queries.ts';

const count = 10;
/** Without letters and digits that are taken for each other. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten new codes of 79 bits in the place of the old ones; only their hashes are kept. */
export async function makeRecoveryCodes(db: StudioDb, researcher: ResearcherId): Promise<RecoveryCodes> {
  const codes = Array.from({ length: count }, () => Array.from({ length: 4 }, group).join('-'));
  await replaceRecoveryCodes(
    db,
    researcher,
    codes.map((code) => hashOf(researcher, code)),
  );
  return { codes };
}

/** Takes a code in the place of a second factor; it is gone then. */
export async function useRecoveryCode(db: StudioDb, researcher: ResearcherId, code: string): Promise<void> {
  if (!(await takeRecoveryCode(db, researcher, hashOf(researcher, code))))
    throw new Problem('recovery-code-wrong');
}

function group(): string {
  return Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** However it was typed. */
function hashOf(researcher: ResearcherId, code: string): string {
  return sha256(`${researcher} ${code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`);
}
