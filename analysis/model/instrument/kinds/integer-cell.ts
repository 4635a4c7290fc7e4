import { MISSING_INTEGER } from '../../dataset/missing.ts';
import type { Answer } from '../answers.ts';

/** A whole number, or the code of the reason why there is none. */
export function integerCell(answer: Answer | undefined): number {
  if (typeof answer === 'number') return answer;
  return answer === 'preferNotToSay' || answer === 'dontKnow'
    ? MISSING_INTEGER[answer]
    : MISSING_INTEGER.unanswered;
}
