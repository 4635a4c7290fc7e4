import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type {
  ExcerptId,
  InterviewId,
  MemoId,
  ResearcherId,
  RevisionId,
  StudyId,
} from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { randomId, sha256 } from '../../platform/random.ts';
import { insertExcerpts } from '../excerpt/excerpt.door.ts';
import { insertInterview, insertRevision } from '../interview/interview.door.ts';
import { insertMemos } from '../memo/memo.door.ts';
import { cut, longest } from './describe-plan.ts';
import type { PlannedInterview } from './plan-import.ts';
import type { PlannedMemo } from './plan-memos.ts';
import type { Choice } from './read-choice.ts';
import { insertGuids } from './refi.queries.ts';

export interface Circumstances {
  readonly choice: Choice;
  readonly now: Date;
  readonly version: number;
  readonly coderOf: (user: string | null) => ResearcherId;
}

export async function storeInterview(
  db: StudioDb,
  study: StudyId,
  { guid, code, title, attributes, text, excerpts }: PlannedInterview,
  { choice, now, version, coderOf }: Circumstances,
): Promise<InterviewId> {
  const [id, revision] = [randomId<InterviewId>(), randomId<RevisionId>()];
  await insertInterview(db, {
    id,
    study_id: study,
    code,
    title,
    attributes: canonicalJson({ ...choice.ofInterviews, ...attributes }),
    created_at: now.toISOString(),
  });
  await insertRevision(db, {
    id: revision,
    interview_id: id,
    number: 1,
    text,
    sha256: sha256(text),
    original: Buffer.from(text),
    original_name: `${guid}.txt`,
  });
  const rows = excerpts.map(({ guid, start, end, user, codes, values, memo, ...excerpt }) => ({
    guid,
    codes,
    row: {
      ...excerpt,
      id: randomId<ExcerptId>(),
      study_id: study,
      interview_id: id,
      revision_id: revision,
      coder_id: coderOf(user),
      start_point: start,
      end_point: end,
      frame_values: canonicalJson({ ...choice.ofExcerpts, ...values }),
      memo: cut(memo, longest.excerptMemo),
      version: 1,
    },
  }));
  await insertExcerpts(db, rows, version);
  await insertGuids(db, study, 'interview', [[id, guid]]);
  await insertGuids(
    db,
    study,
    'excerpt',
    rows.map((each) => [each.row.id, each.guid]),
  );
  return id;
}

export async function storeMemos(
  db: StudioDb,
  study: StudyId,
  memos: readonly PlannedMemo[],
  interviews: ReadonlyMap<string, InterviewId>,
  { now, coderOf }: Circumstances,
): Promise<void> {
  const rows = memos.map(({ guid, source, code, user, text }) => ({
    guid,
    row: {
      id: randomId<MemoId>(),
      study_id: study,
      interview_id: interviews.get(source ?? '') ?? null,
      code,
      author_id: coderOf(user),
      text: cut(text, longest.memo),
      version: 1,
      written_at: now.toISOString(),
    },
  }));
  await insertMemos(
    db,
    rows.map(({ row }) => row),
  );
  await insertGuids(
    db,
    study,
    'memo',
    rows.map(({ row, guid }) => [row.id, guid]),
  );
}
