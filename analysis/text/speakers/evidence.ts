import type { SpeakerPlan } from '../../model/speakers.ts';
import type { Head } from './heads.ts';
import { type Marks, marksThat } from './marks.ts';
import { isName, isNoSpeaker, isPerson } from './names.ts';
import { roleOf } from './roles.ts';

const hasTime = (form: string): boolean => /[@^<>]/.test(form);
const settingOf = (form: string): string => /^[a-z]+/.exec(form)?.[0] ?? '';

/** How much a form alone says that its label opens a turn: a colon stands in speech as well, a time before a name does not. */
export function isStrong(form: string): boolean {
  return hasTime(form) || settingOf(form) === 'box' || form === 'cell';
}

/** Forms that stand in any text, so that they count only where no other form does better. */
export const isFaint = (form: string): boolean => !isStrong(form) && settingOf(form) !== 'colon';

/** The forms in which the turns of a text open. */
export interface Forms {
  /** Those of most turns. */
  readonly main: ReadonlySet<string>;
  /** Whether a form is one of them or comes near enough for a label that is known. */
  readonly includes: (form: string) => boolean;
}

/** How many marks of each form have a label that is known for a speaker's. */
export function weigh(
  marks: readonly Head[],
  isKnown: (label: string, count: number, form: string) => boolean,
): Map<string, number> {
  const counts = new Map<string, Map<string, number>>();
  for (const { setting, label } of marks) increase(mapIn(counts, setting), label);
  const known = new Map<string, Map<string, boolean>>();
  const weights = new Map<string, number>();
  for (const { form, setting, label } of marks) {
    const labels = mapIn(known, form);
    let isOne = labels.get(label);
    if (isOne === undefined) {
      isOne = isKnown(label, counts.get(setting)!.get(label)!, form);
      labels.set(label, isOne);
    }
    if (isOne) increase(weights, form);
  }
  return weights;
}

const increase = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);

function mapIn<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const found = maps.get(key);
  if (found) return found;
  const made = new Map<string, T>();
  maps.set(key, made);
  return made;
}

/** Whether a label speaks for itself, or by its repetition. */
export function isCredible(remembered: SpeakerPlan | undefined) {
  const known = new Set(remembered?.speakers.flatMap(({ labels }) => labels));
  const dropped = new Set(remembered?.dropped);
  return (label: string, count: number, form: string): boolean => {
    if (known.has(label)) return true;
    if (dropped.has(label) || isNoSpeaker(label)) return false;
    return roleOf(label) !== 'unknown' || settingOf(form) === 'box' || count >= (isStrong(form) ? 2 : 3);
  };
}

/**
 * The forms that most known labels have, and those with at least a quarter as many; a time on a line of its own must stand at half of
 * the turns. Near are those with the same setting: without the time, with another colon, with words on the next line.
 */
export function formsOf(weights: ReadonlyMap<string, number>): Forms | null {
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
  if (best.form === '') return null;
  const main = new Set([best.form]);
  for (const { form, weight } of ranked) {
    const isOther = settingOf(form) !== settingOf(best.form);
    if (isOther && (isFaint(form) || settingOf(form) === 'line')) continue;
    if (weight >= best.weight / (/[<>]/.test(form) ? 2 : 4)) main.add(form);
  }
  const settings = new Set([...main].map(settingOf));
  const isNear = (form: string): boolean =>
    settings.has(settingOf(form)) &&
    !/[<>]/.test(form) &&
    (settingOf(form) !== 'line' || hasTime(form) === hasTime(best.form));
  const near = new Map<string, boolean>();
  const includes = (form: string): boolean => {
    const isIn = near.get(form) ?? (main.has(form) || isNear(form));
    near.set(form, isIn);
    return isIn;
  };
  return { main, includes };
}

/** The marks of a text in which no label is known or repeated: two at least, all of them names or nearly every line opens with one. */
export function coveringMarks({ marks, lines }: Marks): Head[] {
  for (const setting of ['colon', 'box', 'line', 'cell']) {
    const own = marksThat(
      marks,
      ({ form }) => settingOf(form) === setting && (isStrong(form) || setting === 'colon'),
    );
    const labels = [...new Set(own.map(({ label }) => label))];
    const perTurn = own.some(({ form }) => /[<>]/.test(form))
      ? 3
      : own.some(({ form }) => form.includes('/'))
        ? 2
        : 1;
    const covers =
      own.length * perTurn >= 0.6 * lines || labels.every((label) => isName(label) || isPerson(label));
    if (labels.length >= 2 && covers && !labels.some(isNoSpeaker)) return own;
  }
  return [];
}
