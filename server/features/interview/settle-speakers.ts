import { Value } from 'typebox/value';
import { SpeakerPlan } from '../../../analysis/model/speakers.ts';
import { describeSpeakers } from '../../../analysis/text/speakers/describe.ts';
import { guessSpeakers } from '../../../analysis/text/speakers/guess.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { SettledSpeakers } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Transcript } from '../../formats/transcript/transcript.ts';
import { Problem } from '../../platform/problem.ts';
import { sha256 } from '../../platform/random.ts';
import { type Revision, updateSpeakers } from './interview.queries.ts';
import { latestRevision } from './latest-revision.ts';
import { settledOf } from './stored-turns.ts';

type Spoken = Pick<Transcript, 'text' | 'cues'>;

/** Settles who speaks in an interview, and says the version that the desk has then. Its text and what is coded in it stay as they are. */
export async function settleSpeakers(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  { version, ...plan }: SettledSpeakers,
): Promise<{ version: string }> {
  const latest = await latestRevision(db, study, interview);
  if (version !== undefined && version !== deskVersion(latest)) throw new Problem('speakers-changed');
  const { plan: earlier, cues } = settledOf(latest);
  checkSpeakers({ text: latest.text, cues }, plan, earlier);
  await updateSpeakers(db, interview, ownPlan(latest.text, plan));
  return { version: deskVersion(await latestRevision(db, study, interview)) };
}

/** Changes with the text and with what is settled of who speaks in it. */
export function deskVersion({ sha256: text, speakers }: Pick<Revision, 'sha256' | 'speakers'>): string {
  return sha256(`${text} ${speakers ?? ''}`).slice(0, 32);
}

/**
 * A plan as it is stored: of the labels that are none those only which the text alone would take for speakers. What a machine
 * left aside in one text must not be left aside in the next on its word.
 */
export function ownPlan(text: string, plan: SpeakerPlan): SpeakerPlan {
  const taken = new Set(guessSpeakers(text).speakers.flatMap(({ labels }) => labels));
  return { ...plan, dropped: plan.dropped.filter((label) => taken.has(label)) };
}

/** A form has texts only: the plan comes as JSON in one of them. */
export function readSpeakers(transcript: Spoken, json: string): SpeakerPlan {
  const plan = parsed(json);
  if (!Value.Check(SpeakerPlan, plan)) throw new Problem('speakers-unreadable');
  checkSpeakers(transcript, plan);
  return plan;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Problem('speakers-unreadable');
  }
}

/** Every label is given once, who has the same name has the same role, and a label stands in the text or in the earlier plan. */
function checkSpeakers({ text, cues }: Spoken, plan: SpeakerPlan, earlier: SpeakerPlan | null = null): void {
  const label = firstTwice(labelsOf(plan));
  if (label !== undefined) throw new Problem('speaker-label-twice', { label });
  // One who has very many labels comes in parts.
  for (const { name, role } of plan.speakers)
    if (plan.speakers.some((each) => each.name === name && each.role !== role))
      throw new Problem('speaker-name-twice', { name });
  const there = describeSpeakers(text, plan, cues).map((each) => each.label);
  const known = new Set([...there, ...(earlier ? labelsOf(earlier) : [])]);
  for (const label of labelsOf(plan))
    if (!known.has(label)) throw new Problem('speaker-label-unknown', { label });
}

export function labelsOf({ speakers, dropped }: SpeakerPlan): string[] {
  return [...speakers.flatMap(({ labels }) => labels), ...dropped];
}

function firstTwice(words: readonly string[]): string | undefined {
  return words.find((word, i) => words.indexOf(word) !== i);
}
