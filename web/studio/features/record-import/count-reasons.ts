import type { LongRow } from '../../../../analysis/intake/long-row.ts';
import { isWordy } from '../../../../analysis/intake/mapping.ts';

/** The words of reasons with how often each stands, the most frequent first. */
export function countReasons(rows: readonly LongRow[]): [words: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { cells } of rows)
    for (const [name, value] of Object.entries(cells))
      if (isWordy(name) && typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
