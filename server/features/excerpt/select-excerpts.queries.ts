import { type SelectQueryBuilder, sql } from 'kysely';
import type { Values } from '../../contract/construct.ts';
import type { Excerpt, ExcerptFilter, Mark, Stretch } from '../../contract/excerpt.ts';
import type { ExcerptId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';
import { codeKinds } from '../codebook/codebook.door.ts';

/** `blindFor` is a coder who sees the excerpts of others only where the own task is finished. */
export interface Selection extends ExcerptFilter, Stretch {
  readonly blindFor?: ResearcherId | undefined;
  readonly excerpt?: ExcerptId;
  /** Only what lies on the latest revision of its interview. */
  readonly latest?: boolean;
}

const byCode = new Intl.Collator('zh-CN', { numeric: true });

/** Living excerpts by interview, then by place. */
export async function selectExcerpts(db: StudioDb, study: StudyId, only: Selection): Promise<Excerpt[]> {
  const rows = await living(db, study, only)
    .innerJoin('interview as i', 'i.id', 'e.interview_id')
    .innerJoin('researcher as r', 'r.id', 'e.coder_id')
    .select(markColumns)
    .select(['e.interview_id', 'i.code', 'i.attributes', 'e.revision_id', 'e.quote', 'e.prefix', 'e.suffix'])
    .execute();
  const codes = await selectCodes(db, study, only);
  return rows
    .map((row) => ({
      ...asMark(row, codes),
      interview: { id: row.interview_id, code: row.code, attributes: JSON.parse(row.attributes) as Values },
      revision: row.revision_id,
      quote: row.quote,
      prefix: row.prefix,
      suffix: row.suffix,
    }))
    .sort((a, b) => byCode.compare(a.interview.code, b.interview.code));
}

/** The same without quotes, for those who have the text: a third of the time and of the bytes. */
export async function selectMarks(db: StudioDb, study: StudyId, only: Selection): Promise<Mark[]> {
  const rows = await living(db, study, only)
    .innerJoin('researcher as r', 'r.id', 'e.coder_id')
    .select(markColumns)
    .execute();
  const codes = await selectCodes(db, study, only);
  return rows.map((row) => asMark(row, codes));
}

const markColumns = [
  'e.id',
  'e.coder_id',
  'r.name',
  'e.start_point',
  'e.end_point',
  'e.frame_values',
  'e.memo',
  'e.version',
] as const;

type MarkRow = Pick<
  StudioTables['excerpt'],
  'id' | 'coder_id' | 'start_point' | 'end_point' | 'frame_values' | 'memo' | 'version'
> & { readonly name: string };

function asMark(row: MarkRow, codes: ReadonlyMap<ExcerptId, Coded[]>): Mark {
  return {
    id: row.id,
    coder: { id: row.coder_id, name: row.name },
    start: row.start_point,
    end: row.end_point,
    values: JSON.parse(row.frame_values) as Values,
    codes: codes.get(row.id) ?? [],
    memo: row.memo,
    version: row.version,
  };
}

function living(db: StudioDb, study: StudyId, only: Selection) {
  return narrow(db.selectFrom('excerpt as e'), study, only)
    .where('e.removed', '=', 0)
    .orderBy('e.start_point')
    .orderBy('e.end_point', 'desc');
}

type Excerpts = StudioTables & { e: StudioTables['excerpt'] };

function narrow<Chosen>(
  query: SelectQueryBuilder<Excerpts, 'e', Chosen>,
  study: StudyId,
  { excerpt, interview, values, coder, code, blindFor, from, to, latest }: Selection,
): SelectQueryBuilder<Excerpts, 'e', Chosen> {
  query = query.where('e.study_id', '=', study);
  if (excerpt) query = query.where('e.id', '=', excerpt);
  if (interview) query = query.where('e.interview_id', '=', interview);
  if (values) query = carrying(query, values);
  if (coder) query = query.where('e.coder_id', '=', coder);
  if (from !== undefined) query = query.where('e.end_point', '>', from);
  if (to !== undefined) query = query.where('e.start_point', '<', to);
  if (latest) {
    query = query.where('e.revision_id', '=', (eb) =>
      eb
        .selectFrom('transcript_revision as newest')
        .select('newest.id')
        .whereRef('newest.interview_id', '=', 'e.interview_id')
        .orderBy('newest.number', 'desc')
        .limit(1),
    );
  }
  if (code) {
    query = query.where('e.id', 'in', (eb) =>
      eb.selectFrom('excerpt_code').select('excerpt_id').where('code', '=', code),
    );
  }
  if (!blindFor) return query;
  return query.where((eb) =>
    eb.or([
      eb('e.coder_id', '=', blindFor),
      eb(
        'e.interview_id',
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

/** Of each dimension one of the values asked for, said of the excerpt or of its interview. */
function carrying<Chosen>(
  query: SelectQueryBuilder<Excerpts, 'e', Chosen>,
  values: string,
): SelectQueryBuilder<Excerpts, 'e', Chosen> {
  const pairs = values.split(',').map((pair) => pair.split(':') as [string, string]);
  for (const dimension of new Set(pairs.map(([code]) => code))) {
    const wanted = pairs.filter(([code]) => code === dimension);
    query = query.where((eb) => eb.or(wanted.map((pair) => carries(...pair))));
  }
  return query;
}

/** The columns hold JSON without spaces, so that a value can be found by its letters. */
function carries(dimension: string, value: string) {
  const words = `"${dimension}":"${value}"`;
  const like = `%${words.replaceAll('_', '\\_')}%`;
  return sql<boolean>`(e.frame_values like ${like} escape '\\' or e.interview_id in
    (select id from interview where attributes like ${like} escape '\\'))`;
}

interface Coded {
  readonly code: string;
  readonly kind: string;
}

/** Which living excerpt carries which code. */
export function selectCodings(
  db: StudioDb,
  study: StudyId,
  only: Selection,
): Promise<{ excerpt_id: ExcerptId; code: string }[]> {
  const living = narrow(db.selectFrom('excerpt as e'), study, only).where('e.removed', '=', 0);
  return db
    .selectFrom('excerpt_code')
    .select(['excerpt_id', 'code'])
    .where('excerpt_id', 'in', living.select('e.id'))
    .execute();
}

/** The codes of each excerpt in the order of the codebook. */
async function selectCodes(db: StudioDb, study: StudyId, only: Selection): Promise<Map<ExcerptId, Coded[]>> {
  const kinds = await codeKinds(db, study);
  const order = new Map([...kinds.keys()].map((code, position) => [code, position]));
  const rows = await selectCodings(db, study, only);
  rows.sort((a, b) => order.get(a.code)! - order.get(b.code)!);
  const codes = new Map<ExcerptId, Coded[]>();
  for (const { excerpt_id, code } of rows) {
    const coded = { code, kind: kinds.get(code)! };
    const others = codes.get(excerpt_id);
    if (others) others.push(coded);
    else codes.set(excerpt_id, [coded]);
  }
  return codes;
}
