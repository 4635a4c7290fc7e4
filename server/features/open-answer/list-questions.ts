import type { OpenQuestions } from '../../contract/open-answer.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { openSources } from '../interview/interview.door.ts';
import { findRelease, openAnswersIn } from '../release/release.door.ts';
import { leastAnswers } from './least-answers.ts';

/** The open questions of a release with how many answered, where that may be told. */
export async function listQuestions(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
): Promise<OpenQuestions> {
  const found = await findRelease(db, study, release);
  const floor = await leastAnswers(db, study);
  const sources = await openSources(db, study, release);
  const asked = found.manifest.columns.filter(({ pool }) => pool.startsWith('open'));
  const questions = await Promise.all(
    asked.map(async ({ name, label }) => {
      const { length } = await openAnswersIn(db, study, found, name);
      const source = sources.find(({ open_question: question }) => question === name)?.id ?? null;
      return { name, label, answers: length >= floor ? length : null, source };
    }),
  );
  return { floor, questions };
}
