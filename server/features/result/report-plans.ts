import { Value } from 'typebox/value';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { defaultPlan, ReportPlan } from '../../../analysis/model/report-plan.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { PlanChange } from '../../contract/report-plan.ts';
import { selectPlan, upsertPlan } from './result.queries.ts';

/** What somebody made of a study's page of results; null where nobody did. */
export async function storedPlan(db: StudioDb, study: StudyId): Promise<ReportPlan | null> {
  return (await planAndRevision(db, study))?.plan ?? null;
}

/** What a study's page of results shows: its own plan, unless that names the scales of another instrument. */
export async function planFor(
  db: StudioDb,
  study: StudyId,
  { code }: Pick<Definition, 'code'>,
): Promise<ReportPlan> {
  const plan = await storedPlan(db, study);
  if (!plan || (plan.instrument !== undefined && plan.instrument !== code)) return defaultPlan;
  return plan;
}

export async function planAndRevision(
  db: StudioDb,
  study: StudyId,
): Promise<{ readonly plan: ReportPlan; readonly revision: number } | null> {
  const stored = await selectPlan(db, study);
  return stored ? { plan: JSON.parse(stored.definition) as ReportPlan, revision: stored.revision } : null;
}

/** Keeps the report plan of a study, as a template brings it. */
export async function setReportPlan(db: StudioDb, study: StudyId, plan: unknown): Promise<void> {
  checkPlan(plan);
  await upsertPlan(db, study, JSON.stringify(plan));
}

/** Changes the plan that somebody read; refused where another has changed it since. To be called within a transaction. */
export async function changePlan(
  db: StudioDb,
  study: StudyId,
  { plan, revision }: PlanChange,
): Promise<void> {
  const now = (await planAndRevision(db, study))?.revision ?? 0;
  if (now !== revision) throw new Problem('report-plan-changed');
  await setReportPlan(db, study, plan);
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
