import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Draft } from '../../contract/instrument.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { insertDraft } from './instrument.queries.ts';
import { checkDefinition } from './check-definition.ts';
import pmi from '../../templates/four-links/instrument.json' with { type: 'json' };

const templates = { pmi };

/** Begins the draft of a study with a template; a draft that exists is never overwritten. */
export async function chooseTemplate(
  db: StudioDb,
  study: StudyId,
  template: keyof typeof templates,
): Promise<Draft> {
  const definition = checkDefinition(templates[template]);
  if (!(await insertDraft(db, study, canonicalJson(definition)))) throw new Problem('draft-exists');
  return { definition, revision: 1 };
}
