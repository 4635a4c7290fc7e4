import { type Groups, groupsOf } from '../../dataset/groups.ts';
import type { Dataset } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';

export type Label = string | number;

/** What one indicator, as one assessor class judged it, brought a unit in a period. Points; NaN where nothing is known. */
export interface Cell {
  readonly indicator: Label;
  readonly assessor: Label | null;
  readonly weight: number;
  readonly deducted: number;
  readonly added: number;
  readonly score: number;
}

/** What a unit got in one period. Total and the rest are as recorded; NaN where nothing is known. */
export interface Standing {
  readonly unit: Label;
  readonly group: Label | null;
  readonly scheme: Label | null;
  readonly period: Label;
  readonly cells: readonly Cell[];
  readonly total: number;
  readonly bonus: number;
  readonly override: number;
  readonly rank: number;
  readonly tier: Label | null;
}

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

type Numbers<Field extends string> = Readonly<Record<Field, number>>;
type Row = { readonly [R in (typeof naming)[number]]: number } & Numbers<(typeof counting)[number]> &
  Numbers<(typeof shared)[number]>;

/** The long table of scores as standings. Rows that name no unit, period or indicator are left out and counted. Cost: a sort of rows. */
export function standingsOf(data: Dataset, columns: ScoreColumns): Standings {
  const words = new Map<Role, Groups>();
  for (const role of naming)
    if (columns[role] !== undefined) words.set(role, groupsOf(data.column(columns[role])));
  const numbers = new Map<Role, Float64Array>();
  for (const role of [...counting, ...shared])
    if (columns[role] !== undefined) numbers.set(role, data.numbers(columns[role]));
  const labelOf = (role: Role, code: number) => (code < 0 ? null : words.get(role)!.labels[code]!);
  const rowAt = (at: number) =>
    Object.fromEntries([
      ...naming.map((role) => [role, words.get(role)?.codes[at] ?? -1]),
      ...[...counting, ...shared].map((role) => [role, numbers.get(role)?.[at] ?? NaN]),
    ]) as unknown as Row;
  const rows = Array.from({ length: data.rows }, (_, at) => rowAt(at));
  const named = rows.filter(({ unit, period, indicator }) => unit >= 0 && period >= 0 && indicator >= 0);

  const duplicates: Duplicate[] = [];
  let conflicts = 0;
  const standings = gathered(named, ['group', 'scheme', 'period', 'unit']).map((own): Standing => {
    const head = own[0]!;
    const [unit, period] = [labelOf('unit', head.unit)!, labelOf('period', head.period)!];
    const cells = gathered(own, ['indicator', 'assessor']).map((same): Cell => {
      const { weight, deducted, added, score, ...first } = same[0]!;
      const indicator = labelOf('indicator', first.indicator)!;
      if (same.length > 1) duplicates.push({ unit, period, indicator, rows: same.length });
      return { indicator, assessor: labelOf('assessor', first.assessor), weight, deducted, added, score };
    });
    const known = (field: (typeof shared)[number]) =>
      own.map((row) => row[field]).filter((value) => !Number.isNaN(value));
    if (shared.some((field) => new Set(known(field)).size > 1)) conflicts++;
    const first = (field: (typeof shared)[number]) => known(field)[0] ?? NaN;
    return {
      unit,
      group: labelOf('group', head.group),
      scheme: labelOf('scheme', head.scheme),
      period,
      cells,
      total: first('total'),
      bonus: first('bonus'),
      override: first('override'),
      rank: first('rank'),
      tier: labelOf('tier', Math.max(...own.map(({ tier }) => tier))),
    };
  });
  const nameless = rows.length - named.length;
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

/** Rows that agree in some codes, together, in the order of the codes. */
function gathered(rows: readonly Row[], by: readonly (typeof naming)[number][]): Row[][] {
  const order = rows.toSorted((a, b) => by.reduce((sign, role) => sign || a[role] - b[role], 0));
  const parts: Row[][] = [];
  for (const row of order) {
    const last = parts.at(-1);
    if (last && by.every((role) => last[0]![role] === row[role])) last.push(row);
    else parts.push([row]);
  }
  return parts;
}

/** Those who are ranked against each other: of one peer group in one period by one scheme. */
export interface Block extends Pick<Standing, 'group' | 'scheme' | 'period'> {
  readonly standings: readonly Standing[];
}

/** Things with the same key together, in the order in which the keys come first. */
export function partsBy<T>(all: readonly T[], keyOf: (each: T) => unknown): T[][] {
  const parts = new Map<string, T[]>();
  for (const each of all) {
    const key = JSON.stringify(keyOf(each));
    const own = parts.get(key);
    if (own) own.push(each);
    else parts.set(key, [each]);
  }
  return [...parts.values()];
}

/** The standings by peer group, scheme and period. */
export function blocksOf(standings: readonly Standing[]): Block[] {
  return partsBy(standings, ({ group, scheme, period }) => [group, scheme, period]).map((own) => {
    const { group, scheme, period } = own[0]!;
    return { group, scheme, period, standings: own };
  });
}

/** Different labels in the order of their names. */
export function labelsOf<L extends Label | null>(labels: Iterable<L>): L[] {
  return [...new Set(labels)].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
}

const orNothing = (value: number) => (Number.isNaN(value) ? 0 : value);

/** The scores with bonus and override; NaN where a score is not known. Points. */
export function sumOf({ cells, bonus, override }: Standing): number {
  const scores = cells.reduce((sum, { score }) => sum + score, 0);
  return scores + orNothing(bonus) + orNothing(override);
}

/** The total as recorded, else as its parts give it. */
export const totalOf = (standing: Standing): number =>
  Number.isNaN(standing.total) ? sumOf(standing) : standing.total;

/** How many units there are. */
export const unitsIn = (standings: readonly Standing[]): number =>
  new Set(standings.map(({ unit }) => unit)).size;
