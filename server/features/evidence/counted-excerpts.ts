import type { Bilingual } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type ReportExcerpt, reportLayer } from '../adjudication/adjudication.door.ts';
import { listExcerpts } from '../excerpt/excerpt.door.ts';

/** An excerpt with its quote as it may leave, redacted in the words of each language. */
export interface QuotedExcerpt extends Omit<ReportExcerpt, 'quote' | 'by'> {
  readonly quotes: Bilingual;
}

/** Excerpts by id: as they were settled where they were, else as they were coded. Those that are gone are left out. */
export async function countedExcerpts(
  db: StudioDb,
  study: StudyId,
  wanted: readonly string[],
): Promise<Map<string, QuotedExcerpt>> {
  const excerpts = new Map<string, QuotedExcerpt>();
  const [zh, en] = [await reportLayer(db, study, 'zh-CN'), await reportLayer(db, study, 'en')];
  add(excerpts, [...zh.excerpts, ...zh.open], [...en.excerpts, ...en.open]);
  if (wanted.every((id) => excerpts.has(id))) return excerpts;
  const [own, told] = [await listExcerpts(db, study, {}, 'zh-CN'), await listExcerpts(db, study, {}, 'en')];
  add(
    excerpts,
    own.filter(({ id }) => !excerpts.has(id)),
    told,
  );
  return excerpts;
}

type Quoted = Omit<ReportExcerpt, 'by'>;

function add(excerpts: Map<string, QuotedExcerpt>, zh: readonly Quoted[], en: readonly Quoted[]): void {
  const english = new Map(en.map(({ id, quote }) => [id, quote]));
  for (const excerpt of zh)
    excerpts.set(excerpt.id, {
      ...excerpt,
      quotes: { 'zh-CN': excerpt.quote, en: english.get(excerpt.id) ?? excerpt.quote },
    });
}
