import type { SessionState } from '../../contract/session.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { findHalfSession, findSession } from '../../platform/session.ts';
import { secondStepOf } from '../factor/factor.door.ts';
import { hasResearchers } from './researcher.queries.ts';

const nobody = {
  researcher: null,
  strength: null,
  administrator: false,
  mayCreateStudies: false,
  factorNeeded: false,
} as const;

/** Who is signed in or half so, and whether the installation still waits for its owner. */
export async function describeSession(
  db: StudioDb,
  token: string | undefined,
  now: Date,
): Promise<SessionState> {
  const signed = token ? await findSession(db, token, now) : null;
  if (signed) {
    const { id, email, name, strength, administrator, mayCreateStudies, factorNeeded } = signed;
    const researcher = { id, email, name };
    const may = { strength, administrator, mayCreateStudies, factorNeeded };
    return { researcher, ...may, secondStep: null, ownerNeeded: false };
  }
  const half = token ? await findHalfSession(db, token, now) : null;
  const secondStep = half && (await secondStepOf(db, half.id));
  return { ...nobody, secondStep, ownerNeeded: !(await hasResearchers(db)) };
}
