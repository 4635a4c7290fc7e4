import type { RecordTable } from '../model/records/record-tables.ts';

/** What tells a table, from the surest sign to the least. */
const signs: readonly (readonly [RecordTable, readonly (readonly string[])[]])[] = [
  ['ratings', [['rater'], ['ratee'], ['criterion', 'rating']]],
  ['appeals', [['outcome'], ['matter'], ['returned']]],
  ['rewards', [['amount']]],
  ['entries', [['points', 'indicator'], ['reason'], ['date', 'indicator'], ['indicator', 'status']]],
  [
    'persons',
    [
      ['person', 'score'],
      ['person', 'tier'],
      ['person', 'ruleScore'],
    ],
  ],
  ['scores', [['indicator'], ['wide']]],
  ['results', [['total'], ['rank'], ['score', 'unit']]],
  ['units', [['headcount'], ['successor'], ['location'], ['site']]],
];

/** The table that columns of such meanings make; `wide` stands for columns of numbers under names of their own. */
export function guessTable(meanings: ReadonlySet<string>): RecordTable {
  const found = signs.find(([, sets]) => sets.some((set) => set.every((each) => meanings.has(each))));
  return found?.[0] ?? 'scores';
}

/** What a header calls one thing in one table may be another thing in the next. */
const otherwise: Partial<Record<RecordTable, Readonly<Record<string, string>>>> = {
  entries: { deducted: 'points', added: 'points', score: 'points', unit: 'unit' },
  results: { score: 'total', added: 'bonus', deducted: '' },
  ratings: {
    score: 'rating',
    points: 'rating',
    unit: 'ratee',
    person: 'ratee',
    indicator: 'criterion',
    total: '',
  },
  persons: { total: 'score', rating: 'score' },
  units: { unit: 'unit', period: '' },
  appeals: { points: 'returned', added: 'returned' },
  scores: { rating: 'score', points: 'score' },
};

/** The column that is meant in a table; null where it has none such. */
export function columnIn(table: RecordTable, meaning: string, columns: ReadonlySet<string>): string | null {
  const column = otherwise[table]?.[meaning] ?? meaning;
  return columns.has(column) ? column : null;
}
