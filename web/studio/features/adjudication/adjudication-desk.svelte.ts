import {
  adjudicationAddresses,
  type Comparison,
  type Decision,
  type Match,
} from '../../../../server/contract/adjudication.ts';
import { type Codebook, codebookAddresses } from '../../../../server/contract/codebook.ts';
import type { InterviewId, MatchId, StudyId } from '../../../../server/contract/ids.ts';
import { type Interview, interviewAddresses } from '../../../../server/contract/interview.ts';
import { ApiProblem, call, sentence } from '../../../ui/api.ts';
import { m } from '../../../messages/compiled/messages.js';
import { History } from '../excerpt/history.svelte.ts';
import type { Place } from './differences.ts';

/** The comparisons of a study on the table of an adjudicator, and what can be decided on them, undoably. */
export class AdjudicationDesk {
  comparisons = $state.raw<readonly Comparison[]>([]);
  codebook = $state.raw<Codebook>({ version: 0, codes: [], uses: {} });
  readonly history = new History();
  busy = $state(false);
  error = $state<string | null>(null);
  /** Read aloud after each deed. */
  said = $state('');
  readonly #study: StudyId;
  readonly #interviews: Record<string, Promise<Interview>> = {};

  constructor(study: StudyId) {
    this.#study = study;
  }

  async load(): Promise<this> {
    const params = { study: this.#study };
    [this.comparisons, this.codebook] = await Promise.all([
      call(adjudicationAddresses.compare, { params }),
      call(codebookAddresses.show, { params }),
    ]);
    return this;
  }

  /** The text of an interview, fetched once. */
  interview(id: InterviewId): Promise<Interview> {
    return (this.#interviews[id] ??= call(interviewAddresses.show, {
      params: { study: this.#study, interview: id },
      query: {},
    }));
  }

  /** True when the decision stands. */
  async decide({ comparison, match }: Place, decision: Decision): Promise<boolean> {
    return this.#attempt(async () => {
      const before = decisionOf(match);
      const settle = (next: Decision) => this.#settle(comparison.interview.id, match.id, next);
      await settle(decision);
      this.history.did({ undo: () => settle(before), redo: () => settle(decision) });
    });
  }

  undo = () =>
    this.#attempt(async () => {
      this.said = (await this.history.undo())
        ? m.agreement_said_undone()
        : m.agreement_said_nothing_to_undo();
    });

  redo = () =>
    this.#attempt(async () => {
      this.said = (await this.history.redo())
        ? m.agreement_said_redone()
        : m.agreement_said_nothing_to_redo();
    });

  async #settle(interview: InterviewId, id: MatchId, decision: Decision): Promise<void> {
    const version = this.#find(id)?.settlement?.version ?? 0;
    const settled = await call(adjudicationAddresses.settle, {
      params: { study: this.#study, interview, match: id },
      body: { version, decision },
    });
    this.comparisons = this.comparisons.map((comparison) => ({
      ...comparison,
      matches: comparison.matches.map((match) => (match.id === id ? settled : match)),
    }));
  }

  #find(id: string): Match | undefined {
    return this.comparisons.flatMap(({ matches }) => matches).find((match) => match.id === id);
  }

  async #attempt(deed: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.error = null;
    try {
      await deed();
      return true;
    } catch (error) {
      this.error = sentence(error);
      // Somebody else decided meanwhile: show what stands now.
      if (error instanceof ApiProblem && error.status === 409) await this.load().catch(() => undefined);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** The decision that brings a match back to how it stands; of a rewritten one the reading itself. */
function decisionOf({ excerpts, settlement }: Match): Decision {
  if (!settlement || settlement.decision === 'open') return { kind: 'open' };
  const [settled] = settlement.settled;
  switch (settlement.decision) {
    case 'merge':
    case 'none':
      return { kind: settlement.decision };
    case 'edit': {
      const { start, end, values, codes } = settled!;
      return { kind: 'edit', coding: { start, end, values, codes } };
    }
    case 'take': {
      const taken = excerpts.find((excerpt) => excerpt?.id === settled?.excerpt);
      return taken ? { kind: 'take', coder: taken.coder.id } : { kind: 'none' };
    }
  }
}
