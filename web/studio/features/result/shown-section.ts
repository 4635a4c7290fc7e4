import type { ResultSection } from '../../../../server/contract/result.ts';
import { router } from '../../state/router.svelte.ts';

/** Codes of sections begin with a letter: these two are none of them. */
export const SUMMARY = '';
export const ALL = '*';

/** The summary, everything, or the section of a code. */
export type Shown = string;

/** What the address asks to see; the summary where it names a section that is not there. */
export function shownSection(sections: readonly ResultSection[]): Shown {
  const wanted = router.query.get('section') ?? SUMMARY;
  return wanted === ALL || sections.some(({ code }) => code === wanted) ? wanted : SUMMARY;
}

/** The address of a section, with the other filters as they are. */
export function hrefOfSection(code: Shown): string {
  const query = new URLSearchParams(router.query);
  if (code === SUMMARY) query.delete('section');
  else query.set('section', code);
  const written = query.toString();
  return written === '' ? router.path : `${router.path}?${written}`;
}
