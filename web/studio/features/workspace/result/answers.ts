import { conditionOf } from '../../../../../analysis/model/records/record-rows.ts';
import type { AnalysisRequest } from '../../../../../server/contract/analysis.ts';
import type { RecordReleaseId, ReleaseId, StudyId } from '../../../../../server/contract/ids.ts';
import type { AnalysisEntry, NotebookFrame, RecordEntry } from '../../../../../server/contract/notebook.ts';
import { presentedAddress, type PresentedReply } from '../../../../../server/contract/presented.ts';
import type { PresentedRequest } from '../../../../../server/contract/analysis-schemas.ts';
import { recordAddresses, type RecordFinding } from '../../../../../server/contract/record.ts';
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

/** The request that an analysis of records stands for. */
export function recordQuestionOf({
  analysis,
  rows,
}: Pick<RecordEntry, 'analysis' | 'rows'>): AnalysisRequest {
  const where = conditionOf(rows);
  // The server checks it against its declaration.
  return { ...(where !== undefined && { where }), analyses: [tidy(analysis)] } as unknown as AnalysisRequest;
}

/** Asks questions of releases of answers. */
export const asksOf =
  (study: StudyId): Send<ReleaseId, PresentedRequest, PresentedReply> =>
  (release, body, signal) =>
    call(presentedAddress, { params: { study, release }, body }, { signal, onsent: () => undefined });

/** Asks questions of releases of records. */
export const recordAsksOf =
  (study: StudyId): Send<RecordReleaseId, AnalysisRequest, RecordFinding> =>
  async (release, body, signal) => {
    const asked = { params: { study, release }, body };
    const { findings } = await call(recordAddresses.run, asked, { signal, onsent: () => undefined });
    return findings[0]!;
  };

type Send<Of, Question, Found> = (of: Of, question: Question, signal: AbortSignal) => Promise<Found>;

const MOST_KEPT = 300;

/** What was found for the questions of a notebook; a question asked again is answered at once. */
export class Answers<Of extends string, Question, Found> {
  readonly #send: Send<Of, Question, Found>;
  readonly #kept = new Map<string, Found>();

  constructor(send: Send<Of, Question, Found>) {
    this.#send = send;
  }

  kept(release: Of, question: Question): Found | undefined {
    return this.#kept.get(keyOf(release, question));
  }

  async ask(release: Of, question: Question, signal: AbortSignal): Promise<Found> {
    const key = keyOf(release, question);
    const known = this.#kept.get(key);
    if (known) return known;
    const found = await this.#send(release, question, signal);
    if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(key, found);
    return found;
  }
}

export const keyOf = (release: string, question: unknown) => `${release} ${JSON.stringify(question)}`;
