import type { Comparison, Decision, Match } from '../../../../server/contract/adjudication.ts';
import type { Codebook } from '../../../../server/contract/codebook.ts';
import type { Interview } from '../../../../server/contract/interview.ts';
import { ApiProblem, get, put, sentence } from '../../../ui/api.ts';
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
  readonly #api: (path: string) => string;
  readonly #interviews: Record<string, Promise<Interview>> = {};

  constructor(api: (path: string) => string) {
    this.#api = api;
  }

  async load(): Promise<this> {
    [this.comparisons, this.codebook] = await Promise.all([
      get<Comparison[]>(this.#api('comparisons')),
      get<Codebook>(this.#api('codebook')),
    ]);
    return this;
  }

  /** The text of an interview, fetched once. */
  interview(id: string): Promise<Interview> {
    return (this.#interviews[id] ??= get<Interview>(this.#api(`interviews/${id}`)));
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

  async #settle(interview: string, id: string, decision: Decision): Promise<void> {
    const version = this.#find(id)?.settlement?.version ?? 0;
    const path = this.#api(`interviews/${interview}/matches/${id}/decision`);
    const settled = await put<Match>(path, { version, decision });
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
