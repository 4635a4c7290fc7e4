import type { SpeakerPlan } from '../../../analysis/model/speakers.ts';
import { describeSpeakers } from '../../../analysis/text/speakers/describe.ts';
import { guessSpeakers } from '../../../analysis/text/speakers/guess.ts';
import { speakerTurns } from '../../../analysis/text/turns.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { SpeakerDesk, StoredDesk } from '../../contract/interview.ts';
import type { Transcript } from '../../formats/transcript/transcript.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { deskVersion, labelsOf, latestRevision, settledOf } from '../interview/interview.door.ts';

/** Who speaks in the latest text of an interview, and how often a label that is named opens a turn. Throws Problem where it opens none. */
export async function readSpeakerDesk(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
  label?: string,
): Promise<StoredDesk> {
  const latest = await latestRevision(db, study, interview);
  const { plan, cues } = settledOf(latest);
  const settled = plan ?? guessSpeakers(latest.text);
  const desk = speakerDesk(
    { text: latest.text, cues },
    label === undefined ? settled : withLabel(settled, label),
  );
  if (label !== undefined && !desk.speakers.some((each) => each.label === label))
    throw new Problem('speaker-label-unknown', { label });
  return { ...desk, version: deskVersion(latest) };
}

function withLabel({ speakers, dropped }: SpeakerPlan, label: string): SpeakerPlan {
  if (speakers.some(({ labels }) => labels.includes(label))) return { speakers, dropped };
  return {
    speakers: [...speakers, { name: label, role: 'unknown', labels: [label] }],
    dropped: dropped.filter((each) => each !== label),
  };
}

/** The labels of a text as a plan has them, and those that it drops or does not know. */
export function speakerDesk(
  { text, cues }: Pick<Transcript, 'text' | 'cues'>,
  plan: SpeakerPlan,
  remembered: SpeakerPlan = { speakers: [], dropped: [] },
): SpeakerDesk {
  const known = new Set(labelsOf(remembered));
  const turns = speakerTurns(text, { plan, cues });
  const [first] = turns;
  return {
    speakers: describeSpeakers(text, plan, cues).map(({ firstMs: _, ...each }) => ({
      ...each,
      remembered: known.has(each.label),
    })),
    turns: turns.length,
    before: first?.speaker === null ? first.end - first.start : 0,
  };
}
