import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Cue, SpeakerPlan } from '../../../analysis/model/speakers.ts';
import { speakerTurns, type Turn } from '../../../analysis/text/turns.ts';

/** Who speaks in a text and when, as it is stored: JSON, or null where the text itself has to say it. */
export interface StoredSpeakers {
  readonly speakers: string | null;
  readonly cues: string | null;
}

export function settledOf({ speakers, cues }: StoredSpeakers) {
  return {
    plan: speakers === null ? null : (JSON.parse(speakers) as SpeakerPlan),
    cues: cues === null ? [] : (JSON.parse(cues) as Cue[]),
  };
}

/** How many of those who are settled have no role; none where the text itself has to say who speaks. */
export function countWithoutRole({ speakers }: Pick<StoredSpeakers, 'speakers'>): number {
  const plan = speakers === null ? [] : (JSON.parse(speakers) as SpeakerPlan).speakers;
  return new Set(plan.flatMap(({ name, role }) => (role === 'unknown' ? [name] : []))).size;
}

/** The turns of a stored text: of the speakers that are settled, or of those that the text seems to have. */
export function storedTurns({ text, ...stored }: StoredSpeakers & { readonly text: string }): Turn[] {
  return speakerTurns(text, settledOf(stored));
}

export function storedCues(cues: readonly Cue[]): string | null {
  return cues.length === 0 ? null : canonicalJson(cues);
}
