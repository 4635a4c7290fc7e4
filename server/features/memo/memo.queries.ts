import type { InterviewId, MemoId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Memo } from '../../contract/memo.ts';
import { batches } from '../../platform/database/batches.ts';
import { rewriteEach } from '../../platform/database/rewrite-each.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

/** `blindFor` is a coder who sees what others wrote about an interview only after finishing it. */
interface Selection {
  readonly memo?: MemoId;
  readonly blindFor?: ResearcherId | undefined;
}

/** Memos that are not removed, as they were written. */
export async function selectMemos(
  db: StudioDb,
  study: StudyId,
  { memo, blindFor }: Selection = {},
): Promise<Memo[]> {
  let query = db
    .selectFrom('memo as m')
    .innerJoin('researcher as r', 'r.id', 'm.author_id')
    .select(['m.id', 'm.interview_id', 'm.code', 'm.author_id', 'r.name', 'm.text', 'm.version'])
    .select('m.written_at')
    .where('m.study_id', '=', study)
    .where('m.removed', '=', 0)
    .orderBy('m.written_at')
    .orderBy('m.id');
  if (memo) query = query.where('m.id', '=', memo);
  if (blindFor) {
    query = query.where((eb) =>
      eb.or([
        eb('m.interview_id', 'is', null),
        eb('m.author_id', '=', blindFor),
        eb(
          'm.interview_id',
          'in',
          eb
            .selectFrom('coding_task')
            .select('interview_id')
            .where('coder_id', '=', blindFor)
            .where('state', '=', 'finished'),
        ),
      ]),
    );
  }
  const rows = await query.execute();
  return rows.map(({ interview_id, author_id, name, written_at, ...row }) => ({
    ...row,
    interview: interview_id,
    author: { id: author_id, name },
    writtenAt: written_at,
  }));
}

export async function insertMemo(db: StudioDb, row: Omit<StudioTables['memo'], 'removed'>): Promise<void> {
  await db.insertInto('memo').values(row).execute();
}

/** Who wrote a memo of this study, removed or not. */
export async function selectAuthor(
  db: StudioDb,
  study: StudyId,
  memo: MemoId,
): Promise<ResearcherId | undefined> {
  const row = await db
    .selectFrom('memo')
    .select('author_id')
    .where('study_id', '=', study)
    .where('id', '=', memo)
    .executeTakeFirst();
  return row?.author_id;
}

/** False when the memo is no longer at `version`. */
export async function updateMemo(
  db: StudioDb,
  memo: MemoId,
  version: number,
  values: { readonly text?: string; readonly removed?: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('memo')
    .set({ ...values, version: version + 1 })
    .where('id', '=', memo)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whether the study has what a memo is about. */
export async function hasSubject(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId | null,
  code: string | null,
): Promise<boolean> {
  const interviews = await db
    .selectFrom('interview')
    .select('id')
    .where('study_id', '=', study)
    .where('id', '=', interview)
    .execute();
  const codes = await db
    .selectFrom('codebook_code')
    .select('code')
    .where('study_id', '=', study)
    .where('code', '=', code)
    .execute();
  return (interview === null || interviews.length > 0) && (code === null || codes.length > 0);
}

/** Lets the memos about a code be about another one. */
export async function updateMemoCode(db: StudioDb, study: StudyId, from: string, to: string): Promise<void> {
  await db
    .updateTable('memo')
    .set({ code: to })
    .where('study_id', '=', study)
    .where('code', '=', from)
    .execute();
}

export async function insertMemos(
  db: StudioDb,
  memos: readonly Omit<StudioTables['memo'], 'removed'>[],
): Promise<void> {
  for (const rows of batches(memos)) await db.insertInto('memo').values(rows).execute();
}

/** Puts a change through every memo of a study, removed ones too; how many it changed. */
export async function rewriteMemos(
  db: StudioDb,
  study: StudyId,
  change: (text: string) => string,
): Promise<number> {
  const rows = await db
    .selectFrom('memo')
    .select(['id', 'text', 'version'])
    .where('study_id', '=', study)
    .execute();
  const store = ({ id, version }: (typeof rows)[number], text: string) =>
    db
      .updateTable('memo')
      .set({ text, version: version + 1 })
      .where('id', '=', id)
      .execute();
  return (await rewriteEach(rows, ({ text }) => text, change, store)).length;
}
