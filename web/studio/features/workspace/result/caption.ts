import type { ReleaseDetail } from '../../../../../server/contract/release.ts';
import { m } from '../../../../messages/compiled/messages.js';

/** What stands under every table and figure: release, n, and that the data are invented where they are. */
export function captionOf(
  { number, manifest }: Pick<ReleaseDetail, 'number' | 'manifest'>,
  n: number,
): string {
  const words = m.result_caption({ number, n });
  return manifest.simulated ? `${words} · ${m.result_simulated()}` : words;
}
