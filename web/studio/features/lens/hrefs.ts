import type { CurrentStudy } from '../../state/study.svelte.ts';
import { router } from '../../state/router.svelte.ts';

const kept = ['release', 'cases', 'group'];

/** An address within the lenses, that keeps release, cases and group as the reader chose them. */
export function hrefOfLenses(
  study: CurrentStudy,
  lens?: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(more);
  for (const name of kept) {
    const value = router.query.get(name);
    if (value !== null) query.set(name, value);
  }
  const written = query.toString();
  const page = study.page(lens === undefined ? 'lenses' : `lenses/${encodeURIComponent(lens)}`);
  return written === '' ? page : `${page}?${written}`;
}
