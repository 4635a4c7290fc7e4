import { textIn } from '../../../analysis/model/text.ts';
import { openTranscript } from '../../../analysis/text/open-transcript.ts';
import type { Locale } from '../../contract/construct.ts';
import type { InterviewId, ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Taking } from '../../contract/open-answer.ts';
import type { Role } from '../../contract/role.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import {
  interviewCodes,
  latestRevision,
  nextCode,
  openSources,
  storeInterview,
} from '../interview/interview.door.ts';
import { leastAnswers } from './least-answers.ts';
import { readAnswers } from './read-answers.ts';

const LONGEST_TITLE = 120;

/** Who takes which answers, in which language their turns are labelled, and when. */
export interface Taker {
  readonly role: Role | null;
  readonly locale: Locale;
  readonly now: Date;
}

/**
 * Makes answers, masked, a source that coders code, one turn an answer. Doing it again gives the source that there is; one of other
 * words is corrected on its own page, so that nothing coded is lost.
 */
export async function takeAnswers(
  db: StudioDb,
  study: StudyId,
  place: { readonly release: ReleaseId; readonly question: string },
  { masks, leaveOut }: Taking,
  { role, locale, now }: Taker,
): Promise<{ readonly interview: InterviewId; readonly answers: number }> {
  const { label, answers } = await readAnswers(db, study, place, role);
  const taken = answers.filter(({ id }) => !leaveOut.includes(id)).map(({ text }) => text);
  const floor = await leastAnswers(db, study);
  if (taken.length < floor) throw new Problem('export-too-few', { floor });
  const text = openTranscript(taken, masks, locale);
  const known = (await openSources(db, study, place.release)).find(
    ({ open_question: question }) => question === place.question,
  );
  if (known) {
    const stored = await latestRevision(db, study, known.id);
    if (stored.text !== text) throw new Problem('open-source-there');
    return { interview: known.id, answers: taken.length };
  }
  const head = {
    code: nextCode(await interviewCodes(db, study), 'O'),
    title: [...textIn(label, locale)].slice(0, LONGEST_TITLE).join(''),
    attributes: '{}',
    open_release: place.release,
    open_question: place.question,
  };
  const file = { text, bytes: Buffer.from(text), fileName: `${place.question}.txt` };
  return { interview: await storeInterview(db, study, head, file, now), answers: taken.length };
}
