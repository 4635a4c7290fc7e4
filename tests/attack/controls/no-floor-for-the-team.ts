import type { Person } from '../bureau/people.ts';
import { type Attempt, attemptsOn } from '../ways/attempts.ts';
import type { Ask } from '../ways/filter.ts';

/** Analysts had no floor: any request of theirs was answered on raw background. */
export const everythingGiven: Ask = async () => ({ given: true, body: '' });

/** What they can ask for. */
export function rawAttempts(people: readonly Person[], bands: readonly string[]): Attempt[] {
  const value = (at: number, code: keyof Person['background']) => people[at]!.background[code];
  return attemptsOn({ people, value, measured: 'Q18' }, { bands });
}

/** Filters that select through what is no filter by name: only `where` was looked at. */
export function onlyWhereLookedAt(attempts: readonly Attempt[]): { attempts: readonly Attempt[]; ask: Ask } {
  return {
    attempts,
    ask: async (request) => ({ given: !('where' in request), body: 'A filter is not for readers.' }),
  };
}
