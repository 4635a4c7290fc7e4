import { defaultPlan } from '../../../analysis/model/report-plan.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudyPlan } from '../../contract/report-plan.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { frameOf } from '../frame/frame.door.ts';
import { instrumentDraft, publishedInstrument } from '../instrument/instrument.door.ts';
import { planAndRevision } from './report-plans.ts';
import { surveyOf } from './survey.ts';

/** The plan of a study with what its instrument, published or else the draft, lets it choose. */
export async function showPlan(db: StudioDb, study: StudyId): Promise<StudyPlan> {
  const stored = await planAndRevision(db, study);
  const definition = (await publishedInstrument(db, study))?.definition ?? (await instrumentDraft(db, study));
  const survey = definition && surveyOf(definition, await frameOf(db, study));
  return {
    plan: stored?.plan ?? defaultPlan,
    revision: stored?.revision ?? 0,
    scales: survey?.scales.map(({ code, name }) => ({ code, name })) ?? [],
    backgrounds: survey?.backgrounds.map(({ code, text }) => ({ code, name: text })) ?? [],
    hasColumns: survey?.scales.some(({ mark }) => mark) ?? false,
  };
}
