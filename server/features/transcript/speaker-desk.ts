import type { Cue, SpeakerPlan } from '../../../analysis/model/speakers.ts';
import { describeSpeakers } from '../../../analysis/text/speakers/describe.ts';
import { guessSpeakers } from '../../../analysis/text/speakers/guess.ts';
import { speakerTurns } from '../../../analysis/text/turns.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { SpeakerDesk } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { labelsOf, latestRevision, settledOf } from '../interview/interview.door.ts';

/** Who speaks in the latest text of an interview. */
export async function readSpeakerDesk(
  db: StudioDb,
  study: StudyId,
  interview: InterviewId,
): Promise<SpeakerDesk> {
  const latest = await latestRevision(db, study, interview);
  const { plan, cues } = settledOf(latest);
  return speakerDesk({ text: latest.text, cues }, plan ?? guessSpeakers(latest.text));
}

/** The labels of a text as a plan has them, behind them those that a guess would find besides. */
export function speakerDesk(
  { text, cues }: { readonly text: string; readonly cues: readonly Cue[] },
  plan: SpeakerPlan,
  remembered: SpeakerPlan = { speakers: [], dropped: [] },
): SpeakerDesk {
  const known = new Set(labelsOf(plan));
  const more = labelsOf(guessSpeakers(text)).filter((label) => !known.has(label));
  const from = new Set(labelsOf(remembered));
  const described = describeSpeakers(text, { ...plan, dropped: [...plan.dropped, ...more] }, cues);
  const turns = speakerTurns(text, { plan, cues });
  const [first] = turns;
  return {
    // A corrected text may have lost a label that the plan still knows.
    speakers: described
      .filter((each) => each.turns > 0)
      .map((each) => ({ ...each, samples: [...each.samples], remembered: from.has(each.label) })),
    turns: turns.length,
    before: first?.speaker === null ? first.end - first.start : 0,
  };
}
