import type { Disclosure } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { Where } from '../../../analysis/model/request.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Locale } from '../../contract/construct.ts';
import type { Cases, ResultHead } from '../../contract/result.ts';
import type { Role } from '../../contract/role.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { type Audience, audienceIn } from '../disclosure/disclosure.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { disclosureIn, findRelease, type Release } from '../release/release.door.ts';
import { type Ask, asker } from './ask.ts';
import { type Survey, surveyOf } from './survey.ts';
import { toldSurvey } from './told-survey.ts';

/** Who reads which cases, and in which language quotes stand. */
export interface ResultReader {
  readonly role: Role | null;
  readonly cases: Cases;
  readonly locale: Locale;
}

/** A release as one reader may see it. */
export interface OpenSurvey {
  readonly release: Release;
  readonly frame: Frame;
  readonly definition: Definition;
  readonly survey: Survey;
  readonly audience: Audience;
  /** The groups that readers may be told of. */
  readonly told: Disclosure;
  readonly head: ResultHead;
  readonly ask: Ask;
  /** The group of respondents that is read, where it is one. */
  readonly where?: Where;
}

export async function openSurvey(
  db: StudioDb,
  study: StudyId,
  releaseId: ReleaseId,
  { role, cases }: Omit<ResultReader, 'locale'>,
): Promise<OpenSurvey> {
  const audience = await audienceIn(db, study, role);
  const release = await findRelease(db, study, releaseId);
  const { id, number, n, hash, createdAt, manifest } = release;
  const told = await disclosureIn(db, release);
  const mayChoose = mayChooseCases(audience, release, told);
  if (cases === 'unflagged' && !mayChoose) throw new Problem('cases-protected');
  const { definition } = (await publishedInstrument(db, study, manifest.instrument.number))!;
  const frame = await frameOf(db, study);
  return {
    release,
    frame,
    definition,
    survey: toldSurvey(surveyOf(definition, frame), manifest, told, audience.tree),
    audience,
    told,
    ask: asker(db, study, release, { cases, audience }),
    head: {
      release: { id, number, n, hash, createdAt, simulated: manifest.simulated },
      cases,
      casesOffered: mayChoose ? ['all', 'unflagged'] : ['all'],
      floor: audience.floor,
      n: cases === 'all' ? n : n - manifest.flagged,
    },
  };
}

/** With and without careless sheets tell of those sheets by their difference: a band like others. */
function mayChooseCases(
  { chooseCases, floor }: Audience,
  { n, manifest: { columns, flagged } }: Release,
  { bands }: Disclosure,
): boolean {
  const flag = columns.find(({ role }) => role === 'flag');
  return (
    chooseCases &&
    flag !== undefined &&
    Object.hasOwn(bands, flag.name) &&
    Math.min(flagged, n - flagged) >= floor
  );
}
