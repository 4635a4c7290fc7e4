import type { MissingReason, Variable } from '../../../../../server/contract/variable.ts';
import { m } from '../../../../messages/compiled/messages.js';

export function levelWords(level: Variable['level']): string {
  switch (level) {
    case 'nominal':
      return m.variables_level_nominal();
    case 'ordinal':
      return m.variables_level_ordinal();
    case 'interval':
      return m.variables_level_interval();
  }
}

/** What a variable is in its study. */
export function roleWords({ role, items }: Pick<Variable, 'role' | 'items'>): string {
  switch (role) {
    case 'item':
      return m.variables_role_item();
    case 'check':
      return m.variables_role_check();
    case 'background':
      return m.variables_role_background();
    case 'flag':
      return m.variables_role_flag();
    case 'score':
      return items.length > 0 ? m.variables_role_scale() : m.variables_role_score();
  }
}

/** Why an answer is missing. */
export const reasonWords: Readonly<Record<MissingReason, () => string>> = {
  unanswered: m.variables_reason_unanswered,
  preferNotToSay: m.variables_reason_prefer_not,
  dontKnow: m.variables_reason_dont_know,
  notAsked: m.variables_reason_not_asked,
  notReached: m.variables_reason_not_reached,
};
