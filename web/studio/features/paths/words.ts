import type { Ends } from '../../../../analysis/model/paths/edit.ts';
import { isSamePath } from '../../../../analysis/model/paths/edit.ts';
import type { Operator } from '../../../../analysis/model/paths/syntax.ts';
import { bounded } from '../../../../analysis/model/print-number.ts';
import { m } from '../../../messages/compiled/messages.js';

/** What a fit says of a path, under the names that results give it. */
export interface Estimate {
  readonly lhs: string;
  readonly op: string;
  readonly rhs: string;
  readonly standardized: number | null;
  readonly p: number | null;
}

/** The ends of an estimated parameter. */
export const endsOf = ({ lhs, op, rhs }: Estimate): Ends => ({
  left: lhs,
  operator: op as Operator,
  right: op === '~1' ? '' : rhs,
});

/** The standardised coefficient of a path with its stars; null where nothing was estimated. */
export function numberOf(ends: Ends, estimates: readonly Estimate[]): string | null {
  const found = estimates.find((estimate) => isSamePath(endsOf(estimate), ends));
  if (!found || found.standardized === null) return null;
  return bounded(found.standardized) + starsOf(found.p);
}

function starsOf(p: number | null): string {
  if (p === null || p >= 0.05) return '';
  return p < 0.001 ? '***' : p < 0.01 ? '**' : '*';
}

/** A path in words. */
export function wordsOf({ left, operator, right }: Ends): string {
  switch (operator) {
    case '=~':
      return m.paths_measured_by({ left, right });
    case '~':
      return m.paths_explained_by({ left, right });
    case '~~':
      return left === right ? m.paths_variance({ left }) : m.paths_covary({ left, right });
    case '~1':
      return m.paths_mean({ left });
  }
}

/** A path in words, with its number where there is one. */
export function sentenceOf(ends: Ends, estimates: readonly Estimate[]): string {
  const [path, value] = [wordsOf(ends), numberOf(ends, estimates)];
  return value === null ? path : m.paths_with_estimate({ path, value });
}
