import type { ClaimTest } from '../../../analysis/model/frame/claim.ts';
import type { TestOutcome } from '../../contract/finding.ts';

export type TestOf<Kind> = Extract<ClaimTest, { test: Kind }>;

/** How a test came out, whichever side it speaks for. */
export type Came = Omit<TestOutcome, 'speaks'>;
