import type { Span } from '../../../analysis/text/code-points.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import type { ExcerptId, InterviewId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { moveAnchor, selectInterviewAnchors } from './anchor.queries.ts';
import { asSeen } from './as-seen.ts';
import { cutQuote } from './cut-quote.ts';
import type { Reader } from './reader.ts';
import { isBlind } from './is-blind.ts';
import { listVisible } from './list-visible.ts';
import { readExcerpt } from './read-excerpt.ts';

export interface Anchor extends Span {
  readonly id: ExcerptId;
  readonly revision: RevisionId;
  readonly version: number;
  readonly removed: boolean;
}

/** Where the excerpts of an interview lie, removed ones too. */
export async function excerptAnchors(db: StudioDb, interview: InterviewId): Promise<Anchor[]> {
  return (await selectInterviewAnchors(db, interview)).map((row) => ({
    id: row.id,
    revision: row.revision_id,
    start: row.start_point,
    end: row.end_point,
    version: row.version,
    removed: row.removed === 1,
  }));
}

/** Lays an excerpt on a place of a revision and cuts its quote there anew. */
export async function layExcerpt(
  db: StudioDb,
  { id, version }: Pick<Anchor, 'id' | 'version'>,
  revision: { readonly id: RevisionId; readonly text: string },
  span: Span,
): Promise<void> {
  const moved = await moveAnchor(db, id, version, revision.id, span, cutQuote(revision.text, span));
  if (!moved) throw new Problem('changed-meanwhile');
}

/** The excerpts of an interview that the reader may see and that lie on another revision than the latest. */
export async function excerptsOffRevision(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  revision: RevisionId,
  reader: Reader,
): Promise<Excerpt[]> {
  const visible = await listVisible(db, study, reader, { interview });
  return visible.filter((excerpt) => excerpt.revision !== revision);
}

/** An excerpt that the reader may settle: one's own, and every one for who oversees the coding. */
export async function excerptToSettle(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  excerpt: ExcerptId,
  reader: Reader,
): Promise<Excerpt> {
  const found = await readExcerpt(db, study, excerpt);
  if (found.interview.id !== interview) throw new Problem('excerpt-unknown');
  if (isBlind(reader) && found.coder.id !== reader.id) throw new Problem('excerpt-not-yours');
  return (await asSeen(db, study, reader, [found]))[0]!;
}
