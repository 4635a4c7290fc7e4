import type { Finding } from '../../contract/finding.ts';
import type { FindingId, StudyId } from '../../contract/ids.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { type FindingRow, selectFinding, selectFindings } from './finding.queries.ts';
import { type Judged, judgeAll } from './judge-all.ts';
import { storedOf } from './stored-finding.ts';

/** The findings that stand, in their order, each with what its evidence says now. */
export async function readFindings(databases: Databases, study: StudyId): Promise<Finding[]> {
  const rows = await selectFindings(databases.studio, study);
  return withGround(
    databases,
    study,
    rows.filter(({ removed_at }) => removed_at === null),
  );
}

/** The same with those removed in the last thirty days. */
export async function listFindings(databases: Databases, study: StudyId): Promise<Finding[]> {
  return withGround(databases, study, await selectFindings(databases.studio, study));
}

/** A finding that is not removed; a Problem when there is none. */
export async function readFinding(
  databases: Databases,
  study: StudyId,
  finding: FindingId,
): Promise<Finding> {
  const row = await selectFinding(databases.studio, study, finding);
  if (!row || row.removed_at !== null) throw new Problem('finding-unknown');
  const [found] = await withGround(databases, study, [row]);
  return found!;
}

async function withGround(
  databases: Databases,
  study: StudyId,
  rows: readonly FindingRow[],
): Promise<Finding[]> {
  const judged = await judgeAll(databases, study, rows.map(storedOf));
  return rows.map((row, at) => findingOf(row, judged[at]!));
}

const findingOf = ({ id, version, name, changed_at, removed_at }: FindingRow, judged: Judged): Finding => ({
  id,
  version,
  ...judged,
  changedBy: name,
  changedAt: changed_at,
  removedAt: removed_at,
});
