import type { Literal } from '../../../../../analysis/model/expression/syntax.ts';

/** What was typed as a value: a number where it is one. */
export const literalOf = (typed: string): Literal =>
  typed.trim() === '' || Number.isNaN(Number(typed)) ? typed.trim() : Number(typed);

/** Values that were typed beside each other, with commas between them. */
export function literalsOf(typed: string): Literal[] {
  return typed
    .split(/[,，、]/)
    .filter((part) => part.trim() !== '')
    .map(literalOf);
}

export const writtenList = (values: readonly Literal[]): string => values.join(', ');
