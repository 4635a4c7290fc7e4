import { literalOf } from '../literals.ts';
import type { Line } from './form.ts';

/** The old values of a line as they are typed: one, or from–to. */
export const writtenLine = ({ from, to }: Pick<Line, 'from' | 'to'>): string =>
  from === to ? String(from) : `${from}–${to}`;

/**
 * Old values as they were typed: `3`, `1–2`, `1..2`, `1-2`, or a word.
 *
 * @example
 * lineOf('1–2') // => ({ from: 1, to: 2 })
 */
export function lineOf(typed: string): Pick<Line, 'from' | 'to'> {
  const [, from, to] = /^\s*(-?[\d.]+?)\s*(?:–|—|-|\.\.|~|至)\s*(-?[\d.]+)\s*$/.exec(typed) ?? [];
  if (from !== undefined && Number(from) <= Number(to)) return { from: Number(from), to: Number(to) };
  const single = literalOf(typed);
  return { from: single, to: single };
}
