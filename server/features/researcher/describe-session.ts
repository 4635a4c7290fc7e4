import type { SessionState } from '../../contract/researcher.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { findSession } from '../../platform/session.ts';
import { hasResearchers } from './researcher.queries.ts';

/** Who is signed in, and whether the installation still waits for its owner. */
export async function describeSession(
  db: StudioDb,
  token: string | undefined,
  now: Date,
): Promise<SessionState> {
  const researcher = token ? await findSession(db, token, now) : null;
  return { researcher, ownerNeeded: !researcher && !(await hasResearchers(db)) };
}
