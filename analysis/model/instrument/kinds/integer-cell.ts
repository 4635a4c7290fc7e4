import { MISSING_INTEGER } from '../../dataset/missing.ts';
import type { Absence, Answer } from '../answers.ts';

/** Why there is no answer; undefined where there is one. */
function reasonOf(answer: Answer | Absence | undefined) {
  if (answer === undefined) return 'unanswered';
  return typeof answer === 'string' ? answer : undefined;
}

/** A whole number, or the code of the reason why there is none. */
export function integerCell(answer: Answer | Absence | undefined): number {
  if (typeof answer === 'number') return answer;
  return MISSING_INTEGER[reasonOf(answer) ?? 'unanswered'];
}

/** The same cell for each of some columns, where an answer was not given; null where it was. */
export function missingCells(answer: Answer | Absence | undefined, columns: number): number[] | null {
  const reason = reasonOf(answer);
  return reason ? Array.from({ length: columns }, () => MISSING_INTEGER[reason]) : null;
}
