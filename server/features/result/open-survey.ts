import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { ResultHead } from '../../contract/result.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { findRelease, type Release } from '../release/release.door.ts';
import { type Ask, asker } from './ask.ts';
import { type Audience, audienceOf, type ResultReader } from './audience.ts';
import { studyFloor } from './result.queries.ts';
import { type Survey, surveyOf } from './survey.ts';

/** A release as one reader may see it. */
export interface OpenSurvey {
  readonly release: Release;
  readonly survey: Survey;
  readonly audience: Audience;
  readonly head: ResultHead;
  readonly ask: Ask;
}

export async function openSurvey(
  db: StudioDb,
  study: StudyId,
  releaseId: ReleaseId,
  { role, cases }: Omit<ResultReader, 'locale'>,
): Promise<OpenSurvey> {
  const audience = audienceOf(role, await studyFloor(db, study));
  if (cases === 'unflagged' && !audience.chooseCases) throw new Problem('cases-protected');
  const release = await findRelease(db, study, releaseId);
  const { id, number, n, hash, createdAt, manifest } = release;
  const instrument = await publishedInstrument(db, study, manifest.instrument.number);
  return {
    release,
    audience,
    survey: surveyOf(instrument!.definition),
    ask: asker(db, study, release, cases),
    head: {
      release: { id, number, n, hash, createdAt, simulated: manifest.simulated },
      cases,
      casesOffered: audience.chooseCases && manifest.flagged > 0 ? ['all', 'unflagged'] : ['all'],
      floor: audience.floor,
      n: cases === 'all' ? n : n - manifest.flagged,
    },
  };
}
