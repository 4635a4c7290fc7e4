import { bitsOf } from '../bits.ts';
import type { Person } from '../bureau/people.ts';
import { cellsBy } from '../bureau/groups.ts';
import { truthOf } from '../bureau/truth.ts';
import { distribution, summary } from '../published.ts';
import type { Target } from '../statistic.ts';

/** A freeze asked for five new answers while readers outside were promised ten: tables of two releases, five people apart. */
export function twoFloors(people: readonly Person[], items: readonly string[]): Target {
  const truth = truthOf(people, 10);
  const groups = [people.length - 5, people.length].map((n, at) => ({
    from: `release ${at + 1}, everybody`,
    people: bitsOf(people, (_, i) => i < n),
  }));
  return {
    ...truth,
    name: 'floor 5 for a freeze, 10 for readers',
    statistics: groups.flatMap((group) => items.flatMap((item) => distribution(truth.answers, group, item))),
  };
}

/** Respondents were told of groups of twenty; then the floor was set to five, and groups of five were shown. */
export function loweredFloor(people: readonly Person[], items: readonly string[]): Target {
  const truth = truthOf(people, 20);
  return {
    ...truth,
    name: 'floor lowered after consent',
    statistics: cellsBy(people, ['Station'])
      .filter(({ size }) => size >= 5)
      .flatMap(({ name, people: group }) =>
        items.flatMap((item) => summary(truth.answers, { from: name, people: group }, item, 'rounded')),
      ),
  };
}

/**
 * Counts beside the tables: how many have answered, exactly, whenever somebody looks; all cases and the careful ones; all cells
 * of a crossed table and its margins.
 */
export function sideCounts(people: readonly Person[]): Target {
  const truth = truthOf(people, 10);
  const counted = (from: string, isIn: (person: Person, at: number) => boolean) => {
    const group = bitsOf(people, isIn);
    const n = people.filter(isIn).length;
    return { from, people: group, parts: [{ item: 'Q1', points: [1, 1, 1, 1, 1, 1] }], low: n, high: n };
  };
  return {
    ...truth,
    name: 'small counts at the side',
    statistics: [
      ...[30, 31, 32, 40].map((n) => counted(`received, ${n}`, (_, at) => at < n)),
      counted('all cases', () => true),
      counted('careful cases', ({ flagged }) => !flagged),
    ],
  };
}
