import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { SchemeDraft } from '../../contract/scheme.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { checkScheme } from './check-scheme.ts';
import { insertDraft, updateDraft } from './scheme.queries.ts';

/** Stores a draft over the revision that the editor had loaded; revision 0 is a study without a draft. */
export async function saveScheme(db: StudioDb, study: StudyId, draft: SchemeDraft): Promise<SchemeDraft> {
  const definition = checkScheme(draft.definition);
  const text = canonicalJson(definition);
  const saved =
    draft.revision === 0
      ? await insertDraft(db, study, text)
      : await updateDraft(db, study, text, draft.revision);
  if (!saved) throw new Problem('changed-meanwhile');
  return { definition, revision: draft.revision + 1 };
}
