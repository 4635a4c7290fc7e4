import type { Cue } from '../../../analysis/model/speakers.ts';
import type { InterviewId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { Correction, CorrectionEffect, Revision } from '../../contract/transcript.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId, sha256 } from '../../platform/random.ts';
import { moveSettled } from '../adjudication/adjudication.door.ts';
import { layExcerpt } from '../excerpt/anchor.door.ts';
import { checkTranscript } from '../../formats/transcript/check-transcript.ts';
import {
  insertRevision,
  latestRevision,
  settledOf,
  storedCues,
  updateSpeakers,
} from '../interview/interview.door.ts';
import { moveRedactions, redactionsTouched } from '../redaction/redaction.door.ts';
import { speakersAfter } from './speakers-after.ts';
import { type Plan, planCorrection, type SpanMap } from './plan-correction.ts';

interface Place {
  readonly study: StudyId;
  readonly interview: InterviewId;
}

/** What a correction would do; nothing is stored. */
export async function previewCorrection(
  db: StudioDb,
  place: Place,
  correction: Correction,
): Promise<CorrectionEffect> {
  const { latest, plan } = await prepare(db, place, correction);
  return effectOf(plan, await redactionsTouched(db, latest.id, plan.map));
}

/**
 * Stores a corrected text as the next revision. Excerpts whose quote reads as before move along with the redactions; the
 * others stay on the revision where their quote stands, until a person has reviewed them.
 */
export async function correctText(
  db: StudioDb,
  place: Place,
  correction: Correction,
): Promise<CorrectionEffect & { revision: Revision }> {
  const { latest, plan, text } = await prepare(db, place, correction);
  const id = randomId<RevisionId>();
  const revision = { id, number: latest.number + 1, sha256: sha256(text) };
  // A correction has no file that it came from; the imported one stays with revision 1.
  const from = { original: new Uint8Array(0), original_name: '' };
  const cues = storedCues(movedCues(settledOf(latest).cues, plan.map));
  await insertRevision(db, { ...revision, interview_id: place.interview, text, cues, ...from });
  const speakers = speakersAfter(settledOf(latest).plan, latest.text, text);
  if (speakers) await updateSpeakers(db, place.interview, speakers);
  for (const { anchor, span } of plan.anchors)
    if (span.untouched) await layExcerpt(db, anchor, { id, text }, span);
  await moveSettled(db, latest.id, id, plan.map);
  const touched = await moveRedactions(db, latest.id, id, plan.map);
  return { ...effectOf(plan, touched), revision: { ...revision, characters: Array.from(text).length } };
}

async function prepare(db: StudioDb, { study, interview }: Place, { revision, text: sent }: Correction) {
  const latest = await latestRevision(db, study, interview);
  if (revision !== latest.id) throw new Problem('revision-outdated');
  const text = checkTranscript(sent.replace(/\r\n?/g, '\n'));
  if (text === latest.text) throw new Problem('revision-unchanged');
  return { latest, text, plan: await planCorrection(db, interview, latest, text) };
}

/** A time stays behind the character that it follows, so that what is put at the beginning of a turn belongs to it. */
function movedCues(cues: readonly Cue[], map: SpanMap): Cue[] {
  return cues.map(({ at, startMs }) => ({
    at: at === 0 ? 0 : map({ start: at - 1, end: at }).end,
    startMs,
  }));
}

function effectOf({ anchors, inserted, deleted }: Plan, redactions: number): CorrectionEffect {
  const living = anchors.filter(({ anchor }) => !anchor.removed);
  const moved = living.filter(({ span }) => span.untouched).length;
  return { inserted, deleted, moved, toReview: living.length - moved, redactionsTouched: redactions };
}
