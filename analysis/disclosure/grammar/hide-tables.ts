import type { ResultOf } from '../../model/procedures/index.ts';
import type { Note } from '../../notes/note.ts';
import { suppressGroups } from '../suppress.ts';

/** A result without what tells of few, and whether anything was taken out. */
export interface Hidden<R> {
  readonly result: R;
  readonly isHiding: boolean;
}

/** The same result, with nothing to hide. */
const whole = <R>(result: R): Hidden<R> => ({ result, isHiding: false });

/**
 * The values that frequencies would hide go, and with them the share of some of them: it would give the rest. That nobody gave a value is
 * a count of nobody.
 */
export function shareOfValues(result: ResultOf<'proportion', Note>, least: number): Hidden<typeof result> {
  const isSmall = suppressGroups([result.categories.map(({ n }) => n)], least);
  const small = result.categories.filter((_, i) => isSmall[i]).map(({ value }) => value);
  if (small.length === 0) return whole(result);
  const categories = result.categories.filter((_, i) => !isSmall[i]);
  const isShown = (value: string | number) => categories.some((each) => each.value === value);
  const isTold = result.values.every(isShown) || small.every((value) => result.values.includes(value));
  return {
    result: {
      ...result,
      notes: result.notes.filter(({ code }) => code !== 'value-absent'),
      categories,
      ...(!isTold && { estimate: null, interval: null, standardError: null }),
    },
    isHiding: true,
  };
}
