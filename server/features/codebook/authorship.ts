import type { ResearcherId } from '../../contract/ids.ts';

/** Who wrote a version of a code, and when; neither is known of a template. */
export interface Authorship {
  readonly author: ResearcherId | null;
  readonly at: string | null;
}
