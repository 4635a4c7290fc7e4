import type { Codebook, NewCode } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { insertCodes, recordVersion, selectVersion } from './codebook.queries.ts';
import { readCodebook } from './read-codebook.ts';
import fourLinks from '../../templates/four-links/codebook.json' with { type: 'json' };

type TemplateCode = Omit<NewCode, 'parent' | 'nearMiss'>;
const templates = { 'four-links': fourLinks as readonly TemplateCode[] };

/** Gives a study the codes of a template. Again, it changes nothing. */
export async function applyTemplate(
  db: StudioDb,
  study: StudyId,
  template: keyof typeof templates,
): Promise<Codebook> {
  const version = (await selectVersion(db, study)) + 1;
  const codes = templates[template].map((code) => ({ ...code, parent: null }));
  await insertCodes(db, study, codes, version);
  await recordVersion(db, study, version, { author: null, at: null });
  return readCodebook(db, study);
}
