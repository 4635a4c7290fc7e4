import { identifiers } from '../../../analysis/text/identifiers.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { OpenAnswer, OpenAnswers } from '../../contract/open-answer.ts';
import type { Role } from '../../contract/role.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { findRelease, openAnswersIn } from '../release/release.door.ts';
import { leastAnswers } from './least-answers.ts';

/** What was written in answer to a question: nothing is masked yet, so it is for the owner alone, and for nobody where few wrote. */
export async function readAnswers(
  db: StudioDb,
  study: StudyId,
  { release, question }: { readonly release: ReleaseId; readonly question: string },
  role: Role | null,
): Promise<OpenAnswers> {
  if (role !== 'owner') throw new Problem('open-answers-owner');
  const found = await findRelease(db, study, release);
  const asked = found.manifest.columns.find(({ pool, name }) => pool.startsWith('open') && name === question);
  if (!asked) throw new Problem('export-question-unknown', { question });
  const answers = await openAnswersIn(db, study, found, question);
  const floor = await leastAnswers(db, study);
  if (answers.length < floor) throw new Problem('export-too-few', { floor });
  return { label: asked.label, answers, found: wordsFound(answers) };
}

/** What may tell who or where in some answers, the most frequent first. */
function wordsFound(answers: readonly OpenAnswer[]): OpenAnswers['found'] {
  const times = new Map<string, number>();
  for (const { text } of answers)
    for (const { words } of identifiers(text)) times.set(words, (times.get(words) ?? 0) + 1);
  return [...times].map(([words, count]) => ({ words, times: count })).toSorted((a, b) => b.times - a.times);
}
