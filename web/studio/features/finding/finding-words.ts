import type {
  FindingState,
  OfferedClaim,
  TestOutcome,
  Verdict,
  Finding,
} from '../../../../server/contract/finding.ts';
import type { Lack } from '../../../../analysis/model/finding.ts';
import { m } from '../../../messages/compiled/messages.js';

/** A state is told by a sign and a word, never by colour alone. */
export const stateWords: Readonly<Record<FindingState, () => string>> = {
  draft: m.finding_state_draft,
  supported: m.finding_state_supported,
  partly: m.finding_state_partly,
  unsupported: m.finding_state_unsupported,
  stale: m.finding_state_stale,
  withdrawn: m.finding_state_withdrawn,
};
export const stateGlyphs: Readonly<Record<FindingState, string>> = {
  draft: '○',
  supported: '●',
  partly: '◐',
  unsupported: '✕',
  stale: '△',
  withdrawn: '–',
};
export const stateKinds = {
  draft: 'plain',
  supported: 'success',
  partly: 'accent',
  unsupported: 'danger',
  stale: 'warning',
  withdrawn: 'plain',
} as const satisfies Readonly<Record<FindingState, string>>;

export const strengthWords: Readonly<Record<Finding['strength'], () => string>> = {
  both: m.finding_strength_both,
  mixed: m.finding_strength_mixed,
  survey: m.finding_strength_survey,
  interviews: m.finding_strength_interviews,
  records: m.finding_strength_records,
  inferred: m.finding_strength_inferred,
};

export const verdictWords: Readonly<Record<Verdict, () => string>> = {
  open: m.finding_verdict_open,
  supported: m.finding_state_supported,
  partly: m.finding_state_partly,
  unsupported: m.finding_state_unsupported,
  withdrawn: m.finding_state_withdrawn,
};

export const lackWords: Readonly<Record<Lack, () => string>> = {
  evidence: m.finding_lack_evidence,
  search: m.finding_lack_search,
  reliability: m.finding_lack_reliability,
};

export const outcomeWords: Readonly<Record<TestOutcome['outcome'], () => string>> = {
  holds: m.finding_outcome_holds,
  fails: m.finding_outcome_fails,
  undecided: m.finding_outcome_undecided,
  unasked: m.finding_outcome_unasked,
};

export const proposalWords: Readonly<Record<OfferedClaim['proposal'], () => string>> = {
  open: m.finding_proposal_open,
  supported: m.finding_state_supported,
  partly: m.finding_state_partly,
  unsupported: m.finding_state_unsupported,
};
