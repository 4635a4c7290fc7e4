import { type Insertable, sql } from 'kysely';
import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { SpeakerPlan } from '../../../analysis/model/speakers.ts';
import type { Values } from '../../contract/construct.ts';
import type { InterviewId, ReleaseId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { InterviewChange } from '../../contract/interview.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';
import type { StoredSpeakers } from './stored-turns.ts';

const columns = [
  'interview.id',
  'interview.code',
  'interview.title',
  'interview.attributes',
  'interview.open_release',
] as const;
const byCode = new Intl.Collator('zh-CN', { numeric: true });

/** The interviews of a study, or one of them, each beside its latest revision. */
function latest(db: StudioDb, study: StudyId, interview?: InterviewId) {
  return db
    .selectFrom('interview')
    .innerJoin('transcript_revision as revision', 'revision.interview_id', 'interview.id')
    .select(columns)
    .where('interview.study_id', '=', study)
    .$if(interview !== undefined, (query) => query.where('interview.id', '=', interview!))
    .where('revision.number', '=', (from) =>
      from
        .selectFrom('transcript_revision as other')
        .select(({ fn }) => fn.max('other.number').as('newest'))
        .whereRef('other.interview_id', '=', 'interview.id'),
    );
}

function inOrder<Row extends { readonly code: string; readonly attributes: string }>(rows: readonly Row[]) {
  return rows
    .map((row) => ({ ...row, attributes: JSON.parse(row.attributes) as Values }))
    .sort((a, b) => byCode.compare(a.code, b.code));
}

/** The interviews of a study in the order of their codes, each with the length of its latest revision. */
export async function selectInterviews(db: StudioDb, study: StudyId, interview?: InterviewId) {
  const characters = sql<number>`length(revision.text)`.as('characters');
  return inOrder(await latest(db, study, interview).select([characters, 'interview.speakers']).execute());
}

/** The same, each with the id of that revision, whose text need not be read, and who speaks in it. */
export async function selectLatest(db: StudioDb, study: StudyId, interview?: InterviewId) {
  const rows = latest(db, study, interview).select(['revision.id as revision', 'interview.speakers']);
  return inOrder(await rows.execute());
}

/** The texts of some revisions, with what is settled of who speaks when in them. */
export async function selectTexts(
  db: StudioDb,
  revisions: readonly RevisionId[],
): Promise<({ id: RevisionId; text: string } & StoredSpeakers)[]> {
  if (revisions.length === 0) return [];
  return db
    .selectFrom('transcript_revision as revision')
    .innerJoin('interview', 'interview.id', 'revision.interview_id')
    .select(['revision.id', 'revision.text', 'revision.cues', 'interview.speakers'])
    .where('revision.id', 'in', revisions)
    .execute();
}

/** Which revision of its interview each is: 1 is the text as it came in. */
export async function selectRevisionNumbers(
  db: StudioDb,
  revisions: readonly RevisionId[],
): Promise<Map<RevisionId, number>> {
  if (revisions.length === 0) return new Map();
  const rows = await db
    .selectFrom('transcript_revision')
    .select(['id', 'number'])
    .where('id', 'in', revisions)
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

export interface Revision extends StoredSpeakers {
  readonly id: RevisionId;
  readonly number: number;
  readonly sha256: string;
  readonly text: string;
}

/** Its text up to a place, a count of code points, where one is given. */
export async function selectLatestRevision(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  to?: number,
): Promise<Revision | undefined> {
  const text = sql<string>`substr(${sql.ref('revision.text')}, 1, ${to})`.as('text');
  return db
    .selectFrom('transcript_revision as revision')
    .innerJoin('interview', 'interview.id', 'revision.interview_id')
    .select(['revision.id', 'revision.number', 'revision.sha256', to === undefined ? 'revision.text' : text])
    .select(['revision.cues', 'interview.speakers'])
    .where('interview.study_id', '=', study)
    .where('interview.id', '=', interview)
    .orderBy('revision.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function selectInterviewCodes(db: StudioDb, study: StudyId): Promise<string[]> {
  const rows = await db.selectFrom('interview').select('code').where('study_id', '=', study).execute();
  return rows.map(({ code }) => code);
}

/** How many interviews a study has; what holds open answers is none. */
export async function countTalks(db: StudioDb, study: StudyId): Promise<number> {
  const { talks } = await db
    .selectFrom('interview')
    .select(({ fn }) => fn.countAll<number>().as('talks'))
    .where('study_id', '=', study)
    .where('open_release', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(talks);
}

/** What holds the answers to the open questions of a release. */
export async function selectOpenSources(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
): Promise<{ id: InterviewId; open_question: string | null }[]> {
  return db
    .selectFrom('interview')
    .select(['id', 'open_question'])
    .where('study_id', '=', study)
    .where('open_release', '=', release)
    .execute();
}

/** What holds open answers instead of a talk, of whatever release. */
export async function openSourcesOf(db: StudioDb, study: StudyId): Promise<InterviewId[]> {
  const rows = await db
    .selectFrom('interview')
    .select('id')
    .where('study_id', '=', study)
    .where('open_release', 'is not', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** False when the code is taken. */
export async function insertInterview(
  db: StudioDb,
  row: Insertable<StudioTables['interview']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('interview')
    .values(row)
    .onConflict((conflict) => conflict.columns(['study_id', 'code']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function insertRevision(
  db: StudioDb,
  row: Insertable<StudioTables['transcript_revision']>,
): Promise<void> {
  await db.insertInto('transcript_revision').values(row).execute();
}

/** The settled plans of a study, the oldest interview first. */
export async function selectPlans(db: StudioDb, study: StudyId): Promise<string[]> {
  const rows = await db
    .selectFrom('interview')
    .select('speakers')
    .where('study_id', '=', study)
    .where('speakers', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ speakers }) => speakers!);
}

export async function updateSpeakers(db: StudioDb, interview: InterviewId, plan: SpeakerPlan): Promise<void> {
  await db
    .updateTable('interview')
    .set({ speakers: canonicalJson(plan) })
    .where('id', '=', interview)
    .execute();
}

/** False when another interview of the study has the code. */
export async function updateInterview(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  { code, title, attributes }: InterviewChange,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('interview')
    .set({ code, title, attributes: canonicalJson(attributes) })
    .where('id', '=', interview)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('interview as other')
            .select('other.id')
            .where('other.study_id', '=', study)
            .where('other.code', '=', code)
            .where('other.id', '!=', interview),
        ),
      ),
    )
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What is said of the interviews of a study by attribute. */
export async function selectAttributes(
  db: StudioDb,
  study: StudyId,
): Promise<{ id: InterviewId; values: Values }[]> {
  const rows = await db
    .selectFrom('interview')
    .select(['id', 'attributes'])
    .where('study_id', '=', study)
    .execute();
  return rows.map(({ id, attributes }) => ({ id, values: JSON.parse(attributes) as Values }));
}

export async function updateAttributes(db: StudioDb, interview: InterviewId, values: Values): Promise<void> {
  await db
    .updateTable('interview')
    .set({ attributes: canonicalJson(values) })
    .where('id', '=', interview)
    .execute();
}

export async function deleteInterviewRows(db: StudioDb, interview: InterviewId): Promise<void> {
  await db.deleteFrom('interview').where('id', '=', interview).execute();
}

export function selectRevisionText(db: StudioDb, revision: RevisionId): Promise<{ text: string }> {
  return db
    .selectFrom('transcript_revision')
    .select('text')
    .where('id', '=', revision)
    .executeTakeFirstOrThrow();
}
