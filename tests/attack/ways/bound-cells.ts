import { isWithin, sizeOf } from '../bits.ts';
import { classesOf } from '../classes.ts';
import type { Target } from '../statistic.ts';
import type { Tally } from '../tally.ts';
import { countAnswers } from './claims.ts';
import type { Programme, Solve, Wish } from './solver.ts';

const ATTACK = 'bounds of cells';

/**
 * How many of a cell that may not be shown gave one answer, between the bounds that the published counts of this answer leave: a
 * cell is recovered where nothing but the truth is possible. A cell that lies across classes cannot be told from their rest.
 */
export function boundCells(
  target: Target,
  tally: Tally,
  solve: Solve,
  asked: readonly { item: string; value: number }[],
): void {
  for (const { item, value } of asked) {
    const own = target.statistics.filter(
      ({ parts }) =>
        parts.length === 1 &&
        parts[0]!.item === item &&
        parts[0]!.points.every((point, at) => point === Number(at === value)),
    );
    const { classes, within } = classesOf(
      own.map(({ people }) => people),
      target.people,
    );
    const truth = classes.map(({ people }) => countAnswers(target.answers[item]!, people)[value]!);
    // The second half of the unknowns are those who gave another answer.
    const programme: Programme = {
      whole: false,
      upper: [...classes, ...classes].map(({ size }) => size),
      rows: [
        ...classes.map(({ size }, at) => ({
          terms: new Map([at, classes.length + at].map((each) => [each, 1])),
          low: size,
          high: size,
        })),
        ...own.map(({ low, high }, i) => ({ terms: new Map(within[i]!.map((at) => [at, 1])), low, high })),
      ],
    };
    const cells = target.small.map(({ name, people }) => {
      const inside = classes.flatMap((each, at) => (isWithin(each.people, people) ? [at] : []));
      const size = sizeOf(people);
      const whole = inside.reduce((sum, at) => sum + classes[at]!.size, 0) === size;
      const count = inside.reduce((sum, at) => sum + truth[at]!, 0);
      return { name, size, inside, whole, count };
    });
    tally.try(ATTACK, cells.length);
    const more = cells.map(({ inside, count }): Wish => ({ sum: inside, beyond: count }));
    const fewer = cells.map(({ inside, size, count }): Wish => ({
      sum: inside.map((at) => classes.length + at),
      beyond: size - count,
    }));
    let open = cells.flatMap(({ whole }, at) => (whole ? [at] : []));
    for (const wishes of [more, fewer]) open = open.filter(not(granted(open, wishes)));
    for (const at of open)
      tally.found(ATTACK, `${item} = ${value}: ${cells[at]!.name}, ${cells[at]!.size} people`);

    /** Which wishes can come true: as many as can at once first, then each of the others alone. */
    function granted(all: readonly number[], wishes: readonly Wish[]): Set<number> {
      const yes = new Set<number>();
      const ask = (some: readonly number[]) => {
        const solution = solve(
          programme,
          new Map(),
          some.map((at) => wishes[at]!),
        );
        if (!solution) throw new Error('the truth itself is no solution');
        const sumOf = (at: number) => wishes[at]!.sum.reduce((sum, each) => sum + solution[each]!, 0);
        for (const at of all) if (sumOf(at) >= wishes[at]!.beyond + 1 - 1e-6) yes.add(at);
      };
      if (all.length > 0) ask(all);
      for (const at of all) if (!yes.has(at)) ask([at]);
      return yes;
    }
  }
}

const not = (found: ReadonlySet<number>) => (at: number) => !found.has(at);
