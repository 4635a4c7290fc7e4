import { Value } from 'typebox/value';
import { ReportPlan } from '../../../analysis/model/report-plan.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { selectPlan, upsertPlan } from './result.queries.ts';

/** What a study's page of results shows; null where it is reported as any other. */
export async function storedPlan(db: StudioDb, study: StudyId): Promise<ReportPlan | null> {
  const stored = await selectPlan(db, study);
  return stored === undefined ? null : (JSON.parse(stored) as ReportPlan);
}

/** Keeps the report plan of a study, as a template brings it. */
export async function setReportPlan(db: StudioDb, study: StudyId, plan: unknown): Promise<void> {
  const [fault] = Value.Errors(ReportPlan, plan);
  if (fault)
    throw new Problem('report-plan-invalid', { place: fault.instancePath || '/', reason: fault.message });
  await upsertPlan(db, study, JSON.stringify(plan));
}
