import { type Answer, speak } from '../../../analysis/engine/analyse.ts';
import type { Locale } from '../../../analysis/model/words.ts';
import type { Released } from '../../../analysis/model/table.ts';
import type { AnalysisReply } from '../../contract/analysis.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type Audience, madeOf, releaseAnswers } from '../disclosure/disclosure.door.ts';
import { logLook, type LookTaken } from '../look/look.door.ts';
import { findRelease } from '../release/release.door.ts';
import { answerRelease } from './answer-release.ts';
import type { Asker } from './engine-pool.ts';

/** What somebody asks of a release, and in which language. */
export interface Question {
  readonly study: StudyId;
  readonly release: ReleaseId;
  readonly asked: object;
  readonly language: Locale;
}

/** Who asks, when, and as whose eyes. */
export interface Looker extends Pick<LookTaken, 'researcher' | 'at'> {
  readonly audience: Audience;
}

/** The answer that an audience may have, in its language. */
export async function runAnalysis(
  db: StudioDb,
  { language, ...question }: Question,
  looker: Looker,
  asker?: Asker,
): Promise<Released<AnalysisReply>> {
  return madeOf(await askRelease(db, question, looker, asker), (found) => speak(found, language));
}

/** The same in no language yet. That it was asked for is kept, also where it is refused. */
export async function askRelease(
  db: StudioDb,
  { study, release, asked }: Omit<Question, 'language'>,
  { researcher, at, audience }: Looker,
  asker?: Asker,
): Promise<Released<Answer>> {
  const { id } = await findRelease(db, study, release);
  await logLook(db, { study, researcher, action: 'analysis.run', subject: id, request: asked, at });
  return releaseAnswers(await answerRelease(db, study, release, asked, audience, asker), audience);
}
