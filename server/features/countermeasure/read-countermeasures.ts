import type { Countermeasure, CountermeasureContent } from '../../contract/countermeasure.ts';
import type { CountermeasureId, StudyId } from '../../contract/ids.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { readFindings } from '../finding/finding.door.ts';
import { type CountermeasureRow, selectCountermeasure } from './countermeasure.queries.ts';
import { type Answered, warnOfFindings } from './warn-of-findings.ts';

/** A countermeasure that is not removed; a Problem when there is none. */
export async function readCountermeasure(
  databases: Databases,
  study: StudyId,
  id: CountermeasureId,
): Promise<Countermeasure> {
  const row = await selectCountermeasure(databases.studio, study, id);
  if (!row || row.removed_at !== null) throw new Problem('countermeasure-unknown');
  return asCountermeasure(row, await readFindings(databases, study));
}

export function asCountermeasure(row: CountermeasureRow, findings: readonly Answered[]): Countermeasure {
  const content = JSON.parse(row.document) as CountermeasureContent;
  return {
    id: row.id,
    version: row.version,
    ...content,
    warnings: warnOfFindings(content.findings, findings),
    changedBy: row.name,
    changedAt: row.changed_at,
    removedAt: row.removed_at,
  };
}
