import type { ReleasedTable } from '../../../analysis/model/table.ts';
import type { Countermeasures } from '../../contract/countermeasure.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Role } from '../../contract/role.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { audienceIn, releaseTable } from '../disclosure/disclosure.door.ts';
import { newestRelease } from '../evidence/evidence.door.ts';
import { readFindings } from '../finding/finding.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { findRelease } from '../release/release.door.ts';
import { causesOf } from './cause-table.ts';
import { selectCountermeasures } from './countermeasure.queries.ts';
import { measuresOf } from './countermeasure-table.ts';
import { asCountermeasure } from './read-countermeasures.ts';

export { rewriteCountermeasures } from './countermeasure.queries.ts';

/** What is to be done and why, as a reader in a role may have it: readers outside the team get neither quotes nor numbers of evidence. */
export async function readCountermeasures(
  databases: Databases,
  study: StudyId,
  role: Role | null,
): Promise<Countermeasures> {
  const db = databases.studio;
  const audience = await audienceIn(db, study, role);
  const findings = await readFindings(databases, study);
  const frame = await frameOf(db, study);
  const newest = await newestRelease(db, study);
  const n = newest ? (await findRelease(db, study, newest)).n : 0;
  const all = (await selectCountermeasures(db, study)).map((row) => asCountermeasure(row, findings));
  const standing = all.filter(({ removedAt }) => removedAt === null);
  const causes = causesOf(findings, frame, { n, whole: audience.quotes });
  return {
    countermeasures: all,
    findings: findings.map(({ id, claim, state }) => ({ id, claim, state })),
    causes: releaseTable(causes, audience)!,
    table: releaseTable(measuresOf(standing, findings, frame, n), audience)!,
  };
}

/** T9: problem, evidence, mechanism, strength, by column of the frame. */
export async function causeTable(
  databases: Databases,
  study: StudyId,
  role: Role | null,
): Promise<ReleasedTable> {
  return (await readCountermeasures(databases, study, role)).causes;
}

/** T10: what could be done, who can do it, and at what price. */
export async function countermeasureTable(
  databases: Databases,
  study: StudyId,
  role: Role | null,
): Promise<ReleasedTable> {
  return (await readCountermeasures(databases, study, role)).table;
}
