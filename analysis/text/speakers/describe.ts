import type { Cue, SpeakerPlan, SpeakerRole } from '../../model/speakers.ts';

/** One label of a text, as a person judges it. */
export interface LabelDescription {
  readonly label: string;
  /** The speaker it stands for. */
  readonly name: string;
  readonly role: SpeakerRole;
  /** How many turns it opens; of a dropped one, how many it would open. */
  readonly turns: number;
  /** How up to three of its turns begin. */
  readonly samples: string[];
  readonly sure: 'sure' | 'likely' | 'unsure';
  readonly dropped: boolean;
}

/** Every label of a text, those that the plan drops too, in the order of their first turns. */
export function describeSpeakers(
  _text: string,
  _plan: SpeakerPlan,
  _cues: readonly Cue[],
): LabelDescription[] {
  return [];
}
