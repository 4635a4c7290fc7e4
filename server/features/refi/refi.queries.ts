import { type Text, textIn } from '../../../analysis/model/text.ts';
import type { MemoId, StudyId } from '../../contract/ids.ts';
import type { Values } from '../../contract/construct.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

type Kind = StudioTables['refi_guid']['kind'];

/** GUIDs that came with an import, by kind and id. */
export async function selectGuids(db: StudioDb, study: StudyId): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('refi_guid')
    .select(['kind', 'id', 'guid'])
    .where('study_id', '=', study)
    .execute();
  return new Map(rows.map(({ kind, id, guid }) => [`${kind}:${id}`, guid]));
}

export async function insertGuids(
  db: StudioDb,
  study: StudyId,
  kind: Kind,
  guids: Iterable<readonly [id: string, guid: string]>,
): Promise<void> {
  for (const rows of batches([...guids]))
    await db
      .insertInto('refi_guid')
      .values(rows.map(([id, guid]) => ({ study_id: study, kind, id, guid })))
      .onConflict((conflict) => conflict.columns(['study_id', 'kind', 'id']).doNothing())
      .execute();
}

export async function selectStudyTitle(db: StudioDb, study: StudyId): Promise<string> {
  const { title } = await db
    .selectFrom('study')
    .select('title')
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
  return textIn(JSON.parse(title) as Text, 'zh-CN');
}

export async function selectInterviews(db: StudioDb, study: StudyId) {
  const rows = await db
    .selectFrom('interview')
    .select(['id', 'code', 'title', 'attributes'])
    .where('study_id', '=', study)
    .execute();
  return rows.map((row) => ({ ...row, attributes: JSON.parse(row.attributes) as Values }));
}

export async function selectMemos(db: StudioDb, study: StudyId): Promise<MemoId[]> {
  const rows = await db
    .selectFrom('memo')
    .select('id')
    .where('study_id', '=', study)
    .where('removed', '=', 0)
    .execute();
  return rows.map(({ id }) => id);
}

export async function insertMemos(
  db: StudioDb,
  memos: readonly Omit<StudioTables['memo'], 'removed'>[],
): Promise<void> {
  for (const rows of batches(memos)) await db.insertInto('memo').values(rows).execute();
}

/** Members and whoever has coded or written in the study. */
export function selectCoders(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('researcher')
    .select(['id', 'name'])
    .where((eb) =>
      eb.or([
        eb('id', 'in', eb.selectFrom('member').select('researcher_id').where('study_id', '=', study)),
        eb('id', 'in', eb.selectFrom('excerpt').select('coder_id').where('study_id', '=', study)),
        eb('id', 'in', eb.selectFrom('memo').select('author_id').where('study_id', '=', study)),
      ]),
    )
    .execute();
}

export async function insertInterview(
  db: StudioDb,
  interview: StudioTables['interview'],
  revision: StudioTables['transcript_revision'],
): Promise<void> {
  await db.insertInto('interview').values(interview).execute();
  await db.insertInto('transcript_revision').values(revision).execute();
}

type ExcerptRow = Omit<StudioTables['excerpt'], 'removed'>;

/** Excerpts with their codes, held against a version of the codebook. */
export async function insertExcerpts(
  db: StudioDb,
  excerpts: readonly { readonly row: ExcerptRow; readonly codes: readonly string[] }[],
  version: number,
): Promise<void> {
  for (const part of batches(excerpts)) {
    await db
      .insertInto('excerpt')
      .values(part.map(({ row }) => row))
      .execute();
    const codes = part.flatMap(({ row, codes }) =>
      codes.map((code) => ({ excerpt_id: row.id, code, as_of: version })),
    );
    if (codes.length > 0) await db.insertInto('excerpt_code').values(codes).execute();
  }
  const tasks = new Map(
    excerpts.map(({ row }) => [
      `${row.interview_id} ${row.coder_id}`,
      { interview_id: row.interview_id, coder_id: row.coder_id, state: 'open' as const },
    ]),
  );
  for (const part of batches([...tasks.values()])) await db.insertInto('coding_task').values(part).execute();
}

/** Databases take only so many values in one statement. */
function* batches<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += 200) yield rows.slice(from, from + 200);
}
