import { type Bilingual, both } from '../model/words.ts';
import type { Names } from './presentation.ts';
import { words } from './say.ts';

const CONSTANT = '(Intercept)';

/** What a term of a model is called: a variable, a category of one, a product of two. */
export function termLabel(term: string, names: Names): Bilingual {
  if (term === CONSTANT) return both('（常数）', '(Constant)');
  const factors = term.split(' × ');
  if (factors.length > 1)
    return words((say) => factors.map((each) => say(termLabel(each, names))).join(' × '));
  const [, variable, level] = /^(.+)\[(.+)\]$/.exec(term) ?? [];
  if (variable !== undefined && level !== undefined)
    return words(
      (say, zh) => `${say(names.of(variable))}${zh ? '：' : ': '}${say(names.value(variable, level))}`,
    );
  return names.of(term);
}

export const isConstant = (term: string): boolean => term === CONSTANT;
