import { classesOf } from '../classes.ts';
import { type Statistic, type Target, VALUES } from '../statistic.ts';
import type { Tally } from '../tally.ts';
import { type Claim, claimsOf } from './claims.ts';
import type { Programme, Solve, Wish } from './solver.ts';

/**
 * What whole numbers and rounding leave open: how many of every class gave each answer is unknown, every published number is a
 * bound on them. A claim about the others is proven where no solution contradicts it. Claims of many classes are contradicted
 * together; each that stands is tried alone before it counts.
 */
export function boundAnswers(
  target: Target,
  tally: Tally,
  solve: Solve,
  { insiders, judged, items: only }: { insiders: number; judged: boolean; items?: readonly string[] },
): void {
  const attack = `bounds, ${insiders} insiders`;
  // Beyond what is judged scores of several items are left out: it is to be told how far it goes, not proven that it goes no further.
  const known = judged ? target.statistics : target.statistics.filter(({ parts }) => parts.length === 1);
  for (const { items, statistics } of joinedItems(known)) {
    if (only && !items.some((item) => only.includes(item))) continue;
    const groups = statistics.map(({ people }) => people);
    const { classes, within } = classesOf(groups, target.people);
    const place = (item: string, at: number, value: number) =>
      (items.indexOf(item) * classes.length + at) * VALUES + value;
    const programme: Programme = {
      whole: true,
      upper: items.flatMap(() => classes.flatMap(({ size }) => new Array<number>(VALUES).fill(size))),
      rows: [
        ...items.flatMap((item) =>
          classes.map(({ size }, at) => ({
            terms: new Map(Array.from({ length: VALUES }, (_, value) => [place(item, at, value), 1])),
            low: size,
            high: size,
          })),
        ),
        ...statistics.map(({ parts, low, high }, i) => ({
          terms: new Map(
            parts.flatMap(({ item, points }) =>
              within[i]!.flatMap((at) =>
                points.flatMap((point, value) =>
                  point === 0 ? [] : [[place(item, at, value), point] as const],
                ),
              ),
            ),
          ),
          low: Math.ceil(low - 1e-9),
          high: Math.floor(high + 1e-9),
        })),
      ],
    };
    const { tried, claims } = claimsOf(target, items, classes, insiders);
    tally.try(attack, tried);
    for (const claim of standing(claims)) {
      const size = classes[claim.at]!.size;
      const what = `${claim.item}: ${claim.about} of ${claim.others} others in a class of ${size}`;
      if (claim.about === 'zero') tally.noted(`zero answers told, ${insiders} insiders`);
      else if (judged) tally.found(attack, what);
      else tally.noted(`answers told to ${insiders} insiders (${claim.about})`);
    }

    function standing(all: readonly Claim[]): Claim[] {
      const proven: Claim[] = [];
      let open = [...all];
      while (open.length > 0) {
        const chosen = onePerClass(open);
        const solution = ask(chosen);
        const left = solution ? open.filter((claim) => !contradicts(solution, claim)) : open;
        if (left.length < open.length) {
          open = left;
          continue;
        }
        // Together they stand in each other's way: one by one.
        for (const claim of chosen) {
          const alone = ask([claim]);
          if (!alone || !contradicts(alone, claim)) proven.push(claim);
        }
        open = open.filter((claim) => !chosen.includes(claim));
      }
      return proven;
    }

    function ask(chosen: readonly Claim[]): Float64Array | null {
      const least = new Map(
        chosen.flatMap(({ item, at, insiders: own }) =>
          own.map((count, value) => [place(item, at, value), count] as const),
        ),
      );
      const wishes = chosen.map(({ item, at, never, insiders: own }): Wish => ({
        sum: never.map((value) => place(item, at, value)),
        beyond: never.reduce((sum, value) => sum + own[value]!, 0),
      }));
      return solve(programme, least, wishes);
    }

    function contradicts(solution: Float64Array, { item, at, never, insiders: own }: Claim): boolean {
      const count = (value: number) => solution[place(item, at, value)]!;
      return (
        own.every((least, value) => count(value) >= least) &&
        never.some((value) => count(value) > own[value]!)
      );
    }
  }
}

function onePerClass(claims: readonly Claim[]): Claim[] {
  const chosen = new Map<string, Claim>();
  for (const claim of claims) {
    const key = `${claim.item} ${claim.at}`;
    if (!chosen.has(key)) chosen.set(key, claim);
  }
  return [...chosen.values()];
}

/** Items that scores join are attacked together. */
function joinedItems(statistics: readonly Statistic[]): { items: string[]; statistics: Statistic[] }[] {
  const sets: string[][] = [];
  for (const { parts } of statistics) {
    const items = parts.map(({ item }) => item);
    const touched = sets.filter((set) => items.some((item) => set.includes(item)));
    const merged = [...new Set([...touched.flat(), ...items])];
    sets.splice(0, sets.length, ...sets.filter((set) => !touched.includes(set)), merged);
  }
  return sets.map((items) => ({
    items,
    statistics: statistics.filter(({ parts }) => parts.some(({ item }) => items.includes(item))),
  }));
}
