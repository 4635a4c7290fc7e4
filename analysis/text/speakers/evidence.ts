import type { SpeakerPlan } from '../../model/speakers.ts';
import type { Mark, Marks } from './marks.ts';
import { isName, isNoSpeaker } from './names.ts';
import { roleOf } from './roles.ts';

/** How much a form alone says that its label opens a turn: a colon stands in speech as well, a time before a name does not. */
export function isStrong(form: string): boolean {
  return /[@<>]$/.test(form) || form === 'box' || form === 'cell';
}

/** Forms that stand in any text, so that they count only where no other form does better. */
const isFaint = (form: string): boolean => /^(?:line|gap|dash|bracket|bold)$/.test(form);

/** How many marks of each form have a label that is known for a speaker's. */
export function weigh(
  marks: readonly Mark[],
  isKnown: (label: string, count: number, form: string) => boolean,
): Map<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const { form, label } of marks) {
    const labels = counts.get(form) ?? new Map<string, number>();
    counts.set(form, labels.set(label, (labels.get(label) ?? 0) + 1));
  }
  const weights = new Map<string, number>();
  for (const [form, labels] of counts) {
    const known = [...labels].filter(([label, count]) => isKnown(label, count, form));
    const weight = known.reduce((sum, [, count]) => sum + count, 0);
    if (weight > 0) weights.set(form, weight);
  }
  return weights;
}

/** A label that speaks for itself or by its repetition. */
export function isCredible(remembered: SpeakerPlan | undefined) {
  const known = new Set(remembered?.speakers.flatMap(({ labels }) => labels));
  const dropped = new Set(remembered?.dropped);
  return (label: string, count: number, form: string): boolean => {
    if (known.has(label)) return true;
    if (dropped.has(label) || isNoSpeaker(label)) return false;
    return roleOf(label) !== 'unknown' || form === 'box' || count >= (isStrong(form) ? 2 : 3);
  };
}

/**
 * The forms in which turns of the text open: the one with most known labels, others with at least a quarter as many, and the same
 * setting without or with a time.
 */
export function establishedForms(weights: ReadonlyMap<string, number>): Set<string> {
  const ranked = [...weights].map(([form, weight]) => ({
    form,
    weight,
    rank: weight * (form === 'cell' ? 3 : isFaint(form) ? 0.6 : isStrong(form) ? 1.2 : 1),
  }));
  const best = ranked.reduce((top, one) => (one.rank > top.rank ? one : top), {
    form: '',
    weight: 0,
    rank: 0,
  });
  if (best.form === '') return new Set();
  const isLine = best.form.startsWith('line');
  const more = ranked.filter(
    ({ form, weight }) => weight >= best.weight / 4 && !isFaint(form) && !form.startsWith('line'),
  );
  const setting = best.form.replace(/[@<>]$/, '');
  const siblings = isLine ? [] : [setting, `${setting}@`, `${setting}<`, `${setting}>`];
  return new Set([best.form, ...siblings, ...more.map(({ form }) => form)]);
}

/** The form of a text in which no label is known or repeated: two at least have it, and all are names or nearly every line opens with it. */
export function coveringForm({ marks, lines }: Marks): string | null {
  for (const form of new Set(marks.map((mark) => mark.form))) {
    if (!isStrong(form) && form !== 'colon') continue;
    const own = marks.filter((mark) => mark.form === form);
    const labels = [...new Set(own.map(({ label }) => label))];
    const perTurn = form.startsWith('line') ? 3 : 1;
    const covers = own.length * perTurn >= 0.6 * lines || labels.every(isName);
    if (labels.length >= 2 && covers && !labels.some(isNoSpeaker)) return form;
  }
  return null;
}
