import type { Turn } from '../../../analysis/text/turns.ts';
import type { SaidBy, Spoken } from '../../contract/retrieval.ts';
import type { SearchableInterview } from './searchable-texts.ts';

/** Whether the words of a turn count. */
export function isSaidBy(saidBy: SaidBy): (turn: Pick<Turn, 'role'>) => boolean {
  if (saidBy === 'everyone') return () => true;
  return saidBy === 'respondents'
    ? ({ role }) => role === 'respondent'
    : ({ role }) => role !== 'interviewer';
}

/** How many turns some texts have, and of how many nobody said in what role they are spoken. */
export function spokenIn(texts: readonly SearchableInterview[]): Spoken {
  const turns = texts.flatMap(({ text }) => text.turns);
  return { turns: turns.length, withoutRole: turns.filter(({ role }) => role === 'unknown').length };
}
