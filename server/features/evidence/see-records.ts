import type { EvidenceRef } from '../../../analysis/model/evidence.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Audience } from '../disclosure/disclosure.door.ts';
import { askRecordsAgain, listRecordReleases } from '../record/record.door.ts';
import { nothing } from './nothing.ts';
import { seeRow } from './see-row.ts';
import { recordReleasePart, type Sight } from './sight.ts';

type RecordsRef = Extract<EvidenceRef, { kind: 'records' }>;

/** Asks the newest release of records each analysis once; what it cannot answer, or not to this reader, says nothing any more. */
export async function seeRecords(
  db: StudioDb,
  study: StudyId,
  audience: Audience,
  refs: readonly RecordsRef[],
): Promise<(ref: RecordsRef) => Sight> {
  const [release] = await listRecordReleases(db, study);
  const told = new Map<string, readonly Table[]>();
  for (const { request } of refs) {
    const key = JSON.stringify(request);
    if (!release || told.has(key)) continue;
    const again = askRecordsAgain(db, study, release, request, audience);
    told.set(key, await again.then(({ tables }) => tables, nothing));
  }
  return (ref) =>
    seeRow(told.get(JSON.stringify(ref.request)) ?? [], ref, recordReleasePart(release?.number ?? 0));
}
