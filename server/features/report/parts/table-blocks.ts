import type { ReleasedTable } from '../../../../analysis/model/table.ts';
import type { Locale } from '../../../contract/construct.ts';
import type { ResultRelease } from '../../../contract/result.ts';
import type { Block } from '../../../formats/report/block.ts';
import { sourceLine } from '../source-line.ts';

/** A table with its chart before it, where it has one. */
export function tableBlocks(
  table: ReleasedTable,
  release: Pick<ResultRelease, 'number' | 'simulated'>,
  locale: Locale,
): Block[] {
  const source = sourceLine(table, release, locale);
  return [
    ...(table.chart ? [{ kind: 'figure', table, source } as const] : []),
    { kind: 'table', table, source },
  ];
}
