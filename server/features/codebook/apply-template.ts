import type { Codebook } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { insertCodes, type NewCode } from './codebook.queries.ts';
import { readCodebook } from './read-codebook.ts';
import fourLinks from './templates/four-links.json' with { type: 'json' };

const templates = { 'four-links': fourLinks as readonly NewCode[] };

/** Gives a study the codes of a template. Again, it changes nothing. */
export async function applyTemplate(
  db: StudioDb,
  study: StudyId,
  template: keyof typeof templates,
): Promise<Codebook> {
  await insertCodes(db, study, templates[template]);
  return readCodebook(db, study);
}
