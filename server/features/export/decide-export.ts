import type { Decision, ExportRequest } from '../../contract/export.ts';
import type { ExportId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { logLook } from '../look/look.door.ts';
import { updateDecision } from './export.queries.ts';
import { findExport } from './find-export.ts';

/** Approves or declines what another member asked for, once. */
export async function decideExport(
  db: StudioDb,
  { study, export: id }: { study: StudyId; export: ExportId },
  { approve, reason = '' }: Decision,
  decider: ResearcherId,
  now: Date,
): Promise<ExportRequest> {
  const asked = await findExport(db, study, id, now);
  if (asked.asker.id === decider) throw new Problem('export-own-request');
  const decided = await updateDecision(db, id, {
    state: approve ? 'approved' : 'declined',
    decider_id: decider,
    decided_at: now.toISOString(),
    reason: reason.trim(),
  });
  if (!decided) throw new Problem('export-settled');
  const { content, format, asker } = asked;
  await logLook(db, {
    study,
    researcher: decider,
    action: approve ? 'export.approve' : 'export.decline',
    subject: asked.release.id,
    request: { content, format, askedBy: asker.name, ...(reason.trim() && { reason: reason.trim() }) },
    at: now,
  });
  return findExport(db, study, id, now);
}
