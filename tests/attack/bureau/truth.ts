import { bitsOf } from '../bits.ts';
import type { Target } from '../statistic.ts';
import { type Breakdown, breakdowns, items, type Person } from './people.ts';
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

/** Who has one of these answers to each of some breakdowns. */
export function peopleWith(
  people: readonly Person[],
  where: Partial<Record<Breakdown, readonly (number | null)[]>>,
) {
  const asked = breakdowns.filter((code) => where[code]);
  return bitsOf(people, ({ background }) => asked.every((code) => where[code]!.includes(background[code])));
}
