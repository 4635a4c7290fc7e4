import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { ruleColumns } from '../../model/scheme/rows-faults.ts';
import type { Entry } from './evaluate.ts';

/** What stands in the entries of a unit in a period, with what people gave it. */
export interface Cell {
  readonly unit: string | number;
  readonly period: string | number;
  readonly group: string | number | null;
  readonly entries: readonly Entry[];
  /** Scores that people gave, by indicator. */
  readonly human: ReadonlyMap<string, number>;
  readonly total: number;
  readonly tier: string | null;
}

type Roles = Pick<
  ReadOf<'ruleScore'>,
  | 'unit'
  | 'period'
  | 'indicator'
  | 'points'
  | 'group'
  | 'part'
  | 'assessor'
  | 'reason'
  | 'status'
  | 'version'
  | 'score'
  | 'total'
  | 'tier'
>;

interface Gathered extends Omit<Cell, 'entries' | 'human'> {
  readonly entries: Entry[];
  readonly human: Map<string, number>;
}

/**
 * Entries by unit and period, in the order of their names. Rows of another scheme version are left out where some are of this one; a row
 * without points holds scores only. Cost: one pass.
 */
export function cellsOf(data: Dataset, roles: Roles, scheme: string): readonly Cell[] {
  const reader = (role: string | undefined) => {
    if (role === undefined) return () => null;
    const { labels, codes } = groupsOf(data.column(role));
    return (row: number) => labels[codes[row]!] ?? null;
  };
  const [unit, period, indicator, group, version, tier] = (
    ['unit', 'period', 'indicator', 'group', 'version', 'tier'] as const
  ).map((name) => reader(roles[name]));
  const column = (name: string) => reader((roles as Readonly<Record<string, string | undefined>>)[name]);
  const words = ruleColumns.map((name) => [name, column(name)] as const);
  const numbers = (role: string | undefined) => (role === undefined ? null : data.numbers(role));
  const [points, score, total] = [data.numbers(roles.points), numbers(roles.score), numbers(roles.total)];
  const rows = Array.from({ length: data.rows }, (_, row) => row);
  const isOwn = rows.some((row) => version!(row) === scheme)
    ? (row: number) => version!(row) === scheme
    : () => true;
  const cells = new Map<string, Gathered>();
  for (const row of rows) {
    const [own, when, what] = [unit!(row), period!(row), indicator!(row)];
    if (own === null || when === null || what === null || !isOwn(row)) continue;
    const key = JSON.stringify([own, when]);
    const cell = cells.get(key) ?? {
      unit: own,
      period: when,
      group: group!(row),
      entries: [],
      human: new Map<string, number>(),
      total: total?.[row] ?? NaN,
      tier: wordOf(tier!(row)),
    };
    cells.set(key, cell);
    const given = score?.[row] ?? NaN;
    if (!Number.isNaN(given)) cell.human.set(String(what), given);
    if (!Number.isNaN(points[row]!))
      cell.entries.push({
        points: points[row]!,
        words: Object.fromEntries(words.map(([name, read]) => [name, wordOf(read(row))])),
      });
  }
  return [...cells.values()].sort((a, b) => order(a.period, b.period) || order(a.unit, b.unit));
}

const wordOf = (value: string | number | null) => (value === null ? null : String(value));
const order = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
