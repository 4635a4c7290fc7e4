import { PostgresAdapter, type Selectable } from 'kysely';
import type { JobKind, JobState } from '../../contract/job.ts';
import type { JobId, StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../database/tables.ts';

type StoredJob = Selectable<StudioTables['job']>;
/** A job as it is asked for: its file, which may be large, stays where it is. */
export type JobRow = Omit<StoredJob, 'file'>;
/** A job whose claim is ours. */
export type ClaimedJob = StoredJob & { readonly claim: string };
type Claim = Pick<ClaimedJob, 'id' | 'claim'>;

const shown = [
  'id',
  'study_id',
  'owner_id',
  'kind',
  'state',
  'slot',
  'input',
  'done',
  'total',
  'cancelling',
  'result',
  'problem',
  'claim',
  'lease_until',
  'attempts',
  'created_at',
  'ended_at',
] as const satisfies (keyof JobRow)[];

const LEASE_MS = 30_000;
/** A lease that ends later was written by a clock that is wrong. */
const LONGEST_MS = 5 * 60_000;
const after = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();

/** Stores a job unless its slot is taken; undefined in that case. With a claim it is running at once. */
export async function insertJob(
  db: StudioDb,
  job: Pick<StoredJob, 'id' | 'study_id' | 'owner_id' | 'kind' | 'slot' | 'input' | 'file' | 'claim'>,
  now: Date,
): Promise<StoredJob | undefined> {
  const lease_until = job.claim === null ? null : after(now, LEASE_MS);
  const state = job.claim === null ? 'waiting' : 'running';
  return db
    .insertInto('job')
    .values({
      ...job,
      state,
      lease_until,
      result: null,
      problem: null,
      created_at: now.toISOString(),
      ended_at: null,
    })
    .onConflict((conflict) => conflict.column('slot').doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** The job that holds a slot. */
export async function findInSlot(db: StudioDb, slot: string): Promise<JobId | undefined> {
  const row = await db.selectFrom('job').select('id').where('slot', '=', slot).executeTakeFirst();
  return row?.id;
}

/**
 * Claims the job that has waited longest, or one whose runner is gone, among the kinds that are known here: during an upgrade a newer
 * process may have ordered what this one cannot do. No two runners get the same.
 */
export async function claimJob(
  db: StudioDb,
  claim: string,
  kinds: readonly JobKind[],
  now: Date,
): Promise<ClaimedJob | undefined> {
  // SQLite has one writer at a time and no row locks.
  const locking = db.getExecutor().adapter instanceof PostgresAdapter;
  const row = await db
    .updateTable('job')
    .set((eb) => ({
      state: 'running',
      claim,
      lease_until: after(now, LEASE_MS),
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('job')
        .select('id')
        .where('kind', 'in', kinds)
        .where((w) =>
          w.or([
            w('state', '=', 'waiting'),
            w.and([
              w('state', '=', 'running'),
              w.or([w('lease_until', '<', now.toISOString()), w('lease_until', '>', after(now, LONGEST_MS))]),
            ]),
          ]),
        )
        .orderBy('created_at')
        .orderBy('id')
        .limit(1)
        .$if(locking, (query) => query.forUpdate().skipLocked()),
    )
    .returningAll()
    .executeTakeFirst();
  return row && { ...row, claim };
}

/** Keeps the claim and says how far the job is; null when it is no longer ours. */
export async function beat(
  db: StudioDb,
  { id, claim }: Claim,
  { done, total }: Pick<JobRow, 'done' | 'total'>,
  now: Date,
): Promise<{ cancelling: boolean } | null> {
  const row = await db
    .updateTable('job')
    .set({ lease_until: after(now, LEASE_MS), done, total })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .returning('cancelling')
    .executeTakeFirst();
  return row ? { cancelling: row.cancelling === 1 } : null;
}

/** Stores the result while the job is ours and nobody has cancelled it; false otherwise. */
export async function keepResult(db: StudioDb, { id, claim }: Claim, result: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set({ result, file: null })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('cancelling', '=', 0)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function claimOf(db: StudioDb, { id }: Pick<JobRow, 'id'>): Promise<string | null> {
  const row = await db.selectFrom('job').select('claim').where('id', '=', id).executeTakeFirst();
  return row?.claim ?? null;
}

export async function endJob(
  db: StudioDb,
  { id, claim }: Claim,
  end: { state: JobState; problem: string | null },
  now: Date,
): Promise<void> {
  await db
    .updateTable('job')
    .set({ ...end, file: null, slot: null, claim: null, lease_until: null, ended_at: now.toISOString() })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .execute();
}

/** Leaves the job to whoever claims it next; without a pause the try does not count. */
export async function giveBack(
  db: StudioDb,
  { id, claim }: Claim,
  pauseMs: number,
  now: Date,
): Promise<void> {
  await db
    .updateTable('job')
    .set((eb) => ({
      claim: null,
      ...(pauseMs === 0
        ? { state: 'waiting', attempts: eb('attempts', '-', 1) }
        : { lease_until: after(now, pauseMs) }),
    }))
    .where('id', '=', id)
    .where('claim', '=', claim)
    .execute();
}

/** Asks for the end of a job that has stored nothing yet; false when it is too late. */
export async function requestCancel(db: StudioDb, id: JobId): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set({ cancelling: 1 })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'running'])
    .where('result', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function selectJob(db: StudioDb, study: StudyId, id: JobId): Promise<JobRow | undefined> {
  return db
    .selectFrom('job')
    .select(shown)
    .where('study_id', '=', study)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Jobs of a study that wait or run, longest first. */
export async function selectLiveJobs(db: StudioDb, study: StudyId): Promise<JobRow[]> {
  return db
    .selectFrom('job')
    .select(shown)
    .where('study_id', '=', study)
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('created_at')
    .execute();
}

export async function deleteEnded(db: StudioDb, before: Date): Promise<void> {
  await db.deleteFrom('job').where('ended_at', '<', before.toISOString()).execute();
}
