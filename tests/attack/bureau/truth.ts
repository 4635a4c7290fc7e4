import type { Target } from '../statistic.ts';
import { items, type Person } from './people.ts';
import { smallCells } from './groups.ts';

/** The bureau as the attacks are judged by: what everybody answered, and which groups must not be told of. */
export function truthOf(
  people: readonly Person[],
  k: number,
): Pick<Target, 'answers' | 'people' | 'small' | 'k'> {
  return {
    k,
    people: people.length,
    answers: Object.fromEntries(
      items.map((item) => [item, Uint8Array.from(people, ({ answers }) => answers[item] ?? 0)]),
    ),
    small: smallCells(people, k),
  };
}
