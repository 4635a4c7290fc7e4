import { type Bilingual, plain } from '../../model/words.ts';
import type { Names } from '../presentation.ts';
import { joined, words } from '../say.ts';

/** A condition of a term, and whether it must be present. */
export interface Literal {
  readonly condition: string;
  readonly isPresent: boolean;
}

/** The conditions of a term such as `A*~B`, which stand in the order of the request. */
export function literalsIn(term: string, conditions: readonly string[]): Literal[] {
  let rest = term;
  return conditions.flatMap((condition): Literal[] => {
    for (const isPresent of [true, false]) {
      const own = isPresent ? condition : `~${condition}`;
      if (rest !== own && !rest.startsWith(`${own}*`)) continue;
      rest = rest.slice(own.length + 1);
      return [{ condition, isPresent }];
    }
    return [];
  });
}

export const literalName = ({ condition, isPresent }: Literal, names: Names): Bilingual =>
  isPresent ? names.of(condition) : words((say) => `~${say(names.of(condition))}`);

/** A term with the names of its conditions. */
export function termName(term: string, conditions: readonly string[], names: Names): Bilingual {
  const literals = literalsIn(term, conditions);
  if (literals.length === 0) return plain(term);
  return joined(
    literals.map((each) => literalName(each, names)),
    ' * ',
    ' * ',
  );
}
