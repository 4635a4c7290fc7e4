import { m } from '../../../../messages/compiled/messages.js';
import type { Operator } from '../edit/condition-rows.ts';

/** What an operator says of a variable. */
export function operatorWords(operator: Operator): string {
  switch (operator) {
    case '=':
      return m.builder_is();
    case '!=':
      return m.builder_is_not();
    case '<':
    case '<=':
    case '>':
    case '>=':
      return operator;
    case 'in':
      return m.builder_is_one_of();
    case 'notIn':
      return m.builder_is_none_of();
    case 'missing':
      return m.builder_is_missing();
    case 'given':
      return m.builder_is_given();
  }
}
