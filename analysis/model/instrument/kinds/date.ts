import { both } from '../../words.ts';
import type { Item } from '../definition.ts';
import { storageField } from './choice-list.ts';
import type { ItemKind } from './kind.ts';

/** A day or a month, as ISO 8601: 2026-03-01 or 2026-03. */
export interface DateItem extends Item {
  readonly type: 'date';
  readonly precision: 'day' | 'month';
  readonly storage: 'linked' | 'detached';
}

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a day or of the first day of a month; NaN for anything else. */
export function daysOf(text: string, precision: DateItem['precision']): number {
  const pattern = precision === 'day' ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}-\d{2}$/;
  if (!pattern.test(text)) return NaN;
  const whole = precision === 'day' ? text : `${text}-01`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  const same = Number.isFinite(time) && new Date(time).toISOString().startsWith(whole);
  return same ? time / DAY_MS : NaN;
}

export const date: ItemKind<DateItem> = {
  type: 'date',
  title: both('日期题', 'Date'),
  fields: {
    precision: {
      title: both('精度', 'Precision'),
      input: 'oneOf',
      of: { day: both('日', 'Day'), month: both('月', 'Month') },
    },
    ...storageField,
  },
  accepts: ({ precision }, answer) =>
    typeof answer === 'object' &&
    answer !== null &&
    'text' in answer &&
    typeof answer.text === 'string' &&
    Number.isFinite(daysOf(answer.text, precision)),
  read: ({ precision }, cell) =>
    Number.isFinite(daysOf(cell.trim(), precision)) ? { text: cell.trim() } : null,
  columns: ({ code, storage }) => [
    {
      name: code,
      pool: storage === 'detached' ? `detached:${code}` : 'rows',
      kind: 'real',
      role: 'background',
      level: 'interval',
      values: [],
      format: 'date',
    },
  ],
  cells: (answer, { precision }) => [
    typeof answer === 'object' && 'text' in answer ? daysOf(answer.text, precision) : NaN,
  ],
  words: (answer) => (typeof answer === 'object' && 'text' in answer ? answer.text : ''),
};
