import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Study, StudySummary } from '../../contract/study.ts';
import { actionsOf } from '../../platform/access.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Text } from '../../contract/construct.ts';
import { readPromises } from './pin-promises.ts';
import { selectStudies, selectStudy } from './study.queries.ts';

type Row = Awaited<ReturnType<typeof selectStudies>>[number];

export async function listStudies(db: StudioDb, researcher: ResearcherId): Promise<StudySummary[]> {
  return (await selectStudies(db, researcher)).map(asSummary);
}

/** A study as one of its members sees it. */
export async function readStudy(db: StudioDb, study: StudyId, researcher: ResearcherId): Promise<Study> {
  const row = await selectStudy(db, study, researcher);
  if (!row) throw new Problem('study-unknown');
  const { floor, promises, ...summary } = row;
  return {
    ...asSummary(summary),
    floor,
    promises: readPromises(promises),
    allowed: actionsOf(row.role),
  };
}

function asSummary({ simulated, created_at, second_factor, short_name, title, ...row }: Row): StudySummary {
  return {
    ...row,
    secondFactor: second_factor === 1,
    title: JSON.parse(title) as Text,
    shortName: short_name,
    simulated: simulated === 1,
    createdAt: created_at,
  };
}
