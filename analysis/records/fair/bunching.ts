import type { Dataset, Procedure } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { note, type Note } from '../../notes/note.ts';
import { binomialTest } from '../../numeric/exact-counts.ts';
import { roundForTies } from '../../numeric/ranks.ts';

/** The last week and the last month of thirteen weeks. */
const WEEK_AND_MONTH = [1, 4];

/**
 * The number at the end of a name of a part, as in W07; NaN where there is none.
 *
 * @example
 * placeOf('W07') // => 7
 */
function placeOf(part: string | number): number {
  return Number(/\d+$/.exec(String(part))?.[0] ?? NaN);
}

/** The place in its period of each of some rows, where it is known. */
function placesWithin(data: Dataset, part: string, rows: readonly number[], parts: number): number[] {
  const { labels, codes } = groupsOf(data.column(part));
  const places = labels.map(placeOf);
  return rows.map((row) => places[codes[row]!] ?? NaN).filter((place) => place >= 1 && place <= parts);
}

/** Shares of points that are round; NaN where there are no points. */
function heaping(points: readonly number[]) {
  const counts = new Map<number, number>();
  for (const each of points) counts.set(each, (counts.get(each) ?? 0) + 1);
  const [mode = NaN, most = 0] = [...counts].reduce<[number, number] | []>(
    (best, each) => (best.length === 0 || each[1] > best[1] ? each : best),
    [],
  );
  const whole = points.filter(Number.isInteger);
  return {
    halves: points.filter((each) => Number.isInteger(2 * each)).length / points.length,
    wholes: whole.length / points.length,
    mode,
    modalShare: most / points.length,
    oddShare: whole.filter((each) => each % 2 === 1).length / whole.length,
  };
}

/** Do entries crowd at the end of a period, and points at round numbers? Cost: one pass. */
export const bunching: Procedure<'bunching'> = {
  run(data, { part, points, parts, last }) {
    const given = data.numbers(points);
    const rows = [...given.keys()].filter((row) => given[row]! !== 0 && !Number.isNaN(given[row]!));
    const places = part === undefined ? [] : placesWithin(data, part, rows, parts);
    const ends = (last ?? WEEK_AND_MONTH)
      .filter((own) => own < parts)
      .map((own) => {
        const observed = places.filter((place) => place > parts - own).length;
        const [share, time] = [observed / places.length, own / parts];
        return {
          last: own,
          entries: places.length,
          observed,
          percent: 100 * share,
          expectedPercent: 100 * time,
          index: share / time,
          p: binomialTest(observed, places.length, time),
        };
      });
    const round = heaping(rows.map((row) => roundForTies(Math.abs(given[row]!))));
    const notes: Note[] = [];
    if (rows.length === 0) notes.push(note('no-points'));
    else if (Number.isNaN(round.oddShare)) notes.push(note('no-whole-points'));
    if (places.length === 0) notes.push(note('no-parts'));
    else if (places.length < rows.length)
      notes.push(note('parts-unknown', { count: rows.length - places.length, parts }));
    return { n: rows.length, missing: 'listwise', definition: note('bunching'), ends, ...round, notes };
  },
};
