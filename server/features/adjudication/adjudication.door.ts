import type { RevisionId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectSettledOn, updateSettledPlace } from './adjudication.queries.ts';

export { type FinishedInterview, finishedInterviews, waitingIn } from './finished-interviews.ts';
export { reportLayer, type ReportExcerpt, type ReportLayer, settledLayer } from './report-layer.ts';

type SpanMap = (span: { start: number; end: number }) => {
  readonly start: number;
  readonly end: number;
  readonly untouched: boolean;
};

/** Takes what was settled along to a corrected transcript; what lies on words that changed stays behind and is open again. */
export async function moveSettled(
  db: StudioDb,
  from: RevisionId,
  to: RevisionId,
  map: SpanMap,
): Promise<void> {
  for (const place of await selectSettledOn(db, from)) {
    const { start, end, untouched } = map({ start: place.start_point, end: place.end_point });
    if (untouched) await updateSettledPlace(db, { ...place, start_point: start, end_point: end }, to);
  }
}
