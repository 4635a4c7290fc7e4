import { timingSafeEqual } from 'node:crypto';
import type { FirstOwner } from '../../contract/session.ts';
import type { ResearcherId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId, sha256 } from '../../platform/random.ts';
import type { Services } from '../../platform/services.ts';
import { checkPassword } from './check-password.ts';
import { hashPassword } from './password.ts';
import { hasResearchers, insertFirst } from './researcher.queries.ts';

/** Makes the first researcher of an empty installation, its administrator, for whoever can read the code in its terminal. */
export async function makeOwner(
  db: StudioDb,
  { ownerCode }: Pick<Services, 'ownerCode'>,
  { code, email, name, password }: FirstOwner,
): Promise<ResearcherId> {
  if (await hasResearchers(db)) throw new Problem('owner-exists');
  if (!equalInConstantTime(code, ownerCode)) throw new Problem('owner-code-wrong');
  await checkPassword(password, { email, name });
  const id = randomId<ResearcherId>();
  const password_hash = await hashPassword(password);
  const first = await insertFirst(db, { id, email: email.toLowerCase(), name: name.trim(), password_hash });
  if (!first) throw new Problem('owner-exists');
  return id;
}

function equalInConstantTime(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(one)), Buffer.from(sha256(other)));
}
