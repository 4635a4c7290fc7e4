import type { SpeakerPlan, SpeakerRole } from '../../model/speakers.ts';
import { formsOf, weigh } from './evidence.ts';
import type { Head } from './heads.ts';
import { type Marks, marksThat } from './marks.ts';

/** A place where a speaker's turn opens. */
export interface Opening extends Pick<Head, 'index' | 'label' | 'words' | 'end' | 'startMs'> {
  readonly name: string;
  readonly role: SpeakerRole;
}

/**
 * The marks of a text that open turns under a plan: those of its labels, in the forms in which most of them stand; a label that
 * stands in none of those forms opens turns in any.
 */
export function openingsOf({ marks }: Marks, plan: SpeakerPlan): Opening[] {
  const speakers = new Map(plan.speakers.flatMap((one) => one.labels.map((label) => [label, one] as const)));
  const own = marks.filter(({ label }) => speakers.has(label));
  const forms = formsOf(weigh(own, () => true));
  const formed = new Set<string>();
  for (const { form, label } of own) if (forms?.includes(form)) formed.add(label);
  const chosen = marksThat(own, ({ form, label }) => !formed.has(label) || forms!.includes(form));
  const late = areLateTimes(chosen);
  return chosen.map((mark) => {
    const { index, label, end } = mark;
    const { words, startMs } = (late && mark.late) || mark;
    const { name, role } = speakers.get(label)!;
    return { index, label, words, end, startMs, name, role };
  });
}

/** Minutes and seconds after the colon are times when they stand in most turns and never run back; else somebody speaks of them. */
function areLateTimes(marks: readonly Head[]): boolean {
  const late = marks.flatMap((mark) => mark.late ?? []);
  const isInOrder = late.every(({ startMs }, i) => i === 0 || startMs >= late[i - 1]!.startMs);
  return late.length > 1 && late.length >= 0.6 * marks.length && isInOrder;
}
