import type { RecordReleaseSummary } from '../../../../../server/contract/record.ts';
import type { ReleaseDetail } from '../../../../../server/contract/release.ts';
import { m } from '../../../../messages/compiled/messages.js';

/** What stands under every table and figure: release, n, and that the data are invented where they are. */
export function captionOf(
  { number, manifest }: Pick<ReleaseDetail, 'number' | 'manifest'>,
  n: number,
): string {
  return marked(m.result_caption({ number, n }), manifest.simulated);
}

/** The same under numbers of appraisal records. */
export function captionOfRecords(
  { number, simulated }: Pick<RecordReleaseSummary, 'number' | 'simulated'>,
  n: number,
): string {
  return marked(m.records_caption({ number, n }), simulated);
}

const marked = (words: string, simulated: boolean) =>
  simulated ? `${words} · ${m.result_simulated()}` : words;
