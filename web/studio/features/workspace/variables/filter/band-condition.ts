import { writtenName } from '../../../../../../analysis/model/expression/print.ts';
import type { Variable } from '../../../../../../server/contract/variable.ts';

type Banded = Pick<Variable, 'name' | 'reversed' | 'bands'>;

/** The condition that somebody is in a band of a variable, which holds of answers as they were given. */
export function conditionOf(
  { name, reversed }: Banded,
  { from, above, to, below }: Variable['bands'][number],
): string {
  const written = `${reversed ? 'raw ' : ''}${writtenName(name)}`;
  const ends: readonly (readonly [string, number | undefined])[] = [
    ['>=', from],
    ['>', above],
    ['<=', to],
    ['<', below],
  ];
  return ends
    .flatMap(([sign, end]) => (end === undefined ? [] : [`${written} ${sign} ${end}`]))
    .join(' and ');
}
