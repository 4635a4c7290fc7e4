import { both } from '../../words.ts';
import type { Item } from '../definition.ts';
import type { ItemKind } from './kind.ts';

/** A time of day, 08:30. */
export interface TimeItem extends Item {
  readonly type: 'time';
}

/** Minutes since midnight; NaN for anything else. */
export function minutesOf(text: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return Number(hours) * 60 + Number(minutes);
}

export const time: ItemKind<TimeItem> = {
  type: 'time',
  title: both('时间题', 'Time of day'),
  fields: {},
  accepts: (_, answer) =>
    typeof answer === 'object' &&
    answer !== null &&
    'text' in answer &&
    typeof answer.text === 'string' &&
    Number.isFinite(minutesOf(answer.text)),
  read: (_, cell) => (Number.isFinite(minutesOf(cell.trim())) ? { text: cell.trim() } : null),
  columns: ({ code }) => [
    {
      name: code,
      pool: 'rows',
      kind: 'real',
      role: 'background',
      level: 'interval',
      values: [],
      format: 'time',
    },
  ],
  cells: (answer) => [typeof answer === 'object' && 'text' in answer ? minutesOf(answer.text) : NaN],
  words: (answer) => (typeof answer === 'object' && 'text' in answer ? answer.text : ''),
};
