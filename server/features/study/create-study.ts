import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { NewStudy } from '../../contract/study.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { randomId } from '../../platform/random.ts';
import { insertStudy } from './study.queries.ts';

/** A study without an instrument; who makes it owns it. */
export async function createStudy(
  db: StudioDb,
  { title, simulated = false }: NewStudy,
  owner: ResearcherId,
  now: Date,
): Promise<StudyId> {
  const id = randomId<StudyId>();
  const row = {
    id,
    title_zh: title['zh-CN'].trim(),
    title_en: title.en.trim(),
    created_at: now.toISOString(),
    simulated: Number(simulated),
  };
  await insertStudy(db, row, owner);
  return id;
}
