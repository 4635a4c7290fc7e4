import type { Bilingual } from '../../../../../analysis/model/words.ts';
import { m } from '../../../../messages/compiled/messages.js';
import type { VariableInfo } from '../form/variables-in.ts';

/** What a term of a model is called: its variable, for a category that and its own name, for a product both factors. */
export function termName(
  term: string,
  variables: ReadonlyMap<string, VariableInfo>,
  pick: (text: Bilingual) => string,
): string {
  if (term === '(Intercept)') return m.workspace_intercept();
  const variable = variables.get(term);
  if (variable) return pick(variable.label);
  const [, name = '', value = ''] = /^(.+)\[(.+)\]$/.exec(term) ?? [];
  const grouped = variables.get(name);
  if (grouped) {
    const label = grouped.values.find((each) => String(each.value) === value)?.label;
    return `${pick(grouped.label)} = ${label ? pick(label) : value}`;
  }
  const factors = term.split(':');
  if (factors.length === 1) return term;
  return factors.map((each) => termName(each, variables, pick)).join(' × ');
}
