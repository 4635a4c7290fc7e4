import { type Text, textIn } from '../../../analysis/model/text.ts';
import type { MemoId, StudyId } from '../../contract/ids.ts';
import type { Values } from '../../contract/construct.ts';
import { batches } from '../../platform/database/batches.ts';
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
