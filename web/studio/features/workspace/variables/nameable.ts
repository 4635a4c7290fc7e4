import type { Nameable } from '../../instrument/condition/new-row.ts';
import { type Text, textIn } from '../../../../../analysis/model/words.ts';
import type { Derivation } from '../../../../../analysis/model/request.ts';
import type { Variable } from '../../../../../server/contract/variable.ts';

/** What a form offers of a variable, stored or derived. */
export interface Choice {
  readonly name: string;
  readonly label: Text;
  readonly level: Variable['level'] | null;
  readonly words: boolean;
  readonly values: readonly { readonly value: number; readonly label: Text }[];
}

/** The variables that a form offers, what is derived first. */
export function choicesOf(variables: readonly Variable[], derive: readonly Derivation[]): Choice[] {
  const derived = derive.map(({ name, from }): Choice => ({
    name,
    label: { en: from },
    level: null,
    words: false,
    values: [],
  }));
  return [...derived, ...variables];
}

/** The variables by which respondents can be chosen: background, what has bands, and what is derived. */
export function nameablesOf(
  variables: readonly Variable[],
  derive: readonly Derivation[],
  language: string,
): Nameable[] {
  const stored = variables
    .filter(({ role, bands }) => role === 'background' || bands.length > 0)
    .map((variable): Nameable => ({
      name: variable.name,
      title: textIn(variable.label, language),
      words: variable.words,
      level: variable.level,
      raw: variable.reversed,
      values: variable.values.map(({ value, label }) => ({ value, label: textIn(label, language) })),
    }));
  const derived = derive.map(({ name, from }): Nameable => ({
    name,
    title: from,
    words: false,
    level: 'interval',
    values: [],
  }));
  return [...derived, ...stored];
}
