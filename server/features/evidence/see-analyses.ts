import type { EvidenceRef } from '../../../analysis/model/evidence.ts';
import type { Table } from '../../../analysis/model/table.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { presentAgain } from '../notebook/notebook.door.ts';
import type { OpenSurvey } from '../result/result.door.ts';
import { nothing } from './nothing.ts';
import { seeRow } from './see-row.ts';
import { releasePart, type Sight } from './sight.ts';

type AnalysisRef = Extract<EvidenceRef, { kind: 'analysis' }>;

/** Asks each analysis once; one that the release cannot answer, or not to this reader, says nothing any more. */
export async function seeAnalyses(
  db: StudioDb,
  study: StudyId,
  { release, audience }: OpenSurvey,
  refs: readonly AnalysisRef[],
): Promise<(ref: AnalysisRef) => Sight> {
  const keyOf = ({ request }: AnalysisRef) => JSON.stringify(request);
  const told = new Map<string, readonly Table[]>();
  for (const ref of refs) {
    if (told.has(keyOf(ref))) continue;
    const question = { study, release: release.id, asked: ref.request };
    told.set(keyOf(ref), await presentAgain(db, question, audience).then(({ tables }) => tables, nothing));
  }
  return (ref) => seeRow(told.get(keyOf(ref)) ?? [], ref, releasePart(release.number));
}
