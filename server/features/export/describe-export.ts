import type { ExportRequest, Figures } from '../../contract/export.ts';
import type { selectExports } from './export.queries.ts';

const DAYS = 7;
const DAY_MS = 24 * 60 * 60 * 1000;

type Row = Awaited<ReturnType<typeof selectExports>>[number];

/** A request as its readers see it at a time: an approval ends after seven days. */
export function describeExport(row: Row, now: Date): ExportRequest {
  const until = row.state === 'approved' ? new Date(Date.parse(row.decided_at!) + DAYS * DAY_MS) : null;
  return {
    id: row.id,
    release: { id: row.release_id, number: row.number },
    content: row.content,
    question: row.question,
    format: row.format,
    language: row.language,
    purpose: row.purpose,
    figures: row.figures === null ? null : (JSON.parse(row.figures) as Figures),
    asker: { id: row.asker_id, name: row.asker_name },
    askedAt: row.asked_at,
    state: until && until <= now ? 'expired' : row.state,
    decider: row.decider_id && { id: row.decider_id, name: row.decider_name ?? '' },
    decidedAt: row.decided_at,
    reason: row.reason,
    until: until && until.toISOString(),
  };
}
