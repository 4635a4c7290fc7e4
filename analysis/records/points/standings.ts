import { type Groups, groupsOf } from '../../dataset/groups.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import type { Cell, Label, Standing } from './standing.ts';

/** A unit, period and indicator that have more than one row. */
export interface Duplicate {
  readonly unit: Label;
  readonly period: Label;
  readonly indicator: Label;
  readonly rows: number;
}

export interface Standings {
  /** By group, scheme, period and unit, in the order of their names. */
  readonly standings: readonly Standing[];
  /** Each is used once, as its first row has it. */
  readonly duplicates: readonly Duplicate[];
  /** Units in periods whose rows give different totals, bonuses, overrides or ranks: the first is used. */
  readonly conflicts: number;
  readonly notes: readonly Note[];
}

const naming = ['group', 'scheme', 'period', 'unit', 'indicator', 'assessor', 'tier'] as const;
const counting = ['weight', 'deducted', 'added', 'score'] as const;
const shared = ['total', 'bonus', 'override', 'rank'] as const;
type Role = (typeof naming)[number] | (typeof counting)[number] | (typeof shared)[number];
export type ScoreColumns = { readonly [R in Role]?: string | undefined };

/** The long table of scores as standings. Rows that name no unit, period or indicator are left out and counted. Cost: some passes over the rows. */
export function standingsOf(data: Dataset, columns: ScoreColumns): Standings {
  const table = tableOf(data, columns);
  const { labelAt, numberAt } = table;
  const all = Array.from({ length: data.rows }, (_, row) => row);
  const isNamed = (row: number) =>
    (['unit', 'period', 'indicator'] as const).every((role) => labelAt(role, row) !== null);
  const named = all.filter(isNamed);
  const duplicates: Duplicate[] = [];
  let conflicts = 0;

  const cellOf = (rows: readonly number[]): Cell => {
    const row = rows[0]!;
    const indicator = labelAt('indicator', row)!;
    if (rows.length > 1)
      duplicates.push({
        unit: labelAt('unit', row)!,
        period: labelAt('period', row)!,
        indicator,
        rows: rows.length,
      });
    return {
      indicator,
      assessor: labelAt('assessor', row),
      weight: numberAt('weight', row),
      deducted: numberAt('deducted', row),
      added: numberAt('added', row),
      score: numberAt('score', row),
    };
  };
  const standingOf = (rows: readonly number[]): Standing => {
    const row = rows[0]!;
    const known = shared.map((role) => new Set(rows.map((each) => numberAt(role, each)).filter(isNumber)));
    if (known.some(({ size }) => size > 1)) conflicts++;
    const [total = NaN, bonus = NaN, override = NaN, rank = NaN] = known.map(([first]) => first);
    return {
      unit: labelAt('unit', row)!,
      group: labelAt('group', row),
      scheme: labelAt('scheme', row),
      period: labelAt('period', row)!,
      cells: table.gathered(rows, ['indicator', 'assessor']).map(cellOf),
      total,
      bonus,
      override,
      rank,
      tier: rows.map((each) => labelAt('tier', each)).find((tier) => tier !== null) ?? null,
    };
  };
  const standings = table.gathered(named, ['group', 'scheme', 'period', 'unit']).map(standingOf);
  const nameless = all.length - named.length;
  return {
    standings,
    duplicates,
    conflicts,
    notes: [
      ...(standings.length === 0 ? [note('no-scores')] : []),
      ...(nameless > 0 ? [note('rows-nameless', { count: nameless })] : []),
      ...(duplicates.length > 0 ? [note('rows-twice', { count: duplicates.length })] : []),
      ...(conflicts > 0 ? [note('totals-conflict', { count: conflicts })] : []),
    ],
  };
}

const isNumber = (value: number) => !Number.isNaN(value);

type Word = (typeof naming)[number];

/** The columns that there are, by their roles. */
function tableOf(data: Dataset, columns: ScoreColumns) {
  const words = new Map<Role, Groups>();
  for (const role of naming)
    if (columns[role] !== undefined) words.set(role, groupsOf(data.column(columns[role])));
  const numbers = new Map<Role, Float64Array>();
  for (const role of [...counting, ...shared])
    if (columns[role] !== undefined) numbers.set(role, data.numbers(columns[role]));
  return {
    labelAt: (role: Word, row: number): Label | null => {
      const groups = words.get(role);
      return groups?.labels[groups.codes[row]!] ?? null;
    },
    numberAt: (role: Role, row: number) => numbers.get(role)?.[row] ?? NaN,
    /** Rows with the same labels together, in the order of the labels. */
    gathered(rows: readonly number[], by: readonly Word[]): number[][] {
      const parts = new Map<number, number[]>();
      const groups = by.flatMap((role) => words.get(role) ?? []);
      for (const row of rows) {
        const key = groups.reduce((sum, own) => sum * (own.labels.length + 1) + own.codes[row]! + 1, 0);
        const part = parts.get(key);
        if (part) part.push(row);
        else parts.set(key, [row]);
      }
      return [...parts].sort(([a], [b]) => a - b).map(([, part]) => part);
    },
  };
}
