import type { Sureness } from '../../../../server/contract/interview.ts';
import { m } from '../../../messages/compiled/messages.js';

const words: Record<Sureness, () => string> = {
  sure: m.interview_sure,
  likely: m.interview_likely,
  unsure: m.interview_unsure,
};

/** How far a guess can be trusted, in words. */
export const sureness = (sure: Sureness): string => words[sure]();
