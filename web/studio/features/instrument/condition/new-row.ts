import type { Operator, Row } from '../edit/condition-rows.ts';

/** A variable as a condition can name it. */
export interface Nameable {
  readonly name: string;
  /** What it is called in the language of the page. */
  readonly title: string;
  /** It holds words. */
  readonly words: boolean;
  readonly level: 'nominal' | 'ordinal' | 'interval';
  /** One of several that can be chosen together. */
  readonly chosen?: boolean;
  /** Conditions speak of it as it was answered, not as it is scored. */
  readonly raw?: boolean;
  readonly values: readonly { readonly value: number; readonly label: string }[];
}

/** What can be said of a variable. */
export function operatorsFor({ words, level }: Nameable): Operator[] {
  if (words) return ['=', '!=', 'given', 'missing'];
  const asked: Operator[] = ['=', '!=', 'in', 'notIn'];
  const ordered: Operator[] = ['>=', '<=', '>', '<'];
  return [...asked, ...(level === 'nominal' ? [] : ordered), 'given', 'missing'];
}

/** A first sentence about a variable: that it has its first value, or was chosen. */
export function newRow(variable: Nameable | undefined): Row | null {
  if (!variable) return null;
  const { name, words, chosen, raw, values } = variable;
  const named = { name, ...(raw && { raw }) };
  if (words) return { ...named, operator: 'given', values: [] };
  const value = (chosen ? values.at(-1) : values[0])?.value ?? 1;
  return { ...named, operator: '=', values: [value] };
}
