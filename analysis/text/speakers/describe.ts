import type { Cue, SpeakerPlan, SpeakerRole } from '../../model/speakers.ts';
import { labelsIn } from './guess.ts';

/** A label of a text as a person judges it: how often it opens a turn, what is said there, and how sure the guess is. */
export interface LabelDescription {
  readonly label: string;
  readonly name: string;
  readonly role: SpeakerRole;
  readonly turns: number;
  readonly samples: string[];
  readonly sure: 'sure' | 'likely' | 'unsure';
  readonly dropped: boolean;
}

/** The labels of a plan, and those that it drops, in the order of the plan. */
export function describeSpeakers(text: string, plan: SpeakerPlan, _cues: readonly Cue[]): LabelDescription[] {
  const found = labelsIn(text);
  const describe = (label: string) => {
    const own = found.filter((each) => each.label === label);
    const samples = own.slice(0, 3).map(({ words }) => text.slice(words).trim().split('\n')[0]!.slice(0, 60));
    return { label, turns: own.length, samples };
  };
  return [
    ...plan.speakers.flatMap(({ name, role, labels }) =>
      labels.map((label) => ({
        ...describe(label),
        name,
        role,
        sure: role === 'unknown' ? ('likely' as const) : ('sure' as const),
        dropped: false,
      })),
    ),
    ...plan.dropped.map((label) => ({
      ...describe(label),
      name: label,
      role: 'unknown' as const,
      sure: 'unsure' as const,
      dropped: true,
    })),
  ];
}
