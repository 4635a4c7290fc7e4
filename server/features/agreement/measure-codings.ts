import {
  type AgreementRow,
  type Subject,
  subjectsOf,
} from '../../../analysis/agreement/measure-agreement.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { computing } from '../../platform/child/limits.ts';
import { type Order, runInChild } from '../../platform/child/run-in-child.ts';
import { sha256 } from '../../platform/random.ts';
import type { AgreementJob } from './agreement-worker.ts';
import { keepResult, type Measured, selectResults } from './agreement.queries.ts';
import type { SharedCodings } from './shared-codings.ts';

export const precision = { samples: 1000, confidence: 0.95, seed: 1 };

/** Goes up whenever the same codings would give other numbers; what was kept before then no longer counts. */
const METHOD = 2;

export const worker = new URL('./agreement-worker.ts', import.meta.url);

export type MeasuredRow = AgreementRow & { readonly measured: boolean };

/** What there is to measure: of whom on what, on which subjects, and where it is kept. */
interface Measuring {
  readonly texts: SharedCodings['texts'];
  readonly subjects: readonly Subject[];
  readonly what: Measured;
}

export function measuringOf(study: StudyId, shared: SharedCodings, dimensions: readonly string[]): Measuring {
  const { texts } = shared;
  const subjects = texts.length > 0 ? subjectsOf(texts, dimensions) : [];
  const codings_hash = sha256(JSON.stringify({ METHOD, precision, texts, subjects }));
  return { texts, subjects, what: { study_id: study, basis: basisOf(shared), codings_hash } };
}

/** Of whom on which interviews. */
export function basisOf({ coders, interviews }: SharedCodings): string {
  return sha256(JSON.stringify([coders, interviews].map((each) => each.map(({ id }) => id))));
}

/** Agreement on every subject: with its intervals where they are kept, else its values only. */
export async function readMeasured(db: StudioDb, measuring: Measuring): Promise<MeasuredRow[]> {
  const { subjects, what } = measuring;
  const kept = await selectResults(db, what);
  const rest = subjects.filter((_, part) => !kept.has(part));
  const values = rest.length > 0 ? await measure(measuring, rest, 0, { share: what.study_id }) : [];
  return subjects.map((_, part) => {
    const row = kept.get(part);
    return row ? { ...row, measured: true } : { ...values.shift()!, measured: false };
  });
}

/** Measures the intervals that are not there yet and keeps each under the hash of the codings, so that whoever is cut short goes on there. */
export async function measureIntervals(
  db: StudioDb,
  measuring: Measuring,
  { onprogress, ...order }: Omit<Order, 'limits'>,
): Promise<void> {
  const { subjects, what } = measuring;
  const kept = await selectResults(db, what);
  for (const [part, subject] of subjects.entries()) {
    onprogress?.({ done: part, total: subjects.length });
    if (kept.has(part)) continue;
    const [row] = await measure(measuring, [subject], precision.samples, order);
    await keepResult(db, what, part, row!);
  }
}

/** Off the event loop. */
function measure(
  { texts }: Measuring,
  subjects: readonly Subject[],
  samples: number,
  order: Omit<Order, 'limits'>,
): Promise<AgreementRow[]> {
  const job: AgreementJob = { texts, subjects, precision: { ...precision, samples } };
  return runInChild<AgreementRow[]>(worker, job, { ...order, limits: computing });
}
