import type { Insertable } from 'kysely';
import { Value } from 'typebox/value';
import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Cue } from '../../../analysis/model/speakers.ts';
import { guessSpeakers } from '../../../analysis/text/speakers/guess.ts';
import { Values } from '../../contract/construct.ts';
import type { InterviewId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { NewInterview } from '../../contract/interview.ts';
import { sureEnough } from '../../formats/encoding/decode-text.ts';
import type { Transcript } from '../../formats/transcript/transcript.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';
import type { Upload } from '../../platform/http/read-upload.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId, sha256 } from '../../platform/random.ts';
import { checkAttributes } from '../frame/frame.door.ts';
import { insertInterview, insertRevision, selectInterviewCodes } from './interview.queries.ts';
import { nextCode } from './next-code.ts';
import { rememberedSpeakers } from './remember-speakers.ts';
import { ownPlan, readSpeakers } from './settle-speakers.ts';
import { storedCues } from './stored-turns.ts';

/** Stores an interview with its first revision and the bytes that it came from. */
export async function importInterview(
  db: StudioDb,
  study: StudyId,
  { bytes, fileName, fields }: Upload<NewInterview>,
  transcript: Pick<Transcript, 'text' | 'cues' | 'encoding'>,
  now: Date,
): Promise<InterviewId> {
  const { text, cues, encoding } = transcript;
  // One that a person chose is sure.
  if (encoding && encoding.sure < sureEnough)
    throw new Problem('transcript-encoding-unsure', { encoding: encoding.name });
  const attributes = readAttributes(fields.attributes);
  await checkAttributes(db, study, attributes);
  const code = fields.code ?? nextCode(await selectInterviewCodes(db, study));
  const plan =
    fields.speakers === undefined
      ? guessSpeakers(text, await rememberedSpeakers(db, study))
      : readSpeakers(transcript, fields.speakers);
  const head = {
    code,
    title: fields.title?.trim() ?? '',
    attributes: canonicalJson(attributes),
    speakers: canonicalJson(ownPlan(text, plan)),
  };
  return storeInterview(db, study, head, { text, cues, bytes, fileName }, now);
}

type Head = Omit<Insertable<StudioTables['interview']>, 'id' | 'study_id' | 'created_at'>;
type Source = Pick<Upload<unknown>, 'bytes' | 'fileName'> & {
  readonly text: string;
  readonly cues?: readonly Cue[];
};

/** A source to be coded, with its first text and the bytes that it came from. */
export async function storeInterview(
  db: StudioDb,
  study: StudyId,
  head: Head,
  { text, cues = [], bytes, fileName }: Source,
  now: Date,
): Promise<InterviewId> {
  const id = randomId<InterviewId>();
  const inserted = await insertInterview(db, { id, study_id: study, created_at: now.toISOString(), ...head });
  if (!inserted) throw new Problem('interview-code-taken', { code: head.code });
  await insertRevision(db, {
    id: randomId<RevisionId>(),
    interview_id: id,
    number: 1,
    text,
    sha256: sha256(text),
    original: bytes,
    original_name: fileName,
    cues: storedCues(cues),
  });
  return id;
}

/** A form has texts only: the values of attributes come as JSON in one of them. */
function readAttributes(json = '{}'): Values {
  try {
    const attributes: unknown = JSON.parse(json);
    if (Value.Check(Values, attributes)) return attributes;
  } catch {
    // What is no JSON is refused like what is JSON of another shape.
  }
  throw new Problem('attributes-unreadable');
}
