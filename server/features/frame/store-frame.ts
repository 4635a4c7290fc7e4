import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { sha256 } from '../../platform/random.ts';
import { insertFrame } from './frame.queries.ts';

/** Adds a version to the frame of a study: the first, or the one after `number`. */
export async function storeFrame(
  db: StudioDb,
  study: StudyId,
  frame: Frame,
  number: number,
  { author, at }: { readonly author: ResearcherId | null; readonly at: Date },
): Promise<void> {
  const definition = canonicalJson(frame);
  const stored = await insertFrame(db, {
    study_id: study,
    number: number + 1,
    hash: sha256(definition),
    definition,
    author_id: author,
    saved_at: at.toISOString(),
  });
  if (!stored) throw new Problem('changed-meanwhile');
}
