import type { CodeKind } from '../../contract/construct.ts';
import type { Excerpt, ExcerptFilter } from '../../contract/excerpt.ts';
import type { ExcerptId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { RoleBand } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

/** `blindFor` is a coder who sees the excerpts of others only where the own task is finished. */
export interface Selection extends ExcerptFilter {
  readonly blindFor?: ResearcherId | undefined;
  readonly excerpt?: ExcerptId;
}

/** Living excerpts by interview, then by place. */
export async function selectExcerpts(db: StudioDb, study: StudyId, only: Selection): Promise<Excerpt[]> {
  const [rows, codes] = [await selectRows(db, study, only), await selectCodes(db, study, only)];
  return rows
    .map((row) => ({
      id: row.id,
      interview: { id: row.interview_id, code: row.code, roleBand: row.role_band as RoleBand },
      coder: { id: row.coder_id, name: row.name },
      revision: row.revision_id,
      start: row.start_point,
      end: row.end_point,
      quote: row.quote,
      prefix: row.prefix,
      suffix: row.suffix,
      link: row.link,
      stance: row.stance,
      codes: codes.get(row.id) ?? [],
      memo: row.memo,
      version: row.version,
    }))
    .sort((a, b) => a.interview.code.localeCompare(b.interview.code, 'zh-CN', { numeric: true }));
}

function selectRows(db: StudioDb, study: StudyId, only: Selection) {
  let query = db
    .selectFrom('excerpt as e')
    .innerJoin('interview as i', 'i.id', 'e.interview_id')
    .innerJoin('researcher as r', 'r.id', 'e.coder_id')
    .select(['e.id', 'e.interview_id', 'i.code', 'i.role_band', 'e.coder_id', 'r.name', 'e.revision_id'])
    .select(['e.start_point', 'e.end_point', 'e.quote', 'e.prefix', 'e.suffix'])
    .select(['e.link', 'e.stance', 'e.memo', 'e.version'])
    .where('e.study_id', '=', study)
    .where('e.removed', '=', 0)
    .orderBy('e.start_point')
    .orderBy('e.end_point', 'desc');
  const { excerpt, interview, link, stance, coder, code, blindFor } = only;
  if (excerpt) query = query.where('e.id', '=', excerpt);
  if (interview) query = query.where('e.interview_id', '=', interview);
  if (link) query = query.where('e.link', '=', link);
  if (stance) query = query.where('e.stance', '=', stance);
  if (coder) query = query.where('e.coder_id', '=', coder);
  if (code) {
    query = query.where('e.id', 'in', (from) =>
      from.selectFrom('excerpt_code').select('excerpt_id').where('code', '=', code),
    );
  }
  if (blindFor) {
    query = query.where((eb) =>
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
  return query.execute();
}

type Coded = { code: string; kind: CodeKind };

async function selectCodes(db: StudioDb, study: StudyId, only: Selection): Promise<Map<string, Coded[]>> {
  let query = db
    .selectFrom('excerpt_code as c')
    .innerJoin('excerpt as e', 'e.id', 'c.excerpt_id')
    .innerJoin('codebook_code as k', (join) =>
      join.onRef('k.code', '=', 'c.code').onRef('k.study_id', '=', 'e.study_id'),
    )
    .select(['c.excerpt_id', 'c.code', 'k.kind'])
    .where('e.study_id', '=', study)
    .orderBy('k.position');
  if (only.excerpt) query = query.where('e.id', '=', only.excerpt);
  if (only.interview) query = query.where('e.interview_id', '=', only.interview);
  const codes = new Map<string, Coded[]>();
  for (const { excerpt_id, ...coded } of await query.execute())
    codes.set(excerpt_id, [...(codes.get(excerpt_id) ?? []), coded]);
  return codes;
}
