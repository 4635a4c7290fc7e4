import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Draft } from '../../contract/instrument.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { insertDraft } from './instrument.queries.ts';

/** Begins the draft of a study; a draft that exists is never overwritten. */
export async function beginDraft(db: StudioDb, study: StudyId, definition: Definition): Promise<Draft> {
  if (!(await insertDraft(db, study, canonicalJson(definition)))) throw new Problem('draft-exists');
  return { definition, revision: 1 };
}
