import type { ReleaseId, StudyId } from '../../../../../server/contract/ids.ts';
import type { AnalysisEntry, NotebookFrame } from '../../../../../server/contract/notebook.ts';
import { presentedAddress, type PresentedReply } from '../../../../../server/contract/presented.ts';
import type { PresentedRequest } from '../../../../../server/contract/analysis-schemas.ts';
import { call } from '../../../../ui/api.ts';
import { tidy } from '../form/analysis.ts';

/** The request that an entry of a notebook stands for. */
export function questionOf(
  { derive, where, weights }: NotebookFrame,
  entry: Pick<AnalysisEntry, 'analysis' | 'where'>,
): PresentedRequest {
  const both = [where, entry.where].filter((each) => each !== null && each !== undefined);
  const rows = both.length > 1 ? both.map((each) => `(${each})`).join(' and ') : both[0];
  return {
    ...(derive.length > 0 && { derive }),
    ...(rows !== undefined && { where: rows }),
    ...(weights !== null && { weights }),
    analysis: tidy(entry.analysis),
  };
}

const MOST_KEPT = 300;

/** What was found for the questions of a notebook; a question asked again is answered at once. */
export class Answers {
  readonly #study: StudyId;
  readonly #kept = new Map<string, PresentedReply>();

  constructor(study: StudyId) {
    this.#study = study;
  }

  kept(release: ReleaseId, question: PresentedRequest): PresentedReply | undefined {
    return this.#kept.get(keyOf(release, question));
  }

  async ask(release: ReleaseId, question: PresentedRequest, signal: AbortSignal): Promise<PresentedReply> {
    const key = keyOf(release, question);
    const known = this.#kept.get(key);
    if (known) return known;
    const params = { study: this.#study, release };
    const found = await call(
      presentedAddress,
      { params, body: question },
      { signal, onsent: () => undefined },
    );
    if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(key, found);
    return found;
  }
}

export const keyOf = (release: ReleaseId, question: PresentedRequest) =>
  `${release} ${JSON.stringify(question)}`;
