import type { SpeakerPlan, SpeakerRole } from '../../model/speakers.ts';
import { formsOf, weigh } from './evidence.ts';
import { type Mark, type Marks, marksThat } from './marks.ts';

/** A place where a speaker's turn opens. */
export interface Opening extends Mark {
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
  const formed = new Set(own.filter(({ form }) => forms?.includes(form)).map(({ label }) => label));
  const chosen = marksThat(own, ({ form, label }) => !formed.has(label) || forms!.includes(form));
  return withLateTimes(
    chosen.map((mark) => {
      const { name, role } = speakers.get(mark.label)!;
      return { ...mark, name, role };
    }),
  );
}

/** Minutes and seconds after the colon are times when they stand in most turns and never run back; else somebody speaks of them. */
function withLateTimes(openings: readonly Opening[]): Opening[] {
  const late = openings.flatMap((opening) => opening.late ?? []);
  const isInOrder = late.every(({ startMs }, i) => i === 0 || startMs >= late[i - 1]!.startMs);
  if (late.length < 2 || late.length < 0.6 * openings.length || !isInOrder) return [...openings];
  return openings.map((opening) => (opening.late ? { ...opening, ...opening.late } : opening));
}
