import type { Cell } from '../../../analysis/model/table.ts';
import type { Results } from '../../../server/contract/result.ts';
import { type Bits, has } from '../bits.ts';
import { items, scales } from '../bureau/people.ts';
import {
  agreeing,
  answered,
  countOf,
  type Points,
  type Statistic,
  type Target,
  total,
} from '../statistic.ts';

type Cells = Readonly<Record<string, Cell>>;

/** How far a printed number may be from the true one. */
function halfOf(value: number, isMean: boolean, n: number, rounded: boolean): number {
  if (!rounded) return 1e-9 * Math.max(1, Math.abs(value));
  return isMean ? (n < 30 ? 0.05 : 0.005) : 0.5;
}

/** The numbers of a row about an item or a scale, as bounds on the answers of the group that they are about. */
export function readRow(
  name: string,
  cells: Cells,
  { from, people, rounded }: { from: string; people: Bits; rounded: boolean },
): Statistic[] {
  const { n, mean } = cells;
  if (typeof n !== 'number') return [];
  const of = (points: Points, low: number, high: number): Statistic => ({
    from,
    people,
    parts: partsOf(name, points),
    low,
    high,
  });
  const found: Statistic[] = [];
  const own = scales[name];
  if (!own) found.push(of(answered, n, n));
  if (typeof mean === 'number') {
    const times = n * (own?.length ?? 1);
    const half = halfOf(mean, true, n, rounded);
    found.push(of(total, (mean - half) * times, (mean + half) * times));
  }
  const shares: [string, Points][] = [
    ['agree', agreeing],
    ['high', agreeing],
    ['low', [0, 1, 1, 0, 0, 0]],
    ...[1, 2, 3, 4, 5].map((value): [string, Points] => [`answer:${value}`, countOf(value)]),
  ];
  for (const [key, points] of own ? [] : shares) {
    const percent = cells[key];
    if (typeof percent !== 'number') continue;
    const half = halfOf(percent, false, n, rounded);
    found.push(of(points, ((percent - half) * n) / 100, ((percent + half) * n) / 100));
  }
  return found;
}

const partsOf = (name: string, points: Points) => (scales[name] ?? [name]).map((item) => ({ item, points }));

/** What the tables of everybody tell of items and scales. */
export function readTables({ tables, release }: Results, everybody: Bits, rounded: boolean): Statistic[] {
  const known = new Set([...items, ...Object.keys(scales)]);
  return tables.flatMap(({ id, rows, columns }) => {
    const keys = new Set(columns.map(({ key }) => key));
    if (!keys.has('n') || !keys.has('mean')) return [];
    const from = `release ${release.number}, table ${id}`;
    return rows
      .filter(({ key }) => known.has(key))
      .flatMap(({ key, cells }) => readRow(key, cells, { from, people: everybody, rounded }));
  });
}

/** What the table of groups tells: of each node the mean of scales, the share of each item that agrees. */
export function readGroups(
  { tables, release }: Results,
  peopleOf: (node: number) => Bits,
  answers: Target['answers'],
  rounded: boolean,
): Statistic[] {
  const table = tables.find(({ id }) => id === 'groups');
  return (table?.rows ?? []).flatMap(({ key, cells }) => {
    const node = Number(key.split(':')[1]);
    const people = peopleOf(node);
    const from = `release ${release.number}, groups, node ${node}`;
    return Object.entries(cells).flatMap(([code, cell]) => {
      if (code === 'n' || typeof cell !== 'number') return [];
      // How many answered is not told; a colleague may know it.
      const item = scales[code]?.[0] ?? code;
      const n = answers[item]!.filter((value, at) => value > 0 && has(people, at)).length;
      return readRow(code, code in scales ? { n, mean: cell } : { n, agree: cell }, {
        from,
        people,
        rounded,
      });
    });
  });
}

/** Rows of tables that stand for people, with how many. */
export function groupSizes({ tables }: Results): { table: string; row: string; n: number }[] {
  return tables.flatMap(({ id, rows, counts }) =>
    rows.flatMap(({ key, cells: { n } }) =>
      counts !== 'interviews' && typeof n === 'number' ? [{ table: id, row: key, n }] : [],
    ),
  );
}
