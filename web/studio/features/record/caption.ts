import type { RecordReleaseSummary } from '../../../../server/contract/record.ts';
import { m } from '../../../messages/compiled/messages.js';

/** What stands under every table and figure: release, n, and that the data are invented where they are. */
export function captionOf(
  { number, simulated }: Pick<RecordReleaseSummary, 'number' | 'simulated'>,
  n: number,
): string {
  const words = m.records_caption({ number, n });
  return simulated ? `${words} · ${m.result_simulated()}` : words;
}
