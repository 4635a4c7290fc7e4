import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { NewStudy } from '../../contract/study.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { insertMember } from '../member/member.door.ts';
import { insertStudy } from './study.queries.ts';
import { titleAsJson } from './title.ts';

/** A study without an instrument; who makes it owns it. */
export async function createStudy(
  db: StudioDb,
  { title, shortName, simulated = false }: NewStudy,
  owner: ResearcherId,
  now: Date,
): Promise<StudyId> {
  const id = randomId<StudyId>();
  const row = {
    id,
    title: titleAsJson(title),
    short_name: shortName ?? null,
    created_at: now.toISOString(),
    simulated: Number(simulated),
  };
  if (!(await insertStudy(db, row))) throw new Problem('short-name-taken', { name: shortName! });
  await insertMember(db, { study_id: id, researcher_id: owner, role: 'owner' });
  return id;
}
