import type { Literal } from '../../../../../../analysis/model/expression/syntax.ts';
import type { Combined } from './form.ts';

/** The name of the category that a value becomes; '' where it becomes none. */
export const nameOfValue = (groups: readonly Combined[], value: Literal): string =>
  groups.find(({ values }) => values.includes(value))?.name ?? '';

/** The categories with a value put into the one of a name, in the order of their values; '' takes it out. */
export function combined(
  groups: readonly Combined[],
  value: Literal,
  name: string,
  values: readonly Literal[],
): Combined[] {
  const nameOf = (each: Literal) => (each === value ? name : nameOfValue(groups, each));
  const names = [...new Set(values.map(nameOf))].filter((each) => each !== '');
  return names.map((each) => ({ name: each, values: values.filter((own) => nameOf(own) === each) }));
}
