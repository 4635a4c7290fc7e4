import { proposeVerdict } from '../../../analysis/evidence/claim-outcome.ts';
import type { Claim } from '../../../analysis/model/frame/claim.ts';
import type { OfferedClaim } from '../../contract/finding.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Role } from '../../contract/role.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { openSurvey } from '../result/result.door.ts';
import { selectFindings } from './finding.queries.ts';
import { storedOf } from './stored-finding.ts';
import { testClaims } from './test-claims.ts';

/** The claims of the frame, each tested on a release and on the coded interviews, and the finding that takes it up. */
export async function offerClaims(
  databases: Databases,
  study: StudyId,
  release: ReleaseId,
  role: Role | null,
): Promise<OfferedClaim[]> {
  const db = databases.studio;
  const open = await openSurvey(db, study, release, { role, cases: 'all' });
  const claims = open.frame.claims ?? [];
  const test = await testClaims(db, study, open, claims);
  const taken = new Map(
    (await selectFindings(db, study)).flatMap((row) =>
      row.removed_at === null ? [[storedOf(row).template, row.id] as const] : [],
    ),
  );
  return claims.map((claim: Claim): OfferedClaim => {
    const { code, column = null, row = null, rivals = {} } = claim;
    const tests = claim.tests.map(test);
    const finding = taken.get(code) ?? null;
    return { code, claim: claim.claim, column, row, rivals, tests, proposal: proposeVerdict(tests), finding };
  });
}
