import type { Dimension, Values } from '../../../../analysis/model/frame/frame.ts';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';

/** What the address asks for; null asks for all. `values` are of what excerpts or their interviews carry. */
export interface Wanted {
  readonly values: Values;
  readonly code: string | null;
  readonly coder: string | null;
  readonly interview: string | null;
}

export function fits(excerpt: Excerpt, { values, code, coder, interview }: Wanted): boolean {
  const carried: Values = { ...excerpt.interview.attributes, ...excerpt.values };
  return (
    Object.entries(values).every(([dimension, value]) => carried[dimension] === value) &&
    (code === null || excerpt.codes.some((each) => each.code === code)) &&
    (coder === null || excerpt.coder.id === coder) &&
    (interview === null || excerpt.interview.id === interview)
  );
}

export interface ExcerptGroup {
  /** Empty for excerpts that carry none. */
  readonly value: string;
  readonly excerpts: readonly Excerpt[];
}

/** Excerpts by the values of a dimension, in their order; all in one group without a dimension. */
export function groupsOf(excerpts: readonly Excerpt[], dimension: Dimension | undefined): ExcerptGroup[] {
  const valueIn = ({ values }: Excerpt) => (dimension && values[dimension.code]) ?? '';
  const order = [...(dimension?.values.map(({ code }) => code) ?? []), ''];
  return order
    .map((value) => ({ value, excerpts: excerpts.filter((excerpt) => valueIn(excerpt) === value) }))
    .filter((group) => group.excerpts.length > 0);
}

/** How many interviews some excerpts come from: people are counted, not rows. */
export function interviewsIn(excerpts: readonly Excerpt[]): number {
  return new Set(excerpts.map(({ interview }) => interview.id)).size;
}
