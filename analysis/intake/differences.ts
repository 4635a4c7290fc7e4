import type { RecordTable } from '../model/records/record-tables.ts';
import { clean, type LongRow, type LongRows, numberIn, placeIn, textIn } from './long-row.ts';
import type { Mapping } from './mapping.ts';
import type { Note } from './note.ts';

/** What adds up over a year. Full marks, ranks and tiers do not. */
const summed: Partial<Record<RecordTable, readonly string[]>> = {
  scores: ['score', 'deducted', 'added'],
  results: ['total', 'bonus', 'override', 'events'],
  persons: ['score', 'ruleScore'],
};

/** Of a sum up to the half year or the whole year the last quarter is meant. */
const asQuarter: Readonly<Record<string, string>> = {
  H1: 'Q2',
  H2: 'Q4',
  '': 'Q4',
  '-03': 'Q1',
  '-06': 'Q2',
  '-09': 'Q3',
  '-12': 'Q4',
};

/** Sums since the year began, made what was added in each period. Without the period before, nothing can be said of one. */
export function partSums({ rows, notes }: LongRows, { sheets }: Mapping): LongRows {
  const isSum = (row: LongRow) => sheets[row.sheet]?.cumulative === true && summed[row.table] !== undefined;
  const sums = rows.filter(isSum).map(inQuarters);
  const more: Note[] = [];
  const known = new Map(sums.map((row) => [`${whose(row)}\n${textIn(row, 'period')}`, row]));
  const parted = sums.map((row) => partOne(row, known, more));
  return {
    rows: [...rows.filter((row) => !isSum(row)), ...parted.filter((row) => row !== null)],
    notes: [...notes, ...more],
  };
}

function inQuarters(row: LongRow, _: number, all: readonly LongRow[]): LongRow {
  if (!all.some((each) => /Q\d$/.test(textIn(each, 'period')))) return row;
  const period = textIn(row, 'period');
  return {
    ...row,
    cells: { ...row.cells, period: period.slice(0, 4) + (asQuarter[period.slice(4)] ?? period.slice(4)) },
  };
}

const whose = (row: LongRow): string =>
  [
    row.table,
    ...['unit', 'person', 'indicator'].map((name) => textIn(row, name)),
    textIn(row, 'period').slice(0, 4),
  ].join('\n');

function partOne(row: LongRow, known: ReadonlyMap<string, LongRow>, notes: Note[]): LongRow | null {
  const period = textIn(row, 'period');
  const number = Number(/\d+$/.exec(period.slice(4))?.[0] ?? 1);
  if (number === 1) return row;
  const before = period.replace(/\d+$/, (digits) => String(number - 1).padStart(digits.length, '0'));
  const same = known.get(`${whose(row)}\n${before}`);
  if (!same) {
    notes.push({ kind: 'nothingBefore', place: { sheet: row.sheet, row: row.row } });
    return null;
  }
  const cells = { ...row.cells };
  for (const name of summed[row.table] ?? []) {
    const [now, then] = [numberIn(row, name), numberIn(same, name)];
    if (now === null || then === null) continue;
    cells[name] = clean(now - then);
    notes.push({ kind: now < then ? 'lessThanBefore' : 'difference', place: placeIn(row, name) });
  }
  return { ...row, cells };
}
