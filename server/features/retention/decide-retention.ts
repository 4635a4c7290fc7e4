import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Retention, RetentionChange } from '../../contract/retention.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { stateOf } from '../study/study.door.ts';
import { selectRetention, upsertRetention } from './retention.queries.ts';

const DAY_MS = 86_400_000;

export async function readRetention(db: StudioDb, study: StudyId, now: Date): Promise<Retention> {
  const row = await selectRetention(db, study);
  const endsOn = row?.ends_on ?? null;
  return {
    endsOn,
    afterwards: row?.afterwards ?? 'remind',
    daysLeft: endsOn === null ? null : daysTo(endsOn, now),
    archivedAt: row?.archived_at ?? null,
    doneAt: row?.done_at ?? null,
  };
}

/** Says until when a study is kept; what is decided to follow is carried out once, on the day after the last. */
export async function decideRetention(
  db: StudioDb,
  study: StudyId,
  { endsOn, afterwards }: RetentionChange,
  by: ResearcherId,
  now: Date,
): Promise<Retention> {
  if (endsOn !== null && !isAhead(endsOn, now)) throw new Problem('retention-past', { day: endsOn });
  const decided = { ends_on: endsOn, afterwards, decided_by: by, claimed_at: null, done_at: null };
  await upsertRetention(db, study, decided);
  return readRetention(db, study, now);
}

/** Nothing is changed in an archived study; see the gate. */
export async function setArchived(
  db: StudioDb,
  study: StudyId,
  archived: boolean,
  now: Date,
): Promise<Retention> {
  if (archived && (await stateOf(db, study)) === 'collecting') throw new Problem('study-collecting');
  await upsertRetention(db, study, { archived_at: archived ? now.toISOString() : null });
  return readRetention(db, study, now);
}

function daysTo(day: string, now: Date): number {
  const today = now.toISOString().slice(0, 10);
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

/** A day that the calendar has, and not yet past. */
function isAhead(day: string, now: Date): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) && daysTo(day, now) >= 0;
}
