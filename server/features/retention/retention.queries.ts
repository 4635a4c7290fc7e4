import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

type Row = StudioTables['retention'];

export async function selectRetention(db: StudioDb, study: StudyId): Promise<Row | undefined> {
  return db.selectFrom('retention').selectAll().where('study_id', '=', study).executeTakeFirst();
}

/** Changes what is said of a study; what is not named stays as it is. */
export async function upsertRetention(
  db: StudioDb,
  study: StudyId,
  values: Partial<Omit<Row, 'study_id'>>,
): Promise<void> {
  const none = { ends_on: null, decided_by: null, archived_at: null, claimed_at: null, done_at: null };
  await db
    .insertInto('retention')
    .values({ study_id: study, afterwards: 'remind', ...none, ...values })
    .onConflict((conflict) => conflict.column('study_id').doUpdateSet(values))
    .execute();
}

/** How long a process has for carrying out a decision, before another one begins anew. */
const CLAIMED_MS = 60 * 60_000;

export interface Due {
  readonly study: StudyId;
  readonly afterwards: 'answers' | 'study';
  readonly by: ResearcherId;
}

/** Takes a study whose last day is past and for which a deletion was decided; no two processes get the same. */
export async function claimDue(db: StudioDb, now: Date): Promise<Due | undefined> {
  const today = now.toISOString().slice(0, 10);
  const lost = new Date(now.getTime() - CLAIMED_MS).toISOString();
  const due = await db
    .selectFrom('retention')
    .innerJoin('study', 'study.id', 'retention.study_id')
    .select(['study_id', 'claimed_at'])
    .where('ends_on', '<', today)
    .where('afterwards', '!=', 'remind')
    .where('study.state', '!=', 'collecting')
    .where('done_at', 'is', null)
    .where((eb) => eb.or([eb('claimed_at', 'is', null), eb('claimed_at', '<', lost)]))
    .executeTakeFirst();
  if (!due) return undefined;
  const taken = await db
    .updateTable('retention')
    .set({ claimed_at: now.toISOString() })
    .where('study_id', '=', due.study_id)
    .where('claimed_at', due.claimed_at === null ? 'is' : '=', due.claimed_at)
    .returning(['study_id', 'afterwards', 'decided_by'])
    .executeTakeFirst();
  if (!taken) return undefined;
  return {
    study: taken.study_id,
    afterwards: taken.afterwards as Due['afterwards'],
    by: taken.decided_by!,
  };
}
