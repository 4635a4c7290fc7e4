import type { Table } from '../../../../analysis/model/table.ts';
import type { ResultHead } from '../../../../server/contract/result.ts';
import { m } from '../../../messages/compiled/messages.js';

/** What stands under every table and chart: release, n, which cases, and that the data are invented where they are. */
export function captionOf(table: Table, { release, cases }: ResultHead): string {
  const isTalk = table.counts === 'interviews';
  return [
    isTalk
      ? m.result_caption_interviews({ n: table.n })
      : m.result_caption({ number: release.number, n: table.n }),
    ...(cases === 'unflagged' && !isTalk ? [m.result_cases_unflagged()] : []),
    ...(release.simulated ? [m.result_simulated()] : []),
  ].join(' · ');
}
