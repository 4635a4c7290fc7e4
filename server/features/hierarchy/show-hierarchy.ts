import { breakdownsOf } from '../../../analysis/disclosure/atoms/breakdowns-of.ts';
import type { Hierarchy } from '../../contract/hierarchy.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { instrumentDraft, publishedInstrument } from '../instrument/instrument.door.ts';
import { listReleases, planColumns } from '../release/release.door.ts';
import { readHierarchy } from '../study/study.door.ts';

/** By what a study tells groups apart, and what else it could: the background questions of its published instrument, else of the draft. */
export async function showHierarchy(db: StudioDb, study: StudyId): Promise<Hierarchy> {
  const { hierarchy, isDraft } = await readHierarchy(db, study);
  const definition = (await publishedInstrument(db, study))?.definition ?? (await instrumentDraft(db, study));
  const releases = await listReleases(db, study);
  const possible = definition ? breakdownsOf(planColumns(definition), null) : [];
  return {
    hierarchy,
    possible: possible.map(({ code, label, categories }) => ({ code, label, categories: categories.length })),
    isFixed: !isDraft || releases.some(({ source }) => source !== 'simulation'),
  };
}
