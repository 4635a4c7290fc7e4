import type { InterviewId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { RoleBand } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export interface Latest {
  readonly id: InterviewId;
  readonly code: string;
  readonly roleBand: RoleBand;
  readonly revision: RevisionId;
}

const byCode = new Intl.Collator('zh-CN', { numeric: true });

/** The interviews of a study in the order of their codes, each with its latest revision. */
export async function selectLatest(db: StudioDb, study: StudyId): Promise<Latest[]> {
  const rows = await db
    .selectFrom('transcript_revision as r')
    .innerJoin('interview as i', 'i.id', 'r.interview_id')
    .select(['i.id', 'i.code', 'i.role_band', 'r.id as revision'])
    .where('i.study_id', '=', study)
    .where('r.number', '=', (eb) =>
      eb
        .selectFrom('transcript_revision as other')
        .select(({ fn }) => fn.max('other.number').as('newest'))
        .whereRef('other.interview_id', '=', 'i.id'),
    )
    .execute();
  return rows
    .map(({ role_band, ...row }) => ({ ...row, roleBand: role_band as RoleBand }))
    .sort((a, b) => byCode.compare(a.code, b.code));
}

export async function selectTexts(
  db: StudioDb,
  revisions: readonly RevisionId[],
): Promise<{ id: RevisionId; text: string }[]> {
  if (revisions.length === 0) return [];
  return db.selectFrom('transcript_revision').select(['id', 'text']).where('id', 'in', revisions).execute();
}
