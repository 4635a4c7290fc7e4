import type { Example } from '../../../analysis/suggestion/learn.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { reportLayer } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';

/** Fewer settled excerpts teach nothing worth a coder's glance. */
export const needed = 50;

/** The excerpts that reports rest on, with their mechanisms and links, and what the codebook says of each mechanism. */
export async function settledExamples(db: StudioDb, study: StudyId) {
  const mechanisms = (await listCodes(db, study)).filter(
    ({ kind, retired }) => kind === 'mechanism' && !retired,
  );
  const known = new Set(mechanisms.map(({ code }) => code));
  const { excerpts } = await reportLayer(db, study, 'zh-CN');
  const settled = excerpts.map(({ interview, quote, link, codes }) => ({
    group: interview.id,
    words: quote,
    link,
    labels: codes.map(({ code }) => code).filter((code) => known.has(code)),
  }));
  const definitions: Example[] = mechanisms.map(({ code, name, definition, include, example }) => ({
    words: [name, definition, include, example].map((words) => words['zh-CN']).join('\n'),
    labels: [code],
  }));
  return { settled, definitions };
}
