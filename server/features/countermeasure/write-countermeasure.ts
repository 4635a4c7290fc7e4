import {
  type Countermeasure,
  type CountermeasureChange,
  type CountermeasureContent,
  COUNTERMEASURE_LIMITS,
} from '../../contract/countermeasure.ts';
import type { CountermeasureId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Databases, StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { forgottenBefore } from '../../platform/removed.ts';
import { checkCountermeasure } from './check-countermeasure.ts';
import {
  bringBack,
  clearRemoved,
  insertCountermeasure,
  selectCountermeasure,
  selectCountermeasures,
  updateCountermeasure,
  updatePositions,
} from './countermeasure.queries.ts';
import { readCountermeasure } from './read-countermeasures.ts';

/** Who writes, and when. */
interface Writer {
  readonly researcher: ResearcherId;
  readonly at: Date;
}

export async function createCountermeasure(
  databases: Databases,
  study: StudyId,
  content: CountermeasureContent,
  { researcher, at }: Writer,
): Promise<Countermeasure> {
  const db = databases.studio;
  await checkCountermeasure(db, study, content);
  const all = await selectCountermeasures(db, study);
  const { countermeasures: most } = COUNTERMEASURE_LIMITS;
  if (all.filter(({ removed_at }) => removed_at === null).length >= most)
    throw new Problem('countermeasures-too-many', { most });
  const id = randomId<CountermeasureId>();
  await insertCountermeasure(db, {
    id,
    study_id: study,
    position: Math.max(-1, ...all.map(({ position }) => position)) + 1,
    document: JSON.stringify(content),
    version: 1,
    changed_by: researcher,
    changed_at: at.toISOString(),
    removed_at: null,
  });
  return readCountermeasure(databases, study, id);
}

export async function saveCountermeasure(
  databases: Databases,
  study: StudyId,
  id: CountermeasureId,
  { version, ...content }: CountermeasureChange,
  { researcher, at }: Writer,
): Promise<Countermeasure> {
  const db = databases.studio;
  await refuseRemoved(db, study, id);
  await checkCountermeasure(db, study, content);
  const change = {
    document: JSON.stringify(content),
    changed_by: researcher,
    changed_at: at.toISOString(),
  };
  if (!(await updateCountermeasure(db, id, version, change))) throw new Problem('changed-meanwhile');
  return readCountermeasure(databases, study, id);
}

export async function removeCountermeasure(
  db: StudioDb,
  study: StudyId,
  id: CountermeasureId,
  version: number,
  at: Date,
): Promise<void> {
  await refuseRemoved(db, study, id);
  if (!(await updateCountermeasure(db, id, version, { removed_at: at.toISOString() })))
    throw new Problem('changed-meanwhile');
  await clearRemoved(db, study, forgottenBefore(at));
}

/** Brings a removed countermeasure back as it was; one that stands stays as it is. */
export async function restoreCountermeasure(
  databases: Databases,
  study: StudyId,
  id: CountermeasureId,
): Promise<Countermeasure> {
  if (!(await selectCountermeasure(databases.studio, study, id))) throw new Problem('countermeasure-unknown');
  await bringBack(databases.studio, id);
  return readCountermeasure(databases, study, id);
}

/** Puts countermeasures in an order; those that are not named come after them in the order they had. */
export async function orderCountermeasures(
  db: StudioDb,
  study: StudyId,
  order: readonly CountermeasureId[],
): Promise<void> {
  const known = (await selectCountermeasures(db, study)).map(({ id }) => id);
  const named = [...new Set(order)].filter((id) => known.includes(id));
  await updatePositions(db, study, [...named, ...known.filter((id) => !named.includes(id))]);
}

async function refuseRemoved(db: StudioDb, study: StudyId, id: CountermeasureId): Promise<void> {
  const row = await selectCountermeasure(db, study, id);
  if (!row || row.removed_at !== null) throw new Problem('countermeasure-unknown');
}
