import {
  type AgreementRow,
  type Subject,
  subjectsOf,
} from '../../../analysis/agreement/measure-agreement.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { computing } from '../../platform/child/limits.ts';
import { runInChild } from '../../platform/child/run-in-child.ts';
import { sha256 } from '../../platform/random.ts';
import type { AgreementJob } from './agreement-worker.ts';
import { keepResult, type Measured, selectResults } from './agreement.queries.ts';
import type { SharedCodings } from './shared-codings.ts';

export const precision = { samples: 1000, confidence: 0.95, seed: 1 };

/** Goes up whenever the same codings would give other numbers; what was kept before then no longer counts. */
const METHOD = 2;

export const worker = new URL('./agreement-worker.ts', import.meta.url);

export type MeasuredRow = AgreementRow & { readonly measured: boolean };

/**
 * Agreement on every dimension and on the codes, off the event loop. Intervals are measured subject by subject for as long as `withinMs` and kept under
 * the hash of the codings; rows that time was too short for come with their values only.
 */
export async function measureCodings(
  db: StudioDb,
  study: StudyId,
  { texts, coders, interviews }: SharedCodings,
  dimensions: readonly string[],
  withinMs: number,
): Promise<MeasuredRow[]> {
  const until = performance.now() + withinMs;
  const subjects = subjectsOf(texts, dimensions);
  const what: Measured = {
    study_id: study,
    basis: sha256(JSON.stringify([coders, interviews].map((each) => each.map(({ id }) => id)))),
    codings_hash: sha256(JSON.stringify({ METHOD, precision, texts, subjects })),
  };
  const run = (given: readonly Subject[], samples: number) => {
    const job: AgreementJob = { texts, subjects: given, precision: { ...precision, samples } };
    return runInChild<AgreementRow[]>(worker, job, { limits: computing, share: study });
  };
  const kept = await selectResults(db, what);
  for (const [part, subject] of subjects.entries()) {
    if (kept.has(part)) continue;
    if (performance.now() >= until) break;
    const [row] = await run([subject], precision.samples);
    await keepResult(db, what, part, row!);
    kept.set(part, row!);
  }
  const rest = subjects.filter((_, part) => !kept.has(part));
  const values = rest.length > 0 ? await run(rest, 0) : [];
  return subjects.map((_, part) => {
    const row = kept.get(part);
    return row ? { ...row, measured: true } : { ...values.shift()!, measured: false };
  });
}
