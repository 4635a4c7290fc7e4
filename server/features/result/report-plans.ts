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
  checkPlan(plan);
  await upsertPlan(db, study, JSON.stringify(plan));
}

function checkPlan(plan: unknown): asserts plan is ReportPlan {
  const refuse = (place: string, reason: string): never => {
    throw new Problem('report-plan-invalid', { place, reason });
  };
  if (!Value.Check(ReportPlan, plan)) {
    const [fault] = Value.Errors(ReportPlan, plan);
    return refuse(fault?.instancePath || '/', fault?.message ?? '');
  }
  const sections = plan.sections.map(({ code }) => code);
  const twice = sections.find((code, at) => sections.indexOf(code) < at);
  if (twice !== undefined) refuse('/sections', `"${twice}" ×2`);
}
