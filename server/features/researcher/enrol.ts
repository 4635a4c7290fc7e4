import type { ResearcherId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { takeEnrolment } from '../../platform/enrolment.ts';
import { Problem } from '../../platform/problem.ts';
import { setPassword } from './researcher.queries.ts';

/** An invited researcher sets the first password; the invitation is used up. */
export async function enrol(
  db: StudioDb,
  token: string,
  passwordHash: string,
  now: Date,
): Promise<ResearcherId> {
  const researcher = await takeEnrolment(db, token, now);
  if (!researcher) throw new Problem('enrolment-unknown');
  await setPassword(db, researcher, passwordHash);
  return researcher;
}
